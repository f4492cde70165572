import { byDeadline, tasksOf } from '../../features/tasks.ts';
import { tasksIcs } from '../../features/tasks-calendar.ts';
import { tasksCsv, tasksJson } from '../../features/tasks-table.ts';
import type { Locale } from '../../text/bilingual.ts';
import { readPlans } from '../check/read-plans.ts';
import { writeOutput } from '../files/output.ts';
import { type CliIo, EXIT, notify } from '../io.ts';
import { dateOption, oneOf, readOptions, regimeOption } from '../options.ts';
import { tasksText } from '../tasks/text.ts';
import { painter, wantsColour } from '../terminal/colour.ts';

/** `kehoach tasks`: the deadlines of plans with what is to be done and by whom. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    {
      format: { type: 'string', short: 'f' },
      'output-file': { type: 'string', short: 'o' },
      force: { type: 'boolean' },
      regime: { type: 'string' },
      date: { type: 'string' },
      config: { type: 'string', short: 'c' },
      'no-config': { type: 'boolean' },
    },
    locale,
  );
  const format = oneOf(values.format ?? 'text', ['text', 'json', 'csv', 'ics'], '--format', locale);
  const today = dateOption(values.date, io, locale);
  const { plans, failures, problems } = await readPlans(
    io,
    positionals,
    {
      today,
      regime: regimeOption(values.regime, locale),
      config: values.config,
      'no-config': values['no-config'],
    },
    locale,
  );
  const tasks = byDeadline(plans.flatMap(({ path, plan }) => tasksOf(path, plan, today)));
  const toFile = values['output-file'];
  const paint = painter(toFile === undefined && wantsColour(values, io.env, io.stdout));
  const text = {
    text: () => tasksText(tasks, locale, paint),
    json: () => tasksJson(tasks),
    csv: () => tasksCsv(tasks, locale),
    ics: () => tasksIcs(tasks, today),
  }[format]();
  if (toFile === undefined) {
    io.stdout.write(text);
  } else {
    const read = plans.map(({ path }) => path);
    await writeOutput(
      io,
      text,
      { file: toFile, option: '--output-file', read, force: values.force === true },
      locale,
    );
  }
  for (const { path, message } of failures) notify(io, `${path}: ${message}`);
  for (const problem of problems) notify(io, problem);
  if (failures.length > 0) return EXIT.failure;
  return problems.length > 0 ? EXIT.usage : EXIT.ok;
}
