import type { PlanDocument } from '../plan/model.ts';
import type { Locale } from '../text/bilingual.ts';
import type { TextRange } from '../text/range.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import type { CalendarDate } from '../vietnamese/calendar.ts';
import { nameRange } from './citations.ts';
import { daysLeft, lastDayOf } from './date-words.ts';

export interface InlayHintOptions {
  /** Days left, after each deadline. */
  readonly deadlines: boolean;
  /** The subject of the document, after each short citation. */
  readonly citations: boolean;
  readonly today: CalendarDate;
  readonly locale: Locale;
}

export interface Hint {
  readonly offset: number;
  readonly text: string;
}

const MAX_SUBJECT_LENGTH = 60;

/** What is shown between the words of a range of the text. */
export function inlayHints(plan: PlanDocument, within: TextRange, options: InlayHintOptions): Hint[] {
  const hints: Hint[] = [];
  const shows = (offset: number): boolean => within.start <= offset && offset <= within.end;
  if (options.deadlines) {
    for (const { date, range } of plan.deadlines) {
      const day = date && lastDayOf(date.mention);
      if (day && shows(range.end))
        hints.push({ offset: range.end, text: daysLeft(options.today, day)[options.locale] });
    }
  }
  if (options.citations) {
    for (const citation of plan.citations) {
      const { mention, first, place } = citation;
      // In the plan's own title a hint would only be in the way.
      if (place === 'head' || place === 'subject') continue;
      const subject = first.mention.subject?.value;
      if (mention.self || first === citation || mention.subject || !subject) continue;
      const { end } = nameRange(citation);
      if (shows(end)) hints.push({ offset: end, text: shorten(subject) });
    }
  }
  return hints.sort((a, b) => a.offset - b.offset);
}

function shorten(text: string): string {
  const line = collapseWhitespace(text).trim();
  if (line.length <= MAX_SUBJECT_LENGTH) return line;
  return `${line.slice(0, MAX_SUBJECT_LENGTH).replace(/\s\S*$/u, '')}…`;
}
