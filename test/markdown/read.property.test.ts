import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../server/src/markdown/read.ts';
import { plain, readWhole } from './reference.ts';

const PIECES = [
  ...[
    'a',
    'Kế hoạch',
    'đồng chí',
    'u\u031b\u0309',
    'MỤC ĐÍCH'.normalize('NFD'),
    '1',
    'b)',
    '.',
    ',',
    '(',
    ')',
    ' ',
    ' ',
    '  ',
  ],
  ...['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '\r\n\r\n', '\t', '    ', '\ufeff', '\0', '\u00a0'],
  ...[
    '*',
    '*',
    '**',
    '**',
    '_',
    '__',
    '***',
    '`',
    '``',
    '```',
    '\n```\n',
    '~~~',
    '\n~~~\n',
    '\\',
    '\\*',
    '&amp;',
    '&#72;',
    '&',
  ],
  ...[
    '# ',
    '## ',
    '\n# ',
    '#',
    '> ',
    '\n> ',
    '- ',
    '\n- ',
    '+ ',
    '\n+ ',
    '* ',
    '\n* ',
    '1. ',
    '\n1. ',
    '\n2. ',
    '\n12) ',
    '-',
    '\n---\n',
  ],
  ...[
    '===',
    '\n===\n',
    '\n- - ',
    '\n  ',
    '\n   ',
    '\n    ',
    '<',
    '>',
    '<b>',
    '</b>',
    '<div>',
    '\n<div>\n',
    '<!-- x -->',
    '<!--',
    '-->',
  ],
  ...[
    '<pre>',
    '<?',
    '<http://a.b>',
    '<br>',
    '[',
    ']',
    '[a]',
    '\n[a]: b\n',
    '[a]: <c> "t"',
    '](b)',
    '![',
    ':',
    '!',
    '"',
    '|',
  ],
];
const markdown = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((pieces) => pieces.join(''))
  // Tables and front matter have tests of their own.
  .filter(
    (text) =>
      !/^\ufeff?---/.test(text) &&
      !/^[ \t]*[|:-][|: \t-]*$/m.test(text.replaceAll('\r', '\n').replace(/^-+$/gm, '')),
  );
const runs = Number(process.env.FUZZ_RUNS ?? 1500);

function read(text: string) {
  const { blocks, comments } = readMarkdown(text);
  return { blocks: blocks.map(plain), comments };
}

function reference(text: string) {
  const { blocks, comments } = readWhole(text);
  return { blocks: blocks.map(plain), comments };
}

describe('readMarkdown', () => {
  it('equals remark over the whole text', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(read(text)).toEqual(reference(text));
      }),
      { numRuns: runs },
    );
  });

  it('reads the same with an earlier version at hand', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(20), fc.constantFrom(...PIECES)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(markdown, edits, (text, changes) => {
        let document = readMarkdown(text);
        for (const [at, removed, inserted] of changes) {
          const start = at % (document.text.length + 1);
          const edited = document.text.slice(0, start) + inserted + document.text.slice(start + removed);
          document = readMarkdown(edited, document);
        }
        expect(document).toEqual(readMarkdown(document.text));
      }),
      { numRuns: runs / 3 },
    );
  });

  it('keeps every range inside the text, in NFC, and maps unchanged characters to themselves', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const block of readMarkdown(text).blocks) {
          expect(block.range.start).toBeLessThanOrEqual(block.range.end);
          expect(block.range.end).toBeLessThanOrEqual(text.length);
          const { content } = block;
          expect(content.text).toBe(content.text.normalize('NFC'));
          for (let i = 0; i < content.length; i += 1) {
            const { start, end } = content.range(i, i + 1);
            expect(start).toBeGreaterThanOrEqual(block.range.start);
            expect(end).toBeLessThanOrEqual(block.range.end);
            if (/[ab1]/.test(content.text[i]!) && end === start + 1)
              expect(text[start]).toBe(content.text[i]);
          }
          for (const { start, end } of block.emphases) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(content.length);
          }
        }
      }),
      { numRuns: runs },
    );
  });

  it.each([
    ['<b><http://a.b><br>', 10],
    ['**[a](b) <br>**', 1],
    ['<b><b>x</b> y<br>', 3],
  ])('ends emphases with the text where a break at the end is dropped: %s', (text, length) => {
    const [block] = readMarkdown(text).blocks;
    expect(block!.content.length).toBe(length);
    expect(Math.max(...block!.emphases.map(({ end }) => end))).toBe(length);
  });

  for (const folder of ['samples', 'corpus']) {
    const path = new URL(`../fixtures/${folder}/`, import.meta.url);
    for (const file of readdirSync(path).filter((name) => /^\d.*\.md$/.test(name))) {
      it(`reads ${folder}/${file} as remark does`, () => {
        const text = readFileSync(new URL(file, path), 'utf8');
        for (const form of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n'), text.normalize('NFD')]) {
          const readForm = read(form);
          const whole = reference(form);
          // remark without tables takes them for paragraphs.
          const noTables = (blocks: unknown[]) =>
            (blocks as { type: string; text: string }[]).filter(
              (block) => block.type !== 'table' && !/^[|:-][-:|]+$/m.test(block.text.replaceAll(' ', '')),
            );
          expect(noTables(readForm.blocks)).toEqual(noTables(whole.blocks));
          expect(readForm.comments).toEqual(whole.comments);
        }
      });
    }
  }
});
