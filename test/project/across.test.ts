import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read.ts';
import { acrossPlans } from '../../server/src/project/across.ts';
import { planFacts } from '../../server/src/project/facts.ts';
import { Folder } from '../cli/support.ts';

interface Draft {
  readonly number?: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly superior?: string;
  readonly subject?: string;
  readonly body?: string;
}

/** A State plan with what a test says, and what most plans have else. */
function plan({
  number = '12',
  date = 'ngày 05 tháng 3 năm 2026',
  issuer = 'ỦY BAN NHÂN DÂN',
  superior = 'XÃ BÌNH LƯ',
  subject = 'Triển khai công tác bình đẳng giới năm 2026',
  body = 'Các đơn vị tổ chức thực hiện.',
}: Draft): string {
  return [
    `${issuer}  `,
    `${superior}`,
    '',
    `Số: ${number}/KH-UBND`,
    '',
    '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**',
    '',
    '**Độc lập - Tự do - Hạnh phúc**',
    '',
    `*Bình Lư, ${date}*`,
    '',
    '# KẾ HOẠCH',
    '',
    `**${subject}**`,
    '',
    '## I. MỤC ĐÍCH, YÊU CẦU',
    '',
    body,
    '',
  ].join('\n');
}

function across(texts: Readonly<Record<string, string>>) {
  const plans = Object.entries(texts).map(([path, text]) => {
    const read = readPlan(text, { today: { year: 2026, month: 11, day: 1 }, forcePlan: true });
    return { path, text, ...planFacts(read) };
  });
  return acrossPlans(plans).map(({ path, ruleId, place, message, severity }) => {
    const { ranges, text } = plans.find((each) => each.path === path)!;
    const range = ranges[place]!;
    return { path, ruleId, at: text.slice(range.start, range.end), message: message.vi, severity };
  });
}

const CITED = (date: string, issuer = 'Thủ tướng Chính phủ') =>
  plan({
    number: '…',
    body: `Thực hiện Chỉ thị số 21/CT-TTg ngày ${date} của ${issuer} về phòng, chống bạo lực.`,
  });

describe('two plans with one number', () => {
  it('of one body in one year: both are told where the other is', () => {
    const found = across({
      'a.md': plan({}),
      'b.md': plan({ date: 'ngày 20 tháng 9 năm 2026', subject: 'Khác' }),
    });
    expect(found).toMatchObject([
      { path: 'a.md', ruleId: 'project-number-twice', message: expect.stringContaining('b.md') },
      { path: 'b.md', ruleId: 'project-number-twice', message: expect.stringContaining('a.md') },
    ]);
    expect(found[0]!.at).toContain('12/KH-UBND');
  });

  it.each([
    ['another year', { date: 'ngày 05 tháng 3 năm 2025' }],
    ['another body', { superior: 'XÃ THU LŨM' }],
    ['another number', { number: '13' }],
    ['no number yet', { number: '…' }],
  ])('not for %s', (_, other) => {
    expect(across({ 'a.md': plan({}), 'b.md': plan(other) })).toEqual([]);
  });
});

it('a plan whose day is still blank has its year, and so its number', () => {
  const found = across({
    'a.md': plan({ subject: 'Công tác dân vận năm 2026' }),
    'b.md': plan({ date: 'ngày … tháng … năm 2026', subject: 'Khác' }),
    'c.md': plan({ date: 'ngày … tháng … năm 2025', subject: 'Khác nữa' }),
  });
  expect(found.map(({ path, ruleId }) => [path, ruleId])).toEqual([
    ['a.md', 'project-number-twice'],
    ['b.md', 'project-number-twice'],
  ]);
});

