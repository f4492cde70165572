import { ALL_REGIMES, defineRule } from '../rule.ts';

export const dateZeroPad = defineRule({
  id: 'date-zero-pad',
  title: { vi: 'Ngày nhỏ hơn 10, tháng 1 và 2 có số 0', en: 'Leading zero of days below 10, months 1 and 2' },
  description: {
    vi: 'Ở dòng ngày ban hành, ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước: “ngày 03 tháng 02 năm 2026”.',
    en: 'In the dateline days below 10 and the months 1 and 2 take a zero before it: “ngày 03 tháng 02 năm 2026”.',
  },
  part: 'date',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'dateline-digits',
  fixable: 'safe',
  examples: {
    valid: [
      'Bình Lư, ngày 03 tháng 02 năm 2026\n\nKẾ HOẠCH',
      'Bình Lư, ngày 15 tháng 6 năm 2026\n\nKẾ HOẠCH',
      'Bình Lư, ngày tháng 02 năm 2026\n\nKẾ HOẠCH',
      'Bình Lư, ngày … tháng … năm 2026\n\nKẾ HOẠCH',
      'Bình Lư, ngày 15 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nKỷ niệm ngày 3 tháng 2 và 8/3.',
    ],
    invalid: [
      {
        text: 'Bình Lư, ngày ⟦3⟧ tháng ⟦2⟧ năm 2026\n\nKẾ HOẠCH',
        fixed: 'Bình Lư, ngày 03 tháng 02 năm 2026\n\nKẾ HOẠCH',
      },
      {
        text: 'Bình Lư, ngày ⟦5⟧ tháng 6 năm 2026\n\nKẾ HOẠCH',
        fixed: 'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      },
    ],
  },
  check(plan, { report }) {
    const { dateline } = plan.head;
    if (dateline?.date.form !== 'words') return;
    const { content } = dateline.paragraph;
    const { day, month } = dateline.date;
    const parts = [
      { part: day, upTo: 9, vi: 'Ngày', en: 'day' },
      { part: month, upTo: 2, vi: 'Tháng', en: 'month' },
    ];
    for (const { part, upTo, vi, en } of parts) {
      if (!part?.value || part.value > upTo || part.end - part.start !== 1) continue;
      const range = content.range(part.start, part.end);
      report({
        range,
        message: {
          vi: `${vi} “${part.value}” thiếu số 0 phía trước. Viết “0${part.value}”.`,
          en: `The ${en} “${part.value}” lacks its zero. Write “0${part.value}”.`,
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
