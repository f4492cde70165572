import type { PlanDocument } from '../../plan/model.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { rangeIn, symbolsWhere } from '../support/symbols.ts';

const ofOneFigure = symbolsWhere(({ number }) => number !== undefined && /^[1-9]$/u.test(number.value));

export const numLeadingZero = defineRule({
  id: 'num-leading-zero',
  title: { vi: 'Số nhỏ hơn 10 có số 0 phía trước', en: 'Leading zero of numbers below 10' },
  description: {
    vi: 'Số của văn bản nhỏ hơn 10 phải ghi thêm số 0 phía trước: “Số: 05/KH-UBND”, “Số 05-KH/ĐU”; khi viện dẫn cũng vậy.',
    en: 'A number below 10 takes a zero before it: “Số: 05/KH-UBND”, “Số 05-KH/ĐU”; in citations too.',
  },
  part: 'number',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'number-writing',
  fixable: 'safe',
  examples: {
    valid: [
      'Số: 05/KH-UBND\n\nKẾ HOẠCH',
      'Số 15-KH/ĐU\n\nKẾ HOẠCH',
      'Số: /KH-UBND\n\nKẾ HOẠCH',
      'KẾ HOẠCH\n\ntriển khai Chỉ thị số 06-CT/TW\n\nI. NỘI DUNG\n\nThực hiện Quyết định số 1790/QĐ-TTg.',
      'KẾ HOẠCH\n\nTập huấn\n\nI. NỘI DUNG\n\nMẫu số 2/TCTW, 5 lớp, Điều 8, 3/4 số hộ.',
    ],
    invalid: [
      { text: 'Số: ⟦0130⟧/KH-UBND\n\nKẾ HOẠCH' },
      { text: 'Số: ⟦5⟧/KH-UBND\n\nKẾ HOẠCH', fixed: 'Số: 05/KH-UBND\n\nKẾ HOẠCH' },
      {
        text: 'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số ⟦6⟧-CT/TW của Ban Bí thư.',
        fixed: 'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 06-CT/TW của Ban Bí thư.',
      },
    ],
  },
  check(plan, { report }) {
    reportOverpadded(plan, report);
    for (const placed of ofOneFigure(plan)) {
      const number = placed.symbol.number!;
      const range = rangeIn(placed, number);
      report({
        range,
        message: {
          vi: `Số “${number.value}” nhỏ hơn 10 thiếu số 0 phía trước. Viết “0${number.value}”.`,
          en: `The number “${number.value}” is below 10 and lacks its zero. Write “0${number.value}”.`,
        },
        fix: {
          safe: true,
          title: { vi: 'Thêm số 0 phía trước', en: 'Put a zero before it' },
          edits: [{ range: { start: range.start, end: range.start }, newText: '0' }],
        },
      });
    }
  },
});

/** `Số: 0130/KH-UBND`: of the plan's own number; what others write is cited as they write it. */
function reportOverpadded({ head }: PlanDocument, report: RuleContext['report']): void {
  const number = head.number?.symbol.number;
  if (!head.number || !number || !/^0\d{2,}$/u.test(number.value)) return;
  const right = number.value.replace(/^0+(?=\d\d|\d$)/u, '');
  if (right.length < 2) return;
  report({
    range: head.number.paragraph.content.range(number.start, number.end),
    message: {
      vi: `Số “${number.value}” thừa số 0 phía trước. Chỉ số nhỏ hơn 10 mới thêm số 0; viết “${right}”.`,
      en: `The number “${number.value}” has a zero too many. Only numbers below 10 take one; write “${right}”.`,
    },
  });
}
