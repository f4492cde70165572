import type { DateMention } from '../vietnamese/date.ts';
import { scanDates } from '../vietnamese/dates.ts';
import { component } from './components.ts';
import type { Dateline } from './model.ts';
import type { DraftParagraph } from './paragraphs.ts';

/** Longest place-and-date line worth looking at, in UTF-16 units. */
const LONGEST = 110;
/** First words of a basis line, which may end in the date of what it cites. */
const NO_PLACE = /^(?:căn\s*cứ|(?:thực\s+hiện|thi\s+hành|triển\s+khai)(?!\p{L}))/u;

/** `Bình Lư, ngày 05 tháng 6 năm 2026`: a short line that ends with its date. Sets `head.dateline`. */
export function readDateline(head: { dateline?: Dateline }, paragraph: DraftParagraph): boolean {
  const dateline = datelineOf(paragraph);
  if (!dateline) return false;
  head.dateline = dateline;
  return true;
}

function datelineOf(paragraph: DraftParagraph): Dateline | undefined {
  const { content } = paragraph;
  if (content.length > LONGEST || paragraph.bullet || paragraph.numbering) return undefined;
  if (NO_PLACE.test(paragraph.key)) return undefined;
  const { text } = content;
  const date = scanDates(text).at(-1);
  if (!date || !isFullDate(date) || !/^[\s.;,)]*$/u.test(text.slice(date.end))) return undefined;
  const before = text.slice(0, date.start);
  const place = /^(\p{L}[^,;:()\d]{0,50}),?$/u.exec(before.trim());
  if (before.trim() !== '' && !place) return undefined;
  if (/^số(?!\p{L})/iu.test(before.trim())) return undefined;
  const name = place?.[1]?.trimEnd();
  const nameStart = name === undefined ? 0 : before.indexOf(name);
  return {
    ...component(paragraph),
    ...(name === undefined
      ? {}
      : { place: { text: name, range: content.range(nameStart, nameStart + name.length) } }),
    date,
    blank: isBlank(date),
  };
}

/** A date of day, month and year, whether filled in or not. */
function isFullDate(date: DateMention): boolean {
  return (
    date.form === 'words' || date.form === 'numeric' || (date.form === 'month' && date.day !== undefined)
  );
}

/** Whether a part is left to be filled in. */
export function isBlank(date: DateMention): boolean {
  return date.day?.value === undefined || date.month?.value === undefined || date.year?.value === undefined;
}
