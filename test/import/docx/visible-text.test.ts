import * as fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../../server/src/markdown/read.ts';
import { paragraph, run } from '../../support/word-file.ts';
import { draftOf } from './support.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

/** The text that a reader of the Markdown sees. */
function shown(node: Node): string {
  if (node.type === 'html') return '';
  return node.value ?? node.alt ?? (node.children ?? []).map(shown).join('');
}

const processor = unified().use(remarkParse).use(remarkGfm);

const LETTERS = [...'aạB1 .,:()[]<>*_~`#|&;!\\/-+="', '“', 'é', ' *', '**', '&lt;', '<b>', '](', '[^1]'];
const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 24 }).map((letters) => letters.join(''));
const style = fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:b/><w:i/>');

test('a reader of the draft sees the letters of the Word file, whatever they are', () => {
  fc.assert(
    fc.property(text, (letters) => {
      const written = `x${letters}`.trimEnd();
      expect(shown(processor.parse(draftOf(paragraph(run(written)))) as Node)).toBe(written);
    }),
    { numRuns: 400, seed: 1 },
  );
});

/** The same as this tool reads it, which takes more for emphasis than CommonMark does. */
function read(draft: string): string[] {
  return readMarkdown(draft).blocks.map(({ content }) => content.text.replace(/\s+/gu, ' '));
}

test('and so does this tool', () => {
  fc.assert(
    fc.property(text, text, (first, second) => {
      const lines = [`x${first}`, `Y${second}`].map((line) => line.trimEnd());
      const draft = draftOf(paragraph(lines.map((line) => run(line)).join('<w:r><w:br/></w:r>')));
      expect(read(draft)).toEqual([lines.join(' ').replace(/\s+/gu, ' ')]);
    }),
    { numRuns: 400, seed: 1 },
  );
});

test('and the same where runs are bold or italic', () => {
  const runs = fc.array(fc.tuple(text, style), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(runs, (parts) => {
      const body = [['x ', ''] as const, ...parts].map(([letters, properties]) => run(letters, properties));
      const written = `x ${parts.map(([letters]) => letters).join('')}`.trimEnd();
      const draft = draftOf(paragraph(body.join('')));
      expect(shown(processor.parse(draft) as Node)).toBe(written);
      expect(read(draft)).toEqual([written.replace(/\s+/gu, ' ')]);
    }),
    { numRuns: 400, seed: 1 },
  );
});
