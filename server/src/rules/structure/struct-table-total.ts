import type { Paragraph } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { orderColumn, type PlainTable, plainTables, wholeNumber } from '../support/plain-tables.ts';

/** What stands in the row of the total. */
const TOTAL = /^(?:tổng|cộng|tổng cộng|tổng số|tổng chung|cộng chung)\s?:?$/u;
/** Columns that nobody adds up. */
const NO_SUM = regexp.iu`(?<!\p{L})(?:tỷ lệ|tỉ lệ|%|đơn giá|giá|mã|số hiệu|năm|ngày|tháng|điểm|bình quân|trung bình|xếp|hạng|tt|stt|ghi chú|định mức|hệ số|tuổi|lớp|khối|tuần|tiết)(?!\p{L})|%`;
/** A row that is part of another: its numbers would count twice. */
const PART_ROW = regexp.u`^\s*(?:[-+•*]|trong đó|\(?[a-zđ]\)|gồm)`;

export const structTableTotal = defineRule({
  id: 'struct-table-total',
  title: { vi: 'Dòng tổng cộng khớp các dòng', en: 'The total of a table is the sum of its rows' },
  description: {
    vi: 'Số ở dòng “Tổng cộng” bằng tổng các dòng trên nó. Bảng có dòng nhóm, dòng con, ô gộp không xét.',
    en: 'The number in the row of the total is the sum of the rows above. Tables with groups, rows that are part of others, or merged cells are left alone.',
  },
  part: 'structure',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      '| TT | Đơn vị | Số hộ |\n|---|---|---|\n| 1 | Thôn A | 120 |\n| 2 | Thôn B | 85 |\n| 3 | Thôn C | 1.100 |\n|  | Tổng cộng | 1.305 |',
      '| TT | Đơn vị | Số hộ |\n|---|---|---|\n| I | Khu A | 200 |\n| 1 | Thôn A | 120 |\n| 2 | Thôn B | 80 |\n| 3 | Thôn C | 0 |\n|  | Tổng | 200 |',
      '| TT | Đơn vị | Tỷ lệ |\n|---|---|---|\n| 1 | Thôn A | 90 |\n| 2 | Thôn B | 80 |\n| 3 | Thôn C | 70 |\n|  | Tổng cộng | 80 |',
      '| TT | Đơn vị | Số hộ |\n|---|---|---|\n| 1 | Thôn A | 120 |\n| 2 | Thôn B | khoảng 80 |\n| 3 | Thôn C | 70 |\n|  | Tổng cộng | 300 |',
      '| TT | Đơn vị | Số hộ |\n|---|---|---|\n| 1 | Thôn A | 120 |\n| 2 | Thôn B | 80 |\n|  | - Trong đó hộ nghèo | 5 |\n| 3 | Thôn C | 70 |\n|  | Tổng cộng | 270 |',
    ],
    invalid: [
      {
        text: '| TT | Đơn vị | Số hộ |\n|---|---|---|\n| 1 | Thôn A | 120 |\n| 2 | Thôn B | 85 |\n| 3 | Thôn C | 95 |\n|  | Tổng cộng | ⟦310⟧ |',
      },
      {
        text: '| STT | Nội dung chi | Thành tiền |\n|---|---|---|\n| 1 | Nước uống | 500.000 |\n| 2 | Quà tặng | 3.000.000 |\n| 3 | In ấn | 250.000 |\n| Tổng |  | ⟦3.700.000⟧ |',
      },
    ],
  },
  check(plan, { report }) {
    for (const table of plainTables(plan))
      for (const { cell, sum } of wrongTotals(table)) {
        const written = cell.content.text.trim();
        const right = sum.toLocaleString('en').replaceAll(',', '.');
        report({
          range: cell.content.range(),
          message: {
            vi: `Dòng tổng ghi ${written}, cộng các dòng trên được ${right}. Kiểm tra lại số liệu.`,
            en: `The total says ${written}, the rows above add up to ${right}. Check the numbers.`,
          },
        });
      }
  },
});

interface WrongTotal {
  readonly cell: Paragraph;
  readonly sum: number;
}

const MIN_ROWS = 3;

function wrongTotals(table: PlainTable): WrongTotal[] {
  const { head, rows } = table;
  const at = rows.findIndex((row) => row.some((cell) => cell && TOTAL.test(cell.folded.trim())));
  if (at !== rows.length - 1 || at < MIN_ROWS || !isFlat(table)) return [];
  const order = orderColumn(table);
  return rows[at]!.flatMap((cell, column) => {
    const total = wholeNumber(cell);
    if (total === undefined || column === order || NO_SUM.test(head[column]!)) return [];
    const above = rows.slice(0, at).map((row) => row[column]);
    const numbers = above.filter((each) => each !== undefined).map(wholeNumber);
    if (numbers.length < MIN_ROWS || numbers.includes(undefined)) return [];
    const sum = numbers.reduce<number>((all, number) => all + number!, 0);
    return sum === total ? [] : [{ cell: cell!, sum }];
  });
}

/** Whether no row stands for others: all are numbered one after the other, or none is. */
function isFlat(table: PlainTable): boolean {
  const order = orderColumn(table);
  const rows = table.rows.slice(0, -1);
  if (rows.some((row) => row.some((cell) => cell && PART_ROW.test(cell.folded)))) return false;
  return order < 0 || rows.every((row, i) => wholeNumber(row[order]) === i + 1);
}
