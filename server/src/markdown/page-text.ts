import { MappedText } from '../text/mapped-text.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { Block, MarkedText, ParseResult } from './block.ts';
import { BarLines } from './drawn-tables.ts';
import { afterLineEnding, endOfLine } from './line-ends.ts';
import { moveBlock } from './move.ts';
import { type ColumnRegion, columnOf, columnRegions } from './page-columns.ts';
import { isPlaceholder, type PageLine, type PagePart, pageLines } from './page-lines.ts';
import { PLAIN, tableBlock } from './plain-block.ts';
import { readBarTable } from './spaced-table.ts';

const LEADING = /^[ \t\f]*/;
/** What no page set with blanks has, and a Markdown draft mostly. */
const MARKDOWN_MARKS =
  /\*\*[^\s*]|^ {0,3}#{1,6} |^ {0,3}(?:```|~~~)|^ *[|+][-=|:+ ]+$|^ *-{3,}(?: +-{3,})+ *$|<[a-z/!]/im;
/** Lines that are looked at. */
const MAX_LINES = 5000;
const MIN_LINES = 10;
/** Part of the lines that begins with four blanks or more. */
const INDENTED_SHARE = 0.2;
const HEAD_LINES = 4;
const DEEP = 4;

/**
 * Whether blanks alone show what the lines of a text are, as in the output of `pdftotext -layout`: code to CommonMark. The
 * head stands in columns or in the middle, many lines are indented, and nothing is marked as in Markdown.
 * @param start after front matter
 */
export function isPageText(text: string, start: number): boolean {
  if (!hasDeepHead(text, start)) return false;
  const own = start === 0 ? text : text.slice(start);
  if (MARKDOWN_MARKS.test(own)) return false;
  let written = 0;
  let deep = 0;
  for (const line of own.split(/[\n\r\f]/, MAX_LINES)) {
    const indent = LEADING.exec(line)![0].length;
    if (indent === line.length) continue;
    written += 1;
    if (indent >= DEEP && regexp.u`^[\p{L}\p{N}(“"+–-]`.test(line.slice(indent))) deep += 1;
  }
  return written >= MIN_LINES && deep >= written * INDENTED_SHARE;
}

/** A line of the first ones that is centred with blanks or stands in two columns. */
function hasDeepHead(text: string, start: number): boolean {
  let seen = 0;
  for (let at = start; at < text.length && seen < HEAD_LINES; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, Math.min(end, at + 300)).trimEnd();
    if (line.trim() !== '') {
      seen += 1;
      if (/^\f?[ \t]{8}/.test(line) || /\S {6}/.test(line)) return true;
    }
    at = end + 1;
  }
  return false;
}

/** Reads such a text: paragraphs by their indents, columns side by side as paragraphs one after the other, tables. */
export function readPageText(text: string, start: number): ParseResult {
  const tables = barTables(text, start);
  const written = pageLines(text, start);
  const isDrawn = ({ parts: [part] }: PageLine) =>
    part !== undefined && tables.some(({ range }) => range.start <= part.start && part.start < range.end);
  const lines =
    tables.length > 0 ? written.map((line) => (isDrawn(line) ? { ...line, parts: [] } : line)) : written;
  const regions = columnRegions(lines);
  const blocks: Block[] = [];
  let from = 0;
  for (const region of regions) {
    blocks.push(...blocksIn(text, lines, from, region.start));
    blocks.push(
      ...(region.borders.length > 1 ? [tableOf(text, lines, region)] : columnsOf(text, lines, region)),
    );
    from = region.end;
  }
  blocks.push(...blocksIn(text, lines, from, lines.length));
  if (tables.length > 0) blocks.push(...tables);
  return { blocks: blocks.sort((a, b) => a.range.start - b.range.start), comments: [] };
}

/** The tables that bars draw: what antiword makes of a Word file is set with blanks but for them. */
function barTables(text: string, start: number): Block[] {
  const tables: Block[] = [];
  const bars = new BarLines(text);
  for (let line = start; line < text.length; ) {
    const end = endOfLine(text, line);
    const at = line + LEADING.exec(text.slice(line, Math.min(end, line + 100)))![0].length;
    const drawn = text[at] === '|' ? bars.tableAt(line) : undefined;
    if (drawn)
      tables.push(
        ...readBarTable(text.slice(drawn.start, drawn.end)).blocks.map((block) =>
          moveBlock(block, drawn.start),
        ),
      );
    line = drawn ? drawn.end : afterLineEnding(text, end);
  }
  return tables;
}

