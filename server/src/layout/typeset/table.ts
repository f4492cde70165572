import type { LayoutCell, LayoutTable } from '../model.ts';
import type { SetItem } from './model.ts';
import { type LineSetter, placeStack, type Stack, stackBlocks } from './stack.ts';
import { roundToTwips } from './twips.ts';

/** A cell with its lines. */
export interface SetCell {
  readonly cell: LayoutCell;
  readonly stack: Stack;
  /** Left edge of its text from that of the text area. */
  readonly x: number;
}

/** Rows that stand on one page together: one, or those that a cell joins. */
export interface RowGroup {
  /** Of its first row in the table. */
  readonly first: number;
  readonly rows: readonly (readonly SetCell[])[];
  /** Line above each row included. */
  readonly heights: readonly number[];
  readonly height: number;
  readonly isHeader: boolean;
}

/** A table with its lines and the heights of its rows. */
export interface SetTable {
  readonly table: LayoutTable;
  readonly groups: readonly RowGroup[];
  /** Left and right edges of its columns from the left edge of the text area. */
  readonly edges: readonly number[];
  readonly height: number;
}

/** Sets a table, in groups of rows that no page may part. Edges on whole twips, in points. */
export function setTable(table: LayoutTable, setLines: LineSetter): SetTable {
  const edges = [roundToTwips(table.left)];
  for (const width of table.columns) edges.push(edges.at(-1)! + roundToTwips(width));
  const rows = table.rows.map(({ cells }) => cells.map((cell) => setCell(table, cell, edges, setLines)));
  const groups: RowGroup[] = [];
  for (let first = 0; first < rows.length; ) {
    const end = groupEnd(table, first);
    groups.push(makeGroup(table, first, rows.slice(first, end)));
    first = end;
  }
  const height = groups.reduce((sum, group) => sum + group.height, table.borderWidth);
  return { table, groups, edges, height };
}

function setCell(
  table: LayoutTable,
  cell: LayoutCell,
  edges: readonly number[],
  setLines: LineSetter,
): SetCell {
  const inset = roundToTwips(table.cellPadding) + table.borderWidth / 2;
  const left = edges[cell.column] ?? edges.at(-1)!;
  const right = edges[cell.column + cell.columnSpan] ?? edges.at(-1)!;
  const width = Math.max(1, right - left - 2 * inset);
  return { cell, stack: stackBlocks(cell.blocks, width, setLines), x: left + inset };
}

/** Index after the last row that a cell joins with the row at `first`. */
function groupEnd({ rows }: LayoutTable, first: number): number {
  let end = first + 1;
  for (let row = first; row < end; row++) {
    for (const { rowSpan } of rows[row]!.cells) end = Math.min(rows.length, Math.max(end, row + rowSpan));
  }
  return end;
}

function makeGroup(table: LayoutTable, first: number, rows: readonly (readonly SetCell[])[]): RowGroup {
  const border = table.borderWidth;
  const heights = rows.map((cells) =>
    cells.reduce(
      (height, { cell, stack }) => (cell.rowSpan === 1 ? Math.max(height, stack.height) : height),
      0,
    ),
  );
  rows.forEach((cells, row) => {
    for (const { cell, stack } of cells) {
      if (cell.rowSpan === 1) continue;
      const last = Math.min(rows.length, row + cell.rowSpan) - 1;
      let room = border * (last - row);
      for (let i = row; i <= last; i++) room += heights[i]!;
      if (stack.height > room) heights[last]! += stack.height - room;
    }
  });
  const withBorders = heights.map((height) => height + border);
  return {
    first,
    rows,
    heights: withBorders,
    height: withBorders.reduce((sum, height) => sum + height, 0),
    isHeader: table.rows[first]!.isHeader,
  };
}

/**
 * The text of a group of rows.
 * @param x left edge of the text area
 * @param y top of the group, where the line above it begins
 */
export function placeGroup(
  { table }: SetTable,
  group: RowGroup,
  x: number,
  y: number,
  isRepeated: boolean,
): SetItem[] {
  const items: SetItem[] = [];
  let top = y;
  group.rows.forEach((cells, row) => {
    for (const { cell, stack, x: left } of cells) {
      let room = -table.borderWidth;
      for (let i = row; i < Math.min(group.rows.length, row + cell.rowSpan); i++) room += group.heights[i]!;
      const free = Math.max(0, room - stack.height);
      const shift =
        cell.verticalAlignment === 'top' ? 0 : cell.verticalAlignment === 'middle' ? free / 2 : free;
      items.push(...placeStack(stack, x + left, top + table.borderWidth + shift, isRepeated));
    }
    top += group.heights[row]!;
  });
  return items;
}

/** A row as it stands on one page: where its cells lie, and where it begins and ends. */
export interface GridRow {
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly LayoutCell[];
}

/** The lines between and around the cells of the rows that stand on one page, one below the other. */
export function gridLines({ table, edges }: SetTable, rows: readonly GridRow[], x: number): SetItem[] {
  const { borderWidth } = table;
  if (borderWidth === 0 || rows.length === 0) return [];
  const columns = table.columns.length;
  const owner = cellOwners(rows, columns);
  const ys = [...rows.map(({ top }) => top + borderWidth / 2), rows.at(-1)!.bottom + borderWidth / 2];
  const lines: SetItem[] = [];
  const add = (x1: number, y1: number, x2: number, y2: number): void => {
    lines.push({ type: 'rule', x1: x + x1, y1, x2: x + x2, y2, lineWidth: borderWidth, source: table });
  };
  const half = borderWidth / 2;
  for (let row = 0; row <= rows.length; row++) {
    eachStretch(
      columns,
      (column) => differ(owner, row - 1, column, row, column),
      (from, to) => add(edges[from]! - half, ys[row]!, edges[to]! + half, ys[row]!),
    );
  }
  for (let column = 0; column <= columns; column++) {
    eachStretch(
      rows.length,
      (row) => differ(owner, row, column - 1, row, column),
      (from, to) => add(edges[column]!, ys[from]!, edges[column]!, ys[to]!),
    );
  }
  return lines;
}

type Owners = readonly (readonly (LayoutCell | undefined)[])[];

/** Which cell covers each place of the grid. */
function cellOwners(rows: readonly GridRow[], columns: number): Owners {
  const owners: (LayoutCell | undefined)[][] = rows.map(() => new Array(columns).fill(undefined));
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      for (let r = row; r < Math.min(rows.length, row + cell.rowSpan); r++) {
        for (let c = cell.column; c < Math.min(columns, cell.column + cell.columnSpan); c++)
          owners[r]![c] = cell;
      }
    }
  });
  return owners;
}

/** Whether a line stands between two places: not inside of one cell. */
function differ(owners: Owners, row1: number, column1: number, row2: number, column2: number): boolean {
  const one = owners[row1]?.[column1];
  return one === undefined || one !== owners[row2]?.[column2];
}

/** Calls `draw` with each longest stretch of `0 … count` that holds. */
function eachStretch(
  count: number,
  holds: (index: number) => boolean,
  draw: (from: number, to: number) => void,
): void {
  let from = -1;
  for (let i = 0; i <= count; i++) {
    const drawn = i < count && holds(i);
    if (drawn && from < 0) from = i;
    if (!drawn && from >= 0) {
      draw(from, i);
      from = -1;
    }
  }
}
