import type { Bilingual } from '../../../server/src/text/bilingual.ts';
import type { Position } from '../../../server/src/text/line-index.ts';

/** A deadline as the server's `kehoach/tasks` gives it; days as `YYYY-MM-DD`. */
export interface PlanTask {
  readonly uri: string;
  readonly position: Position;
  readonly from?: string;
  readonly due?: string;
  /** Negative where the day is over. */
  readonly daysLeft?: number;
  readonly text: string;
  readonly unit?: string;
  readonly task?: string;
  readonly plan?: string;
  readonly title?: string;
  /** Ticked by somebody. */
  readonly done?: boolean;
}

export type Grouping = 'deadline' | 'unit';

export interface TaskGroup {
  readonly id: string;
  readonly label: Bilingual;
  readonly tasks: readonly PlanTask[];
}

const SPANS: readonly { readonly id: string; readonly label: Bilingual; readonly last: number }[] = [
  { id: 'overdue', label: { vi: 'Quá hạn', en: 'Overdue' }, last: -1 },
  { id: 'week', label: { vi: 'Trong 7 ngày tới', en: 'Within 7 days' }, last: 7 },
  { id: 'month', label: { vi: 'Trong 30 ngày tới', en: 'Within 30 days' }, last: 30 },
  { id: 'later', label: { vi: 'Sau 30 ngày', en: 'Later' }, last: Number.POSITIVE_INFINITY },
];
const UNDATED = { vi: 'Không có ngày cụ thể', en: 'Without a day' };
const DONE = { vi: 'Đã xong', en: 'Done' };
const NO_UNIT = { vi: 'Chưa ghi đơn vị', en: 'No unit named' };

/** Whether the day of a task has passed, and it is not done. */
export function isOverdue({ daysLeft, done }: PlanTask): boolean {
  return !done && daysLeft !== undefined && daysLeft < 0;
}

/** Groups that are not empty. In: tasks in order of their days. What has just become overdue comes first, what is done last. */
export function groupTasks(tasks: readonly PlanTask[], by: Grouping): TaskGroup[] {
  const open = tasks.filter(({ done }) => !done);
  const done = tasks.filter((task) => task.done);
  const groups = by === 'unit' ? byUnit(open) : bySpan(open);
  return done.length > 0 ? [...groups, { id: 'done', label: DONE, tasks: done }] : groups;
}

function bySpan(tasks: readonly PlanTask[]): TaskGroup[] {
  const groups = SPANS.map(({ id, label, last }, index) => {
    const after = SPANS[index - 1]?.last ?? Number.NEGATIVE_INFINITY;
    const found = tasks.filter(
      ({ daysLeft }) => daysLeft !== undefined && daysLeft > after && daysLeft <= last,
    );
    return { id, label, tasks: id === 'overdue' ? found.reverse() : found };
  });
  const undated = tasks.filter(({ daysLeft }) => daysLeft === undefined);
  return [...groups, { id: 'undated', label: UNDATED, tasks: undated }].filter(
    ({ tasks }) => tasks.length > 0,
  );
}

/** Units in the order of the alphabet, tasks without one last. Capitals make no difference. */
function byUnit(tasks: readonly PlanTask[]): TaskGroup[] {
  const groups = new Map<string, { name: string; tasks: PlanTask[] }>();
  const rest: PlanTask[] = [];
  for (const task of tasks) {
    if (task.unit === undefined) {
      rest.push(task);
      continue;
    }
    const key = task.unit.toLowerCase();
    const group = groups.get(key);
    if (group) group.tasks.push(task);
    else groups.set(key, { name: task.unit, tasks: [task] });
  }
  const named = [...groups]
    .sort(([, a], [, b]) => a.name.localeCompare(b.name, 'vi'))
    .map(([key, group]) => ({
      id: `unit:${key}`,
      label: { vi: group.name, en: group.name },
      tasks: group.tasks,
    }));
  return rest.length > 0 ? [...named, { id: 'no-unit', label: NO_UNIT, tasks: rest }] : named;
}

/** `còn 5 ngày`; undefined where there is no day, and for what is done. */
export function describeDaysLeft({ due, daysLeft, done }: PlanTask): Bilingual | undefined {
  if (done || due === undefined || daysLeft === undefined) return undefined;
  if (daysLeft < 0) return { vi: `quá hạn ${-daysLeft} ngày`, en: `${-daysLeft} days overdue` };
  if (daysLeft === 0) return { vi: 'hôm nay', en: 'today' };
  return { vi: `còn ${daysLeft} ngày`, en: `${daysLeft} days left` };
}

/** `còn 5 ngày · 10/4/2026`. */
export function describeDue(task: PlanTask): Bilingual {
  const day = describeDay(task);
  const left = describeDaysLeft(task);
  return left ? { vi: `${left.vi} · ${day}`, en: `${left.en} · ${day}` } : { vi: day, en: day };
}

/** `10/4/2026`; in its own words where there is no day. */
export function describeDay({ due, text }: PlanTask): string {
  const [year, month, day] = due?.split('-').map(Number) ?? [];
  return year === undefined ? text : `${day}/${month}/${year}`;
}
