import type { Block } from './block.ts';
import { rawLines } from './raw-lines.ts';

const OPENING = /---[ \t]*(?:\r\n|[\r\n])/y;
const CLOSING = /(?<=[\r\n])---[ \t]*(?:\r\n|[\r\n]|$)/g;

/**
 * YAML front matter: a line `---` at the very beginning and the next such line. Its content is what stands between.
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
  const block: Block = {
    type: 'frontMatter',
    range: { start, end: closing.index + 3 },
    content: rawLines(text, contentStart, contentEnd),
    emphases: [],
    depth: 0,
    listDepth: 0,
    quoteDepth: 0,
    markerLength: 0,
  };
  return { block, next: closing.index + closing[0].length };
}
