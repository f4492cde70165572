import { planFacts } from '../../project/facts.ts';
import { NumberRegister } from '../../project/number-register.ts';
import type { Locale } from '../../text/bilingual.ts';
import { eachPlan } from '../check/read-plans.ts';
import { type CliIo, EXIT } from '../io.ts';
import { numbersCsv, numbersJson, numbersText } from '../numbers/print.ts';
import { formatOption, PLAN_TABLE_OPTIONS, readOptions } from '../options.ts';
import type { Painter } from '../terminal/colour.ts';
import { notifyFailures, readingOptions, writeTable } from './plan-table.ts';

/** `kehoach numbers`: which numbers the plans of each body bear. Out: 1 with `--check` where a number was given twice. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    {
      ...PLAN_TABLE_OPTIONS,
      check: { type: 'boolean' },
    },
    locale,
  );
  const format = formatOption(values, ['text', 'json', 'csv'], locale);
  const register = new NumberRegister();
  const read: string[] = [];
  const options = readingOptions(values, io, locale);
  const outcome = await eachPlan(io, positionals, options, locale, ({ path, plan }) => {
    read.push(path);
    register.add({ path, regime: plan.regime.id, facts: planFacts(plan).facts });
  });
  const book = register.book();
  const render = {
    text: (paint: Painter) => numbersText(book, locale, paint),
    json: () => numbersJson(book),
    csv: () => numbersCsv(book, locale),
  }[format];
  await writeTable(io, render, { values, read }, locale);
  const failed = notifyFailures(io, outcome);
  if (failed !== undefined) return failed;
  return values.check && book.series.some(({ twice }) => twice.length > 0) ? EXIT.findings : EXIT.ok;
}
