import { describe, expect, it } from 'vitest';
import { mayBePlan } from '../../server/src/plan/detect.ts';
import { planFurtherDown } from '../../server/src/plan/further-down.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';

const plan = fixtures('clean').find(({ name }) => name.includes('04-'))!.text;
const titleLine = plan.split('\n').findIndex((line) => /KẾ HOẠCH$/u.test(line.replaceAll('*', '')));
const line = 'Ghi chép của cuộc họp giao ban tuần này.\n\n';

describe('a plan after blanks', () => {
  it.each([
    ['lines', '\n'.repeat(100_000)],
    ['spaces', `${' '.repeat(100_000)}\n`],
    ['a mark and line breaks of Windows', `\uFEFF${'\r\n'.repeat(50_000)}`],
  ])('is read: %s', (_, blanks) => {
    expect(mayBePlan(blanks + plan)).toBe(true);
    expect(readPlan(blanks + plan, { today: TODAY }).isPlan).toBe(true);
  });

  it('is read in an old coding too', () => {
    const text = `${'\n'.repeat(100_000)}UBND x· B×nh L­\n\nSè: 15/KH-UBND\n\nKÕ HO¹CH\n\nTriÓn khai thùc hiÖn c«ng t¸c d©n vËn`;
    expect(mayBePlan(text)).toBe(true);
    expect(readPlan(text, { today: TODAY }).legacy).toBe('tcvn3');
  });
});

describe('a plan after other text', () => {
  it.each([70, 2000, 60_000])('%i lines: its title is found', (count) => {
    const text = line.repeat(count) + plan;
    expect(readPlan(text.slice(0, 200_000), { today: TODAY }).isPlan).toBe(false);
    expect(planFurtherDown(text)).toBe(2 * count + titleLine);
    expect(planFurtherDown(text.normalize('NFD'))).toBe(2 * count + titleLine);
    expect(planFurtherDown(text.replaceAll('\n', '\r\n'))).toBe(2 * count + titleLine);
  });

  it.each([
    ['a text without a plan', line.repeat(100)],
    ['an article that quotes a plan in its first lines', line + plan],
    ['a report with a plan as its annex', `# BÁO CÁO\n\n${line.repeat(100)}${plan}`],
    ['a title without a number', `${line.repeat(100)}# KẾ HOẠCH\n\nNơi nhận:\n`],
    ['a title without recipients', `${line.repeat(100)}Số: 5/KH-UBND\n\n# KẾ HOẠCH\n\nNội dung.\n`],
  ])('nothing is said of %s', (_, text) => {
    expect(planFurtherDown(text)).toBeUndefined();
  });
});
