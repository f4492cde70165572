import { MappedText } from '../text/mapped-text.ts';
import type { MarkedText, ParseResult, TableCell, TableRow } from './block.ts';
import { isDashLine, isFullLine, isGridLine } from './drawn-tables.ts';
import { afterLineEnding, endOfLine } from './line-ends.ts';
import { readMarkedLines } from './marked-lines.ts';
import { tableBlock } from './plain-block.ts';

/** A line of the text, ending excluded. */
interface Line {
  readonly start: number;
  readonly end: number;
}

const COMBINING = /[\u0300-\u036f]/u;

/** Reads a grid table of pandoc or reStructuredText: rows between lines `+---+`, heads above `+===+`. */
export function readGridTable(text: string): ParseResult {
  const rows: TableRow[] = [];
  let border: string | undefined;
  let group: Line[] = [];
  const close = (isHeader: boolean): void => {
    if (border !== undefined && group.length > 0) rows.push(gridRow(text, border, group, isHeader));
    group = [];
  };
  const lines = linesOf(text);
  for (const line of lines) {
    const written = text.slice(line.start, line.end);
    if (isGridLine(written)) {
      close(written.includes('='));
      border = written.trimEnd();
    } else {
      group.push(line);
    }
  }
  close(false);
  return tableOf(text, lines, rows);
}

/** Reads a table whose columns are runs of dashes (pandoc's simple and multiline tables). */
export function readSpacedTable(text: string): ParseResult {
  const lines = linesOf(text);
  const at = lines.findIndex((line) => isDashLine(text.slice(line.start, line.end)));
  const columns = at < 0 ? [] : columnsOf(text.slice(lines[at]!.start, lines[at]!.end));
  const isFramed = isFullLine(text.slice(lines[0]!.start, lines[0]!.end));
  const rows: TableRow[] = [];
  let group: Line[] = [];
  const close = (isHeader: boolean): void => {
    if (group.length > 0) rows.push(rowOf(text, group, (line) => cutAt(text, line, columns), isHeader));
    group = [];
  };
  lines.forEach((line, index) => {
    const written = text.slice(line.start, line.end);
    if (index === at) close(true);
    else if (written.trim() === '' || isFullLine(written) || isDashLine(written)) close(false);
    else {
      if (!isFramed && index > at) close(false);
      group.push(line);
    }
  });
  close(false);
  return tableOf(text, lines, rows);
}

/**
 * Reads a table that has bars between its cells and no other line. Two columns are those of a head or an ending, whose
 * lines belong together; in a table of more columns each line is a row.
 */
export function readBarTable(text: string): ParseResult {
  const lines = linesOf(text).filter(({ start, end }) => end > start);
  const cut = (line: Line) => between(pipesOf(text, line));
  const isSpaceOnly = ({ start, end }: Line) => text.slice(start, end).trim() === '';
  const isLayout = lines.every(
    (line) => cut(line).filter((cell, at) => at !== 1 || !isSpaceOnly(cell)).length <= 2,
  );
  const rows = isLayout
    ? [rowOf(text, lines, cut, false)]
    : lines.map((line, at) => rowOf(text, [line], cut, at === 0));
  return tableOf(text, lines, rows);
}

function tableOf(text: string, lines: readonly Line[], rows: readonly TableRow[]): ParseResult {
  const filled = lines.filter((line) => line.end > line.start);
  const start = filled[0]?.start ?? 0;
  const range = { start, end: filled.at(-1)?.end ?? text.length };
  return { blocks: [tableBlock(range, rows)], comments: [] };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let line = 0; line < text.length; ) {
    const lineEnd = endOfLine(text, line);
    let end = lineEnd;
    while (end > line && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
    lines.push({ start: line, end });
    line = afterLineEnding(text, lineEnd);
  }
  return lines;
}

/** Columns at which the runs of dashes begin. */
function columnsOf(line: string): number[] {
  return [...line.matchAll(/-+/gu)].map((match) => match.index);
}

