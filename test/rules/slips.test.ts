import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/index.ts';
import { type TextFinding, withoutOverlaps } from '../../server/src/rules/support/text-findings.ts';
import { memoizeByText } from '../../server/src/text/memoize.ts';
import { runRule } from '../support/rule-runner.ts';

const finding = (start: number, end: number, vi: string): TextFinding => ({
  start,
  end,
  message: { vi, en: vi },
});

describe('remember', () => {
  it('scans a text once, also after much else was scanned', () => {
    const scanned: string[] = [];
    const scan = memoizeByText((text: string) => {
      scanned.push(text);
      return [text.length];
    });
    expect(scan('một')).toEqual([3]);
    expect(scan('một')).toEqual([3]);
    scan('x'.repeat(2_100_000));
    scan('hai');
    expect(scan('một')).toEqual([3]);
    expect(scanned.filter((text) => text === 'một')).toHaveLength(1);
  });
});

describe('withoutOverlaps', () => {
  it('keeps the first of two that overlap, in order of the text', () => {
    const found = withoutOverlaps([
      finding(5, 7, 'b'),
      finding(0, 2, 'a'),
      finding(1, 3, 'c'),
      finding(5, 6, 'd'),
    ]);
    expect(found.map(({ message }) => message.vi)).toEqual(['a', 'b']);
  });
});

/** Texts on which a careless expression would run for minutes. */
const LONG = [
  'a',
  '.',
  ' ',
  '…',
  '(',
  '“',
  'a.',
  'x , ',
  'ngày ',
  'v.v... ',
  '2026 -2027 ',
  'www.',
  'a@',
  '_',
];

it.each(LONG)('rules of language end in time on “%s” said again and again', (piece) => {
  const text = `# KẾ HOẠCH\n\nx ${piece.repeat(100_000 / piece.length)}`;
  const start = process.cpuUsage().user;
  for (const rule of RULES.filter(({ id }) => /^(?:caps|typo|text)-/u.test(id))) runRule(rule, text);
  // Microseconds; what is quadratic takes a hundred times this.
  expect(process.cpuUsage().user - start).toBeLessThan(60_000_000);
});
