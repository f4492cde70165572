import { memoizePerObject } from '../text/memoize.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { MarkdownDocument } from './block.ts';
import { isGridLine } from './drawn-tables.ts';

/** A line of the source, its ending excluded. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** What stands in columns that are drawn with characters. Ranges of whole lines. */
interface AlignedText {
  /**
   * Tables of pandoc: grid, simple, multiline. What stands in them is not ours to shift, also where they are not read as
   * tables: in lists and quotes, without an end, with narrow columns.
   */
  readonly drawn: readonly TextRange[];
  /** Pipe tables whose pipes stand below each other. */
  readonly padded: readonly TextRange[];
}

/** `------  -----`: the columns of a simple or multiline table. */
const COLUMN_EDGE = /^\s*-{2,}(?: +-{2,})+\s*$/u;
/** `---------`: the frame of a multiline table. */
const FRAME = /^\s*-{5,}\s*$/u;
/** Lines of one table that are looked at; a longer one is taken for none. */
const MAX_LINES = 400;

const alignedIn = memoizePerObject((markdown: MarkdownDocument): AlignedText => {
  const { text, blocks } = markdown;
  const padded = blocks
    .filter(({ type, range }) => {
      if (type !== 'table') return false;
      const table = text.slice(range.start, range.end);
      return isPadded(table) || isBarTable(table);
    })
    .map(({ range }) => ({ start: lineAt(text, range.start).start, end: lineAt(text, range.end).end }));
  const bars = padded.filter(({ start, end }) => isBarTable(text.slice(start, end)));
  return { drawn: [...drawnTables(text), ...bars], padded };
});

/** A table of bars without a row of dashes below its head. */
function isBarTable(table: string): boolean {
  const [first = '', second = ''] = table.split('\n', 2);
  return first.trimStart().startsWith('|') && !second.includes('--');
}

/**
 * The edits with the columns kept in which they stand. In a pipe table whose pipes stand below each other, and in a line
 * typed in columns with blanks, the blanks after an edit grow or shrink with it. Undefined where columns cannot be
 * kept: in tables drawn with dashes, where blanks are missing, or where an edit would close the gap itself.
 */
export function keepColumns(markdown: MarkdownDocument, edits: readonly TextEdit[]): TextEdit[] | undefined {
  const { text } = markdown;
  const { drawn, padded } = alignedIn(markdown);
  const kept: TextEdit[] = [...edits];
  for (const { line, own } of linesOf(text, edits)) {
    const growth = own.reduce(
      (sum, { range, newText }) => sum + widthOf(newText) - widthOf(text.slice(range.start, range.end)),
      0,
    );
    if (drawn.some((range) => holds(range, line))) {
      if (growth !== 0 || own.length > 1) return undefined;
      continue;
    }
    if (own.some((edit) => closesGap(text, line, edit))) return undefined;
    if (growth === 0) continue;
    const isPadded = padded.some((range) => holds(range, line));
    if (!isPadded && isAmongPipes(text, line)) return undefined;
    const last = Math.max(...own.map(({ range }) => range.end));
    const gap = isPadded ? padBeforePipe(text, last, line) : gapAfter(text, last, line);
    if (!gap) continue;
    if (own.some(({ range }) => range.end > gap.start)) return undefined;
    if (gap.end - gap.start - growth < gap.least) return undefined;
    kept.push(
      growth > 0
        ? { range: { start: gap.end - growth, end: gap.end }, newText: '' }
        : { range: { start: gap.end, end: gap.end }, newText: ' '.repeat(-growth) },
    );
  }
  return kept.sort((a, b) => a.range.start - b.range.start);
}

/** The blanks before the next pipe of the row, after what is edited. */
function padBeforePipe(text: string, from: number, line: Line): (TextRange & { least: number }) | undefined {
  let end = from;
  while (end < line.end && text[end] !== '|') end += text[end] === '\\' ? 2 : 1;
  if (end >= line.end) return undefined;
  let start = end;
  while (start > from && text[start - 1] === ' ') start -= 1;
  return { start, end, least: 1 };
}

/** The next wide gap of the line: the right-hand column begins after it. */
function gapAfter(text: string, from: number, line: Line): (TextRange & { least: number }) | undefined {
  // Not beyond the line: in a long text without a gap each edit would look through all that follows.
  const found = text.slice(from, line.end).indexOf(' '.repeat(WIDE));
  const start = from + found;
  if (found < 0 || isIndent(text, line, start)) return undefined;
  let end = start;
  while (text[end] === ' ') end += 1;
  return regexp.u`^[\p{Lu}*“(]$`.test(text.charAt(end)) ? { start, end, least: 3 } : undefined;
}

function isIndent(text: string, line: Line, at: number): boolean {
  return text.slice(line.start, at).trim() === '';
}

const WIDE = 5;

/** Whether an edit takes a gap between columns away: a wide one, or one below or above another. */
function closesGap(text: string, line: Line, { range, newText }: TextEdit): boolean {
  const source = text.slice(range.start, Math.min(range.end, line.end));
  if (newText.trim() !== '' || source.length < 3 || !/^[ \t]+$/u.test(source)) return false;
  if (source.length >= WIDE || source.includes('\t')) return true;
  const from = range.start - line.start;
  return [neighbour(text, line, -1), neighbour(text, line, 1)].some(
    (other) =>
      other !== undefined && text.slice(other.start, other.start + from + source.length).endsWith('  '),
  );
}

function neighbour(text: string, line: Line, direction: 1 | -1): Line | undefined {
  const at = direction < 0 ? line.start - 1 : line.end + 1;
  if (at < 0 || at > text.length) return undefined;
  const other = lineAt(text, at);
  return text.slice(other.start, other.end).trim() === '' ? undefined : other;
}

