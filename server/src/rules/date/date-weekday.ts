import { formatShortDate, weekdayName, weekdayOf } from '../../vietnamese/calendar.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { dayOf } from '../support/dates.ts';

/** What stands before a weekday; after other words `thứ hai` counts: `lần thứ hai, ngày …`. */
const BEFORE = regexp.iu`(?:^|[(,:;.\n\-–+|“"]|(?<!\p{L})(?:sáng|trưa|chiều|tối|đêm|vào|từ|đến|tới|trước|sau|là|nhằm|đúng|và|hoặc|hết|giờ|phút|hồi|ngày|cả)|\d\s?(?:giờ|h|phút)?)\s*$`;

export const dateWeekday = defineRule({
  id: 'date-weekday',
  title: { vi: 'Thứ khớp với ngày', en: 'Weekday agrees with the date' },
  description: {
    vi: 'Khi ghi cả thứ và ngày, thứ phải đúng với ngày đó trong lịch. Sai thứ thường do chép lịch của năm trước.',
    en: 'Where a weekday stands with a date, it is the weekday of that date. Where it is not, last year’s schedule was copied.',
  },
  part: 'date',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBầu cử vào Chủ nhật, ngày 15/3/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nHội nghị lần thứ hai, ngày 15/3/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\n14 giờ 00 phút, thứ Sáu, ngày 05/6/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nSáng thứ 2 hằng tuần; ngày 15/3/2026 (Chủ nhật).',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThứ Hai, ngày … tháng 6 năm 2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKiểm tra ngày 05/6/2026 (thứ hai, sau đợt đầu); phá cỗ tối 25/9/2026 (thứ Sáu, tức ngày 15 tháng 8 âm lịch).',
    ],
    invalid: [
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBầu cử vào ⟦thứ Bảy⟧, ngày 15/3/2026.' },
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTổ chức ngày 05/6/2026 (⟦thứ Năm⟧).' },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nPhá cỗ tối 25/9/2026 (nhằm ⟦thứ Ba⟧, tức ngày 15 tháng 8 âm lịch).',
      },
    ],
  },
  check(plan, { report }) {
    for (const { mention, paragraph } of plan.dates) {
      const { weekday } = mention;
      const day = weekday?.value && dayOf(mention);
      if (!weekday || !day || weekdayOf(day) === weekday.value) continue;
      const { content } = paragraph;
      if (!BEFORE.test(content.text.slice(Math.max(0, weekday.start - 24), weekday.start))) continue;
      const right = weekdayName(weekdayOf(day));
      const found = content.text.slice(weekday.start, weekday.end);
      report({
        range: content.range(weekday.start, weekday.end),
        message: {
          vi: `Ngày ${formatShortDate(day)} là ${right}, không phải “${found}”. Kiểm tra lại thứ hoặc ngày.`,
          en: `${formatShortDate(day)} is a ${right}, not “${found}”. Check weekday and date.`,
        },
      });
    }
  },
});
