import { partitionPoint } from '../text/partition-point.ts';
import { afterLineEnding, endOfLine } from './line-ends.ts';

/**
 * How a table is written: with pipes (GFM), drawn with `+---+` (grid) or by columns of dashes (pandoc), with bars and
 * nothing else (antiword), as HTML.
 */
export type TableForm = 'pipe' | 'grid' | 'spaced' | 'bars' | 'html';

/** Where a table begins and ends: offsets of its first line and of the line after it. */
export interface TableExtent {
  readonly form: TableForm;
  readonly start: number;
  readonly end: number;
}

const GRID_LINE = /^\+(?:[-=:]{2,}\+)+[ \t]*$/u;
const DASHES = /^ {0,3}-{3,}(?: +-+)+[ \t]*$/u;
const FULL_LINE = /^ {0,3}-{10,}[ \t]*$/u;
const TABLE_TAG = /<(\/?)(?:table|TABLE)(?=[\s>])/gu;

/** Lines looked at before a table without an end is given up. */
const MAX_LINES = 500;
/** Units looked at before a `<table>` without `</table>` is given up. */
const MAX_HTML = 200_000;

/**
 * The table that begins at a line and is no pipe table.
 * @param line offset of the line, @param at of its first character that is no blank, @param end of its line ending
 * @param before offset of the line above where that may be the head of a table, else -1
 * @param bars those of `text`
 */
export function drawnTableAt(
  text: string,
  line: number,
  at: number,
  end: number,
  before: number,
  bars: BarLines,
): TableExtent | undefined {
  switch (text.charCodeAt(at)) {
    case 43: // +
      return at === line && text.charCodeAt(at + 1) !== 32 ? gridAt(text, line, end) : undefined;
    case 45: // -
      return spacedAt(text, line, end, before);
    case 124: // |
      return bars.tableAt(line);
    case 60: // <
      return htmlAt(text, line, at);
    default:
      return undefined;
  }
}

/** Whether a line is the border of a row in a grid table. */
export function isGridLine(line: string): boolean {
  return line.length < 10_000 && GRID_LINE.test(line);
}

/** Whether a line delimits columns by runs of dashes. */
export function isDashLine(line: string): boolean {
  return line.length < 10_000 && DASHES.test(line);
}

/** Whether a line is the upper or lower border of a table of several lines a row. */
export function isFullLine(line: string): boolean {
  return line.length < 10_000 && FULL_LINE.test(line);
}

function gridAt(text: string, line: number, lineEnd: number): TableExtent | undefined {
  if (!isGridLine(text.slice(line, lineEnd))) return undefined;
  let end = afterLineEnding(text, lineEnd);
  let rows = 0;
  while (end < text.length && (text[end] === '|' || text[end] === '+')) {
    if (text[end] === '|') rows += 1;
    end = afterLineEnding(text, endOfLine(text, end));
  }
  return rows > 0 ? { form: 'grid', start: line, end: Math.min(end, text.length) } : undefined;
}

const PADDED = / {2}\|/u;
const NO_CELLS = /^[\s|:-]+$/u;
const MAX_BAR_LINE = 2_000;

/** `|Nơi nhận:      |GIÁM ĐỐC     |`: a bar at either end and another between. */
function isBarLine(line: string): boolean {
  const ink = line.trim();
  const second = ink.indexOf('|', 1);
  return ink.startsWith('|') && ink.endsWith('|') && second > 0 && second < ink.length - 1;
}

/**
 * The lines with bars of a text. Each run of them is looked through once: its tail may be a table where the whole run is not,
 * but to try from every line on would take time with the square of its length.
 */
export class BarLines {
  /** Where the lines of the run looked at last begin, and how many of those before each are padded. */
  private starts: number[] = [];
  private padded: number[] = [];
  /** Index after a line that has no cells, at which looking ends, and offset after the run. */
  private firstPlain = 0;
  private end = 0;

  constructor(private readonly text: string) {}

