/** A calendar day. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

/** A date of which parts may not be known: left blank, or not written. */
export interface PartialDate {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** 1 to 4; narrows the year where there is no month. */
  readonly quarter?: number | undefined;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1 to 12) of the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** Whether the day exists: 31/4/2026 and 29/02/2026 do not. */
export function isValidDate({ year, month, day }: CalendarDate): boolean {
  return (
    Number.isInteger(year) &&
    year >= 1 &&
    year <= 9999 &&
    Number.isInteger(day) &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/**
 * Whether what is known of the date can exist. Without a year 29/02 can; without a month 31 can.
 */
export function isPossible({ year, month, day, quarter }: PartialDate): boolean {
  if (quarter !== undefined && (quarter < 1 || quarter > 4)) return false;
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  const longest = month === undefined ? 31 : daysInMonth(year ?? 2000, month);
  return day >= 1 && day <= longest;
}

/** Days since 1 January 1970; negative before. A day past the month's end runs into the next month. */
export function toDayNumber({ year, month, day }: CalendarDate): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day that stands so many days after (before, if negative) 1 January 1970. */
function fromDayNumber(days: number): CalendarDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 1 for Monday (thứ Hai) to 7 for Sunday (Chủ nhật). */
export function weekdayOf(date: CalendarDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Name of a weekday, 1 to 7: `thứ Hai` … `Chủ nhật`. */
export function weekdayName(weekday: number): string {
  return ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'][weekday - 1] ?? '';
}

/** Below 0 where `a` is earlier, 0 for the same day, above 0 where `a` is later. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The day so many days later; earlier where `days` is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** `2026-06-05`; undefined for anything else and for a day that does not exist. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isValidDate(date) ? date : undefined;
}

/** `2026-06-05` */
export function formatIsoDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * As a plan's dateline writes it: `ngày 05 tháng 6 năm 2026`. Days below 10 and months 1 and 2 take a 0 before it
 * (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4).
 */
export function formatLongDate({ year, month, day }: CalendarDate): string {
  return `ngày ${twoDigits(day, 9)} tháng ${twoDigits(month, 2)} năm ${year}`;
}

/** As running text writes it: `05/6/2026`, with the same zeros as the long form. */
export function formatShortDate({ year, month, day }: CalendarDate): string {
  return `${twoDigits(day, 9)}/${twoDigits(month, 2)}/${year}`;
}

/** The day of `05/6/2026` in a table of ours, which holds real days only. */
export function fromShortDate(text: string): CalendarDate {
  const [day, month, year] = text.split('/').map(Number) as [number, number, number];
  return { year, month, day };
}

function twoDigits(value: number, padUpTo: number): string {
  return value <= padUpTo ? `0${value}` : String(value);
}

/**
 * The first and the last day that a date with unknown parts may mean. Undefined where the year is not known, or
 * where no such day exists.
 */
export function spanOf(date: PartialDate): { first: CalendarDate; last: CalendarDate } | undefined {
  const { year, month, day, quarter } = date;
  if (year === undefined || !isPossible(date)) return undefined;
  const firstMonth = month ?? (quarter === undefined ? 1 : quarter * 3 - 2);
  const lastMonth = month ?? (quarter === undefined ? 12 : quarter * 3);
  const months = [];
  for (let m = firstMonth; m <= lastMonth; m += 1) if ((day ?? 1) <= daysInMonth(year, m)) months.push(m);
  const from = months[0];
  const to = months.at(-1);
  if (from === undefined || to === undefined) return undefined;
  return {
    first: { year, month: from, day: day ?? 1 },
    last: { year, month: to, day: day ?? daysInMonth(year, to) },
  };
}

/** The earliest day that the date may mean; see `spanOf`. */
export function earliestDay(date: PartialDate): CalendarDate | undefined {
  return spanOf(date)?.first;
}

/** The latest day that the date may mean; see `spanOf`. */
export function latestDay(date: PartialDate): CalendarDate | undefined {
  return spanOf(date)?.last;
}
