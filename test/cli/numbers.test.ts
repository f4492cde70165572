import { describe, expect, it } from 'vitest';
import { makeArchive } from '../repository/made-archive.ts';
import { GAP, TWICE } from '../repository/made-plan.ts';
import { Folder } from './support.ts';

const PLANS = 12 * 12;

function archive(): Folder {
  const folder = new Folder();
  makeArchive(folder.path, PLANS);
  return folder;
}

describe('kehoach numbers', () => {
  it('shows gaps, doubles and the next number of each body, as text, JSON and CSV', async () => {
    const folder = archive();
    const { code, out, err } = await folder.run(['numbers']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^ỦY BAN NHÂN DÂN XÃ AN KHÊ {2}…\/KH-UBND {2}2026\n {2}\d+ kế hoạch, số 1 đến 13; số kế tiếp: 14\n {2}Không thấy số: (?:\d+, )*7\b/mu,
    );
    expect(out).toMatch(
      /^ỦY BAN NHÂN DÂN XÃ BÌNH TRUNG.*\n.*\n(?: {2}Không thấy.*\n)? {2}Trùng số 11: xa-binh-trung\//mu,
    );
    const { numbers, without } = JSON.parse((await folder.run(['numbers', '-f', 'json'])).out);
    expect(numbers).toHaveLength(12);
    const ofCommune = numbers.find(({ issuer }: { issuer: string }) => issuer.endsWith('AN KHÊ'));
    expect(ofCommune.gaps).toContainEqual([GAP, GAP]);
    const twice = (numbers as { twice: { number: number }[] }[]).flatMap((each) => each.twice);
    expect(twice.map(({ number }) => number)).toEqual([TWICE]);
    // Plans with their number left blank.
    expect(without.length).toBeGreaterThan(0);
    await folder.run(['numbers', '-f', 'csv', '-o', 'so.csv']);
    await folder.run(['numbers', '-o', 'khac.csv']);
    expect(folder.read('khac.csv')).toBe(folder.read('so.csv'));
    expect(folder.read('so.csv').split('\r\n')).toHaveLength(14);
    expect((await folder.run(['numbers', '-f', 'csv', '-o', 'so.csv'])).code).toBe(0);
  });

  it('ends with 1 for --check where a number was given twice, else with 0', async () => {
    const folder = archive();
    expect((await folder.run(['numbers', '--check'])).code).toBe(1);
    expect((await folder.run(['numbers', '--check', 'xa-an-khe'])).code).toBe(0);
  });
});

describe('kehoach tasks --due', () => {
  const plan = (due: string) =>
    `ỦY BAN NHÂN DÂN XÃ A\n\nSố: 5/KH-UBND\n\n*A, ngày 05 tháng 10 năm 2026*\n\n# KẾ HOẠCH\n\n**Việc**\n\n## I. NỘI DUNG\n\nRà soát hồ sơ, hoàn thành trước ngày ${due}.\n`;
  const day = ['--date', '2026-11-01'];

  it('ends with 1 where a deadline is near or over, and shows those alone', async () => {
    const folder = new Folder({
      'a.md': plan('06/11/2026'),
      'b.md': plan('30/12/2026'),
      'c.md': plan('20/10/2026'),
    });
    const due = await folder.run(['tasks', '--due', '7d', ...day]);
    expect(due.code).toBe(1);
    expect(due.out.match(/\b[abc]\.md/gu)).toEqual(['c.md', 'a.md']);
    expect((await folder.run(['tasks', ...day])).code).toBe(0);
    const soon = await folder.run(['tasks', '--due', '7d', '--overdue', '5d', ...day]);
    expect(soon.out.match(/\b[abc]\.md/gu)).toEqual(['a.md']);
    const over = await folder.run(['tasks', '--overdue', '30d', ...day]);
    expect([over.code, over.out.match(/\b[abc]\.md/gu)]).toEqual([1, ['c.md']]);
    const none = await folder.run(['tasks', 'b.md', '--due', '7d', ...day]);
    expect([none.code, none.out]).toEqual([0, 'Không thấy thời hạn nào.\n']);
  });

  it('wants days', async () => {
    const { code, err } = await new Folder({ 'a.md': plan('06/11/2026') }).run(['tasks', '--due', 'mai']);
    expect([code, err]).toEqual([2, 'kehoach: --due: cần số ngày, ví dụ 7d, gặp “mai”.\n']);
  });
});
