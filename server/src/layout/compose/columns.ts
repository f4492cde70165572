import type { ColumnKind } from '../../text/table-columns.ts';
import type { MeasuredText } from './lines.ts';

/** A cell, as far as the widths of columns follow from it. */
export interface CellNeed {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Its paragraphs. */
  readonly lines: readonly MeasuredText[];
}

/** What a table asks of its columns. */
export interface TableNeed {
  readonly rows: readonly (readonly CellNeed[])[];
  /** How many rows of heads it begins with. */
  readonly heads: number;
  /** What stands in each column. */
  readonly kinds: readonly ColumnKind[];
  /** Points that a cell takes beside its text. */
  readonly overhead: number;
}

/** How wide a column wants to be, in points. */
interface Bounds {
  /** So that no word is torn. */
  readonly least: number;
  /** So that nothing in it is broken. */
  readonly most: number;
}

/** Points of text in a column that has none. */
const EMPTY = 6;
/** Room that is left over, for a column without words: a part of what one of words gets. */
const FIGURES_SHARE = 0.3;

/** Least width in which no word of the table is torn. */
export function minWidth(need: TableNeed): number {
  return sum(boundsOf(need).map(({ least }) => least));
}

/**
 * Widths that fill the text area: what each column needs at least, and the rest so that the table takes few lines. Where not
 * even the least has room, only the longest words are broken.
 */
export function columnWidths(need: TableNeed, width: number): number[] {
  const bounds = boundsOf(need);
  const least = sum(bounds.map((own) => own.least));
  if (least >= width) return narrowed(bounds, width);
  const most = sum(bounds.map((own) => own.most));
  if (most <= width) return stretched(bounds, width - most, need.kinds);
  return searched(need, bounds, smoothed(need, bounds, width), width);
}

function narrowed(bounds: readonly Bounds[], width: number): number[] {
  let room = width;
  let left = bounds.length;
  const widths = new Map<Bounds, number>();
  for (const own of [...bounds].sort((one, other) => one.least - other.least)) {
    widths.set(own, Math.min(own.least, room / left));
    room -= widths.get(own)!;
    left -= 1;
  }
  return bounds.map((own) => widths.get(own)!);
}

function stretched(bounds: readonly Bounds[], room: number, kinds: TableNeed['kinds']): number[] {
  const shares = bounds.map(({ most }, column) => (kinds[column] === 'words' ? most : most * FIGURES_SHARE));
  const total = sum(shares);
  return bounds.map(({ most }, column) => most + (shares[column]! / total) * room);
}

/** A merged cell asks its columns together for what they do not have anyway. */
function boundsOf({ rows, kinds, overhead }: TableNeed): Bounds[] {
  const bounds = kinds.map(() => ({ least: overhead + EMPTY, most: overhead + EMPTY }));
  const cells = rows.flat().sort((one, other) => one.columnSpan - other.columnSpan);
  for (const { column, columnSpan, lines } of cells) {
    for (const text of lines) {
      const own = bounds.slice(column, column + columnSpan);
      const least = Math.max(0, text.maxWordWidth + overhead - sum(own.map((one) => one.least))) / columnSpan;
      const most = Math.max(0, text.width + overhead - sum(own.map((one) => one.most))) / columnSpan;
      for (const one of own) {
        one.least += least;
        one.most = Math.max(one.most + most, one.least);
      }
    }
  }
  return bounds;
}

/** Rounds in which widths are brought nearer to the best ones. */
const ROUNDS = 16;
/** How much the highest cell of a row counts more than the others. */
const SHARPNESS = 4;

/**
 * Widths in which the rows together are about the lowest, where a text takes as many lines as it is longer than its column.
 * A column is then as wide as the square root of what it has in the cells that make rows high.
 */
function smoothed({ rows, overhead }: TableNeed, bounds: readonly Bounds[], width: number): number[] {
  const texts = rows.map((row) =>
    row
      .filter(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1)
      .map(({ column, lines }) => ({ column, widths: lines.map((text) => text.width) })),
  );
  let widths = shared(
    bounds,
    bounds.map(({ most }) => Math.sqrt(most)),
    width,
    overhead,
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const weights = bounds.map(() => 0);
    for (const row of texts) {
      const heights = row.map(({ column, widths: own }) => {
        const room = widths[column]! - overhead;
        return own.reduce((height, text) => height + Math.max(1, text / room), 0);
      });
      const height = sum(heights.map((own) => own ** SHARPNESS)) ** (1 / SHARPNESS);
      row.forEach(({ column, widths: own }, at) => {
        const room = widths[column]! - overhead;
        const broken = sum(own.filter((text) => text > room));
        weights[column]! += broken * (heights[at]! / height) ** (SHARPNESS - 1);
      });
    }
    const next = shared(bounds, weights.map(Math.sqrt), width, overhead);
    widths = widths.map((own, column) => own + ((next[column]! - own) * 2) / (round + 3));
  }
  return widths;
}

