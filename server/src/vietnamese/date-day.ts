import { isDigitUnit, skipSpace } from './characters.ts';
import type { DateMention, DatePart } from './date.ts';
import { DateCursor } from './date-cursor.ts';
import { readYearAfter } from './date-period.ts';
import { regexp } from './letters.ts';

const DAY_MONTH_WORD = regexp.iuy`\s{0,40},?\s{0,40}tháng(?!\p{L})`;
const MONTH_WORD = regexp.iuy`\s{0,40}tháng(?!\p{L})`;
const RECURRING = regexp.iuy`\s+(?:của\s+)?(?:h[ằà]ng\s+(?:tháng|quý|năm)|(?:các\s+)?tháng\s+(?:cuối|đầu)(?:\s+tiên)?(?:\s+(?:của|mỗi|hằng|hàng))?\s+quý)(?!\p{L})`;
const SEPARATOR = /(\s{0,2})([/.-])\1/uy;
const CONNECTOR = regexp.iuy`\s*(?:,|-|–|(?<!\p{L})(?:và|đến|tới|hoặc)(?:\s+hết)?(?!\p{L}))\s*(?:ngày\s*)?(\d{1,2})(?!\d)`;
const MONTH_FOLLOWS = /\s{0,3}(?:\/\s?\d{1,2}(?!\d)|tháng\s{0,3}\d{1,2}(?!\d))/iuy;
const YEAR_FOLLOWS = /\/\d{1,2}\/\d{4}(?!\d)/uy;
const DASH_DAY = /\s?[-–]\s?(\d{1,2})(?=\/\d{1,2}\/\d{4}(?!\d))/uy;
/** What a word or mark between two days begins with. */
const CONNECTS: ReadonlySet<string> = new Set(',-–vVđĐtThH');
const MAX_LISTED = 12;

/**
 * Several days of one month, `ngày 15 và 16/3/2026`, `từ ngày 01 đến ngày 05 tháng 4`: the days before it, then the
 * date that has the month. Undefined where it is no such list.
 */
export function readDayList(text: string, start: number, at: number): DateMention[] | undefined {
  const cursor = new DateCursor(text, at);
  const first = cursor.number(1, 2);
  if (!first || !CONNECTS.has(text[skipSpace(text, cursor.at, 3)] ?? '')) return undefined;
  const days: DatePart[] = [first];
  const words: number[] = [];
  let from = cursor.at;
  for (
    let match = cursor.take(CONNECTOR);
    match && days.length < MAX_LISTED;
    match = cursor.take(CONNECTOR)
  ) {
    const day = match[1]!;
    days.push({ value: Number(day), start: cursor.at - day.length, end: cursor.at });
    const word = match[0].toLowerCase().indexOf('ngày');
    words.push(word < 0 ? -1 : from + word);
    from = cursor.at;
  }
  if (days.length < 2 || !cursor.take(MONTH_FOLLOWS)) return undefined;
  const mentions = days
    .slice(0, -1)
    .map((day, index) => dayOnly(day, index === 0 ? start : words[index - 1]!));
  const last = days.at(-1)!;
  const word = words.at(-1)!;
  const end = readFrom(text, word < 0 ? last.start : word, last.start, word >= 0);
  return end ? [...mentions, end] : undefined;
}

function dayOnly(day: DatePart, word: number): DateMention {
  return { form: 'words', start: word < 0 ? day.start : word, end: day.end, day, withDayWord: word >= 0 };
}

/** A date whose day stands at `at`, blank or not; `start`: of the word `ngày` before it, or of the day. */
export function readFrom(
  text: string,
  start: number,
  at: number,
  withDayWord: boolean,
): DateMention | undefined {
  const cursor = new DateCursor(text, at);
  const written = cursor.number(1, 2);
  if (written) {
    const afterDay = cursor.at;
    if (cursor.character() === '/') return withNumbers(cursor, start, written, withDayWord);
    if (cursor.take(RECURRING)) {
      return { form: 'recurring', start, end: cursor.at, day: written, withDayWord };
    }
    cursor.at = afterDay;
    if (cursor.take(DAY_MONTH_WORD)) return inWords(cursor, start, written, true, withDayWord);
    return withNumbers(cursor, start, written, withDayWord);
  }
  const blank = cursor.blank();
  if (cursor.take(MONTH_WORD)) return inWords(cursor, start, blank.part, blank.marked, withDayWord);
  if (cursor.character() === '/') return withNumbers(cursor, start, blank.part, withDayWord);
  return undefined;
}

