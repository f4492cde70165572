import { ALL_REGIMES, defineRule } from '../rule.ts';

export const dateNoOverpad = defineRule({
  id: 'date-no-overpad',
  title: { vi: 'Tháng 3 đến tháng 9 không thêm số 0', en: 'No zero before the months 3 to 9' },
  description: {
    vi: 'Các mẫu của cả hai thể thức ghi “tháng 6”, không ghi “tháng 06”. Đây là theo mẫu, không phải điều cấm.',
    en: 'The samples of both regimes write “tháng 6”, not “tháng 06”. This follows the samples; no sentence forbids it.',
  },
  part: 'date',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'dateline-months',
  fixable: 'safe',
  examples: {
    valid: [
      'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      'Bình Lư, ngày 05 tháng 02 năm 2026\n\nKẾ HOẠCH',
      'Bình Lư, ngày 05 tháng 10 năm 2026\n\nKẾ HOẠCH',
      'Bình Lư, ngày … tháng … năm 2026\n\nKẾ HOẠCH',
      'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nXong trước ngày 15/06/2026.',
    ],
    invalid: [
      {
        text: 'Bình Lư, ngày 05 tháng ⟦06⟧ năm 2026\n\nKẾ HOẠCH',
        fixed: 'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      },
      {
        text: 'Bình Lư, ngày tháng ⟦09⟧ năm 2026\n\nKẾ HOẠCH',
        fixed: 'Bình Lư, ngày tháng 9 năm 2026\n\nKẾ HOẠCH',
      },
    ],
  },
  check(plan, { report }) {
    const { dateline } = plan.head;
    const month = dateline?.date.month;
    if (dateline?.date.form !== 'words' || !month?.value) return;
    if (month.value < 3 || month.value > 9 || month.end - month.start !== 2) return;
    const range = dateline.paragraph.content.range(month.start, month.end);
    report({
      range,
      message: {
        vi: `Tháng “0${month.value}” thừa số 0 so với mẫu. Viết “${month.value}”.`,
        en: `The month “0${month.value}” has a zero that the samples do not have. Write “${month.value}”.`,
      },
      fix: {
        safe: true,
        title: { vi: 'Bỏ số 0', en: 'Take the zero out' },
        edits: [{ range, newText: String(month.value) }],
      },
    });
  },
});
