import type { StyleSheet } from './style.ts';
import type { HtmlElement } from './tree.ts';

/** A cell at its place in the columns; without an element where one from above reaches down. */
export interface TableCell {
  readonly element: HtmlElement | undefined;
  readonly column: number;
  readonly columns: number;
  readonly continues: boolean;
}

const MAX_SPAN = 63;
const MAX_ROW_SPAN = 1000;
const ROW_GROUPS = new Set(['tbody', 'thead', 'tfoot']);

/** The rows of a table with the columns that their cells take; those of tables in it are left out. */
export function rowsOf(table: HtmlElement): TableCell[][] {
  /** By column: how many more rows the cell above takes, and how wide it is. */
  const reaching = new Map<number, { rows: number; readonly columns: number }>();
  return rowElements(table)
    .map((row) => placed(row, reaching))
    .filter((row) => row.length > 0);
}

function placed(
  row: HtmlElement,
  reaching: Map<number, { rows: number; readonly columns: number }>,
): TableCell[] {
  const cells: TableCell[] = [];
  let column = 0;
  const skip = (): void => {
    for (let above = reaching.get(column); above; above = reaching.get(column)) {
      cells.push({ element: undefined, column, columns: above.columns, continues: true });
      above.rows -= 1;
      if (above.rows === 0) reaching.delete(column);
      column += above.columns;
    }
  };
  for (const element of row.children) {
    if (typeof element === 'string' || (element.name !== 'td' && element.name !== 'th')) continue;
    skip();
    const columns = span(element.attributes.colspan, MAX_SPAN);
    const rows = span(element.attributes.rowspan, MAX_ROW_SPAN);
    if (rows > 1) reaching.set(column, { rows: rows - 1, columns });
    cells.push({ element, column, columns, continues: false });
    column += columns;
  }
  skip();
  return cells;
}

function rowElements(parent: HtmlElement): HtmlElement[] {
  return parent.children.flatMap((each) => {
    if (typeof each === 'string') return [];
    if (each.name === 'tr') return [each];
    return ROW_GROUPS.has(each.name) ? rowElements(each) : [];
  });
}

function span(value: string | undefined, max: number): number {
  const number = Number.parseInt(value ?? '1', 10);
  return Math.min(max, Math.max(1, number || 1));
}

const SIDES = ['border', 'border-top', 'border-right', 'border-bottom', 'border-left'];
const NO_LINE = /(?:^|\s)(?:none|hidden|0(?:pt|px)?)(?:\s|$)|#fff(?:fff)?(?:\s|$)|(?:^|\s)white(?:\s|$)/iu;

/** Whether lines are drawn between cells: as the cells say, else as the table does. */
export function tableHasLines(table: HtmlElement, sheet: StyleSheet): boolean {
  const stated = rowElements(table)
    .flatMap(({ children }) => children)
    .flatMap((cell) => (typeof cell === 'string' ? [] : borders(cell, sheet)));
  if (stated.length > 0) return stated.some((border) => !NO_LINE.test(border));
  return Number.parseInt(table.attributes.border ?? '0', 10) > 0;
}

function borders(cell: HtmlElement, sheet: StyleSheet): string[] {
  const declarations = sheet.of(cell);
  return SIDES.flatMap((side) => declarations.get(side) ?? []);
}
