import type { Deadline, PlanDocument } from '../plan/model.ts';
import { LineIndex, type Position } from '../text/line-index.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import {
  addDays,
  type CalendarDate,
  compareDates,
  daysBetween,
  earliestDay,
  isPossible,
  latestDay,
  type PartialDate,
} from '../vietnamese/calendar.ts';
import type { DateMention, DatePart } from '../vietnamese/date.ts';
import { regexp } from '../vietnamese/letters.ts';

/** A deadline of a plan as a row of a list: what a table, a calendar or the editor's task view shows. */
export interface Task {
  /** The file, as the caller names it. */
  readonly path: string;
  /** Where the deadline begins; lines and UTF-16 characters from 0. */
  readonly position: Position;
  readonly kind: Deadline['kind'];
  /** First day of a period. */
  readonly from?: CalendarDate;
  /** Last day by which it must be done; absent for recurring and relative deadlines and blank dates. */
  readonly due?: CalendarDate;
  /** From the given day to the last one; negative where it is over. */
  readonly daysLeft?: number;
  /** The deadline as written. */
  readonly text: string;
  readonly unit?: string;
  readonly task?: string;
  /** Number and symbol of the plan. */
  readonly plan?: string;
  /** What the plan is about (trích yếu). */
  readonly title?: string;
}

/**
 * The deadlines of a plan in the order of the text. Days without a year are of the year of the other end of their
 * period, else of the plan's own.
 * @param today the day from which the days left are counted
 */
export function tasksOf(path: string, plan: PlanDocument, today: CalendarDate): Task[] {
  const lines = new LineIndex(plan.text);
  const symbol = plan.head.number?.symbol.canonical;
  const title = oneLine(plan.head.subject.map((each) => each.text).join(' '));
  return plan.deadlines.map((deadline): Task => {
    const due = deadline.kind === 'recurring' ? undefined : lastDay(deadline, plan.asOf.year);
    const from = firstDay(deadline, plan.asOf.year);
    return {
      path,
      position: lines.positionAt(deadline.range.start),
      kind: deadline.kind,
      ...(from && (!due || compareDates(from, due) <= 0) ? { from } : {}),
      ...(due ? { due, daysLeft: daysBetween(today, due) } : {}),
      text: oneLine(deadline.text),
      ...(deadline.agency ? { unit: oneLine(deadline.agency.text) } : {}),
      ...(deadline.task ? { task: oneLine(deadline.task.text) } : {}),
      ...(symbol ? { plan: symbol } : {}),
      ...(title ? { title } : {}),
    };
  });
}

/** By day, those without a day last; tasks of the same day stay in their order. */
export function byDeadline(tasks: readonly Task[]): Task[] {
  return [...tasks].sort((a, b) => {
    if (a.due && b.due) return compareDates(a.due, b.due);
    return a.due ? -1 : b.due ? 1 : 0;
  });
}

function lastDay({ date, kind }: Deadline, year: number): CalendarDate | undefined {
  const parts = date && partsOf(date.mention);
  if (!parts) return undefined;
  const known = { ...parts, year: parts.year ?? year };
  if (kind === 'before' && known.day === undefined) {
    const first = earliestDay(known);
    return first && addDays(first, -1);
  }
  return latestDay(known);
}

function firstDay({ from, date }: Deadline, year: number): CalendarDate | undefined {
  const parts = from && partsOf(from.mention);
  if (!parts) return undefined;
  const end: PartialDate = (date && partsOf(date.mention)) ?? {};
  return earliestDay({
    ...parts,
    year: parts.year ?? end.year ?? year,
    month: parts.month ?? (parts.quarter === undefined ? end.month : undefined),
  });
}

/** The parts of a date; undefined where one is left blank, where it recurs, and where no such day exists. */
function partsOf(mention: DateMention): PartialDate | undefined {
  if (mention.form === 'recurring') return undefined;
  const { day, month, quarter, year } = mention;
  if ([day, month, quarter, year].some((part) => part && part.value === undefined)) return undefined;
  const value = (part: DatePart | undefined) => part?.value;
  const parts = { day: value(day), month: value(month), quarter: value(quarter), year: value(year) };
  return isPossible(parts) ? parts : undefined;
}

/** On one line, without marks of emphasis that Markdown does not take for such (`**1. **Giao …`). */
function oneLine(text: string): string {
  const bare = text.replace(regexp.gu`\*{2,}|(?<![^\s])\*(?=\p{L})|(?<=[\p{L}.,;:)])\*(?![^\s])`, '');
  return collapseWhitespace(bare.normalize('NFC')).trim();
}
