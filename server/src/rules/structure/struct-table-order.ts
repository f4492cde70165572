import type { Paragraph } from '../../plan/model.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { orderColumn, plainTables, wholeNumber } from '../support/plain-tables.ts';

export const structTableOrder = defineRule({
  id: 'struct-table-order',
  title: { vi: 'Số thứ tự trong bảng liền nhau', en: 'Rows of a table are numbered one after the other' },
  description: {
    vi: 'Cột TT (STT) của bảng đánh số 1, 2, 3 … không nhảy, không trùng. Dòng nhóm (I, II, A) và chỗ đánh lại từ 1 không xét.',
    en: 'The column TT of a table counts 1, 2, 3 … without gap or repetition. Rows of groups and a count that begins anew are left alone.',
  },
  part: 'structure',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      '| TT | Việc |\n|---|---|\n| 1 | Họp |\n| 2 | Báo cáo |\n| 3 | Tổng kết |',
      '| TT | Việc |\n|---|---|\n| I | Tỉnh |\n| 1 | Họp |\n| 2 | Báo cáo |\n| II | Xã |\n| 1 | Họp |\n| 2 | Tổng kết |',
      '| TT | Việc |\n|---|---|\n| 1 | Họp |\n| 2 | Báo cáo |\n|  | Tiếp theo |\n| 3 | Tổng kết |',
      '| TT | Việc |\n|---|---|\n| 3 | Họp |\n| 7 | Báo cáo |\n| 12 | Tổng kết |\n| 15 | Khen thưởng |',
      '| TT | Việc |\n|---|---|\n| 1 | Họp |\n| 1.1 | Chuẩn bị |\n| 1.2 | Tiến hành |\n| 2 | Báo cáo |\n| 3 | Tổng kết |',
      '| Mã | Việc |\n|---|---|\n| 1 | Họp |\n| 3 | Báo cáo |\n| 4 | Tổng kết |',
    ],
    invalid: [
      {
        text: '| TT | Việc |\n|---|---|\n| 1 | Họp |\n| 2 | Báo cáo |\n| ⟦4⟧ | Kiểm tra |\n| 5 | Tổng kết |',
      },
      {
        text: '| STT | Việc |\n|---|---|\n| 1. | Họp |\n| 2. | Báo cáo |\n| ⟦2.⟧ | Kiểm tra |\n| 3. | Tổng kết |',
      },
      {
        text: '| STT | Việc |\n|---|---|\n| 1 | Họp |\n| 2 | Báo cáo |\n| 3 | Kiểm tra |\n| ⟦5⟧ | Tổng kết |',
      },
    ],
  },
  check(plan, { report }) {
    for (const table of plainTables(plan)) {
      const column = orderColumn(table);
      if (column < 0) continue;
      const odd = oddNumber(table.rows.map((row) => row[column]));
      if (!odd) continue;
      const { cell, found, wanted } = odd;
      const isTwice = found < wanted;
      report({
        range: cell.content.range(),
        message: {
          vi: isTwice
            ? `Số thứ tự ${found} trong bảng ghi hai lần. Ghi ${wanted} và sửa các số tiếp theo.`
            : `Số thứ tự trong bảng nhảy từ ${wanted - 1} sang ${found}. Ghi ${wanted}, hoặc thêm dòng còn thiếu.`,
          en: isTwice
            ? `The number ${found} stands twice in the table. Write ${wanted}, and correct those after it.`
            : `The numbers of the table jump from ${wanted - 1} to ${found}. Write ${wanted}, or add the row that is missing.`,
        },
      });
    }
  },
});

/** A count in which more is odd is no count. */
const MIN_STEPS = 2;

interface OddNumber {
  readonly cell: Paragraph;
  readonly found: number;
  readonly wanted: number;
}

/** The only number that does not go on from the one above it. */
function oddNumber(cells: readonly (Paragraph | undefined)[]): OddNumber | undefined {
  let last: number | undefined;
  let steps = 0;
  const odd: OddNumber[] = [];
  for (const cell of cells) {
    const found = wholeNumber(cell);
    // A row of a group, or one below it.
    if (cell && found === undefined) last = undefined;
    if (!cell || found === undefined) continue;
    if (last !== undefined && found !== 1) {
      if (found === last + 1) steps += 1;
      else odd.push({ cell, found, wanted: last + 1 });
    }
    last = found;
  }
  const [only] = odd;
  const isNear = only && Math.abs(only.found - only.wanted) === 1;
  return odd.length === 1 && isNear && steps >= MIN_STEPS ? only : undefined;
}
