import { isPossible } from '../../vietnamese/calendar.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { writtenIn } from '../support/cited.ts';
import { partsOf } from '../support/dates.ts';

export const dateValid = defineRule({
  id: 'date-valid',
  title: { vi: 'Ngày có thật trong lịch', en: 'Date exists in the calendar' },
  description: {
    vi: 'Mọi ngày ghi trong kế hoạch phải có trong lịch: tháng 4 không có ngày 31, năm 2026 không có ngày 29/02.',
    en: 'Every date of the plan exists: there is no 31 April and in 2026 no 29 February.',
  },
  part: 'date',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'Bình Lư, ngày 30 tháng 4 năm 2026\n\nKẾ HOẠCH',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nHoàn thành ngày 29/02/2028, ngày 29/02, ngày 31/12.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nĐiện thoại 0213.3876.123; giai đoạn 2026 - 2030; đạt 45/60 chỉ tiêu.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nMã tài liệu 33.2.0057, thủ tục 1.14.0012.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuý IV/2026, tháng 12/2026, ngày …/4/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 31/2026/NQ-HĐND, 32/13 thôn, tỷ lệ 31/4.',
    ],
    invalid: [
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nHoàn thành trước ⟦ngày 31/4/2026⟧.' },
      { text: 'Bình Lư, ⟦ngày 30 tháng 02 năm 2026⟧\n\nKẾ HOẠCH' },
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBáo cáo trước ⟦ngày 15/13/2026⟧ và ⟦29/02/2026⟧.' },
    ],
  },
  check(plan, { report }) {
    for (const { mention, paragraph, range } of plan.dates) {
      if (paragraph.role === 'code' || isPossible(partsOf(mention))) continue;
      const text = writtenIn(paragraph.content.text, mention);
      // `33.2.0057`: the number of something else.
      if (/^\d+\.\d+\.(?!19|20)/u.test(text)) continue;
      report({
        range,
        message: {
          vi: `Ngày “${text}” không có trong lịch. Kiểm tra lại ngày, tháng, năm.`,
          en: `The date “${text}” does not exist. Check day, month and year.`,
        },
      });
    }
  },
});
