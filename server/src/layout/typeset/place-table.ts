import type { SetLine } from './model.ts';
import type { PageBuilder } from './page-builder.ts';
import { firstLineHeight, placeStack, type Stack, splitStack, TOLERANCE } from './stack.ts';
import { type GridRow, gridLines, placeGroup, type RowGroup, type SetCell, type SetTable } from './table.ts';

/** Part of a page that a repeated head may take. */
const MAX_HEAD = 0.5;

/** Puts a table on the page and those that follow: its head on each of them, no row torn that fits on one. */
export function placeTable(builder: PageBuilder, set: SetTable): void {
  new TablePlacer(builder, set).place();
}

class TablePlacer {
  /** Repeated on every page; none where the table is nothing but heads, or they are too high. */
  private readonly heads: readonly RowGroup[];
  private readonly headHeight: number;
  /** Rows of the table that stand on this page so far. */
  private grid: GridRow[] = [];

  constructor(
    private readonly builder: PageBuilder,
    private readonly set: SetTable,
  ) {
    const { groups } = set;
    const end = groups.findIndex(({ isHeader }) => !isHeader);
    const heads = groups.slice(0, Math.max(0, end));
    const isTooHigh = heightOf(heads) > builder.pageHeight * MAX_HEAD;
    this.heads = isTooHigh ? [] : heads;
    this.headHeight = isTooHigh ? 0 : heightOf(heads);
  }

  place(): void {
    const { builder, set } = this;
    const { table, groups } = set;
    const gap = builder.gapBefore(0);
    const start = table.keepTogether
      ? set.height
      : this.headHeight + (groups[this.heads.length]?.height ?? 0);
    const isTooHigh = start > builder.pageHeight;
    if (!builder.isEmpty && !isTooHigh && !this.fits(gap + start + table.borderWidth))
      builder.newPage('overflow');
    else builder.y += gap;
    for (const group of groups) this.placeGroup(group);
    this.finishGrid();
    builder.spaceAfter = 0;
  }

  private get border(): number {
    return this.set.table.borderWidth;
  }

  private fits(height: number): boolean {
    return this.builder.y + height <= this.builder.bottom + TOLERANCE;
  }

  private placeGroup(group: RowGroup): void {
    const { builder } = this;
    const room = builder.pageHeight - (group.isHeader ? 0 : this.headHeight) - this.border;
    if (group.height > room) {
      group.rows.forEach((cells) => {
        this.splitRow(cells);
      });
      return;
    }
    if (!builder.isEmpty && !this.fits(group.height + this.border)) this.continueOnNextPage();
    this.addGroup(group, false);
  }

  private addGroup(group: RowGroup, isRepeated: boolean): void {
    const { builder, set } = this;
    builder.add(placeGroup(set, group, builder.left, builder.y, isRepeated));
    const lines = group.rows.flatMap((cells) => cells.flatMap(({ stack }) => linesOf(stack)));
    let top = builder.y;
    group.rows.forEach((cells, row) => {
      const bottom = top + group.heights[row]!;
      this.grid.push({ top, bottom, cells: cells.map(({ cell }) => cell) });
      top = bottom;
    });
    builder.y = top;
    builder.addNotes(lines);
  }

  private continueOnNextPage(): void {
    this.finishGrid();
    this.builder.newPage('overflow');
    for (const head of this.heads) this.addGroup(head, true);
  }

  /** A row higher than a page: as many lines of each cell as there is room for, the others on the pages that follow. */
  private splitRow(cells: readonly SetCell[]): void {
    const { builder, border } = this;
    let rest = cells.map(({ stack }): Stack | undefined => stack);
    while (rest.some((stack) => stack !== undefined)) {
      const least = Math.max(...rest.map((stack) => (stack ? firstLineHeight(stack) : 0)));
      const isFresh = builder.y <= builder.pageTop + this.headHeight + TOLERANCE;
      if (!isFresh && !this.fits(least + 2 * border)) {
        this.continueOnNextPage();
        continue;
      }
      const room = Math.max(builder.bottom - builder.y - 2 * border, least);
      const top = builder.y;
      let height = 0;
      const lines: SetLine[] = [];
      rest = rest.map((stack, index) => {
        if (!stack) return undefined;
        const [fitting, further] = splitStack(stack, room);
        builder.add(placeStack(fitting, builder.left + cells[index]!.x, top + border));
        lines.push(...linesOf(fitting));
        height = Math.max(height, fitting.height);
        return further;
      });
      builder.y = top + border + height;
      builder.addNotes(lines);
      this.grid.push({ top, bottom: builder.y, cells: cells.map(({ cell }) => ({ ...cell, rowSpan: 1 })) });
      if (rest.some((stack) => stack !== undefined)) this.continueOnNextPage();
    }
  }

  private finishGrid(): void {
    const { builder, set } = this;
    if (this.grid.length === 0) return;
    builder.add(gridLines(set, this.grid, builder.left));
    builder.y += this.border;
    this.grid = [];
  }
}

function heightOf(groups: readonly RowGroup[]): number {
  return groups.reduce((sum, { height }) => sum + height, 0);
}

function linesOf({ parts }: Stack): SetLine[] {
  return parts.flatMap(({ block, from, to }) =>
    block.type === 'paragraph' ? block.set.lines.slice(from, to) : [],
  );
}
