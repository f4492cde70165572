import { tasksOf } from '../../features/tasks.ts';
import { type AnsweringPlan, questionsIn } from '../../project/answers.ts';
import { planFacts } from '../../project/facts.ts';
import type { Locale } from '../../text/bilingual.ts';
import { answersCsv, answersJson, answersText } from '../answers/print.ts';
import { eachPlan } from '../check/read-plans.ts';
import { type CliIo, EXIT } from '../io.ts';
import { formatOption, PLAN_TABLE_OPTIONS, readOptions } from '../options.ts';
import type { Painter } from '../terminal/colour.ts';
import { notifyFailures, readingOptions, writeTable } from './plan-table.ts';

/** `kehoach answers`: who answered plans that ask for plans by a day. Out: 1 with `--check` where somebody is late or silent. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { ...PLAN_TABLE_OPTIONS, check: { type: 'boolean' } },
    locale,
  );
  const format = formatOption(values, ['text', 'json', 'csv'], locale);
  const options = readingOptions(values, io, locale);
  const { today } = options;
  const plans: AnsweringPlan[] = [];
  const outcome = await eachPlan(io, positionals, options, locale, ({ path, plan }) => {
    plans.push({ path, facts: planFacts(plan).facts, tasks: tasksOf(path, plan, today) });
  });
  const questions = questionsIn(plans, today);
  const render = {
    text: (paint: Painter) => answersText(questions, locale, paint),
    json: () => answersJson(questions),
    csv: () => answersCsv(questions, locale),
  }[format];
  await writeTable(io, render, { values, read: plans.map(({ path }) => path) }, locale);
  const failed = notifyFailures(io, outcome);
  if (failed !== undefined) return failed;
  const isOpen = questions.some(({ answers }) => answers.some(({ state }) => state !== 'in time'));
  return values.check && isOpen ? EXIT.findings : EXIT.ok;
}
