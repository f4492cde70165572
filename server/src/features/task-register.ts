import { withoutBom } from '../text/bom.ts';
/** File at the root of a folder of plans that tells which of their tasks are done; the plans stay as they were issued. */
export const TASK_REGISTER = 'kehoach.tasks.json';

/** What tells a task from the others of its folder; its day may move. */
export interface NamedTask {
  /** Path of the plan from the folder of the register, with `/`. */
  readonly file: string;
  readonly unit?: string;
  /** The task, else its deadline as written. */
  readonly task: string;
  /** Of tasks that are alike in all this, from 1. */
  readonly count: number;
}

/** Tasks as a register names them, in the order of the plans. In: the path of each from the register's folder. */
export function namedTasks(
  tasks: readonly {
    readonly file: string;
    readonly unit?: string;
    readonly task?: string;
    readonly text: string;
  }[],
): NamedTask[] {
  const counts = new Map<string, number>();
  return tasks.map(({ file, unit, task, text }) => {
    const named = { file: nfc(file), ...(unit ? { unit: nfc(unit) } : {}), task: nfc(task ?? text) };
    const key = JSON.stringify(named);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { ...named, count };
  });
}

/** The tasks that are done, in a register; it throws an `Error` with the reason where the text is not one. */
export function readTaskRegister(text: string): NamedTask[] {
  const value: unknown = JSON.parse(withoutBom(text));
  const done = isRecord(value) ? value.done : undefined;
  if (!Array.isArray(done)) throw new Error(`${TASK_REGISTER}: “done” is no list`);
  return done.filter(isRecord).flatMap(({ file, unit, task, count }) =>
    typeof file === 'string' && typeof task === 'string'
      ? [
          {
            file: nfc(file),
            ...(typeof unit === 'string' ? { unit: nfc(unit) } : {}),
            task: nfc(task),
            count: typeof count === 'number' ? count : 1,
          },
        ]
      : [],
  );
}

/** A register, a line for each task in order, so that branches of a repository that tick tasks merge. */
export function writeTaskRegister(done: readonly NamedTask[]): string {
  const rows = [...new Set(done.map(rowOf))].sort();
  return `{"done": [\n${rows.map((row) => `  ${row}`).join(',\n')}\n]}\n`;
}

/** The register with a task ticked, or no longer so. */
export function tick(done: readonly NamedTask[], task: NamedTask, isDone: boolean): NamedTask[] {
  const others = done.filter((each) => rowOf(each) !== rowOf(task));
  return isDone ? [...others, task] : others;
}

/** Whether the register has the task ticked. */
export function isTicked(done: readonly NamedTask[], task: NamedTask): boolean {
  const row = rowOf(task);
  return done.some((each) => rowOf(each) === row);
}

function rowOf({ file, unit, task, count }: NamedTask): string {
  return JSON.stringify({ file, ...(unit ? { unit } : {}), task, ...(count > 1 ? { count } : {}) });
}

function nfc(text: string): string {
  return text.normalize('NFC');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
