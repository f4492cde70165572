import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../server/src/config/parse.ts';
import { registerFromCsv } from '../../server/src/config/register-csv.ts';
import { officeByRegister } from '../../server/src/config/register-office.ts';
import { Folder } from '../cli/support.ts';
import type { AnyJson } from '../support/any-json.ts';
import { planOf } from './plans.ts';

async function lint(files: Readonly<Record<string, string>>): Promise<AnyJson[]> {
  const { out, err } = await new Folder(files).run(['lint', '-f', 'json']);
  expect(err).toBe('');
  return JSON.parse(out).files.flatMap(({ diagnostics }: AnyJson) => diagnostics);
}

const idsOf = (found: readonly AnyJson[]): string[] => found.map(({ ruleId }) => ruleId);
const withRegister = (register: object, more: object = {}) => JSON.stringify({ register, ...more });

describe('the register of the organisation', () => {
  it('spares its abbreviations, words and names', async () => {
    const plan = planOf({ body: 'Dùng LGSP để tổ chức ngiêm túc nhiệm vụ.' });
    const before = idsOf(await lint({ 'a.md': plan }));
    expect(before).toContain('abbr-define-first');
    expect(before).toContain('text-syllable');
    const config = withRegister({
      abbreviations: { LGSP: 'nền tảng tích hợp, chia sẻ dữ liệu' },
      words: ['ngiêm túc'],
    });
    expect(await lint({ 'a.md': plan, 'kehoach.config.json': config })).toEqual([]);
  });

  it('knows its codes, in place of the table of the product', async () => {
    const plan = planOf({ number: 'Số: 15/KH-UBX' });
    const config = withRegister({ bodies: [{ name: 'Ủy ban nhân dân xã Bình Lư', code: 'UBX' }] });
    expect(await lint({ 'a.md': plan, 'kehoach.config.json': config })).toEqual([]);
    expect(await lint({ 'a.md': planOf(), 'kehoach.config.json': config })).toMatchObject([
      { ruleId: 'org-symbol-code', severity: 'error', fix: { edits: [{ newText: 'UBX' }] } },
    ]);
  });

  it('comes from JSON and CSV files that the configuration names, and from what it builds on', async () => {
    const plan = planOf({ body: 'Các thôn thực thi nhiệm vụ; theo Quyết định số 12/2020/QĐ-UBND của tỉnh.' });
    const files = {
      'a.md': plan,
      'kehoach.config.json': '{"extends": "./chung/tinh.json"}',
      'chung/tinh.json': withRegister({ files: ['./tu.csv', './van-ban.json'] }),
      'chung/tu.csv': 'Không dùng;Dùng;Lý do\r\n"thực thi";thực hiện;Quy chế\r\n',
      'chung/van-ban.json': '{"documents": [{"symbol": "12/2020/QĐ-UBND", "expired": "2026-01-01"}]}',
    };
    const found = await lint(files);
    expect(idsOf(found)).toEqual(expect.arrayContaining(['org-avoid-word', 'org-document-expired']));
    const { out } = await new Folder(files).run(['config', 'a.md']);
    expect(out).toMatch(/^register +.*avoid 1, documents 1.* +chung\/tinh\.json › register$/mu);
  });

  it('names what is wrong with its files', async () => {
    const said = async (files: Readonly<Record<string, string>>) => {
      const { code, err } = await new Folder({ 'a.md': planOf(), ...files }).run(['lint']);
      expect(code).toBe(2);
      return err.split('\n')[0]!;
    };
    const naming = (name: string) => ({ 'kehoach.config.json': withRegister({ files: [name] }) });
    expect(await said(naming('./khong.csv'))).toContain('register.files[0]: cần một tệp có thật');
    expect(await said(naming('../ngoai.csv'))).toContain('cần một tệp .json hoặc .csv trong kho');
    expect(await said(naming('./ma.js'))).toContain('cần một tệp .json hoặc .csv trong kho');
    expect(await said({ ...naming('./x.csv'), 'x.csv': 'a,b\n1,2' })).toContain(
      'x.csv:1:1: cần hàng đầu có tên cột',
    );
    expect(await said({ ...naming('./x.csv'), 'x.csv': 'mã,tên\nA,Sở A\nB,' })).toContain(
      'x.csv:3:1: cần ô “tên”',
    );
    expect(await said({ ...naming('./x.json'), 'x.json': '{"bodys": []}' })).toContain(
      'x.json:1:2: bodys: cần một trong',
    );
    expect(
      parseConfig('{"register": {"documents": [{"symbol": "1", "expired": "1/7/26"}]}}', 'f', []).problems[0],
    ).toMatchObject({
      expected: { vi: 'ngày dạng 2026-07-01' },
    });
  });

  it('costs a plan nothing where there is none: its rules do not run', async () => {
    expect(await lint({ 'a.md': planOf({ body: 'Các thôn thực thi nhiệm vụ.' }) })).toEqual([]);
  });
});

describe('tables', () => {
  it('are read with commas, semicolons, tabs, quotes and days as they are written', () => {
    for (const mark of [',', ';', '\t']) {
      const rows = [
        ['Mã', 'Tên', 'Thể thức', 'Đến ngày'],
        ['BQLDA', '"Ban ""A"", tỉnh\nSơn Hà"', 'nhà nước', '1/7/2026'],
      ];
      expect(registerFromCsv(rows.map((row) => row.join(mark)).join('\r\n'))).toMatchObject({
        register: {
          bodies: [{ code: 'BQLDA', name: 'Ban "A", tỉnh\nSơn Hà', regime: 'state', until: '2026-07-01' }],
        },
      });
    }
  });
});

describe('kehoach config import-codes', () => {
  it('takes a list over and names it in the configuration, whose comments stay', async () => {
    const folder = new Folder({
      'ma.csv': 'STT,Mã,Tên cơ quan\n1,UBX,Ủy ban nhân dân xã Bình Lư\n2,UBX,Ủy ban nhân dân xã Khác\n',
      'kehoach.config.json': '{\n  // của xã\n  "stage": "draft"\n}\n',
      'a.md': planOf(),
    });
    const { code, out, err } = await folder.run(['config', 'import-codes', 'ma.csv']);
    expect([code, out]).toEqual([0, expect.stringContaining('Đã ghi 2 cơ quan vào danh-muc-co-quan.json')]);
    expect(err).toContain('mã dùng cho nhiều cơ quan: UBX');
    expect(folder.read('kehoach.config.json')).toContain('// của xã');
    const lintOut = JSON.parse((await folder.run(['lint', '-f', 'json'])).out);
    expect(idsOf(lintOut.files[0].diagnostics)).toEqual(['org-symbol-code']);
    expect((await folder.run(['config', 'import-codes', 'ma.csv'])).code).toBe(2);
    expect((await folder.run(['config', 'import-codes', 'ma.csv', '--force'])).code).toBe(0);
    expect(folder.read('kehoach.config.json').match(/danh-muc/gu)).toHaveLength(1);
  });
});

it('an office has regime and symbol of its entry in the register', () => {
  const register = { bodies: [{ name: 'Ban Quản lý dự án', code: 'BQLDA', regime: 'state' as const }] };
  expect(officeByRegister({ issuer: 'BAN QUẢN LÝ DỰ ÁN' }, register)).toEqual({
    issuer: 'BAN QUẢN LÝ DỰ ÁN',
    regime: 'state',
    symbol: '/KH-BQLDA',
  });
  expect(officeByRegister({ issuer: 'Sở Khác' }, register)).toEqual({ issuer: 'Sở Khác' });
});
