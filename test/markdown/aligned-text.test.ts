import { expect, it } from 'vitest';
import { keepColumns } from '../../server/src/markdown/aligned-text.ts';
import { readMarkdown } from '../../server/src/markdown/read.ts';

it('an edit looks at its own line, not at all that follows', () => {
  const line = 'Các cơ quan , đơn vị phối hợp thực hiện nhiệm vụ được giao.\n\n';
  const text = line.repeat(40_000);
  const markdown = readMarkdown(text);
  const at = line.indexOf(' ,');
  keepColumns(markdown, []);
  const { user } = process.cpuUsage();
  for (let i = 0; i < 3000; i += 1) {
    const start = i * line.length + at;
    expect(keepColumns(markdown, [{ range: { start, end: start + 1 }, newText: '' }])).toHaveLength(1);
  }
  expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(1);
});

it('a row of many cells is measured once, not once for each of its cells', () => {
  const text = `| a | b |\n|---|---|\n${'| a '.repeat(100_000)}|\n`;
  const markdown = readMarkdown(text);
  const { user } = process.cpuUsage();
  keepColumns(markdown, []);
  expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(2);
});

it('an edit of many lines looks at each line once', () => {
  const line = 'I. NỘI DUNG\n\n';
  const markdown = readMarkdown(line.repeat(30_000));
  const edits = Array.from({ length: 30_000 }, (_, i) => ({
    range: { start: i * line.length, end: i * line.length + 1 },
    newText: 'II',
  }));
  const { user } = process.cpuUsage();
  expect(keepColumns(markdown, edits)).toHaveLength(30_000);
  expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(4);
});

it('the gap to the right-hand column of the line shrinks by what is put in, and not that of the next line', () => {
  const text = 'Nơi nhận      Chủ tịch\nLưu: VT      Phó Chủ tịch\n';
  const at = text.indexOf('      ');
  expect(keepColumns(readMarkdown(text), [{ range: { start: at, end: at }, newText: ':' }])).toEqual([
    { range: { start: at, end: at }, newText: ':' },
    { range: { start: at + 5, end: at + 6 }, newText: '' },
  ]);
  const end = text.indexOf('\n');
  const added = [{ range: { start: end, end }, newText: '.' }];
  expect(keepColumns(readMarkdown(text), added)).toEqual(added);
});
