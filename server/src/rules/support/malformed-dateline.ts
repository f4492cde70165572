import type { Paragraph, PlanDocument } from '../../plan/model.ts';
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
}

/** How many paragraphs a head has at most. */
const HEAD = 25;
const LINE = regexp.iu`^\s{0,3}(\p{Lu}[\p{L}. ]{1,38}\p{L})(,?\s{1,3}(?:ngày\s{1,3})?(\d{1,2})\s{0,3}(?:tháng|[/.-])\s{0,3}(\d{1,2})\s{0,3}(?:,|năm|[/.-])?\s{0,3}(\d{4}))[\s.]{0,3}$`;

/** Looked for above the title, where the reading of the plan found no dateline. */
export function malformedDateline(plan: PlanDocument): MalformedDateline | undefined {
  const { dateline, title } = plan.head;
  if (dateline || !title) return undefined;
  for (const paragraph of plan.paragraphs.slice(0, Math.min(title.paragraph.index, HEAD))) {
    if (paragraph.role !== 'text' && paragraph.role !== 'cell') continue;
    const { text } = paragraph.content;
    const match = text.length > 90 ? null : LINE.exec(text);
    if (!match) continue;
    const start = text.indexOf(match[1]!) + match[1]!.length;
    const date = { day: Number(match[3]), month: Number(match[4]), year: Number(match[5]) };
    return {
      paragraph,
      place: match[1]!,
      start,
      end: start + match[2]!.length,
      ...(isValidDate(date) ? { date } : {}),
    };
  }
  return undefined;
}

const FIRST_HALF = regexp.u`^\s{0,3}\p{Lu}[\p{L}. ]{1,38}\p{L},\s{1,3}ngày[\s.…_]{0,20}$`;

/** Whether a converter cut the line of place and date in two: `Vĩnh Bình, ngày` / `tháng 9 năm 2017`. */
export function hasCutDateline(plan: PlanDocument): boolean {
  const { title } = plan.head;
  const lines = plan.paragraphs.slice(0, Math.min(title?.paragraph.index ?? 0, HEAD));
  return lines.some(({ content }) => content.length <= 90 && FIRST_HALF.test(content.text));
}
