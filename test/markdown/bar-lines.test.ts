import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BarLines } from '../../server/src/markdown/drawn-tables.ts';

const LINES = [
  '| a | b |',
  '| a  | b  |',
  '|  a  |b|',
  '|---|---|',
  '| - | b  |',
  '| a',
  'chữ',
  '',
  '| |  |',
];

/** The table that begins on the first of these lines, by looking at all that follow: how many lines it has. */
function rowsAt(lines: readonly string[]): number {
  const isBar = (line: string): boolean => /^\|[^|]*\|.*\|$/u.test(line.trim()) && line.trim().length > 2;
  const end = lines.findIndex((line) => !isBar(line));
  const run = end < 0 ? lines : lines.slice(0, end);
  if (run.some((line) => line.includes('-') && /^[\s|:-]+$/u.test(line))) return 0;
  const padded = run.filter((line) => line.includes('  |')).length;
  return run.length >= 2 && 3 * padded >= 2 * run.length ? run.length : 0;
}

test('lines with bars are a table wherever looking at all of them says so, in any order of asking', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...LINES), { maxLength: 12 }),
      fc.array(fc.nat(11)),
      (lines, asked) => {
        const text = lines.map((line) => `${line}\n`).join('');
        const startOf = (line: number): number => lines.slice(0, line).join('').length + line;
        const bars = new BarLines(text);
        for (const line of [...asked.filter((each) => each < lines.length), ...lines.keys()]) {
          const rows = rowsAt(lines.slice(line));
          const wanted = rows === 0 ? undefined : { start: startOf(line), end: startOf(line + rows) };
          const table = bars.tableAt(startOf(line));
          expect(table && { start: table.start, end: table.end }).toEqual(wanted);
        }
      },
    ),
    { numRuns: 3000 },
  );
});

test('thousands of rows below a line of text are read in a moment', () => {
  const rows = `Danh mục\n${'| một | hai | ba |\n'.repeat(20_000)}`;
  const bars = new BarLines(rows);
  let looked = 0;
  for (let at = rows.indexOf('|'); at < rows.length; at = rows.indexOf('\n', at) + 1) {
    expect(bars.tableAt(at)).toBeUndefined();
    looked += 1;
  }
  expect(looked).toBe(20_000);
}, 20_000);
