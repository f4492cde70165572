import type { Deadline, PlanDocument } from '../../plan/model.ts';
import { LineIndex, type Position } from '../../text/line-index.ts';
import {
  type CalendarDate,
  daysBetween,
  earliestDay,
  formatIsoDate,
  latestDay,
} from '../../vietnamese/calendar.ts';
import type { DateMention } from '../../vietnamese/date.ts';

/** A deadline of a plan, ready for print. */
export interface Task {
  readonly path: string;
  readonly position: Position;
  readonly kind: Deadline['kind'];
  /** First day of a period. */
  readonly from?: CalendarDate;
  /** Last day by which it must be done; absent for recurring and relative deadlines and blank dates. */
  readonly due?: CalendarDate;
  /** Negative where it is over. */
  readonly daysLeft?: number;
  /** The deadline as written. */
  readonly text: string;
  readonly unit?: string;
  readonly task?: string;
  /** Number and symbol of the plan. */
  readonly plan?: string;
}

/** The deadlines of a plan in the order of the text. Days without a year are of the plan's own year. */
export function tasksOf(path: string, plan: PlanDocument, today: CalendarDate): Task[] {
  const lines = new LineIndex(plan.text);
  return plan.deadlines.map((deadline): Task => {
    const due = deadline.date && dayOf(deadline.date.mention, plan.asOf.year, latestDay);
    const from = deadline.from && dayOf(deadline.from.mention, plan.asOf.year, earliestDay);
    const symbol = plan.head.number?.symbol.canonical;
    return {
      path,
      position: lines.positionAt(deadline.range.start),
      kind: deadline.kind,
      ...(from ? { from } : {}),
      ...(due ? { due, daysLeft: daysBetween(today, due) } : {}),
      text: oneLine(plan.text.slice(deadline.range.start, deadline.range.end)),
      ...(deadline.unit ? { unit: oneLine(deadline.unit.text) } : {}),
      ...(deadline.task ? { task: oneLine(deadline.task.text) } : {}),
      ...(symbol ? { plan: symbol } : {}),
    };
  });
}

function dayOf(mention: DateMention, year: number, choose: typeof latestDay): CalendarDate | undefined {
  if (mention.form === 'recurring') return undefined;
  const blank = [mention.day, mention.month, mention.quarter, mention.year].some(
    (part) => part && part.value === undefined,
  );
  if (blank) return undefined;
  const value = (part: { readonly value?: number } | undefined) => part?.value;
  const [day, month, quarter] = [value(mention.day), value(mention.month), value(mention.quarter)];
  return choose({
    year: value(mention.year) ?? year,
    ...(day === undefined ? {} : { day }),
    ...(month === undefined ? {} : { month }),
    ...(quarter === undefined ? {} : { quarter }),
  });
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

export function isoOrEmpty(date: CalendarDate | undefined): string {
  return date ? formatIsoDate(date) : '';
}
