import type { PlanDocument } from '../../plan/model.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { CalendarDate } from '../../vietnamese/calendar.ts';
import {
  compareDates,
  earliestDay,
  formatShortDate,
  isPossible,
  isValidDate,
  latestDay,
  type PartialDate,
} from '../../vietnamese/calendar.ts';
import type { DateMention } from '../../vietnamese/date.ts';

/** What is known of a date as written. */
export function partsOf(date: DateMention): PartialDate {
  return {
    year: date.year?.value,
    month: date.month?.value,
    day: date.day?.value,
    quarter: date.quarter?.value,
  };
}

/** The day that is meant, where it is written whole and exists. */
export function dayOf(date: DateMention): CalendarDate | undefined {
  const { year, month, day } = partsOf(date);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const whole = { year, month, day };
  return isValidDate(whole) ? whole : undefined;
}

/** The first and the last day that a date may mean; undefined where its year is not known or it cannot exist. */
export function spanOfMention(date: DateMention): { first: CalendarDate; last: CalendarDate } | undefined {
  const parts = partsOf(date);
  // A day without its month may be any day of the year.
  const known = parts.month === undefined && date.day ? { ...parts, day: undefined } : parts;
  if (!isPossible(parts)) return undefined;
  const first = earliestDay(known);
  const last = latestDay(known);
  return first && last && { first, last };
}

/** The days that a date may mean, where not all of it is written. */
export interface DateSpan {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** A span in words, no more exact than it is: `05/6/2026`, `tháng 6/2026`, `năm 2026`. */
export function writtenSpan({ first, last }: DateSpan): Bilingual {
  if (compareDates(first, last) === 0) return { vi: formatShortDate(first), en: formatShortDate(first) };
  const { year, month } = first;
  return month === last.month && year === last.year
    ? { vi: `tháng ${month}/${year}`, en: `month ${month}/${year}` }
    : { vi: `năm ${year}`, en: String(year) };
}

/** The days on which the plan may have been issued, from its dateline. */
export function issueSpan(plan: PlanDocument): DateSpan | undefined {
  const { dateline } = plan.head;
  return dateline && spanOfMention(dateline.date);
}
