import type { TextEdit } from '../../server/src/text/range.ts';

const BLOCK = /^\uFEFF?---[ \t]*(\r\n|\n|\r)([\s\S]{0,4000}?)^(?:---|\.\.\.)[ \t]*$/mu;

/**
 * The edit that gives a key of the front matter its value: replaces the line, adds one to the block, or begins a block.
 * `undefined` as value takes the line away. Offsets in UTF-16 units; undefined where nothing is to be done.
 */
export function setFrontMatter(text: string, key: string, value: string | undefined): TextEdit | undefined {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const block = BLOCK.exec(text);
  if (block?.index !== 0) {
    if (value === undefined) return undefined;
    const end = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
    return { range: { start: bom, end: bom }, newText: `---${end}${key}: ${value}${end}---${end}${end}` };
  }
  const end = block[1]!;
  const bodyStart = block[0].indexOf(end) + end.length;
  const body = block[2]!;
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
