import type { DateInText } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { compareDates, formatShortDate } from '../../vietnamese/calendar.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { dayOf } from '../support/dates.ts';

/**
 * An event that is on one day for the whole country, named right before its date. After `trước` or `sau` the date is
 * that of something else: `trước ngày bầu cử (10/3/2026)`.
 */
const EVENT = regexp.u`(?<!(?:trước|sau|kể\s+từ|đến|tới)\s{1,3})(?<!\p{L})((?:ngày|cuộc)\s+bầu\s+cử|(?:ngày|lễ)\s+khai\s+giảng)(?!\p{L})(?:\s+(?:đại\s+biểu|năm\s+học|quốc\s+hội)(?!\p{L})[^.,;:()\d]{0,90})?\s*[(,:]?\s*(?:(?:là|vào|được\s+(?:tiến\s+hành|tổ\s+chức)|diễn\s+ra|tổ\s+chức)\s+){0,3}(?:(?:thứ\s+\p{L}{2,4}|chủ\s+nhật)\s*,?\s*)?$`;
const AGAIN = /bầu\s+cử\s+(?:bổ\s+sung|thêm|lại)/u;

export const dateOneEventTwoDates = defineRule({
  id: 'date-one-event-two-dates',
  title: { vi: 'Một sự kiện một ngày', en: 'One event, one date' },
  description: {
    vi: 'Sự kiện diễn ra một ngày trong cả nước (ngày bầu cử, ngày khai giảng) phải ghi cùng một ngày ở mọi chỗ trong kế hoạch.',
    en: 'An event that is on one day for the whole country (election day, first day of school) has the same date throughout the plan.',
  },
  part: 'date',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNgày bầu cử 15/3/2026. Chuẩn bị cho ngày bầu cử (Chủ nhật, ngày 15 tháng 3 năm 2026).',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNgày bầu cử 15/3/2026; niêm yết chậm nhất 05 ngày trước ngày bầu cử (10/3/2026).',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCuộc bầu cử ngày 23/5/2021 đã thành công; cuộc bầu cử ngày 15/3/2026 phải tốt hơn.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNgày bầu cử 15/3/2026; bầu cử thêm ngày 29/3/2026; công bố kết quả bầu cử ngày 25/3/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNgày bầu cử 15/3/2026. Sau ngày bầu cử, ngày 20/3/2026 họp tổng kết.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNgày bầu cử 15/3/2026.\n\nBảo đảm an ninh cho ngày bầu cử (Chủ nhật, ⟦ngày 16/3/2026⟧).',
      },
    ],
  },
  check(plan, { report }) {
    const first = new Map<string, DateInText>();
    for (const date of plan.dates) {
      const event = eventOf(date);
      const day = event === undefined ? undefined : dayOf(date.mention);
      if (event === undefined || !day) continue;
      const key = `${event} ${day.year}`;
      const known = first.get(key);
      if (!known) {
        first.set(key, date);
        continue;
      }
      const before = dayOf(known.mention)!;
      if (compareDates(before, day) === 0) continue;
      report({
        range: date.range,
        message: {
          vi: `Ở đây ${event} là ${formatShortDate(day)}, ở trên là ${formatShortDate(before)}. Sửa cho thống nhất.`,
          en: `Here ${event} is on ${formatShortDate(day)}, above on ${formatShortDate(before)}. Make them agree.`,
        },
        related: [{ range: known.range, message: { vi: 'Ngày ghi ở trên', en: 'The date above' } }],
      });
    }
  },
});

const speaksOfEvent = memoizedScan((_, { folded }) => /bầu|khai/u.test(folded));

/** The event whose date it is: `ngày bầu cử`, `ngày khai giảng`. */
function eventOf({ paragraph, mention }: DateInText): string | undefined {
  if ((mention.form !== 'numeric' && mention.form !== 'words') || !speaksOfEvent(paragraph)) return undefined;
  const before = paragraph.folded.slice(Math.max(0, mention.start - 170), mention.start);
  const event = EVENT.exec(before)?.[1];
  if (event === undefined || AGAIN.test(before.slice(before.lastIndexOf('bầu')))) return undefined;
  return event.includes('bầu') ? 'ngày bầu cử' : 'ngày khai giảng';
}