/** The cursor stands after `tháng`. */
function inWords(
  cursor: DateCursor,
  start: number,
  day: DatePart,
  marked: boolean,
  withDayWord: boolean,
): DateMention | undefined {
  let month = cursor.number(1, 2);
  let monthMarked = false;
  if (!month) {
    const back = cursor.at;
    const blank = cursor.blank();
    month = blank.part;
    monthMarked = blank.marked;
    cursor.at = Math.max(back, blank.part.end);
  }
  const year = readYearAfter(cursor);
  const end = Math.max(cursor.at, month.end);
  const known = [day, month, year].some((part) => part?.value !== undefined);
  if (month.value === undefined && !year) {
    const filled = month.end > month.start;
    if (!filled || (!marked && !monthMarked)) return undefined;
  } else if (!known && !marked && !monthMarked && !endsLine(cursor.text, start, end)) {
    return undefined;
  }
  return { form: 'words', start, end, day, month, ...(year && { year }), withDayWord };
}

/** `…, ngày tháng năm` alone at the end of a line is a dateline to be filled in; elsewhere it is prose. */
function endsLine(text: string, start: number, end: number): boolean {
  return (
    /,\s{0,3}$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    /^\s{0,3}(?:\n|$)/u.test(text.slice(end, end + 4))
  );
}

/** The cursor stands after the day, before `/`, `-` or `.`. */
function withNumbers(
  cursor: DateCursor,
  start: number,
  day: DatePart,
  withDayWord: boolean,
): DateMention | undefined {
  const separator = cursor.take(SEPARATOR)?.[2];
  if (separator === undefined || (day.value === undefined && separator !== '/')) return undefined;
  const month = cursor.number(1, 2) ?? (separator === '/' ? isPlaceholderBeforeSlash(cursor) : undefined);
  if (!month) return undefined;
  const afterMonth = cursor.at;
  if (cursor.take(SEPARATOR)?.[2] === separator) {
    const year = numericYear(cursor, withDayWord && separator === '/');
    if (!year || goesOn(cursor, separator)) return undefined;
    const known = [day, month, year].some((part) => part.value !== undefined);
    if (!known && !withDayWord) return undefined;
    return { form: 'numeric', start, end: cursor.at, day, month, year, withDayWord };
  }
  cursor.at = afterMonth;
  if (month.value === undefined || (separator !== '/' && day.value === undefined)) return undefined;
  if (day.value === undefined && !withDayWord) return undefined;
  const year = yearInWords(cursor);
  if (!year && goesOn(cursor, separator)) return undefined;
  return { form: 'day-month', start, end: cursor.at, day, month, ...(year && { year }), withDayWord };
}

const YEAR_IN_WORDS = /\s{1,20}năm\s{1,20}(?=\d{4}(?!\d))/iuy;

function yearInWords(cursor: DateCursor): DatePart | undefined {
  return cursor.take(YEAR_IN_WORDS) ? cursor.number(4, 4) : undefined;
}

/** `16/7/20 21`: a blank lies inside the year. */
const CUT_YEAR = /20 (\d\d)(?![\d/.-])/uy;

/** `24/03/20…`: the end of the year is to be filled in. */
const OPEN_YEAR = /20(?:…[.…]{0,60}|\.{2,60})(?!\d)/uy;

function numericYear(cursor: DateCursor, shortToo: boolean): DatePart | undefined {
  const year = cursor.number(4, 4);
  if (year) return year;
  const start = cursor.at;
  const cut = cursor.take(CUT_YEAR);
  if (cut) return { value: 2000 + Number(cut[1]), start, end: cursor.at };
  if (cursor.take(OPEN_YEAR)) return { start, end: cursor.at };
  const short = shortToo ? cursor.number(2, 2) : undefined;
  if (short) return { ...short, value: 2000 + short.value! };
  const { part } = cursor.blank();
  if (part.end === part.start) return undefined;
  cursor.at = part.end;
  return part;
}

