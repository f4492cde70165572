import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { editDistance } from '../../text/nearest.ts';
import type { CalendarDate } from '../../vietnamese/calendar.ts';
import { isValidDate } from '../../vietnamese/calendar.ts';
import { regexp } from '../../vietnamese/letters.ts';

/** A line of place and date that is not written as one: `Bình Lư, 05 tháng 6, 2026`. */
export interface MalformedDateline {
  readonly paragraph: Paragraph;
  readonly place: string;
  /** From after the place to the end of the year. Indices of the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly date?: CalendarDate;
  /** The date stands before the place; `start` is that of the line. */
  readonly isTurned?: boolean;
}

/** How many paragraphs a head has at most. */
const HEAD = 25;
const WORDS = regexp.iu`^\s{0,3}(\p{Lu}[\p{L}. ]{1,38}\p{L})(\s?[,;]?\s{0,3}(\p{L}{3,6})\s{0,3}(\d{1,2})\s{0,3}(\p{L}{4,7})\s{0,3}(\d{1,2})\s{0,3}(\p{L}{2,5})\s{0,3}(\d{3,5}))[\s.]{0,3}$`;
/** `Ngày 12 tháng 01 năm 2026, Đồng Mây`: the date before the place. */
const TURNED = regexp.iu`^\s{0,3}(ngày\s{0,3}(\d{1,2})\s{1,3}tháng\s{1,3}(\d{1,2})\s{1,3}năm\s{1,3}(\d{4})\s{0,2}[,-]\s{1,3})(\p{Lu}[\p{L} ]{1,30}\p{L})[\s.]{0,3}$`;
const LINE = regexp.iu`^\s{0,3}(\p{Lu}[\p{L}. ]{1,38}\p{L})(,?\s{1,3}(?:ngày\s{1,3})?(\d{1,2})\s{0,3}(?:tháng|[/.-])\s{0,3}(\d{1,2})\s{0,3}(?:,|năm|[/.-])?\s{0,3}(\d{4}))[\s.]{0,3}$`;

/** Looked for above the title, where the reading of the plan found no dateline. */
export function malformedDateline(plan: PlanDocument): MalformedDateline | undefined {
  const { dateline, title } = plan.head;
  if (dateline || !title) return undefined;
  for (const paragraph of plan.paragraphs.slice(0, Math.min(title.paragraph.index, HEAD))) {
    if (paragraph.role !== 'text' && paragraph.role !== 'cell') continue;
    const { text } = paragraph.content;
    const line = text.length > 90 ? undefined : (plainLine(text) ?? turnedLine(text) ?? misspeltLine(text));
    if (line) return { paragraph, ...line };
  }
  return undefined;
}

type ReadLine = Omit<MalformedDateline, 'paragraph'>;

function lineOf(
  place: string,
  start: number,
  end: number,
  [day, month, year]: readonly (string | undefined)[],
): ReadLine {
  const date = { day: Number(day), month: Number(month), year: Number(year) };
  return { place, start, end, ...(year?.length === 4 && isValidDate(date) ? { date } : {}) };
}

function plainLine(text: string): ReadLine | undefined {
  const match = LINE.exec(text);
  if (!match) return undefined;
  const start = text.indexOf(match[1]!) + match[1]!.length;
  return lineOf(match[1]!, start, start + match[2]!.length, match.slice(3));
}

function turnedLine(text: string): ReadLine | undefined {
  const match = TURNED.exec(text);
  if (!match) return undefined;
  const start = text.length - text.trimStart().length;
  const end = start + match[1]!.length + match[5]!.length;
  return { ...lineOf(match[5]!, start, end, match.slice(2, 5)), isTurned: true };
}

/** `…, ngay 12 thang 01 nam 2026`, `… năm 206`: each word one slip from what it should be, two at most in all. */
function misspeltLine(text: string): ReadLine | undefined {
  const match = WORDS.exec(text);
  if (!match) return undefined;
  const [, place = '', rest = '', day = '', d, month = '', m, year = '', y] = match;
  const slips = [
    [day, 'ngày'],
    [month, 'tháng'],
    [year, 'năm'],
  ].map(([word, right]) => editDistance(word!.toLowerCase().normalize('NFC'), right!));
  if (slips.some((slip) => slip > 1)) return undefined;
  const start = text.indexOf(place) + place.length;
  return lineOf(place, start, start + rest.length, [d, m, y]);
}

const FIRST_HALF = regexp.u`^\s{0,3}\p{Lu}[\p{L}. ]{1,38}\p{L},\s{1,3}ngày[\s.…_]{0,20}$`;

/** Whether a converter cut the line of place and date in two: `Vĩnh Bình, ngày` / `tháng 9 năm 2017`. */
export function hasCutDateline(plan: PlanDocument): boolean {
  const { title } = plan.head;
  const lines = plan.paragraphs.slice(0, Math.min(title?.paragraph.index ?? 0, HEAD));
  return lines.some(({ content }) => content.length <= 90 && FIRST_HALF.test(content.text));
}
