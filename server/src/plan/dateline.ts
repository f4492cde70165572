import type { DateMention } from '../vietnamese/date.ts';
import { regexp } from '../vietnamese/letters.ts';
import { component } from './components.ts';
import type { Dateline, Paragraph } from './model.ts';
import { memoizedScan } from './segment.ts';

/** Longest place-and-date line worth looking at, in UTF-16 units. */
const MAX_LENGTH = 110;
/** First words of a basis line, which may end in the date of what it cites. */
const NO_PLACE = regexp.u`^(?:căn\s*cứ|(?:thực\s+hiện|thi\s+hành|triển\s+khai)(?!\p{L}))`;

/** `Đồng Mây. ngày …`: a full stop for the comma; that of `TP.` ends a short form. */
const LOST_COMMA = regexp.u`(?<=\p{Ll}{2})\.$`;

/** Words that lead from what is said to its date: `áp dụng từ ngày …`. */
const NO_END = regexp.iu`\s(?:từ|đến|trước|sau|vào|trong|của|là|theo|hạn|và)$|^(?:từ|đến|trước|sau)$`;

/** `Bình Lư, ngày 05 tháng 6 năm 2026`: a short line that ends with its date. Sets `head.dateline`. */
export function readDateline(head: { dateline?: Dateline }, paragraph: Paragraph): boolean {
  const dateline = datelineOf(paragraph);
  if (dateline) head.dateline = dateline;
  return dateline !== undefined;
}

/** The paragraph as a line of place and date. */
export function datelineOf(paragraph: Paragraph): Dateline | undefined {
  const found = datelineIn(paragraph);
  if (!found) return undefined;
  const { date, place } = found;
  return {
    ...component(paragraph),
    ...(place ? { place: { text: place.text, range: paragraph.content.range(place.start, place.end) } } : {}),
    date,
    isPlaceholder: hasPlaceholder(date),
  };
}

/** The same above a signature, where a sentence may end in a date too: `Thôn An Bình, ngày 05 tháng 6 năm 2026`. */
export function closingDatelineOf(paragraph: Paragraph): Dateline | undefined {
  return isClosingDateline(paragraph) ? datelineOf(paragraph) : undefined;
}

const isClosingDateline = memoizedScan((text, { dates }) => {
  const date = dates.at(-1);
  if (!date || date.form === 'numeric' || /[.;:]\s*$/u.test(text.slice(date.end))) return false;
  const place = text.slice(0, date.start).trim();
  return place === '' || (regexp.u`^\p{Lu}`.test(place) && place.endsWith(','));
});

const datelineIn = memoizedScan((text, { key, bullet, numbering, dates }) => {
  if (text.length > MAX_LENGTH || bullet || numbering || NO_PLACE.test(key)) return null;
  const date = dates.at(-1);
  if (!date || !isFullDate(date) || !/^[\s.;,)]*$/u.test(text.slice(date.end))) return null;
  const before = text.slice(0, date.start);
  const lead = before.trim();
  if (lead === '' || /^[.…_\s]*,?$/u.test(lead)) return { date };
  const name = regexp.u`^(\p{L}[^,;:()\d]{0,50}|(?:Phường|Quận) \d{1,2}|\[[^[\]\n]{1,60}\])[,;]?$`
    .exec(lead)?.[1]
    ?.trimEnd()
    .replace(LOST_COMMA, '');
  if (name === undefined || regexp.iu`^số(?!\p{L})`.test(lead) || NO_END.test(name)) return null;
  // `từ ngày 24 tháng 02 năm 2025`: what begins small is a place only where a comma says so.
  if (!lead.endsWith(',') && !regexp.u`^\p{Lu}`.test(name)) return null;
  const start = before.indexOf(name);
  return { date, place: { text: name, start, end: start + name.length } };
});

/** A date of day, month and year, whether filled in or not. */
function isFullDate(date: DateMention): boolean {
  return (
    date.form === 'words' || date.form === 'numeric' || (date.form === 'month' && date.day !== undefined)
  );
}

/** Whether a part is left to be filled in. */
export function hasPlaceholder(date: DateMention): boolean {
  return date.day?.value === undefined || date.month?.value === undefined || date.year?.value === undefined;
}
