/**
 * One part of a date as written. `value` is absent where the part is left blank (`ngày … tháng 6`).
 * Indices are those of the text that was scanned; a blank part has the place where it would be written.
 */
export interface DatePart {
  readonly value?: number;
  readonly start: number;
  readonly end: number;
}

/** How a date is written. */
export type DateForm =
  /** `ngày 05 tháng 6 năm 2026`, parts may be blank or missing */
  | 'words'
  /** `05/6/2026`, `05-6-2026`, `05.6.2026` */
  | 'numeric'
  /** `tháng 6/2026`, `tháng 6 năm 2026` */
  | 'month'
  /** `quý III/2026`, `quý 3 năm 2026` */
  | 'quarter'
  /** `năm 2026` */
  | 'year'
  /** `27/7`, `20-10`, `ngày 15/11`: day and month without a year */
  | 'day-month'
  /** `ngày 15 hằng tháng`, `ngày 25 tháng cuối quý` */
  | 'recurring';

/** A date found in a text. */
export interface DateMention {
  readonly form: DateForm;
  readonly start: number;
  readonly end: number;
  readonly day?: DatePart;
  readonly month?: DatePart;
  /** 1 to 4. */
  readonly quarter?: DatePart;
  readonly year?: DatePart;
  /** `thứ Hai` … `Chủ nhật` standing right before: 1 for Monday to 7 for Sunday. */
  readonly weekday?: DatePart;
  /** The word before it is `ngày` (or `Ngày`), included in the range. */
  readonly withDayWord: boolean;
}
