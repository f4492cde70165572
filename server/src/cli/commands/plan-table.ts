import type { Locale } from '../../text/bilingual.ts';
import type { ReadPlans, ReadPlansOptions } from '../check/read-plans.ts';
import { writeOutput } from '../files/output.ts';
import { type CliIo, EXIT, notify } from '../io.ts';
import { dateOption, regimeOption } from '../options.ts';
import { type Painter, painter, wantsColour } from '../terminal/colour.ts';

/** The values of `PLAN_TABLE_OPTIONS` that the commands use alike. */
interface PlanTableValues {
  readonly 'output-file'?: string | undefined;
  readonly force?: boolean | undefined;
  readonly regime?: string | undefined;
  readonly date?: string | undefined;
  readonly config?: string | undefined;
  readonly 'no-config'?: boolean | undefined;
  readonly color?: boolean | undefined;
  readonly 'no-color'?: boolean | undefined;
}

/** How the plans of a table are read. Throws UsageError where there is no such day or regime. */
export function readingOptions(values: PlanTableValues, io: CliIo, locale: Locale): ReadPlansOptions {
  return {
    today: dateOption(values.date, io, locale),
    regime: regimeOption(values.regime, locale),
    config: values.config,
    'no-config': values['no-config'],
  };
}

/**
 * Writes a table to stdout, with colours where they are wanted, or to the file of `--output-file`, which may be none of
 * the files in `read`.
 */
export async function writeTable(
  io: CliIo,
  render: (paint: Painter) => string,
  { values, read }: { readonly values: PlanTableValues; readonly read: readonly string[] },
  locale: Locale,
): Promise<void> {
  const file = values['output-file'];
  const text = render(painter(file === undefined && wantsColour(values, io.env, io.stdout)));
  if (file === undefined) io.stdout.write(text);
  else {
    const output = { file, option: '--output-file', read, force: values.force === true };
    await writeOutput(io, text, output, locale);
  }
}

/** Tells on stderr what could not be read. Out: the exit code, undefined where all was read. */
export function notifyFailures(
  io: CliIo,
  { failures, problems }: Pick<ReadPlans, 'failures' | 'problems'>,
): number | undefined {
  for (const { path, message } of failures) notify(io, `${path}: ${message}`);
  for (const problem of problems) notify(io, problem);
  if (failures.length > 0) return EXIT.failure;
  return problems.length > 0 ? EXIT.usage : undefined;
}