function isPlaceholderBeforeSlash(cursor: DateCursor): DatePart | undefined {
  const { part } = cursor.blank();
  return cursor.character() === '/' ? part : undefined;
}

/** Something is glued after that makes it a symbol, a decimal, a version: no date. */
function goesOn(cursor: DateCursor, separator: string): boolean {
  const next = cursor.text.slice(cursor.at, cursor.at + 3);
  if (regexp.u`^\d|^\s?%|^[/\\]|^[-–]\p{L}|^,\d`.test(next)) return true;
  return separator === '/' ? /^\.\d/u.test(next) : /^[-.]\d/u.test(next);
}

const DAY_CONTEXT = regexp.iu`(?<!\p{L})(?:ngày|dịp|lễ|kỷ niệm|kỉ niệm|từ|đến|trước|sau|hết|vào|khánh|truyền thống|thành lập|sáng|chiều|tối|thứ\s\p{L}{2,4}|chủ nhật)(?!\p{L})[^.;\n\d]{0,50}$`;
const NUMBER_CONTEXT = regexp.iu`(?<!\p{L})(?:số|điều|khoản|điểm|mục|tỷ lệ|tỉ lệ|đạt|có)\s{0,2}$`;
const COUNT_AFTER = regexp.iu`^\s{1,2}(?:số|tổng|đại biểu|thành viên|ủy viên|uỷ viên|thôn|xã|hộ|đơn vị|tổ|người|tuổi|ngày|giờ|lần|năm|%|trở lên|chỉ tiêu)(?!\p{L})`;

/** A date that begins with its day (or its dots) and has no word before it. */
export function readNumeric(text: string, start: number): readonly DateMention[] {
  if (isDigitUnit(text.charCodeAt(start)) && !mayBeDay(text, start)) return [];
  const before = text.slice(Math.max(0, start - 70), start);
  if (regexp.u`[/\\]$|\d[.,:]$|[\d\p{L}]-$`.test(before) && !/\/\d{1,4}-$/u.test(before)) return [];
  const cursor = new DateCursor(text, start);
  const first = cursor.number(1, 2);
  if (first && cursor.take(DASH_DAY)) {
    const after = cursor.at;
    cursor.take(YEAR_FOLLOWS);
    const dayLength = text.slice(first.end, after).replace(/\D/gu, '').length;
    const last = goesOn(cursor, '/')
      ? undefined
      : readFrom(text, after - dayLength, after - dayLength, false);
    return last ? [dayOnly(first, -1), last] : [];
  }
  const mention = readFrom(text, start, start, false);
  if (!mention || mention.form === 'words' || mention.form === 'recurring') return [];
  if (mention.form === 'day-month' && !isDay(text, mention, before)) return [];
  if (mention.form === 'numeric' && text[mention.day!.end] !== '/' && mention.month!.value! > 12) return [];
  return [mention];
}

/** Whether a number that begins here has a day's length, and after it what may part it from a month. */
function mayBeDay(text: string, start: number): boolean {
  const end = isDigitUnit(text.charCodeAt(start + 1)) ? start + 2 : start + 1;
  if (isDigitUnit(text.charCodeAt(end))) return false;
  const at = skipSpace(text, end, 2);
  const mark = text[at];
  if (mark === '/' || mark === '–' || mark === '-') return true;
  return mark === '.' && isDigitUnit(text.charCodeAt(skipSpace(text, at + 1, 80)));
}

/** Whether `27/7` without a word before it is a day rather than a fraction, a ratio or a span. */
function isDay(text: string, mention: DateMention, before: string): boolean {
  const day = mention.day?.value ?? 0;
  const month = mention.month?.value ?? 0;
  if (day < 1 || day > 31 || month < 1 || month > 12) return false;
  if (COUNT_AFTER.test(text.slice(mention.end, mention.end + 14)) || NUMBER_CONTEXT.test(before))
    return false;
  const between = text.slice(mention.day!.end, mention.month!.start);
  if (DAY_CONTEXT.test(before)) return between === between.trim();
  if (between.trim() !== '/') return /\($/u.test(before) && text[mention.end] === ')';
  if (day === 24 && month === 7) return false;
  const padded = mention.month!.end - mention.month!.start === 2 && month < 10;
  return day > month || padded || (mention.day!.end - mention.day!.start === 2 && day < 10);
}