/** Offsets at which the columns of a line stand: a letter with its marks takes one column. */
function offsetsAt(text: string, { start, end }: Line, columns: readonly number[]): number[] {
  const offsets: number[] = [];
  let column = 0;
  let at = start;
  for (const wanted of columns) {
    while (at < end && column < wanted) {
      at += 1;
      if (at >= end || !COMBINING.test(text[at]!)) column += 1;
    }
    offsets.push(at);
  }
  return offsets;
}

/** The parts of a line, cut before the word that stands at each column. */
function cutAt(text: string, line: Line, columns: readonly number[]): Line[] {
  const offsets = offsetsAt(text, line, columns);
  return offsets.map((offset, index) => {
    const start = index === 0 ? line.start : beforeWord(text, offset, line);
    const next = offsets[index + 1];
    return { start, end: next === undefined ? line.end : beforeWord(text, next, line) };
  });
}

/** A word that goes on over the border of a column belongs to the column in which it begins. */
function beforeWord(text: string, offset: number, { start, end }: Line): number {
  let at = Math.min(offset, end);
  if (at < end && at > start && text[at - 1] !== ' ' && text[at] !== ' ') {
    while (at < end && text[at] !== ' ') at += 1;
  }
  return at;
}

function gridRow(text: string, border: string, group: readonly Line[], isHeader: boolean): TableRow {
  const borders = [...border.matchAll(/\+/gu)].map((match) => match.index);
  const aligned = borders.filter((column) =>
    group.every((line) => text[offsetsAt(text, line, [column])[0]!] === '|'),
  );
  if (aligned.length > 1 && aligned.at(-1) === borders.at(-1)) {
    return rowOf(text, group, (line) => between(offsetsAt(text, line, aligned)), isHeader);
  }
  return rowOf(text, group, (line) => between(pipesOf(text, line)), isHeader);
}

/** What stands between offsets of pipes. */
function between(pipes: readonly number[]): Line[] {
  return pipes.slice(0, -1).map((pipe, index) => ({ start: pipe + 1, end: pipes[index + 1]! }));
}

function pipesOf(text: string, { start, end }: Line): number[] {
  const pipes: number[] = [];
  for (let at = start; at < end; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '|') pipes.push(at);
  }
  if (pipes.at(-1) !== end - 1) pipes.push(end);
  return pipes;
}

function rowOf(
  text: string,
  group: readonly Line[],
  cut: (line: Line) => readonly Line[],
  isHeader: boolean,
): TableRow {
  const parts = group.map(cut);
  const columns = parts.reduce((most, part) => Math.max(most, part.length), 0);
  const cells: TableCell[] = [];
  for (let column = 0; column < columns; column += 1) {
    const lines = parts.map((part) => trimmed(text, part[column] ?? { start: 0, end: 0 }));
    cells.push({ paragraphs: paragraphsOf(text, lines, group[0]!.start) });
  }
  return { range: { start: group[0]!.start, end: group.at(-1)!.end }, cells, isHeader };
}

function trimmed(text: string, { start, end }: Line): Line {
  let from = start;
  let to = Math.max(start, end);
  while (from < to && (text[from] === ' ' || text[from] === '\t')) from += 1;
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to -= 1;
  return { start: from, end: to };
}

/** The paragraphs of a cell: its lines as blank ones part them. */
function paragraphsOf(text: string, lines: readonly Line[], offset: number): MarkedText[] {
  const paragraphs: MarkedText[] = [];
  let open: number[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(readMarkedLines(text, open));
    open = [];
  };
  for (const { start, end } of lines) {
    if (start === end || /^[-=+|:]+$/u.test(text.slice(start, end))) close();
    else open.push(start, end);
  }
  close();
  return paragraphs.length > 0 ? paragraphs : [{ content: MappedText.raw('', offset), emphases: [] }];
}
