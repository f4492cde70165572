import type { Bilingual } from '../text/bilingual.ts';
import {
  type CalendarDate,
  daysBetween,
  formatLongDate,
  isValidDate,
  latestDay,
  type PartialDate,
  weekdayName,
  weekdayOf,
} from '../vietnamese/calendar.ts';
import type { DateMention } from '../vietnamese/date.ts';

const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The last day that a date as written takes in; undefined where it is not known, blank in part, or does not exist. */
export function lastDayOf(mention: DateMention): CalendarDate | undefined {
  if (mention.form === 'recurring' || mention.form === 'day-month') return undefined;
  const { day, month, quarter, year } = mention;
  if ([day, month, quarter, year].some((part) => part && part.value === undefined)) return undefined;
  const date: PartialDate = {
    ...partOf('year', mention),
    ...partOf('quarter', mention),
    ...partOf('month', mention),
    ...partOf('day', mention),
  };
  if (date.year === undefined) return undefined;
  const last = latestDay(date);
  return last && isValidDate(last) ? last : undefined;
}

function partOf<K extends 'year' | 'quarter' | 'month' | 'day'>(
  key: K,
  mention: DateMention,
): { readonly [P in K]?: number } {
  const value = mention[key]?.value;
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: number };
}

/** `thứ Sáu, ngày 05 tháng 6 năm 2026`. */
export function dayInWords(day: CalendarDate): Bilingual {
  const { year, month, day: date } = day;
  return {
    vi: `${weekdayName(weekdayOf(day))}, ${formatLongDate(day)}`,
    en: `${WEEKDAYS_EN[weekdayOf(day) - 1]}, ${date}/${month}/${year}`,
  };
}

/** `còn 12 ngày`, `hôm nay`, `đã qua 3 ngày`. */
export function daysLeft(today: CalendarDate, day: CalendarDate): Bilingual {
  const left = daysBetween(today, day);
  if (left === 0) return { vi: 'hôm nay', en: 'today' };
  return left > 0
    ? { vi: `còn ${left} ngày`, en: left === 1 ? '1 day left' : `${left} days left` }
    : { vi: `đã qua ${-left} ngày`, en: left === -1 ? '1 day ago' : `${-left} days ago` };
}
