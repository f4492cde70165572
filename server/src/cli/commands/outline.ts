import { outlineObject } from '../../features/outline-object.ts';
import type { Locale } from '../../text/bilingual.ts';
import { safeJson } from '../../text/neutralise.ts';
import { readPlans } from '../check/read-plans.ts';
import { type CliIo, EXIT, notify, say, UsageError } from '../io.ts';
import { dateOption, oneOf, readOptions, regimeOption } from '../options.ts';
import { outlineText } from '../outline/outline-text.ts';
import { painter, wantsColour } from '../terminal/colour.ts';

/** `kehoach outline FILE`: the plan as a clerk reads it. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    {
      format: { type: 'string' },
      regime: { type: 'string' },
      date: { type: 'string' },
      config: { type: 'string', short: 'c' },
      'no-config': { type: 'boolean' },
    },
    locale,
  );
  const format = oneOf(values.format ?? 'text', ['text', 'json'], '--format', locale);
  if (positionals.length !== 1) {
    throw new UsageError(
      say(
        locale,
        'cần đúng một tệp: kehoach outline TỆP.',
        'exactly one file is needed: kehoach outline FILE.',
      ),
    );
  }
  const { plans, others, failures, problems } = await readPlans(
    io,
    positionals,
    {
      today: dateOption(values.date, io, locale),
      regime: regimeOption(values.regime, locale),
      config: values.config,
      'no-config': values['no-config'],
    },
    locale,
  );
  for (const { path, message } of failures) notify(io, `${path}: ${message}`);
  for (const problem of problems) notify(io, problem);
  for (const path of others) {
    notify(io, say(locale, `${path}: không phải kế hoạch`, `${path}: not a plan`));
  }
  const paint = painter(wantsColour(values, io.env, io.stdout));
  for (const { path, plan } of plans) {
    io.stdout.write(
      format === 'json'
        ? `${safeJson(outlineObject(path, plan, locale), 2)}\n`
        : outlineText(path, plan, locale, paint),
    );
  }
  if (failures.length > 0) return EXIT.failure;
  if (problems.length > 0) return EXIT.usage;
  return plans.length > 0 ? EXIT.ok : EXIT.findings;
}
