import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ANY, definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { brokenPairs } from '../support/breaks.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';

interface Brackets {
  /** Brackets without their other half. */
  readonly open: readonly number[];
  readonly close: readonly number[];
}

const BRACKET = /[()[\]]/gu;
/** The bracket of a numeral: `a)`, `1)`, `(1`. */
const NUMERAL = regexp.u`(?:^|[\s;:,.(“"–-])(?:\d{1,3}|[a-zđ]{1,2}|[a-zđ]\d{1,2}|[ivx]{1,5}|\d{1,2}\.\d{1,2})$|(?:^|[;:,.(“"–-]\s{0,2})(?:\p{Lu}|[IVX]{1,5})$`;

const PREFILTER = definePrefilter({ beside: [[['open', 'close', 'square'], ANY]] });

const scan = memoizedScan((text: string): Brackets => {
  const open: number[] = [];
  const close: number[] = [];
  for (const { index, 0: mark } of allMatches(text, BRACKET)) {
    if (mark === '(' || mark === '[') open.push(index);
    else {
      const last = open.at(-1);
      if (last !== undefined && text[last] === (mark === ')' ? '(' : '[')) open.pop();
      else if (mark === ']' || !NUMERAL.test(text.slice(Math.max(0, index - 8), index))) close.push(index);
    }
  }
  return { open, close };
});

export const typoBrackets = defineRule({
  id: 'typo-brackets',
  title: { vi: 'Dấu ngoặc đủ cặp', en: 'Brackets in pairs' },
  description: {
    vi: 'Dấu ngoặc mở phải có dấu đóng trong cùng đoạn và ngược lại.',
    en: 'An opening bracket has its closing one in the same paragraph, and the other way round.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  needsWholeLine: true,
  examples: {
    valid: [
      'Gồm a) tuyên truyền, iv) tập huấn. A) Nội dung; IV) Hình thức.',
      'a) Tuyên truyền; b) Tập huấn; c) Kiểm tra (nếu có).',
      '(1) 100% người có công (và thân nhân) được chăm lo.',
      'Hội Liên hiệp Phụ nữ (LHPN [cũ]) phối hợp.',
      'Theo điểm a1) và b2) khoản này; a1) Công chứng hợp đồng.',
      '1) Nội dung thứ nhất; 2) nội dung thứ hai.',
      '(Kèm theo Kế hoạch\n\nsố 15-KH/ĐU của Đảng ủy)',
      'Gửi báo cáo [tại đây](https://laichau.gov.vn/a_(b)) trước ngày 15.',
    ],
    invalid: [
      { text: 'Chăm sóc cây tại thôn Bản Lan⟦)⟧ trong hai năm đầu.' },
      { text: 'Theo Luật Bầu cử ⟦(⟧được sửa đổi (bổ sung) năm 2025, các xã tổ chức thực hiện.' },
      { text: 'Các xã, phường và đơn vị trực thuộc⟦)⟧ tổ chức thực hiện.' },
    ],
  },
  check(plan, { report }) {
    let cut: ReadonlySet<Paragraph> | undefined;
    for (const paragraph of paragraphsMatching(plan, PREFILTER)) {
      const { index: i } = paragraph;
      const { open, close } = scan(paragraph);
      if (open.length === 0 && close.length === 0) continue;
      cut ??= new Set(brokenPairs(plan).flat());
      if (cut.has(paragraph)) continue;
      if (open.length > 0 && goesOn(plan, i, 'close')) continue;
      if (close.length > 0 && goesOn(plan, i, 'open')) continue;
      for (const at of [...open, ...close].sort((a, b) => a - b)) {
        const mark = paragraph.content.text[at]!;
        const opens = mark === '(' || mark === '[';
        report({
          range: paragraph.content.range(at, at + 1),
          message: {
            vi: `Dấu ngoặc “${mark}” không đủ cặp. Thêm dấu ${opens ? 'đóng' : 'mở'} hoặc bỏ dấu này.`,
            en: `The bracket “${mark}” has no other half. Add it, or remove this one.`,
          },
        });
      }
    }
  },
});

/** Whether the other half stands in one of the next paragraphs (or, for a closing bracket, of the last ones). */
function goesOn(plan: PlanDocument, at: number, half: keyof Brackets): boolean {
  for (const distance of [1, 2, 3]) {
    const other = plan.paragraphs[half === 'close' ? at + distance : at - distance];
    if (other && scan(other)[half].length > 0) return true;
  }
  return false;
}
