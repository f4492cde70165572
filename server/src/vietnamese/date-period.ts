import type { DateMention, DatePart } from './date.ts';
import { DateCursor } from './date-cursor.ts';
import { regexp } from './letters.ts';
import { romanValue } from './numerals.ts';

const YEAR_WORD = regexp.iuy`\s{0,40},?\s{0,40}năm(?!\p{L})`;
const YEAR_SEPARATOR = /\s{0,3}[/-]\s{0,3}(?=[\d.…_])/uy;
const DECADE = /\s{0,40}20\d?[.…_]{1,20}/uy;
const QUARTER = regexp.iuy`\s{0,20}(IV|I{1,3}|[1-4])(?![\p{L}\p{Nd}])`;

const BETWEEN_LISTED = '\\s*(?:[,;–-]|(?<!\\p{L})(?:và|hoặc|đến|tới)(?!\\p{L}))\\s*';
/** By form: the numeral after the word, what a further one follows, and the word that may be repeated. */
const LISTS = {
  month: {
    first: /\s{0,20}(\d{1,2})(?!\d)/uy,
    next: regexp.iuy`${BETWEEN_LISTED}(?:tháng\s*)?(\d{1,2})(?!\d|\s?%|[.,/-]\d{1,2}(?!\d))`,
    word: /tháng/iu,
  },
  quarter: {
    first: QUARTER,
    next: regexp.iuy`${BETWEEN_LISTED}(?:qu[ýyí]\s*)?(IV|I{1,3}|[1-4])(?![\p{L}\p{Nd}])`,
    word: /qu[ýyí]/iu,
  },
} as const;
const MAX_LISTED = 12;

/**
 * The year after a month or a quarter: `năm 2026`, `/2026`, or a blank of either. Undefined (and the cursor where it
 * was) where no year is written.
 */
export function readYearAfter(cursor: DateCursor): DatePart | undefined {
  const back = cursor.at;
  if (cursor.take(YEAR_WORD)) {
    const year = yearOrPlaceholder(cursor, true);
    if (year) return year;
  } else if (cursor.take(YEAR_SEPARATOR)) {
    const year = yearOrPlaceholder(cursor, false);
    if (year) return year;
  }
  cursor.at = back;
  return undefined;
}

function yearOrPlaceholder(cursor: DateCursor, emptyToo: boolean): DatePart | undefined {
  const year = cursor.number(4, 4);
  if (year) return year;
  const back = cursor.at;
  const decade = cursor.take(DECADE);
  if (decade) return { start: cursor.at - decade[0].trimStart().length, end: cursor.at };
  const { part } = cursor.blank();
  const filled = part.end > part.start;
  if (filled && /[….]{2}|…|_/u.test(cursor.text.slice(part.start, part.end))) {
    cursor.at = part.end;
    return part;
  }
  const next = cursor.character();
  cursor.at = back;
  if (!emptyToo || filled || regexp.u`[\p{L}\p{Nd}]`.test(next)) return undefined;
  return { start: back, end: back };
}

/** `tháng 6/2026`, `tháng 02 năm 2026`, `tháng 6`, `tháng …/2026`; `at`: after the word. */
export function readMonth(text: string, start: number, at: number): DateMention | undefined {
  const cursor = new DateCursor(text, at);
  let month = cursor.number(1, 2);
  const blank = month ? undefined : cursor.blank();
  if (month && (month.value! > 12 || /^\s{0,2}(?:%|,\d)/u.test(text.slice(cursor.at, cursor.at + 4))))
    return undefined;
  if (!month) {
    if (!blank?.marked) return undefined;
    month = blank.part;
  }
  const year = readYearAfter(cursor);
  if (month.value === undefined && year?.value === undefined) return undefined;
  return { form: 'month', start, end: cursor.at, month, ...(year && { year }), withDayWord: false };
}

/** `quý III/2026`, `Quý 3 năm 2026`, `quý IV`; `at`: after the word. */
export function readQuarter(text: string, start: number, at: number): DateMention | undefined {
  const cursor = new DateCursor(text, at);
  const numeral = cursor.take(QUARTER)?.[1];
  let quarter: DatePart;
  if (numeral === undefined) {
    const blank = cursor.blank();
    if (!blank.marked) return undefined;
    quarter = blank.part;
  } else {
    const value = romanValue(numeral.toUpperCase()) ?? Number(numeral);
    quarter = { value, start: cursor.at - numeral.length, end: cursor.at };
  }
  const year = readYearAfter(cursor) ?? cursor.number(4, 4);
  if (quarter.value === undefined && year?.value === undefined) return undefined;
  return { form: 'quarter', start, end: cursor.at, quarter, ...(year && { year }), withDayWord: false };
}

/**
 * Several months or quarters of one year, `tháng 5, 7 và 9 năm 2026`, `quý II, quý IV/2026`; `at`: after the word.
 * Undefined where it is no such list: the last has a year or `hằng năm` after it, or `các` stands before the first.
 */
export function readPeriodList(
  text: string,
  start: number,
  at: number,
  form: 'month' | 'quarter',
): DateMention[] | undefined {
  const cursor = new DateCursor(text, at);
  const { first, next, word } = LISTS[form];
  const numeral = cursor.take(first)?.[1];
  if (numeral === undefined) return undefined;
  const mentions = [periodMention(form, start, cursor.at, numeral)];
  while (mentions.length <= MAX_LISTED) {
    const from = cursor.at;
    const match = cursor.take(next);
    if (!match) break;
    const written = word.exec(match[0]);
    const begin = written ? from + written.index : cursor.at - match[1]!.length;
    mentions.push(periodMention(form, begin, cursor.at, match[1]!));
  }
  const last = mentions.at(-1)!;
  if (mentions.length < 2 || mentions.some((each) => (each[form]!.value ?? 0) > 12)) return undefined;
  const year = readYearAfter(cursor) ?? (form === 'quarter' ? cursor.number(4, 4) : undefined);
  if (year?.value !== undefined) return [...mentions.slice(0, -1), { ...last, end: cursor.at, year }];
  const isWhole =
    /(?<=\s|^)các\s{1,3}$/iu.test(text.slice(Math.max(0, start - 7), start)) ||
    /^\s{1,3}h[ằà]ng\s{1,3}năm/iu.test(text.slice(cursor.at, cursor.at + 14));
  return isWhole ? mentions : undefined;
}

function periodMention(form: 'month' | 'quarter', start: number, end: number, numeral: string): DateMention {
  const value = romanValue(numeral.toUpperCase()) ?? Number(numeral);
  return { form, start, end, [form]: { value, start: end - numeral.length, end }, withDayWord: false };
}

/** `năm 2026`, `năm 20…`; `at`: after the word. */
export function readYear(text: string, start: number, at: number): DateMention | undefined {
  const cursor = new DateCursor(text, at);
  let year = cursor.number(4, 4);
  if (year === undefined) {
    const decade = cursor.take(DECADE);
    if (!decade) return undefined;
    year = { start: cursor.at - decade[0].trimStart().length, end: cursor.at };
  } else if (year.value! < 1000 || regexp.u`^(?:[,.]\d|/\p{L})`.test(text.slice(cursor.at, cursor.at + 3))) {
    return undefined;
  }
  return { form: 'year', start, end: cursor.at, year, withDayWord: false };
}
