import { expect, it } from 'vitest';
import { isQuoted } from '../../server/src/text/quotes.ts';

it.each([
  ['Kế hoạch “Thực hiện Chỉ thị |', true],
  ['Kế hoạch “Thực hiện” và Chỉ thị |', false],
  ['“a” “|', true],
  ['Chỉ thị |', false],
  ['|', false],
])('%s', (text, expected) => {
  const at = text.indexOf('|');
  expect(isQuoted(text.replace('|', 'x'), at)).toBe(expected);
});

it('does not look through a whole long line for each place', () => {
  const text = 'a'.repeat(1_500_000);
  const { user } = process.cpuUsage();
  let quoted = 0;
  for (let at = 0; at < text.length; at += 30) if (isQuoted(text, at)) quoted += 1;
  expect(quoted).toBe(0);
  expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(5);
});