/** Whether the pipes of all rows of a table stand in the same columns. */
function isPadded(table: string): boolean {
  let columns: string | undefined;
  for (const row of table.split('\n')) {
    if (row.trim() === '') continue;
    const own = pipesOf(row.trimEnd());
    if (columns !== undefined && own !== columns) return false;
    columns = own;
  }
  return columns !== undefined && columns !== '';
}

function pipesOf(row: string): string {
  const columns: number[] = [];
  let [column, end] = [0, 0];
  for (const { index } of row.matchAll(/(?<!\\)\|/gu)) {
    column += widthOf(row.slice(end, index));
    end = index;
    columns.push(column);
  }
  return columns.join();
}

/** Columns that a text takes on a screen: combining marks take none. */
function widthOf(text: string): number {
  return NO_COLUMN.test(text) ? text.replaceAll(EACH_WITHOUT_COLUMN, '').length : text.length;
}

const NO_COLUMN = /[\u0300-\u036f\u200b-\u200d]/u;
const EACH_WITHOUT_COLUMN = /[\u0300-\u036f\u200b-\u200d]/gu;

function drawnTables(text: string): TextRange[] {
  const found: TextRange[] = [];
  if (!text.includes('+--') && !text.includes('+==') && !text.includes('-- ')) return found;
  const lines = linesFrom(text);
  for (let i = 0; i < lines.length; i += 1) {
    const line = text.slice(lines[i]!.start, lines[i]!.end);
    const last = isGridLine(line.trim()) ? gridEnd(text, lines, i) : undefined;
    if (last !== undefined) {
      found.push({ start: lines[i]!.start, end: lines[last]!.end });
      i = last;
    } else if (COLUMN_EDGE.test(line)) {
      const [from, to] = simpleExtent(text, lines, i);
      found.push({ start: lines[from]!.start, end: lines[to]!.end });
      i = to;
    }
  }
  return found;
}

/** Index of the last line of a grid table that begins at `from`. */
function gridEnd(text: string, lines: readonly Line[], from: number): number | undefined {
  let to = from;
  while (to + 1 < lines.length && /^\s*[|+]/u.test(text.slice(lines[to + 1]!.start, lines[to + 1]!.end)))
    to += 1;
  return to > from ? to : undefined;
}

/** First and last line of a simple or multiline table of which `at` draws the columns. */
function simpleExtent(text: string, lines: readonly Line[], at: number): [number, number] {
  const lineText = (index: number) => text.slice(lines[index]!.start, lines[index]!.end);
  let from = at;
  while (from > 0 && at - from < 10 && lineText(from - 1).trim() !== '') {
    from -= 1;
    if (FRAME.test(lineText(from))) break;
  }
  const framed = FRAME.test(lineText(from)) || from === at;
  let to = at;
  for (let i = at + 1; i < lines.length && i - at < MAX_LINES; i += 1) {
    const line = lineText(i);
    if (FRAME.test(line) || COLUMN_EDGE.test(line)) return [from, i];
    if (line.trim() === '' && !framed) return [from, to];
    if (line.trim() !== '' && to === i - 1) to = i;
  }
  return [from, to];
}

function linesFrom(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const line = lineAt(text, start);
    lines.push(line);
    const newline = text.indexOf('\n', start);
    if (newline < 0) break;
    start = newline + 1;
  }
  return lines;
}

/** Units of a line at most that somebody has set in columns. To look through longer ones for each edit would take for ever. */
const MAX_LINE = 20_000;

interface EditedLine {
  readonly line: Line;
  /** The edits that begin in it. */
  readonly own: readonly TextEdit[];
}

/** The lines in which edits begin, each once; without those too long to hold columns. */
function linesOf(text: string, edits: readonly TextEdit[]): EditedLine[] {
  const [first] = edits;
  if (first && edits.length === 1) {
    // Nearly every fix, and a text may have thousands.
    const line = shortLineAt(text, first.range.start);
    return line ? [{ line, own: edits }] : [];
  }
  const lines = new Map<number, { readonly line: Line; readonly own: TextEdit[] }>();
  let last: { readonly line: Line; readonly own: TextEdit[] } | undefined;
  for (const edit of edits) {
    const { range } = edit;
    if (last && last.line.start <= range.start && range.start <= last.line.end) {
      last.own.push(edit);
      continue;
    }
    const line = shortLineAt(text, range.start);
    if (!line) continue;
    const known = lines.get(line.start);
    last = known ?? { line, own: [] };
    last.own.push(edit);
    if (!known) lines.set(line.start, last);
  }
  return [...lines.values()];
}

/** The line at an offset; undefined where it is too long. */
function shortLineAt(text: string, at: number): Line | undefined {
  const from = Math.max(0, at - MAX_LINE);
  const to = Math.min(text.length, at + MAX_LINE);
  const near = text.slice(from, to);
  const { start, end } = lineAt(near, at - from);
  const isWhole = (start > 0 || from === 0) && (end < near.length || to === text.length);
  return isWhole ? { start: from + start, end: from + end } : undefined;
}

function lineAt(text: string, at: number): Line {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return { start, end: end > start && text[end - 1] === '\r' ? end - 1 : end };
}

function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the pipes of a line stand below those of the next, or above: a table that was drawn, and is none to Markdown. */
function isAmongPipes(text: string, line: Line): boolean {
  const row = text.slice(line.start, line.end);
  if (row.indexOf('|') === row.lastIndexOf('|')) return false;
  const pipes = pipesOf(row);
  const beside = [
    ...(line.start > 0 ? [lineAt(text, line.start - 1)] : []),
    ...(line.end < text.length ? [lineAt(text, line.end + 1)] : []),
  ];
  return beside.some(({ start, end }) => pipesOf(text.slice(start, end)) === pipes);
}