  /**
   * Two lines with bars and more from an offset on, most of them padded; a line of dashes among them makes it a pipe table.
   * @param from where a line begins
   */
  tableAt(from: number): TableExtent | undefined {
    let index = partitionPoint(this.starts, (start) => start < from);
    if (this.starts[index] !== from) {
      this.look(from);
      index = 0;
    }
    const rows = this.starts.length - index;
    if (rows < 2 || index < this.firstPlain) return undefined;
    const padded = this.padded.at(-1)! - this.padded[index]!;
    if (3 * padded < 2 * rows) return undefined;
    return { form: 'bars', start: from, end: Math.min(this.end, this.text.length) };
  }

  private look(from: number): void {
    const { text } = this;
    this.starts = [];
    this.padded = [0];
    this.firstPlain = 0;
    let line = from;
    while (line < text.length) {
      const end = endOfLine(text, line);
      const each = end - line > MAX_BAR_LINE ? '' : text.slice(line, end);
      if (!isBarLine(each)) break;
      this.starts.push(line);
      this.padded.push(this.padded.at(-1)! + (PADDED.test(each) ? 1 : 0));
      line = afterLineEnding(text, end);
      if (each.includes('-') && NO_CELLS.test(each)) {
        this.firstPlain = this.starts.length;
        break;
      }
    }
    this.end = line;
  }
}

function spacedAt(text: string, line: number, lineEnd: number, before: number): TableExtent | undefined {
  const first = text.slice(line, lineEnd);
  const next = afterLineEnding(text, lineEnd);
  if (isDashLine(first)) {
    if (before >= 0) {
      const end = rowsEnd(text, next);
      return end > next ? { form: 'spaced', start: before, end } : undefined;
    }
    const end = closingEnd(text, next, (each) => each.trim() === first.trim(), true);
    return end === undefined ? undefined : { form: 'spaced', start: line, end };
  }
  if (before >= 0 || !isFullLine(first) || !headEnds(text, next)) return undefined;
  const end = closingEnd(text, next, isFullLine, false);
  return end === undefined ? undefined : { form: 'spaced', start: line, end };
}

/** After the lines that follow without a blank one between. */
function rowsEnd(text: string, from: number): number {
  let line = from;
  while (line < text.length) {
    const end = endOfLine(text, line);
    if (text.slice(line, end).trim() === '') return line;
    line = afterLineEnding(text, end);
  }
  return text.length;
}

/** After the line that closes a table; undefined where none does. */
function closingEnd(
  text: string,
  from: number,
  closes: (line: string) => boolean,
  atBlank: boolean,
): number | undefined {
  let line = from;
  for (let count = 0; count < MAX_LINES && line < text.length; count += 1) {
    const end = endOfLine(text, line);
    const each = text.slice(line, end);
    line = afterLineEnding(text, end);
    if (closes(each)) return count > 0 ? Math.min(line, text.length) : undefined;
    if (atBlank && each.trim() === '') return undefined;
  }
  return undefined;
}

/** Whether column dashes stand below a few lines of heads. */
function headEnds(text: string, from: number): boolean {
  let line = from;
  for (let count = 0; count < 6 && line < text.length; count += 1) {
    const end = endOfLine(text, line);
    const each = text.slice(line, end);
    if (isDashLine(each)) return count > 0;
    if (each.trim() === '') return false;
    line = afterLineEnding(text, end);
  }
  return false;
}

function htmlAt(text: string, line: number, at: number): TableExtent | undefined {
  TABLE_TAG.lastIndex = at;
  let depth = 0;
  for (let match = TABLE_TAG.exec(text); match; match = TABLE_TAG.exec(text)) {
    if (depth === 0 && match.index !== at) return undefined;
    if (match.index - at > MAX_HTML) return undefined;
    depth += match[1] === '' ? 1 : -1;
    if (depth > 0) continue;
    const end = endOfLine(text, match.index);
    return { form: 'html', start: line, end: Math.min(afterLineEnding(text, end), text.length) };
  }
  return undefined;
}
