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
  /** Ticked in the register of the folder. */
  readonly done?: boolean;
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
    const due = deadline.kind === 'recurring' ? undefined : lastDay(deadline, plan);
    const from = firstDay(deadline, plan);
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

/** Whether a task that is not done is due within so many days from the given day on, or over for at most so many. */
export function isDue(
  { daysLeft, done }: Task,
  { within, overdue }: { readonly within: number; readonly overdue: number },
): boolean {
  if (done || daysLeft === undefined) return false;
  return daysLeft < 0 ? -daysLeft <= overdue : daysLeft <= within;
}

function lastDay(deadline: Deadline, plan: PlanDocument): CalendarDate | undefined {
  const { date, kind } = deadline;
  const parts = date && partsOf(date.mention);
  if (!parts) return undefined;
  const known = { ...parts, year: parts.year ?? deadline.year ?? yearOf(parts, plan) };
  if (kind === 'before' && known.day === undefined) {
    const first = earliestDay(known);
    return first && addDays(first, -1);
  }
  return latestDay(known);
}

function firstDay({ from, date, year }: Deadline, plan: PlanDocument): CalendarDate | undefined {
  const parts = from && partsOf(from.mention);
  if (!parts) return undefined;
  const end: PartialDate = (date && partsOf(date.mention)) ?? {};
  return earliestDay({
    ...parts,
    year: parts.year ?? end.year ?? year ?? yearOf(parts, plan),
    month: parts.month ?? (parts.quarter === undefined ? end.month : undefined),
  });
}

const SCHOOL_YEAR = /năm học\s+(20\d\d)\s*[-–]\s*(20\d\d)/iu;
const YEAR_OF_PLAN = regexp.iu`(?<!\p{L})năm\s+(20\d\d)(?!\d|\s*[-–]\s*\d)`;
/** The month in which a school year begins. */
const SCHOOL_BEGINS = 8;

/** The year of a day that has none: the one that the plan is for, by its subject, else the one of its issue. */
function yearOf({ month, quarter }: PartialDate, { head, asOf }: PlanDocument): number {
  const subject = head.subject.map((each) => each.text).join(' ');
  const school = SCHOOL_YEAR.exec(subject);
  if (school) {
    const isFirst = (month ?? (quarter ?? 4) * 3) >= SCHOOL_BEGINS;
    return Number(school[isFirst ? 1 : 2]);
  }
  const year = Number(YEAR_OF_PLAN.exec(subject)?.[1] ?? asOf.year);
  return year === asOf.year + 1 ? year : asOf.year;
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
