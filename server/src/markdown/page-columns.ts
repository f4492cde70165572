import type { PageLine, PagePart } from './page-lines.ts';

/** Lines in columns: a letterhead, recipients beside a signature, a table. Indices of lines, the last excluded. */
export interface ColumnRegion {
  readonly start: number;
  readonly end: number;
  /** Where each column but the first begins, in columns of the page. */
  readonly borders: readonly number[];
}

/** Blank lines inside a region at most: above a signer's name there are some. */
const MAX_BLANK_LINES = 7;
/** Columns that stay blank on all lines between two columns. */
const MIN_BORDER = 2;
/** A gap that makes two columns of a line alone. */
const SURE_GAP = 6;
/** How far the middle of a lone line may stand from the middle of its column. */
const MIDDLE_REACH = 6;

/** The regions of columns, in order. */
export function columnRegions(lines: readonly PageLine[]): ColumnRegion[] {
  const regions: ColumnRegion[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index]!.parts.length < 2) continue;
    const region = regionFrom(lines, index, regions.at(-1)?.end ?? 0);
    if (!region) continue;
    regions.push(region);
    index = region.end - 1;
  }
  return regions;
}

function regionFrom(lines: readonly PageLine[], first: number, least: number): ColumnRegion | undefined {
  const filled = new Set<number>();
  let borders = addLine(filled, lines[first]!);
  let last = first;
  let blank = 0;
  let gapped = 1;
  for (let index = first + 1; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.page !== lines[first]!.page || line.isTitle) break;
    if (line.parts.length === 0) {
      blank += 1;
      if (blank > MAX_BLANK_LINES) break;
      continue;
    }
    const next = bordersWith(filled, line);
    if (next.length === 0) break;
    if (line.parts.length === 1 && !belongs(line.parts[0]!, lines, first, last, borders)) {
      // It may stand beside what follows, as a wrapped recipient does; alone it is no part of the columns.
      if (blank > 1) break;
      continue;
    }
    if (line.parts.length > 1) gapped += 1;
    for (let between = last + 1; between <= index; between += 1) borders = addLine(filled, lines[between]!);
    blank = 0;
    last = index;
  }
  if (gapped === 1 && !hasSureGap(lines[first]!)) return undefined;
  return isRegion(lines, first, last, borders)
    ? { start: firstBeside(lines, first, last, borders, least), end: last + 1, borders }
    : undefined;
}

/** Whether the lines stand in as many columns as have a border; those of a table may run into each other. */
function isRegion(
  lines: readonly PageLine[],
  first: number,
  last: number,
  borders: readonly number[],
): boolean {
  return (
    borders.length > 1 ||
    (borders.length === 1 && lines.slice(first, last + 1).every(({ parts }) => parts.length <= 2))
  );
}

/** The first of the lines above that stand beside the first with a gap. */
function firstBeside(
  lines: readonly PageLine[],
  first: number,
  last: number,
  borders: readonly number[],
  least: number,
): number {
  let start = first;
  while (start > least && belongsAbove(lines, start - 1, first, last, borders)) start -= 1;
  return start;
}

function hasSureGap({ parts }: PageLine): boolean {
  return parts.some((part, index) => index > 0 && part.from - parts[index - 1]!.to >= SURE_GAP);
}

function addLine(filled: Set<number>, { parts }: PageLine): number[] {
  for (const { from, to } of parts) for (let column = from; column < to; column += 1) filled.add(column);
  return bordersOf(filled);
}

function bordersWith(filled: ReadonlySet<number>, line: PageLine): number[] {
  return addLine(new Set(filled), line);
}

/** The columns at which something begins after a border. */
function bordersOf(filled: ReadonlySet<number>): number[] {
  const borders: number[] = [];
  let blank = -1;
  for (const column of [...filled].sort((a, b) => a - b)) {
    if (blank >= 0 && column - blank >= MIN_BORDER) borders.push(column);
    blank = column + 1;
  }
  return borders;
}

/** Whether a line without a gap stands in the middle of a column, or where items of the left column begin. */
function belongs(
  part: PagePart,
  lines: readonly PageLine[],
  first: number,
  last: number,
  borders: readonly number[],
): boolean {
  const column = columnOf(part, borders);
  const middle = (part.from + part.to) / 2;
  for (const { parts } of lines.slice(first, last + 1)) {
    for (const other of parts) {
      if (columnOf(other, borders) !== column) continue;
      if (Math.abs((other.from + other.to) / 2 - middle) <= MIDDLE_REACH) return true;
      if (column === 0 && other.from === part.from && part.to < borders[0]!) return true;
    }
  }
  return false;
}

/** A line above the first with a gap that stands in the middle of the right-hand column: `TM. …` above `Nơi nhận:`. */
function belongsAbove(
  lines: readonly PageLine[],
  index: number,
  first: number,
  last: number,
  borders: readonly number[],
): boolean {
  const { parts, page } = lines[index]!;
  if (parts.length !== 1 || page !== lines[first]!.page) return false;
  const [part] = parts;
  if (part!.from < (borders.at(-1) ?? 0) - MIDDLE_REACH || columnOf(part!, borders) === 0) return false;
  return belongs(part!, lines, first, last, borders);
}

/** Index of the column in which a part begins. */
export function columnOf({ from }: Pick<PagePart, 'from'>, borders: readonly number[]): number {
  let column = 0;
  while (column < borders.length && from >= borders[column]!) column += 1;
  return column;
}
