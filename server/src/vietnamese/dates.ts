import { isDigitUnit, isLetterUnit, isSpaceUnit, skipSpace } from './characters.ts';
import type { DateMention, DatePart } from './date.ts';
import { readDayList, readFrom, readNumeric } from './date-day.ts';
import { readMonth, readPeriodList, readQuarter, readYear } from './date-period.ts';
import { regexp } from './letters.ts';
import { TrigramBloomFilter } from './trigram-bloom-filter.ts';

const DAY = 'ngày';
/** Words after which a date may stand; none other is as long as `ngày`. */
const WORDS = [DAY, 'tháng', 'quý', 'quy', 'quí', 'qúy', 'năm'] as const;
const WORD = /ngày|tháng|qu[ýyí]|qúy|năm/iuy;
const MAX_DOTS = 40;

/** First three letters of the words, in any case. */
const BEGINNINGS = new TrigramBloomFilter();
for (const word of WORDS) {
  const [first, second, third] = Array.from(word, (letter) => [letter, letter.toUpperCase()]);
  for (const a of first!) for (const b of second!) for (const c of third!) BEGINNINGS.add(a, b, c);
}

const DOTS = 0x2026;
const SPACE = 32;

const WEEKDAY = regexp.iu`(?<!\p{L})(?:thứ\s{1,3}(?:(hai|2)|(ba|3)|(tư|4)|(năm|5)|(sáu|6)|(bảy|7))|(chủ\s{1,3}nhật))(?=[\s,()]{0,4}$)`;
/** `(thứ Ba)`, `(nhằm thứ Ba, tức ngày 14 tháng 8 âm lịch)`; not `(thứ hai, sau đợt đầu)`. */
const WEEKDAY_AFTER =
  /\s*\(\s?(?:(?:nhằm|là|đúng|rơi vào)\s+)?(?:ngày\s+)?(?:thứ\s+(?:(hai|2)|(ba|3)|(tư|4)|(năm|5)|(sáu|6)|(bảy|7))|(chủ\s+nhật))(?=\s?(?:\)|[,;]\s?(?:tức|nhằm|ngày)\s))/iuy;

/**
 * The dates of a text in order, none overlapping another. `text`: NFC; indices are its own. White space of any kind,
 * line breaks too, may stand between the parts. A part that is left blank is there without a value; a part that is
 * not written is absent. Dates that cannot exist (31/4/2026) are dates all the same.
 *
 * The weekday lies outside the range of the mention.
 */
export function scanDates(text: string): DateMention[] {
  const mentions: DateMention[] = [];
  for (let at = nextUnit(text, 0); at < text.length; ) {
    const length = anchorAt(text, at);
    const found = length === 0 ? NONE : readAt(text, at, length);
    if (found.length === 0) {
      at = nextUnit(text, at + Math.max(1, length));
      continue;
    }
    for (const mention of found) mentions.push(withWeekday(text, mention));
    at = nextUnit(text, found.at(-1)!.end);
  }
  return mentions;
}

/**
 * Index of the next unit at which a date may begin: nearly all letters are passed over here. A loop of its own that
 * never looks after the end is what makes it cheap.
 */
function nextUnit(text: string, from: number): number {
  // Nothing that is shorter is a date.
  if (from + 2 >= text.length) return text.length;
  let unit = text.charCodeAt(from);
  let next = text.charCodeAt(from + 1);
  for (let at = from + 2; at < text.length; at += 1) {
    const third = text.charCodeAt(at);
    if (isDigitUnit(unit) || isDot(unit) || BEGINNINGS.mayHave(unit, next, third)) return at - 2;
    unit = next;
    next = third;
  }
  return text.length;
}

const NONE: readonly DateMention[] = [];

/**
 * Length of what a date may begin with at an index: a word, the first digit of a number, a run of dots before a slash.
 * 0 where none begins.
 */
function anchorAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const before = at === 0 ? SPACE : text.charCodeAt(at - 1);
  if (isDigitUnit(unit)) return isDigitUnit(before) ? 0 : 1;
  if (isDot(unit)) return isDot(before) ? 0 : dotsAt(text, at);
  WORD.lastIndex = at;
  if (!WORD.test(text)) return 0;
  const end = WORD.lastIndex;
  // Glued or not, `ngày` is read.
  if (end - at === DAY.length) return DAY.length;
  return isLetterUnit(before) || isLetterUnit(text.charCodeAt(end)) ? 0 : end - at;
}

function isDot(unit: number): boolean {
  return unit === 46 || unit === 95 || unit === DOTS;
}

/** Dots, perhaps a blank, a slash, and after it a digit, a blank or dots again. */
function dotsAt(text: string, at: number): number {
  let end = at + 1;
  while (end - at <= MAX_DOTS && isDot(text.charCodeAt(end))) end += 1;
  if (end - at > MAX_DOTS) return 0;
  if (isSpaceUnit(text.charCodeAt(end))) end += 1;
  if (text[end] !== '/') return 0;
  const next = text.charCodeAt(end + 1);
  return isDigitUnit(next) || isDot(next) || isSpaceUnit(next) ? end + 1 - at : 0;
}

function readAt(text: string, start: number, length: number): readonly DateMention[] {
  const after = start + length;
  switch (text.charCodeAt(start) | 0x20) {
    case 110: // n
      if (length === 3) return one(readYear(text, start, after));
      return readDayList(text, start, after) ?? one(readFrom(text, start, after, true));
    case 116: // t
      return readPeriodList(text, start, after, 'month') ?? one(readMonth(text, start, after));
    case 113: // q
      return readPeriodList(text, start, after, 'quarter') ?? one(readQuarter(text, start, after));
    default:
      return readNumeric(text, start);
  }
}

function one(mention: DateMention | undefined): readonly DateMention[] {
  return mention ? [mention] : NONE;
}

function withWeekday(text: string, mention: DateMention): DateMention {
  if (!mention.day) return mention;
  if (endsWeekday(text, mention.start)) {
    const from = Math.max(0, mention.start - 24);
    const match = WEEKDAY.exec(text.slice(from, mention.start));
    if (match) return { ...mention, weekday: weekdayPart(match, from + match.index, match[0].length) };
  }
  if (text[skipSpace(text, mention.end, 2)] !== '(') return mention;
  WEEKDAY_AFTER.lastIndex = mention.end;
  const after = WEEKDAY_AFTER.exec(text);
  if (!after) return mention;
  const offset = after[0].search(/(?:thứ|chủ)\s{1,3}\S+$/iu);
  return { ...mention, weekday: weekdayPart(after, mention.end + offset, after[0].length - offset) };
}

/** Whether the last letter before the date may be that of a weekday. */
function endsWeekday(text: string, end: number): boolean {
  let at = end;
  while (at > 0 && end - at < 4 && isBetween(text.charCodeAt(at - 1))) at -= 1;
  return at > 0 && 'tiaưmuyTIAƯMUY234567'.includes(text[at - 1]!);
}

function isBetween(unit: number): boolean {
  return isSpaceUnit(unit) || unit === 44 || unit === 40 || unit === 41;
}

function weekdayPart(match: RegExpExecArray, start: number, length: number): DatePart {
  const value = match.slice(1).findIndex((group) => group !== undefined) + 1;
  return { value, start, end: start + length };
}
