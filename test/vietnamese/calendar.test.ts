import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDates,
  daysBetween,
  daysInMonth,
  earliestDay,
  formatIsoDate,
  formatLongDate,
  formatShortDate,
  isPossible,
  isValidDate,
  latestDay,
  parseIsoDate,
  weekdayName,
  weekdayOf,
} from '../../server/src/vietnamese/calendar.ts';

const day = (text: string) => parseIsoDate(text)!;

describe('calendar', () => {
  it('knows which days exist', () => {
    expect(isValidDate({ year: 2026, month: 4, day: 31 })).toBe(false);
    expect(isValidDate({ year: 2026, month: 2, day: 29 })).toBe(false);
    expect(isValidDate({ year: 2024, month: 2, day: 29 })).toBe(true);
    expect(isValidDate({ year: 2026, month: 13, day: 1 })).toBe(false);
    expect(daysInMonth(2000, 2)).toBe(29);
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(daysInMonth(2026, 0)).toBe(0);
  });

  it('knows which partial dates can exist', () => {
    expect(isPossible({ day: 29, month: 2 })).toBe(true);
    expect(isPossible({ day: 30, month: 2 })).toBe(false);
    expect(isPossible({ day: 31 })).toBe(true);
    expect(isPossible({ day: 0, month: 2 })).toBe(false);
    expect(isPossible({ month: 13, year: 2026 })).toBe(false);
    expect(isPossible({ quarter: 5 })).toBe(false);
  });

  it('knows the weekday', () => {
    expect(weekdayName(weekdayOf(day('2026-03-15')))).toBe('Chủ nhật');
    expect(weekdayName(weekdayOf(day('2026-03-16')))).toBe('thứ Hai');
    expect(weekdayOf(day('1945-09-02'))).toBe(7);
  });

  it('agrees with the clock of the machine on every day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
        fc.integer({ min: -400, max: 400 }),
        (date, days) => {
          const iso = date.toISOString().slice(0, 10);
          const later = new Date(Date.parse(iso) + days * 86_400_000);
          fc.pre(later.getUTCFullYear() >= 1 && later.getUTCFullYear() <= 9999);
          const moved = addDays(day(iso), days);
          expect(formatIsoDate(moved)).toBe(later.toISOString().slice(0, 10));
          expect(weekdayOf(moved)).toBe(later.getUTCDay() || 7);
          expect(daysBetween(day(iso), moved)).toBe(days);
          expect(Math.sign(compareDates(moved, day(iso)))).toBe(Math.sign(days));
        },
      ),
    );
  });

  it('reads ISO dates only', () => {
    expect(parseIsoDate('2026-6-5')).toBeUndefined();
    expect(parseIsoDate('2026-02-30')).toBeUndefined();
    expect(parseIsoDate('2026-06-05')).toEqual({ year: 2026, month: 6, day: 5 });
  });

  it('writes dates with the zeros that the regulation asks for', () => {
    expect(formatLongDate(day('2026-02-05'))).toBe('ngày 05 tháng 02 năm 2026');
    expect(formatLongDate(day('2026-06-15'))).toBe('ngày 15 tháng 6 năm 2026');
    expect(formatShortDate(day('2026-06-05'))).toBe('05/6/2026');
  });

  it('gives the days that a partial date may mean', () => {
    expect(earliestDay({ year: 2026 })).toEqual(day('2026-01-01'));
    expect(latestDay({ year: 2026, month: 2 })).toEqual(day('2026-02-28'));
    expect(earliestDay({ year: 2026, quarter: 3 })).toEqual(day('2026-07-01'));
    expect(latestDay({ year: 2026, quarter: 3 })).toEqual(day('2026-09-30'));
    expect(latestDay({ year: 2026, day: 31 })).toEqual(day('2026-12-31'));
    expect(latestDay({ year: 2026, quarter: 2, day: 31 })).toEqual(day('2026-05-31'));
    expect(earliestDay({ month: 2 })).toBeUndefined();
    expect(earliestDay({ year: 2026, month: 2, day: 30 })).toBeUndefined();
  });
});
