import { expect, it } from 'vitest';
import { Folder } from './support.ts';

const plan = (dateline: string) =>
  `ỦY BAN NHÂN DÂN XÃ A\n\nSố: 12/KH-UBND\n\n*${dateline}*\n\n# KẾ HOẠCH\n\nI. NỘI DUNG\n`;

it('the cache of a plan with its date outlives the day; that of a plan without one does not', async () => {
  const folder = new Folder({
    'ngày đủ.md': plan('A, ngày 02 tháng 3 năm 2026'),
    'ngày trống.md': plan('A, ngày … tháng 3 năm 2026'),
    'không ngày.md': '# KẾ HOẠCH\n\nI. NỘI DUNG\n',
    'ghi chép.md': '# Ghi chép\n',
  });
  const parsed = async (date: string) => {
    const { err } = await folder.run(['lint', '--cache', '--stats', '--date', date]);
    return Number(/đọc (\d+) tệp/u.exec(err)?.[1]);
  };
  expect(await parsed('2026-03-10')).toBe(3);
  expect(await parsed('2026-03-10')).toBe(0);
  expect(await parsed('2026-03-11')).toBe(2);
  expect(await parsed('2026-03-11')).toBe(0);
});

it('a report from the cache is that of a fresh check on that day', async () => {
  const folder = new Folder({
    'a.md': plan('A, ngày 02 tháng 3 năm 2026'),
    'b.md': '# KẾ HOẠCH\n\nHoàn thành trước ngày 01 tháng 5 năm 2026.\n',
  });
  for (const date of ['2026-03-10', '2027-01-01', '2026-03-10']) {
    const cached = await folder.run(['lint', '--cache', '-f', 'json', '--date', date]);
    expect(cached).toEqual(await folder.run(['lint', '-f', 'json', '--date', date]));
  }
});

it('one word repeated a million times ends in seconds, as one finding', async () => {
  const repeated = `${plan('A, ngày 02 tháng 3 năm 2026')}\n${'để '.repeat(250_000)}\n`;
  const folder = new Folder({ 'a.md': repeated });
  const found = await findings(folder);
  expect(found.filter(({ ruleId }) => ruleId === 'text-doubled-word')).toHaveLength(1);
}, 60_000);

it('a rule that finds more places than are told says so', async () => {
  const slips = 'Vận động các tầng lớp nhân dân tham gia.\n\n'.repeat(3000);
  const folder = new Folder({ 'a.md': `${plan('A, ngày 02 tháng 3 năm 2026')}\n${slips}` });
  const found = await findings(folder);
  expect(found.filter(({ ruleId }) => ruleId === 'caps-nhan-dan-nha-nuoc')).toHaveLength(2000);
  expect(found.some(({ message }) => message.includes('chỉ nêu 2000 chỗ đầu'))).toBe(true);
}, 60_000);

/** What a check of `a.md` finds. */
async function findings(folder: Folder): Promise<{ readonly ruleId: string; readonly message: string }[]> {
  const { out } = await folder.run(['lint', '-f', 'json']);
  return JSON.parse(out).files[0].diagnostics;
}
