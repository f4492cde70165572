import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { groupBy } from '../../text/group-by.ts';
import { perPlan } from './per-plan.ts';

/** A table without cells over several rows or columns. */
export interface PlainTable {
  /** What stands in the cells of the head, folded. */
  readonly head: readonly string[];
  /** The rows below the head: the only paragraph of each cell, nothing where a cell is empty or has several. */
  readonly rows: readonly (readonly (Paragraph | undefined)[])[];
}

/** The plain tables of a plan. */
export const plainTables = perPlan(({ paragraphs }: PlanDocument): readonly PlainTable[] => {
  const byBlock = groupBy(paragraphs, ({ cell, block }) => (cell ? block : undefined));
  return [...byBlock].flatMap(([block, cells]) => tableOf(block, cells) ?? []);
});

/** A table of more rows is data that a program has written. */
const MAX_ROWS = 500;

function tableOf({ rows }: Paragraph['block'], cells: readonly Paragraph[]): PlainTable | undefined {
  if (!rows || rows.length < 3 || rows.length > MAX_ROWS || !rows[0]!.isHeader || rows[1]!.isHeader)
    return undefined;
  const width = rows[0]!.cells.length;
  if (rows.some((row) => row.cells.length !== width || row.cells.some((cell) => cell.columns || cell.rows)))
    return undefined;
  const grid: (Paragraph | 'several' | undefined)[][] = rows.map(() => Array(width).fill(undefined));
  for (const cell of cells) {
    const { row, column } = cell.cell!;
    grid[row]![column] = grid[row]![column] === undefined ? cell : 'several';
  }
  const [head, ...body] = grid.map((row) => row.map((cell) => (cell === 'several' ? undefined : cell)));
  return { head: head!.map((cell) => cell?.folded.trim() ?? ''), rows: body };
}

const ORDER_HEAD = /^(?:tt|stt|số tt|số thứ tự)$/u;

/** The column that numbers the rows; -1 where there is none. */
export function orderColumn({ head }: PlainTable): number {
  return head.findIndex((title) => ORDER_HEAD.test(title));
}

/** The whole number that is all that stands in a cell. */
export function wholeNumber(cell: Paragraph | undefined): number | undefined {
  const text = cell?.content.text.trim().replace(/\.$/u, '') ?? '';
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  return /^\d{1,3}(?:\.\d{3}){1,4}$/u.test(text) ? Number(text.replaceAll('.', '')) : undefined;
}
