import type { Block } from '../markdown/block.ts';
import { cellContent } from '../markdown/cell-content.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import type { Deadline, Paragraph } from './model.ts';

/** What a table says of tasks: which of its columns tells what. Columns and rows count from 0, as they are drawn. */
export interface TaskTable {
  /** What stands in each place, cells over several rows or columns in all of them. */
  readonly grid: readonly (readonly (GridCell | undefined)[])[];
  /** By row and index of the cell in its row: the column in which it begins. */
  readonly columnOf: readonly (readonly number[])[];
  /** Rows of column heads. */
  readonly heads: number;
  /** When something has to be done. */
  readonly when: ReadonlySet<number>;
  /** The head of the column says that it is a time limit (Thời hạn, Thời gian hoàn thành). */
  readonly due: ReadonlySet<number>;
  readonly agency?: number;
  readonly task?: number;
}

interface GridCell {
  readonly content: MappedText;
  readonly text: string;
}

const WHEN = regexp.u`thời\s*gian|thời\s*hạn|(?<!\p{L})hạn(?!\p{L}|\s+chế)|tiến\s+độ|ngày\s+(?:hoàn|thực|tổ)|hoàn\s+thành(?!.*(?:tỷ|số))`;
const DUE = /hạn|hoàn\s+thành|tiến\s+độ|nộp|gửi/u;
const AGENCY = [
  /chủ\s{0,3}trì(?<!phối hợp.{0,20}chủ\s{0,3}trì)/u,
  /phụ\s+trách|đầu\s+mối|phân\s+công|trách\s+nhiệm|tham\s+mưu/u,
  /(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|người|chủ\s+thể)\s+(?:được\s+)?(?:thực\s+hiện|triển\s+khai|giao|xử\s+lý)|^thực\s+hiện$/u,
  /^(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|thành\s+phần)(?!\s+(?:tính|phối))/u,
];
const TASK = [
  /nhiệm\s+vụ|công\s+việc|nội\s+dung|hoạt\s+động/u,
  /đầu\s+việc|tên|sự\s+kiện|hạng\s+mục|chương\s+trình|sản\s+phẩm/u,
];
/** A table longer or wider than this is no list of tasks that somebody reads. */
const MAX_CELLS = 20_000;
const MAX_SPAN = 200;
const HEAD_ROWS = 3;
/** `(1)`, `1`, `A`: columns are numbered below or above their heads. */
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[a-z])\)?$/u;

/** What the head of a table says of its columns. Undefined where none tells a time. */
export function readTaskTable(block: Block): TaskTable | undefined {
  const rows = block.rows ?? [];
  if (rows.reduce((count, { cells }) => count + cells.length, 0) > MAX_CELLS) return undefined;
  const { grid, columnOf } = gridOf(rows);
  const first = grid
    .slice(0, HEAD_ROWS)
    .findIndex((row) => row.some((cell) => cell && isWhen(titleOf(cell))));
  if (first < 0) return undefined;
  const below = grid[first + 1];
  const hasSecond = below !== undefined && isSecondHead(grid[first]!, below);
  const titles = grid[first]!.map((cell, column) => {
    const own = cell ? titleOf(cell) : '';
    const second = hasSecond && below[column] && below[column] !== cell ? titleOf(below[column]) : '';
    return second && !COLUMN_NUMBER.test(second) ? second : own;
  });
  const when = new Set<number>();
  const due = new Set<number>();
  titles.forEach((title, column) => {
    if (!isWhen(title)) return;
    when.add(column);
    if (DUE.test(title)) due.add(column);
  });
  const find = (patterns: readonly RegExp[]): number | undefined => {
    for (const pattern of patterns) {
      const column = titles.findIndex((title, at) => !when.has(at) && pattern.test(title));
      if (column >= 0) return column;
    }
    return undefined;
  };
  const agency = find(AGENCY);
  const task = find(TASK);
  return {
    grid,
    columnOf,
    heads: first + (hasSecond ? 2 : 1),
    when,
    due,
    ...(agency === undefined ? {} : { agency }),
    ...(task === undefined || task === agency ? {} : { task }),
  };
}

function isWhen(title: string): boolean {
  return title.length <= 60 && WHEN.test(title);
}

function titleOf({ text }: GridCell): string {
  return foldForMatch(text.slice(0, 120)).trim();
}

/** Whether a row goes on with the heads: `Chủ trì | Phối hợp` below `Đơn vị thực hiện`, or the numbers of the columns. */
function isSecondHead(
  head: readonly (GridCell | undefined)[],
  below: readonly (GridCell | undefined)[],
): boolean {
  const own = below.filter((cell, column) => cell && cell !== head[column] && cell.text !== '');
  const titles = own.map((cell) => titleOf(cell!));
  if (titles.length === 0) return false;
  return (
    titles.every((title) => COLUMN_NUMBER.test(title)) ||
    titles.every((title) =>
      /^(?:chủ\s*trì|phối\s+hợp|thực\s+hiện|(?:cơ\s+quan|đơn\s+vị)\s+\S+(?:\s+\S+)?|bắt\s+đầu|kết\s+thúc|hoàn\s+thành)$/u.test(
        title,
      ),
    )
  );
}

/** The cells of a table by the rows and columns that they take. */
function gridOf(rows: NonNullable<Block['rows']>): Pick<TaskTable, 'grid' | 'columnOf'> {
  const grid: (GridCell | undefined)[][] = rows.map(() => []);
  const columnOf = rows.map(({ cells }, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (grid[row]![column] !== undefined) column += 1;
      const begin = column;
      const content = cellContent(cell);
      const own = { content, text: collapseWhitespace(content.text).trim() };
      const width = Math.min(cell.columns ?? 1, MAX_SPAN);
      const height = Math.min(cell.rows ?? 1, MAX_SPAN, rows.length - row);
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) grid[row + down]![begin + right] = own;
      }
      column = begin + width;
      return begin;
    });
  });
  return { grid, columnOf };
}

/** The column that a cell's paragraph begins in; undefined in the rows of heads. */
export function columnOf({ cell }: Paragraph, table: TaskTable): number | undefined {
  return cell && cell.row >= table.heads ? table.columnOf[cell.row]?.[cell.column] : undefined;
}

/** What the row of a cell's paragraph says in a column; undefined where that is empty. */
export function cellPart(
  { cell }: Paragraph,
  table: TaskTable | undefined,
  column: number | undefined,
): NonNullable<Deadline['agency']> | undefined {
  if (!table || column === undefined || !cell) return undefined;
  const found = table.grid[cell.row]?.[column];
  return found?.text ? { text: found.text, range: found.content.trim().range() } : undefined;
}