/** The columns of a region, each cut at its blank lines, in the order in which they begin. */
function columnsOf(text: string, lines: readonly PageLine[], region: ColumnRegion): Block[] {
  return columnRuns(lines, region)
    .flat()
    .map((run) => blockOf(text, run))
    .sort((a, b) => a.range.start - b.range.start);
}

/** A table in one row: where its rows begin blanks do not tell, since cells are set in the middle of their rows. */
function tableOf(text: string, lines: readonly PageLine[], region: ColumnRegion): Block {
  const cells = columnRuns(lines, region).map((runs) => ({
    paragraphs: runs.map((run) => markedOf(text, run)),
  }));
  const filled = lines.slice(region.start, region.end).filter(({ parts }) => parts.length > 0);
  const range = { start: filled[0]!.parts[0]!.start, end: filled.at(-1)!.parts.at(-1)!.end };
  const written = cells.filter(({ paragraphs }) => paragraphs.length > 0);
  return tableBlock(range, [{ range, cells: written, isHeader: false }]);
}

/** Of each column its parts, in runs without a blank line between. */
function columnRuns(lines: readonly PageLine[], { start, end, borders }: ColumnRegion): PagePart[][][] {
  const columns: PagePart[][][] = Array.from({ length: borders.length + 1 }, () => []);
  const isOpen = columns.map(() => false);
  for (const { parts } of lines.slice(start, end)) {
    columns.forEach((runs, column) => {
      const own = parts.filter((part) => columnOf(part, borders) === column);
      if (own.length === 0) {
        isOpen[column] = false;
        return;
      }
      const part = { ...own[0]!, end: own.at(-1)!.end, to: own.at(-1)!.to };
      if (isOpen[column]) runs.at(-1)!.push(part);
      else runs.push([part]);
      isOpen[column] = true;
    });
  }
  return columns;
}

/** A line outside columns as one part, with what stands above it. */
interface Line extends PagePart {
  readonly page: number;
  readonly afterBlank: boolean;
}

/** What stands between regions: runs of lines without a blank one between, those that are rows of a table apart. */
function blocksIn(text: string, all: readonly PageLine[], from: number, to: number): Block[] {
  const blocks: Block[] = [];
  let start = from;
  let next = from;
  while (next < to) {
    let end = next;
    while (end < to && all[end]!.parts.length > 0) end += 1;
    const run = all.slice(next, end);
    if (run.some(({ parts }) => parts.length > 2)) {
      blocks.push(...paragraphsIn(text, all, start, next), rowsOf(text, run));
      start = end;
    }
    next = Math.max(end, next + 1);
  }
  return [...blocks, ...paragraphsIn(text, all, start, to)];
}

/** A table whose columns run into each other: each line a row. */
function rowsOf(text: string, lines: readonly PageLine[]): Block {
  const rows = lines.map(({ parts }) => ({
    range: { start: parts[0]!.start, end: parts.at(-1)!.end },
    cells: parts.map((part) => ({ paragraphs: [markedOf(text, [part])] })),
    isHeader: false,
  }));
  return tableBlock({ start: rows[0]!.range.start, end: rows.at(-1)!.range.end }, rows);
}

function paragraphsIn(text: string, all: readonly PageLine[], from: number, to: number): Block[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (const { parts, page } of all.slice(from, to)) {
    if (parts.length === 0) {
      afterBlank = true;
      continue;
    }
    lines.push({ ...parts[0]!, end: parts.at(-1)!.end, to: parts.at(-1)!.to, page, afterBlank });
    afterBlank = false;
  }
  const margins = new Map<number, Margins>();
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (!margins.has(line.page)) margins.set(line.page, marginsOf(all, line.page));
    const open = blocks.at(-1);
    if (open && goesOn(text, open, line, margins)) open.push(line);
    else blocks.push([line]);
  }
  return blocks.map((own) => blockOf(text, own));
}

/** Of a page, in columns. */
interface Margins {
  readonly left: number;
  readonly right: number;
  /** Whether paragraphs go on at the left margin, so that an indent begins one. */
  readonly isFirstLineIndented: boolean;
}

