import { joinPath } from '../../config/paths.ts';
import { isTicked, namedTasks, readTaskRegister, TASK_REGISTER } from '../../features/task-register.ts';
import { byDeadline, isDue, type Task, tasksOf } from '../../features/tasks.ts';
import { tasksIcs } from '../../features/tasks-calendar.ts';
import { tasksCsv, tasksJson } from '../../features/tasks-table.ts';
import type { Locale } from '../../text/bilingual.ts';
import { readPlans } from '../check/read-plans.ts';
import { type CliIo, EXIT, notify } from '../io.ts';
import { daysOption, formatOption, PLAN_TABLE_OPTIONS, readOptions } from '../options.ts';
import { tasksText } from '../tasks/text.ts';
import type { Painter } from '../terminal/colour.ts';
import { notifyFailures, readingOptions, writeTable } from './plan-table.ts';

/** `kehoach tasks`: the deadlines of plans with what is to be done and by whom. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    {
      ...PLAN_TABLE_OPTIONS,
      due: { type: 'string' },
      overdue: { type: 'string' },
    },
    locale,
  );
  const format = formatOption(values, ['text', 'json', 'csv', 'ics'], locale);
  const options = readingOptions(values, io, locale);
  const { today } = options;
  const due = dueOptions(values, locale);
  const { plans, ...outcome } = await readPlans(io, positionals, options, locale);
  const read = plans.flatMap(({ path, plan }) => tasksOf(path, plan, today));
  const ticked = await withTicks(io, read);
  const all = byDeadline(ticked.tasks);
  const tasks = due ? all.filter((task) => isDue(task, due)) : all;
  const render = {
    text: (paint: Painter) => tasksText(tasks, locale, paint),
    json: () => tasksJson(tasks),
    csv: () => tasksCsv(tasks, locale),
    ics: () => tasksIcs(tasks, today),
  }[format];
  await writeTable(io, render, { values, read: plans.map(({ path }) => path) }, locale);
  const failed = notifyFailures(io, outcome);
  if (failed === EXIT.failure) return failed;
  if (ticked.problem) notify(io, ticked.problem);
  if (failed !== undefined || ticked.problem) return EXIT.usage;
  return due && tasks.length > 0 ? EXIT.findings : EXIT.ok;
}

/** No register of a folder is larger, in bytes. */
const MAX_REGISTER = 5_000_000;

/** Tasks with those done that the register of the current folder names; `problem`: why it could not be read. */
async function withTicks(
  { fs, cwd }: CliIo,
  tasks: readonly Task[],
): Promise<{ readonly tasks: readonly Task[]; readonly problem?: string }> {
  const bytes = await fs.readFile(joinPath(cwd, TASK_REGISTER), MAX_REGISTER).catch(() => undefined);
  if (!bytes) return { tasks };
  try {
    const done = readTaskRegister(new TextDecoder().decode(bytes));
    const named = namedTasks(tasks.map((task) => ({ ...task, file: task.path.replaceAll('\\', '/') })));
    return {
      tasks: tasks.map((task, index) => (isTicked(done, named[index]!) ? { ...task, done: true } : task)),
    };
  } catch (error) {
    return { tasks, problem: `${TASK_REGISTER}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** `--due 7d`, `--overdue 30d`; undefined where all tasks are asked for. */
function dueOptions(
  { due, overdue }: { readonly due?: string | undefined; readonly overdue?: string | undefined },
  locale: Locale,
): { readonly within: number; readonly overdue: number } | undefined {
  const within = daysOption(due, '--due', locale);
  const over = daysOption(overdue, '--overdue', locale);
  if (within === undefined && over === undefined) return undefined;
  return { within: within ?? -1, overdue: over ?? Number.POSITIVE_INFINITY };
}
