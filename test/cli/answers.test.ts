import { describe, expect, it } from 'vitest';
import { Folder } from './support.ts';

interface Asked {
  readonly number: string;
  readonly due: string;
  readonly answers: readonly { readonly issuer: string; readonly state: string; readonly plan?: object }[];
}

/** A plan of an office, dated, with what it cites and what it asks for. */
function plan(issuer: string, number: string, date: string, { cites = '', asks = '' } = {}): string {
  const [day, month] = date.split('/') as [string, string];
  return [
    issuer,
    `Số: ${number}`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    `Lâm Hải, ngày ${day} tháng ${month} năm 2026`,
    'KẾ HOẠCH\nPhòng, chống thiên tai năm 2026',
    cites,
    'I. MỤC ĐÍCH, YÊU CẦU',
    'Chủ động phòng, chống thiên tai.',
    'II. TỔ CHỨC THỰC HIỆN',
    asks === '' ? '1. Văn phòng theo dõi việc thực hiện.' : asks,
    'Trên đây là Kế hoạch phòng, chống thiên tai năm 2026./.',
    'Nơi nhận:\n- Như trên;\n- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
    'Nguyễn Văn An\n',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const TINH = 'ỦY BAN NHÂN DÂN\nTỈNH LÂM HẢI';
const xa = (name: string) => `ỦY BAN NHÂN DÂN\nXÃ ${name}`;
const ASKS =
  '1. Ủy ban nhân dân các xã, phường xây dựng kế hoạch phòng, chống thiên tai của địa phương, hoàn thành trước ngày 15/4/2026.';
const CITES =
  'Thực hiện Kế hoạch số 45/KH-UBND ngày 12 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Lâm Hải về phòng, chống thiên tai năm 2026, Ủy ban nhân dân xã ban hành Kế hoạch như sau:';

const FILES = {
  'tinh/45.md': plan(TINH, '45/KH-UBND', '12/3', { asks: ASKS }),
  'an-khe/12.md': plan(xa('AN KHÊ'), '12/KH-UBND', '10/4', { cites: CITES }),
  'ha-luong/20.md': plan(xa('HÀ LƯƠNG'), '20/KH-UBND', '05/5', { cites: CITES }),
  'minh-tan/30.md': plan(xa('MINH TÂN'), '30/KH-UBND', '20/5'),
  // Nothing of this one since the day: it may keep its plans elsewhere.
  'phu-loc/02.md': plan(xa('PHÚ LỘC'), '02/KH-UBND', '10/02'),
};

async function asked(files: Readonly<Record<string, string>>, ...args: string[]): Promise<readonly Asked[]> {
  const { code, out, err } = await new Folder(files).run(['answers', '--format', 'json', ...args]);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out).answers;
}

const states = (questions: readonly Asked[]) =>
  questions
    .flatMap(({ answers }) =>
      answers.map(({ issuer, state }) => `${issuer.split(' ').slice(-2).join(' ')}: ${state}`),
    )
    .sort();

describe('kehoach answers', () => {
  it('tells who answered in time, late, or not at all', async () => {
    const questions = await asked(FILES);
    expect(questions).toMatchObject([{ number: '45/KH-UBND', due: '2026-04-15' }]);
    expect(states(questions)).toEqual(['AN KHÊ: in time', 'HÀ LƯƠNG: late', 'MINH TÂN: none']);
    const folder = new Folder(FILES);
    const { code, out } = await folder.run(['answers', '--check']);
    expect(code).toBe(1);
    expect(out).toContain('trước 15/4/2026: 1/3 đúng hạn');
    expect(out).toMatch(/^ {2}Chậm: .*HÀ LƯƠNG, 05\/5\/2026/mu);
    expect(out).toMatch(/^ {2}Chưa có: .*MINH TÂN$/mu);
    const csv = await folder.run(['answers', '--format', 'csv', '--output-file', 'a.csv']);
    expect([csv.code, folder.read('a.csv').split('\r\n')]).toEqual([
      0,
      expect.objectContaining({ length: 5 }),
    ]);
    // Its own reports are written over.
    for (const format of ['csv', 'text', 'json', 'csv'])
      expect((await folder.run(['answers', '--format', format, '--output-file', 'a.csv'])).code).toBe(0);
  });

  it('takes only a plan that cites that very plan', async () => {
    const other = CITES.replace('12 tháng 3 năm 2026', '12 tháng 3 năm 2025');
    const foreign = CITES.replace('tỉnh Lâm Hải', 'tỉnh Sơn Hà');
    for (const cites of [other, foreign]) {
      const files = { ...FILES, 'an-khe/12.md': plan(xa('AN KHÊ'), '12/KH-UBND', '20/4', { cites }) };
      expect(states(await asked(files))).toContain('AN KHÊ: none');
    }
  });

  it('an office asked by its name answers alone', async () => {
    const asks = '1. Ủy ban nhân dân xã Minh Tân xây dựng kế hoạch di dân, hoàn thành trước ngày 15/4/2026.';
    expect(
      states(await asked({ ...FILES, 'tinh/45.md': plan(TINH, '45/KH-UBND', '12/3', { asks }) })),
    ).toEqual(['MINH TÂN: none']);
  });

  it.each([
    ['before the day', FILES, ['--date', '2026-04-01'], ['AN KHÊ: in time', 'HÀ LƯƠNG: late']],
    [
      'of an answer that has no day yet',
      { ...FILES, 'minh-tan/31.md': plan(xa('MINH TÂN'), '31/KH-UBND', '…/6', { cites: CITES }) },
      [],
      ['AN KHÊ: in time', 'HÀ LƯƠNG: late'],
    ],
    [
      'of communes where two provinces are at work',
      { ...FILES, 'b.md': plan('ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ', '1/KH-UBND', '01/3') },
      [],
      [],
    ],
  ])('says nothing %s', async (_, files, args, expected) => {
    expect(states(await asked(files, ...args))).toEqual(expected);
  });

  it.each([
    'Ủy ban nhân dân các xã, phường báo cáo kết quả thực hiện kế hoạch, hoàn thành trước ngày 15/4/2026.',
    'Ủy ban nhân dân các xã ven biển xây dựng kế hoạch sơ tán, hoàn thành trước ngày 15/4/2026.',
    'Sở Tài chính xây dựng kế hoạch cấp vốn, hoàn thành trước ngày 15/4/2026.',
    'Ủy ban nhân dân các xã, phường xây dựng kế hoạch phòng, chống thiên tai của địa phương.',
  ])('is silent about: %s', async (asks) => {
    const tinh = plan(TINH, '45/KH-UBND', '12/3', { asks: `1. ${asks}` });
    expect(await asked({ ...FILES, 'tinh/45.md': tinh })).toEqual([]);
  });
});
