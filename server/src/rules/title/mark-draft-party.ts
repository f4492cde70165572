import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';

export const markDraftParty = defineRule({
  id: 'mark-draft-party',
  title: { vi: 'Dự thảo nhiều lần ghi số lần', en: 'Ordinal of a repeated draft' },
  description: {
    vi: 'Dự thảo văn bản của Đảng được soạn nhiều lần thì ghi rõ lần dự thảo dưới số, ký hiệu: “Dự thảo lần 2”.',
    en: 'A Party document that is drafted more than once says which draft it is, under the number: “Dự thảo lần 2”.',
  },
  part: 'title',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ['party'],
  requirement: 'draft-mark',
  examples: {
    valid: [
      'Số -KH/ĐU\n\n*Dự thảo lần 2*\n\nKẾ HOẠCH',
      'Số -KH/ĐU\n\nDỰ THẢO LẦN 3\n\nKẾ HOẠCH',
      'Số -KH/ĐU\n\n(Dự thảo lần thứ hai)\n\nKẾ HOẠCH',
      'Số -KH/ĐU\n\nDỰ THẢO 2\n\nKẾ HOẠCH',
      'Số -KH/ĐU\n\nKẾ HOẠCH\n\ngóp ý dự thảo văn kiện Đại hội',
      { text: 'Số: /KH-UBND\n\nDỰ THẢO\n\nKẾ HOẠCH', regime: 'state' },
    ],
    invalid: [
      { text: 'Số -KH/ĐU\n\n⟦DỰ THẢO⟧\n\nKẾ HOẠCH', regime: 'party' },
      { text: 'Số -KH/ĐU\n\n*⟦(Dự thảo)⟧*\n\nKẾ HOẠCH', regime: 'party' },
    ],
  },
  check(plan, { report }) {
    const { draftMark } = plan.head;
    if (!draftMark || /lần|thảo\s+(?:số\s+)?\d/u.test(foldForMatch(draftMark.text))) return;
    report({
      range: draftMark.range,
      message: {
        vi: `Dấu “${draftMark.text}” không ghi lần dự thảo. Ghi “Dự thảo lần …” nếu đã soạn lại.`,
        en: `“${draftMark.text}” does not say which draft it is. Write “Dự thảo lần …” if it is not the first.`,
      },
    });
  },
});
