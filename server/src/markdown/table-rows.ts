import { afterLineEnding, endOfLine } from './line-ends.ts';

const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;
const OTHER_BLOCK =
  /(?: {4}| {0,3}\t)| {0,3}(?:>|#{1,6}(?=[ \t\r\n]|$)|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)|`{3}|~{3}|<[A-Za-z/!?]|(?:[-*_][ \t]*){3,}(?=[\r\n]|$))/y;

/** How many columns the line delimits, 0 where it is no delimiter row. `start`: its first character that is no space. */
export function delimiterColumns(text: string, start: number, end: number): number {
  if (end - start > 10_000) return 0;
  const line = text.slice(start, end);
  if (!/[|:]/.test(line) || !/^[|:\- \t]+$/.test(line) || !DELIMITER_ROW.test(line)) return 0;
  return rowColumns(text, start, end);
}

/** Offset of the first line at or after `from` that is no row: blank, or the start of another block. */
export function endOfRows(text: string, from: number): number {
  let line = from;
  while (line < text.length) {
    const end = endOfLine(text, line);
    OTHER_BLOCK.lastIndex = line;
    if (OTHER_BLOCK.test(text) || isBlankLine(text, line, end)) return line;
    line = afterLineEnding(text, end);
  }
  return text.length;
}

/** How many cells a row of a table has. In: offsets of the row in the text. */
export function rowColumns(text: string, start: number, end: number): number {
  return splitRow(text, start, end).length;
}

/** Ranges of the cells of a row, trimmed. Pipes after a backslash do not part cells. */
export function splitRow(text: string, start: number, end: number): { start: number; end: number }[] {
  const outer = trim(text, start, end);
  const cells: { start: number; end: number }[] = [];
  let from = text[outer.start] === '|' ? outer.start + 1 : outer.start;
  for (let at = from; at < outer.end; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '|') {
      cells.push(trim(text, from, at));
      from = at + 1;
    }
  }
  if (from < outer.end) cells.push(trim(text, from, outer.end));
  return cells;
}

function trim(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && (text[from] === ' ' || text[from] === '\t')) from += 1;
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to -= 1;
  return { start: from, end: to };
}

function isBlankLine(text: string, start: number, end: number): boolean {
  return trim(text, start, end).start === end;
}