/** The width in these shares, as far as the bounds of the columns allow. */
function shared(
  bounds: readonly Bounds[],
  shares: readonly number[],
  width: number,
  overhead: number,
): number[] {
  let low = 0;
  let high = width / Math.max(0.01, Math.min(...shares.filter((share) => share > 0)));
  const at = (unit: number): number[] =>
    bounds.map(({ least, most }, column) =>
      Math.min(most, Math.max(least, overhead + shares[column]! * unit)),
    );
  for (let round = 0; round < 40; round += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > width) high = middle;
    else low = middle;
  }
  const widths = at(low);
  const room = (width - sum(widths)) / sum(bounds.map(({ most }, column) => most - widths[column]!));
  return widths.map((own, column) => own + (bounds[column]!.most - own) * Math.max(0, Math.min(1, room)));
}

/** Words of a table that is searched at most: a longer one takes many lines whatever its widths. */
const MAX_SEARCHED = 2000;
const MAX_PASSES = 4;
/** Points that one column gives another. */
const STEPS = [40, 20, 10, 5, 2];
/** A column that is so many points narrower than its content gets them. */
const NEARLY = 2;
/** What a line of a head counts: a head is to be read at a glance. */
const HEAD_WEIGHT = 2;
/** What the lines of a cell count beside those of its row, squared: no cell much higher than it has to be. */
const CELL_SHARE = 0.01;

/** Widths near the given ones in which the lines of the rows, counted, are the fewest. */
function searched(
  need: TableNeed,
  bounds: readonly Bounds[],
  start: readonly number[],
  width: number,
): number[] {
  const words = need.rows
    .flat()
    .reduce((count, { lines }) => count + sum(lines.map((text) => text.length)), 0);
  if (words > MAX_SEARCHED) return [...start];
  const counter = new LineCounter(need);
  const widths = rounded(bounds, start, width);
  let best = counter.cost(widths);
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const before = best;
    for (const [from, to] of pairsOf(widths.length)) {
      for (const step of STEPS) {
        if (widths[from]! - step < bounds[from]!.least || widths[to]! + step > bounds[to]!.most + step / 2)
          continue;
        if (!counter.isHelped(to, widths[to]!, widths[to]! + step)) continue;
        widths[from]! -= step;
        widths[to]! += step;
        const cost = counter.cost(widths);
        if (cost < best) best = cost;
        else {
          widths[from]! += step;
          widths[to]! -= step;
        }
      }
    }
    if (best === before) break;
  }
  return widths;
}

/** Whole points for all but the widest, which has the rest. */
function rounded(bounds: readonly Bounds[], start: readonly number[], width: number): number[] {
  const widths = start.map((own, column) => {
    const { most } = bounds[column]!;
    return Math.ceil(most - own < NEARLY ? most : own);
  });
  const widest = start.indexOf(Math.max(...start));
  widths[widest]! += width - sum(widths);
  return widths[widest]! < bounds[widest]!.least ? [...start] : widths;
}

/** All ordered pairs of so many. */
function pairsOf(count: number): [number, number][] {
  const all = Array.from({ length: count }, (_, index) => index);
  return all.flatMap((from) => all.filter((to) => to !== from).map((to): [number, number] => [from, to]));
}

/** Counts the lines of a table; those of a column are counted once for each of its widths. */
class LineCounter {
  private readonly cells: readonly (readonly {
    readonly row: number;
    readonly lines: readonly MeasuredText[];
  }[])[];
  private readonly known: Map<number, Uint32Array>[];

  constructor(private readonly need: TableNeed) {
    this.known = need.kinds.map(() => new Map());
    this.cells = need.kinds.map((_, own) =>
      need.rows.flatMap((cells, row) =>
        cells
          .filter(({ column, columnSpan, rowSpan }) => column === own && columnSpan === 1 && rowSpan === 1)
          .map(({ lines }) => ({ row, lines })),
      ),
    );
  }

  cost(widths: readonly number[]): number {
    const columns = widths.map((own, column) => this.linesOf(column, own));
    let cost = 0;
    for (let row = 0; row < this.need.rows.length; row += 1) {
      let highest = 0;
      let all = 0;
      for (const lines of columns) {
        highest = Math.max(highest, lines[row]!);
        all += lines[row]! ** 2;
      }
      cost += (highest + all * CELL_SHARE) * (row < this.need.heads ? HEAD_WEIGHT : 1);
    }
    return cost;
  }

  /** Whether a column that becomes wider takes fewer lines. */
  isHelped(column: number, width: number, wider: number): boolean {
    const [before, after] = [this.linesOf(column, width), this.linesOf(column, wider)];
    return after.some((lines, row) => lines < before[row]!);
  }

  private linesOf(column: number, width: number): Uint32Array {
    let lines = this.known[column]!.get(width);
    if (!lines) {
      lines = new Uint32Array(this.need.rows.length);
      for (const { row, lines: texts } of this.cells[column]!)
        lines[row] = texts.reduce((count, text) => count + text.count(width - this.need.overhead), 0);
      this.known[column]!.set(width, lines);
    }
    return lines;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