function marginsOf(all: readonly PageLine[], page: number): Margins {
  const own = all.filter((line) => line.page === page && line.parts.length > 0);
  const left = Math.min(...own.map(({ parts }) => parts[0]!.from));
  const right = Math.max(...own.map(({ parts }) => parts.at(-1)!.to));
  const atMargin = own.filter(({ parts }) => parts[0]!.from <= left + 1).length;
  return { left, right, isFirstLineIndented: atMargin >= own.length * 0.15 };
}

const SENTENCE_END = /[.;:!?…]["”»)\]]*$/u;
const ITEM = regexp.u`^(?:[-+*•●–—]\s|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|\p{Ll})(?:[.)](?:\s|[^\d\s])|\/\s))`;
/** An indent from which a line stands in the middle of the page, or at its right. */
const CENTRED = 12;
/** How much more room a line in the middle may have on one side, in columns. */
const UNEVEN = 6;
const FIRST_LINE = 2;

/** Whether a line goes on with the paragraph above it. */
function goesOn(
  text: string,
  open: readonly Line[],
  line: Line,
  margins: ReadonlyMap<number, Margins>,
): boolean {
  const above = open.at(-1)!;
  const own = margins.get(line.page)!;
  const others = margins.get(above.page)!;
  const words = text.slice(line.start, Math.min(line.end, line.start + 40));
  if (ITEM.test(words)) return false;
  const isOpen = !SENTENCE_END.test(text.slice(above.start, above.end));
  const isNext = !line.afterBlank && line.page === above.page;
  if (isNext && isOpen && isBelowMiddle(line, above, open[0]!, own)) return true;
  if (isDeep(line, own) || isDeep(above, others)) return false;
  const indent = line.from - own.left;
  const isFull = above.to - others.left >= (others.right - others.left) * 0.85;
  if (!isNext) return isOpen && isFull && (indent < FIRST_LINE || isSmall(words));
  if (indent < FIRST_LINE) return true;
  if (!isOpen) return false;
  if (isSmall(words)) return true;
  return isFull && (!own.isFirstLineIndented || indent > open[0]!.from - others.left + 1);
}

function isDeep({ from }: PagePart, { left }: Margins): boolean {
  return from - left >= CENTRED;
}

/** A further line of what stands in the middle of the page. */
function isBelowMiddle(line: PagePart, above: PagePart, first: PagePart, margins: Margins): boolean {
  return (
    [line, above].every((part) => isInside(part, margins)) &&
    isCentred(first, margins) &&
    Math.abs(line.from + line.to - above.from - above.to) <= UNEVEN
  );
}

function isInside({ from, to }: PagePart, { left, right }: Margins): boolean {
  return from - left > FIRST_LINE && right - to > FIRST_LINE;
}

function isCentred(part: PagePart, margins: Margins): boolean {
  const { from, to } = part;
  return (
    isDeep(part, margins) ||
    (isInside(part, margins) && Math.abs(from - margins.left - margins.right + to) <= UNEVEN)
  );
}

function isSmall(words: string): boolean {
  return regexp.u`^\p{Ll}`.test(words);
}

function blockOf(text: string, lines: readonly PagePart[]): Block {
  const range = { start: lines[0]!.start, end: lines.at(-1)!.end };
  return { ...PLAIN, ...markedOf(text, lines), type: 'paragraph', range };
}

/** The lines joined, several blanks as one: on a page they hold no meaning. */
function markedOf(text: string, lines: readonly PagePart[]): MarkedText {
  const parts: MappedText[] = [];
  lines.forEach(({ start, end }, index) => {
    if (index > 0) parts.push(MappedText.replaced('\n', { start: lines[index - 1]!.end, end: start }));
    let from = start;
    for (const match of text.slice(start, end).matchAll(/[ \t\u00a0]{2,}/g)) {
      const at = start + match.index;
      if (isPlaceholder(text, at, at + match[0].length)) continue;
      if (at > from) parts.push(MappedText.of(text.slice(from, at), from));
      from = at + match[0].length;
      parts.push(MappedText.replaced(' ', { start: at, end: from }));
    }
    parts.push(MappedText.of(text.slice(from, end), from));
  });
  return { content: MappedText.join(parts), emphases: [] };
}
