import type { TextEdit } from '../../server/src/text/range.ts';

const OPENING = /^\uFEFF?---[ \t]*(\r\n|\n|\r)/u;
const CLOSING = /(?<![^\r\n])(?:---|\.\.\.)[ \t]*(?![^\r\n])/u;
const MAX_LENGTH = 4000;

/**
 * The edit that gives a key of the front matter its value: replaces the line, adds one to the block, or begins a block.
 * `undefined` as value takes the line away. Offsets in UTF-16 units; undefined where nothing is to be done.
 */
export function setFrontMatter(text: string, key: string, value: string | undefined): TextEdit | undefined {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const opening = OPENING.exec(text);
  const bodyStart = opening?.[0].length ?? 0;
  const rest = text.slice(bodyStart, bodyStart + MAX_LENGTH);
  const closing = opening ? CLOSING.exec(rest) : null;
  if (!opening || !closing) {
    if (value === undefined) return undefined;
    const end = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
    return { range: { start: bom, end: bom }, newText: `---${end}${key}: ${value}${end}---${end}${end}` };
  }
  const end = opening[1]!;
  const body = rest.slice(0, closing.index);
  const line = new RegExp(`^${key}[ \\t]*:[^\\r\\n]*(?:\\r\\n|\\n|\\r)?`, 'mu').exec(body);
  if (line) {
    const start = bodyStart + line.index;
    const newText = value === undefined ? '' : `${key}: ${value}${end}`;
    if (newText === line[0]) return undefined;
    return { range: { start, end: start + line[0].length }, newText };
  }
  if (value === undefined) return undefined;
  const at = bodyStart + body.length;
  return { range: { start: at, end: at }, newText: `${key}: ${value}${end}` };
}
