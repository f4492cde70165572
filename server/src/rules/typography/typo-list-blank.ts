import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportTextFindings, type TextFinding } from '../support/text-findings.ts';

/** `-Kiểm tra`, `1.Các chi bộ`, `a)Tổ chức`, `II.NỘI DUNG`: a mark of a list or a numeral with a word right after it. */
const JOINED = regexp.u`^\s{0,3}(?:([-+•–]|\d{1,2}[.)]|[a-zđ]\))(?=\p{Lu}[\p{Ll}\p{M}])|((?:I{1,3}|IV|VI{1,3}|IX)\.)(?=\p{Lu}[\p{L}\p{M}]))`;

const PREFILTER = definePrefilter({ beside: [[['dash', 'bullet', 'dot', 'close'], ['capital']]] });

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  const found = JOINED.exec(text);
  if (!found) return [];
  const end = found[0].length;
  const mark = found[1] ?? found[2]!;
  return [
    {
      start: end - mark.length,
      end,
      message: {
        vi: `Thiếu khoảng trắng sau “${mark}”. Thêm khoảng trắng.`,
        en: `No space after “${mark}”. Add one.`,
      },
      fix: {
        safe: true,
        title: { vi: 'Thêm khoảng trắng', en: 'Add a space' },
        replacements: [{ start: end, end, newText: ' ' }],
      },
    },
  ];
});

export const typoListBlank = defineRule({
  id: 'typo-list-blank',
  title: { vi: 'Khoảng trắng sau gạch đầu dòng, sau số thứ tự', en: 'A space after the mark of a list' },
  description: {
    vi: 'Sau gạch đầu dòng, số thứ tự hoặc chữ cái đầu mục có một khoảng trắng; viết liền thì Markdown cũng không nhận ra đó là mục của danh sách.',
    en: 'One space stands after the dash, number or letter of an item; without it Markdown takes the line for no item either.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  formatting: 'layout',
  examples: {
    valid: [
      '- Kiểm tra việc tiếp nhận hồ sơ.',
      '1. Các chi bộ.\n\na) Tổ chức hội nghị.',
      '-KH/ĐU là ký hiệu của kế hoạch.',
      '1.1. Xây dựng kế hoạch.',
      '5.000 đồng; điểm cầu số 3.Hà Nội.\n\n– 2030 là năm cuối.',
      'A.Nguyễn Văn An; TP.Hồ Chí Minh; V.I.Lênin.\n\nV.Lê Văn An\n\nI.N.V',
    ],
    invalid: [
      { text: '⟦-⟧Kiểm tra việc tiếp nhận hồ sơ.', fixed: '- Kiểm tra việc tiếp nhận hồ sơ.' },
      { text: '## ⟦II.⟧NỘI DUNG\n\nTuyên truyền.', fixed: '## II. NỘI DUNG\n\nTuyên truyền.' },
      { text: '⟦2.⟧Các chi bộ tổ chức quán triệt.', fixed: '2. Các chi bộ tổ chức quán triệt.' },
    ],
  },
  check(plan, context) {
    reportTextFindings(
      plan,
      context,
      PREFILTER,
      scan,
      ({ role }) => role !== 'code' && role !== 'number' && role !== 'dateline',
    );
  },
});
