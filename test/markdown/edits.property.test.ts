import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../server/src/markdown/read.ts';

const BLOCKS = [
  ...['Một dòng chữ', 'Hai\ndòng chữ', '# Tiêu đề', '**đậm** và `mã`', 'Tiêu đề\n===', '---', '    mã thụt'],
  ...['- mục\n- mục', '1. một\n2. hai', '- mục\n\n  tiếp', '> trích', '* a\n  * b', '-', '   - lùi'],
  ...['| a | b |\n|---|---|\n| c | d |', 'a | b\n--|--\nc | d\nđuôi', '| a |\n|---|', '|---|', '| x |'],
  ...[
    '```\nmã\n```',
    '~~~\nmã',
    '```',
    '<!-- chú thích -->',
    '<!-- mở',
    '-->',
    '<div>\nchữ\n</div>',
    '<pre>',
  ],
  ...['[a]: b', '[a] và [b]', '\ufeffchữ', 'a\u0309 rời', '\t', ' '],
];
const GAPS = ['\n\n', '\n\n', '\n\n', '\n', '\r\n\r\n', '\r\r', '\n\n\n', ''];
const PIECES = [...BLOCKS, '\n', '\n\n', '|', '-', '`', '#', '\r', '<', '---\n', ' ', 'x', ''];

const text = fc
  .array(fc.tuple(fc.constantFrom(...BLOCKS), fc.constantFrom(...GAPS)), { minLength: 5, maxLength: 40 })
  .map((pairs) => pairs.flat().join(''));
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
    inserted: fc.constantFrom(...PIECES),
  }),
  { minLength: 1, maxLength: 5 },
);

describe('reading a Markdown text over the version before', () => {
  it('gives what a fresh reading gives, wherever the text was edited', () => {
    fc.assert(
      fc.property(text, edits, (first, changes) => {
        let document = readMarkdown(first);
        for (const { at, removed, inserted } of changes) {
          const start = Math.floor(at * document.text.length);
          const rest = document.text.slice(start + removed);
          document = readMarkdown(document.text.slice(0, start) + inserted + rest, document);
          expect(document).toEqual(readMarkdown(document.text));
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    );
  }, 120_000);

  it('takes over what stands before and after an edit', () => {
    const paragraphs = Array.from({ length: 50 }, (_, i) => `Đoạn **thứ** ${i}`).join('\n\n');
    const before = readMarkdown(paragraphs);
    const after = readMarkdown(paragraphs.replace('thứ** 25', 'thứ** hai lăm'), before);
    expect(after.blocks[10]).toBe(before.blocks[10]);
    expect(after.blocks[40]!.emphases).toBe(before.blocks[40]!.emphases);
    expect(after.blocks[25]!.emphases).not.toBe(before.blocks[25]!.emphases);
  });
});
