import type { DateMention, DatePart } from './date.ts';
import { readDayList, readFrom, readNumeric } from './date-day.ts';
import { readMonth, readQuarter, readYear } from './date-period.ts';

/** Where a date may begin. A run of digits or dots is entered at its first character only. */
const ANCHOR =
  /ngày|(?<!\p{L})(?:tháng|qu[yý]|quí|qúy|năm)(?!\p{L})|(?<!\d)\d|(?<![.…_])[.…_]{1,40}\s?\/(?=[\s.…_\d])/giu;
const WEEKDAY =
  /(?<!\p{L})(?:thứ\s{1,3}(?:(hai|2)|(ba|3)|(tư|4)|(năm|5)|(sáu|6)|(bảy|7))|(chủ\s{1,3}nhật))(?=[\s,()]{0,4}$)/iu;
const WEEKDAY_BEHIND =
  /\s{0,2}\(\s?(?:thứ\s{1,3}(?:(hai|2)|(ba|3)|(tư|4)|(năm|5)|(sáu|6)|(bảy|7))|(chủ\s{1,3}nhật))\s?\)/iuy;

/**
 * The dates of a text in order, none overlapping another. `text`: NFC; indices are its own. White space of any kind,
 * line breaks too, may stand between the parts. A part that is left blank is there without a value; a part that is
 * not written is absent. Dates that cannot exist (31/4/2026) are dates all the same.
 *
 * The weekday lies outside the range of the mention.
 */
export function scanDates(text: string): DateMention[] {
  const mentions: DateMention[] = [];
  ANCHOR.lastIndex = 0;
  for (let match = ANCHOR.exec(text); match; match = ANCHOR.exec(text)) {
    const found = readAt(text, match.index, match[0]);
    if (found.length === 0) continue;
    for (const mention of found) mentions.push(withWeekday(text, mention));
    ANCHOR.lastIndex = found.at(-1)!.end;
  }
  return mentions;
}

function readAt(text: string, start: number, anchor: string): DateMention[] {
  const first = anchor[0]!.toLowerCase();
  if (anchor.toLowerCase() === 'ngày') {
    const days = readDayList(text, start, start + 4);
    if (days.length > 0) return days;
    return one(readFrom(text, start, start + 4, true));
  }
  const behind = start + anchor.length;
  if (first === 't') return one(readMonth(text, start, behind));
  if (first === 'q') return one(readQuarter(text, start, behind));
  if (first === 'n') return one(readYear(text, start, behind));
  return readNumeric(text, start);
}

function one(mention: DateMention | undefined): DateMention[] {
  return mention ? [mention] : [];
}

function withWeekday(text: string, mention: DateMention): DateMention {
  if (!mention.day) return mention;
  const from = Math.max(0, mention.start - 24);
  const before = text.slice(from, mention.start);
  if (/(?:nhật|hai|ba|tư|năm|sáu|bảy|[2-7])[\s,()]{0,4}$/iu.test(before)) {
    const match = WEEKDAY.exec(before);
    if (match) return { ...mention, weekday: weekdayPart(match, from + match.index, match[0].length) };
  }
  WEEKDAY_BEHIND.lastIndex = mention.end;
  const behind = WEEKDAY_BEHIND.exec(text);
  if (!behind) return mention;
  const offset = behind[0].search(/[tc]/iu);
  const length = behind[0].replace(/\s?\)$/u, '').length - offset;
  return { ...mention, weekday: weekdayPart(behind, mention.end + offset, length) };
}

function weekdayPart(match: RegExpExecArray, start: number, length: number): DatePart {
  const value = match.slice(1).findIndex((group) => group !== undefined) + 1;
  return { value, start, end: start + length };
}
