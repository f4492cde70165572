import { regexp } from '../vietnamese/letters.ts';
import type { Block } from './block.ts';
import { PLAIN } from './plain-block.ts';
import { rawLines } from './raw-lines.ts';

const OPENING = /---[ \t]*(?:\r\n|[\r\n])/y;
const CLOSING = /(?<=[\r\n])---[ \t]*(?:\r\n|[\r\n]|$)/g;
/** A line as YAML has it: a key, an item, a comment, the end of a collection, or one that goes on from the line before. */
const YAML_LINE = regexp.u`^(?:[\p{L}_"'][^:]{0,60}:(?:\s|$)|-\s|[\s#}\]]|$)`;
/** Lines that may be none and still be slips in front matter. */
const SLIPS = 2;

/**
 * YAML front matter: a line `---` at the very beginning and the next such line. Its content is what stands between. A
 * line `---` above a text is a thematic break: what stands between two of them is front matter only if it looks like it.
 * @param start 0, or 1 after a byte order mark
 * @returns the block and the offset of the line after it
 */
export function readFrontMatter(text: string, start: number): { block: Block; next: number } | undefined {
  OPENING.lastIndex = start;
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const contentStart = start + opening[0].length;
  CLOSING.lastIndex = contentStart;
  const closing = CLOSING.exec(text);
  if (!closing) return undefined;
  let contentEnd = Math.max(contentStart, closing.index - 1);
  if (contentEnd > contentStart && text[contentEnd] === '\n' && text[contentEnd - 1] === '\r')
    contentEnd -= 1;
  if (!looksLikeYaml(text.slice(contentStart, contentEnd))) return undefined;
  const block: Block = {
    ...PLAIN,
    type: 'frontMatter',
    range: { start, end: closing.index + 3 },
    content: rawLines(text, contentStart, contentEnd),
  };
  return { block, next: closing.index + closing[0].length };
}

function looksLikeYaml(content: string): boolean {
  const lines = content.split(/\r\n|[\r\n]/u);
  const others = lines.filter((line) => !YAML_LINE.test(line)).length;
  return others <= SLIPS || others * 10 <= lines.length;
}
