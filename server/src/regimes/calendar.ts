import type { CalendarDate } from '../vietnamese/calendar.ts';

/** Two-tier local government and 34 provinces: Luật 72/2025/QH15, NQ 202 and NQ 203/2025/QH15. */
export const REORGANISATION_DAY: CalendarDate = { year: 2025, month: 7, day: 1 };

/** The letter 3294-CV/VPTW/nb put QĐ in the place of QĐi as the Party's abbreviation of Quy định. */
export const QDI_LAST_DAY: CalendarDate = { year: 2019, month: 3, day: 11 };
