import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellContent } from '../../server/src/markdown/cell-content.ts';
import { parseFastPath } from '../../server/src/markdown/fast-path/blocks.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';
import { readTable } from '../../server/src/markdown/table.ts';
import { plain } from './reference.ts';

const runs = Number(process.env.FUZZ_RUNS ?? 1500);

/** Marks in a line, dense enough to meet in all ways. */
const MARKED = [
  ...['*', '*', '**', '**', '***', '_', '_', '__', '\\', '\\*', '\\_', '\\.', '\\[', '\\]'],
  ...[
    'a',
    'b',
    'ế',
    'u\u031b\u0309',
    '1',
    '.',
    ',',
    '(',
    ')',
    '“',
    '”',
    '–',
    '…',
    '!',
    '\u00a0',
    '\u3000',
    '😀',
    '€',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '[',
    ']',
    '](',
    '[a](b)',
    '[a b](mailto:a_b@c.vn)',
    '[c](d e)',
    '![a](b)',
    '&',
    '&x',
    '& ',
    '<',
    '< ',
  ],
  ...['`', '``', '```', '`a', '`b`', '` c `', '`d *e`', '\\`', '<aế', '<b-ộ>', '<'],
];
/** What begins a line. */
const STARTS = [
  '',
  '',
  '',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '12. ',
  '# ',
  '### ',
  '*',
  '-',
  '_',
  '  ',
  '---',
  '===',
  '- - -',
  '____',
  '--',
  '-+',
  '   ',
  '\t',
  '***',
  '#',
  '##  ',
];
const line = fc
  .tuple(fc.constantFrom(...STARTS), fc.array(fc.constantFrom(...MARKED), { maxLength: 10 }))
  .map(([start, pieces]) => start + pieces.join(''));
const chunk = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 5 }),
    fc.constantFrom('\n', '\n', '\r\n', ' \n', '  \n', '\r', '\n\n', '\n\n  ', '\n\n '),
  )
  .map(([lines, ending]) => lines.join(ending));

describe('parseFastPath', () => {
  it('equals remark wherever it reads at all', () => {
    let read = 0;
    fc.assert(
      fc.property(chunk, (text) => {
        const quick = parseFastPath(text);
        if (!quick) return;
        read += 1;
        const { blocks, comments } = parseMarkdown(text);
        expect(quick.blocks.map(plain)).toEqual(blocks.map(plain));
        expect(quick.comments).toEqual(comments);
      }),
      { numRuns: runs * 2 },
    );
    expect(read).toBeGreaterThan(runs / 4);
  });

  for (const text of [
    '***Nơi nhận:***',
    '(*) Biên bản này gửi kèm.',
    '*** Ý kiến khác:**',
    '**a *b* c** và ***d* e**',
    'Hà Nội, ngày ___ tháng ___ năm ____',
    'hộp thư van_phong@x.vn; [van@x.vn](mailto:van@x.vn).',
    '1\\. Văn phòng HĐND&UBND \\- báo cáo',
    'ĐẢNG UỶ XÃ\n*\nSố -KH/ĐU',
    '- Lưu VT.\n-----\nPHỤ LỤC',
    '* * *\na',
    '- a\n- b\n\n c',
    '1. a\n\n   b\nc\n\n d',
    '#\nĐang tải\n##\n',
    '- a\n-\nHiện tại\n- b',
    ': ngày tháng trong:`|date=` (trợ giúp); `` a`b `` **`c`**',
    '**^** *a*. '.repeat(150),
    '<Nội dung> là *nội dung*',
  ]) {
    it(`needs no parser for ${JSON.stringify(text)}`, () => {
      expect(parseFastPath(text)?.blocks.map(plain)).toEqual(parseMarkdown(text).blocks.map(plain));
    });
  }
});

describe('readTable', () => {
  it('reads cells as remark reads a line of text', () => {
    const cell = fc
      .array(fc.constantFrom(...MARKED.filter((piece) => piece !== '\\')), { maxLength: 10 })
      .map((pieces) => pieces.join('').replace(/^[ \t]+|[ \t]+$/g, ''));
    fc.assert(
      fc.property(cell, (text) => {
        const [block] = readTable(`| . ${text} |\n|---|\n`).blocks;
        const [paragraph] = parseMarkdown(`. ${text}`).blocks;
        const cell = block?.rows?.[0]?.cells[0];
        expect(cell && cellContent(cell).text).toBe(paragraph!.content.text);
      }),
      { numRuns: runs },
    );
  });
});
