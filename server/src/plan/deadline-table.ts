import type { Block } from '../markdown/block.ts';
import { cellContent } from '../markdown/cell-content.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import type { Deadline, Paragraph } from './model.ts';

/** Which column of a table says what. */
export interface TableColumns {
  /** When something has to be done. */
  readonly when: ReadonlySet<number>;
  /** The head of the column says that it is a time limit (Thời hạn, Thời gian hoàn thành). */
  readonly due: ReadonlySet<number>;
  readonly agency?: number;
  readonly task?: number;
}

const WHEN = regexp.u`thời\s*gian|thời\s*hạn|(?<!\p{L})hạn(?!\p{L}|\s+chế)|tiến\s+độ|ngày\s+(?:hoàn|thực|tổ)|hoàn\s+thành(?!.*(?:tỷ|số))`;
const DUE = /hạn|hoàn\s+thành|tiến\s+độ|nộp|gửi/u;
const AGENCY = [
  /chủ\s{0,3}trì(?<!phối hợp.{0,20}chủ\s{0,3}trì)/u,
  /phụ\s+trách|đầu\s+mối|phân\s+công|trách\s+nhiệm|tham\s+mưu/u,
  /(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|người|chủ\s+thể)\s+(?:được\s+)?(?:thực\s+hiện|triển\s+khai|giao|xử\s+lý)/u,
  /^(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|thành\s+phần)(?!\s+(?:tính|phối))/u,
];
const TASK = [
  /nhiệm\s+vụ|công\s+việc|nội\s+dung|hoạt\s+động/u,
  /đầu\s+việc|tên|sự\s+kiện|hạng\s+mục|chương\s+trình|sản\s+phẩm/u,
];

/** What the head row of a table says of its columns. Undefined where none tells a time. */
export function readColumns(block: Block): TableColumns | undefined {
  const head = block.rows?.[0]?.cells.map((cell) =>
    foldForMatch(cellContent(cell).text.slice(0, 120)).trim(),
  );
  if (!head) return undefined;
  const when = new Set<number>();
  const due = new Set<number>();
  head.forEach((title, column) => {
    if (!WHEN.test(title) || title.length > 60) return;
    when.add(column);
    if (DUE.test(title)) due.add(column);
  });
  const first = (patterns: readonly RegExp[]): number | undefined => {
    for (const pattern of patterns) {
      const column = head.findIndex((title, at) => !when.has(at) && pattern.test(title));
      if (column >= 0) return column;
    }
    return undefined;
  };
  const agency = first(AGENCY);
  const task = first(TASK);
  return {
    when,
    due,
    ...(agency === undefined ? {} : { agency }),
    ...(task === undefined || task === agency ? {} : { task }),
  };
}

/** A cell as unit or task of a deadline; undefined where it is empty. */
export function cellPart(
  paragraph: Paragraph,
  column: number | undefined,
): NonNullable<Deadline['agency']> | undefined {
  if (column === undefined || !paragraph.cell) return undefined;
  const cell = paragraph.block.rows?.[paragraph.cell.row]?.cells[column];
  if (!cell) return undefined;
  const content = cellContent(cell);
  const text = collapseWhitespace(content.text).trim();
  return text ? { text, range: content.trim().range() } : undefined;
}