describe('one document cited differently', () => {
  it('tells the odd one out', () => {
    const found = across({
      'a.md': CITED('15/6/2025'),
      'b.md': CITED('15/6/2025'),
      'c.md': CITED('16/6/2025'),
    });
    expect(found).toMatchObject([
      {
        path: 'c.md',
        ruleId: 'project-citation-differs',
        severity: undefined,
        message: expect.stringContaining('15/6/2025'),
      },
    ]);
    expect(found[0]!.at).toContain('21/CT-TTg');
  });

  it('tells both sides, mildly, where neither has more', () => {
    const found = across({ 'a.md': CITED('15/6/2025'), 'b.md': CITED('16/6/2025') });
    expect(found.map(({ path, severity }) => [path, severity])).toEqual([
      ['a.md', 'info'],
      ['b.md', 'info'],
    ]);
  });

  it('takes another year and day for another document of the same number', () => {
    expect(across({ 'a.md': CITED('15/6/2025'), 'b.md': CITED('03/8/2023') })).toEqual([]);
  });

  it('tells another issuer of the same number and date, not a fuller name', () => {
    const found = across({
      'a.md': CITED('15/6/2025'),
      'b.md': CITED('15/6/2025'),
      'c.md': CITED('15/6/2025', 'Bộ Nội vụ'),
    });
    expect(found).toMatchObject([{ path: 'c.md', message: expect.stringContaining('Bộ Nội vụ') }]);
    expect(across({ 'a.md': CITED('15/6/2025'), 'b.md': CITED('15/6/2025', 'Thủ tướng') })).toEqual([]);
  });
});

describe('bodies by short and by full name', () => {
  const cited = (issuer: string) => ({
    number: '…',
    body: `Thực hiện Kế hoạch số 36/KH-X ngày 15/6/2025 của ${issuer} về chuyển đổi số.`,
  });

  it.each([
    ['UBND xã', 'Ủy ban nhân dân xã'],
    ['HĐND tỉnh', 'Hội đồng nhân dân tỉnh'],
    ['MTTQ', 'Mặt trận Tổ quốc'],
    ['BTV Tỉnh ủy', 'Ban Thường vụ Tỉnh uỷ'],
  ])('takes %s and %s for one', (short, full) => {
    expect(across({ 'a.md': plan(cited(short)), 'b.md': plan(cited(full)) })).toEqual([]);
  });

  it('tells bodies apart that have only their kind in common', () => {
    const found = across({
      'a.md': plan(cited('UBND xã')),
      'b.md': plan(cited('Ủy ban nhân dân xã')),
      'c.md': plan(cited('Hội đồng nhân dân xã')),
    });
    expect(found.map(({ path }) => path)).toEqual(['c.md']);
  });
});

describe('one document cited with different subjects', () => {
  const about = (subject: string, symbol = '21/2025/QĐ-TTg') =>
    plan({
      number: '…',
      body: `Thực hiện Quyết định số ${symbol} ngày 15/6/2025 của Thủ tướng Chính phủ về ${subject}.`,
    });
  const digital = 'phát triển hạ tầng số và chuyển đổi số trong cơ quan nhà nước';
  const fires = 'phòng cháy, chữa cháy rừng mùa khô';

  it('tells the odd one out, whatever words the others use for the same', () => {
    const found = across({
      'a.md': about(digital),
      'b.md': about(fires),
      'c.md': about('chuyển đổi số trong cơ quan nhà nước'),
    });
    expect(found).toMatchObject([
      {
        path: 'b.md',
        ruleId: 'project-citation-differs',
        severity: undefined,
        message: expect.stringMatching(
          /trích yếu “[^”]*cháy rừng[^”]*”.*\(và 1 kế hoạch khác\).*chuyển đổi số/u,
        ),
      },
    ]);
  });

  it('tells both sides, mildly, where neither has more', () => {
    const found = across({ 'a.md': about(digital), 'b.md': about(fires) });
    expect(found.map(({ path, severity }) => [path, severity])).toEqual([
      ['a.md', 'info'],
      ['b.md', 'info'],
    ]);
  });

  it('says nothing of a short form, or of another document with the number', () => {
    expect(across({ 'a.md': about(digital), 'b.md': about('chuyển đổi số') })).toEqual([]);
    const other = about(fires, '21/QĐ-TTg').replace('15/6/2025', '03/8/2024');
    expect(across({ 'a.md': about(digital, '21/QĐ-TTg'), 'b.md': other })).toEqual([]);
  });
});

describe('a plan of the repository cited', () => {
  const own = plan({});
  const citing = (what: string) => plan({ number: '40', subject: 'Báo cáo', body: `Thực hiện ${what}.` });

  it.each([
    [
      'with another date',
      'Kế hoạch số 12/KH-UBND ngày 06/3/2026 của Ủy ban nhân dân xã Bình Lư',
      /ban hành ngày 05\/3\/2026/u,
    ],
    [
      'with another subject',
      'Kế hoạch số 12/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân xã Bình Lư về phòng cháy rừng mùa khô',
      /Trích yếu khác/u,
    ],
    [
      'with another number',
      'Kế hoạch số 21/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân xã Bình Lư về triển khai công tác bình đẳng giới năm 2026',
      /mang số 12\/KH-UBND/u,
    ],
  ])('%s', (_, what, message) => {
    const found = across({ 'a.md': own, 'b.md': citing(what) });
    expect(found).toMatchObject([
      { path: 'b.md', ruleId: 'project-plan-cited', message: expect.stringMatching(message) },
    ]);
  });

  it.each([
    [
      'rightly',
      'Kế hoạch số 12/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân xã Bình Lư về triển khai công tác bình đẳng giới',
    ],
    ['of another body', 'Kế hoạch số 12/KH-UBND ngày 06/3/2026 của Ủy ban nhân dân tỉnh Lai Châu'],
    ['of another year', 'Kế hoạch số 12/KH-UBND ngày 06/3/2025 của Ủy ban nhân dân xã Bình Lư'],
  ])('%s: nothing', (_, what) => {
    expect(across({ 'a.md': own, 'b.md': citing(what) })).toEqual([]);
  });
});

describe('kehoach lint --project', () => {
  const files = { 'a.md': plan({}), 'b.md': plan({ date: 'ngày 20 tháng 9 năm 2026' }) };
  const only = async (folder: Folder, ...args: string[]) => {
    const report = JSON.parse((await folder.run(['lint', '-f', 'json', ...args])).out) as {
      files: { path: string; diagnostics: { ruleId: string; severity: string }[] }[];
    };
    return report.files.flatMap(({ path, diagnostics }) =>
      diagnostics
        .filter(({ ruleId }) => ruleId.startsWith('project-'))
        .map(({ ruleId, severity }) => `${path} ${ruleId} ${severity}`),
    );
  };
  const both = ['a.md project-number-twice warning', 'b.md project-number-twice warning'];

  it('reports across files, only when asked, from the cache too', async () => {
    const folder = new Folder(files);
    expect(await only(folder)).toEqual([]);
    expect(await only(folder, '--project')).toEqual(both);
    expect(await only(folder, '--project', '--cache')).toEqual(both);
    expect(await only(folder, '--project', '--cache')).toEqual(both);
  });

  it('honours severities and silencing comments', async () => {
    const folder = new Folder(files);
    expect(await only(folder, '--project', '--rule', 'project-number-twice:off')).toEqual([]);
    expect(await only(folder, '--project', '--rule', 'project-number-twice:error')).toEqual(
      both.map((row) => row.replace('warning', 'error')),
    );
    folder.write(
      'a.md',
      `<!-- kehoach-disable-file project-number-twice -- bản thay thế -->\n\n${files['a.md']}`,
    );
    expect(await only(folder, '--project')).toEqual([both[1]]);
  });

  it('from shards put together, the same as in one run', async () => {
    const folder = new Folder(files);
    for (const i of [1, 2])
      await folder.run(['lint', '--project', '--shard', `${i}/2`, '-f', `json=s${i}.json`]);
    const whole = await folder.run(['lint', '--project', '-f', 'json']);
    expect(await folder.run(['merge-reports', '-f', 'json', 's1.json', 's2.json'])).toEqual(whole);
  });
});
