import type { Locale } from '../../text/bilingual.ts';
import type { Configurations } from '../check/configuration.ts';
import { type CliIo, EXIT, notify, say } from '../io.ts';
import { mapped } from '../report/growing-list.ts';
import type { Report, Summary } from '../report/model.ts';
import { type Totals, totalsOf } from '../report/summary.ts';
import type { Places } from '../reporters/places.ts';
import { leftOutText } from '../reporters/text.ts';
import { wantsColour } from '../terminal/colour.ts';
import type { FormatTarget } from './lint-options.ts';
import { writeReports } from './lint-output.ts';
import { writeStepSummary } from './step-summary.ts';

export interface FinishOptions {
  readonly targets: readonly FormatTarget[];
  readonly places: Places;
  readonly locale: Locale;
  readonly quiet: boolean;
  readonly configurations: Configurations;
  readonly maxWarnings: number | undefined;
  /** Wrong use or a broken configuration was met on the way: exit code 2 unless a file could not be read. */
  readonly misused: boolean;
  /** Standard output is taken by something else. */
  readonly toStderr: boolean;
  readonly values: {
    readonly color?: boolean | undefined;
    readonly 'no-color'?: boolean | undefined;
    readonly force?: boolean | undefined;
  };
}

/** Writes the report of a whole check and gives the exit code. */
export async function finish(
  io: CliIo,
  report: Omit<Report, 'summary'>,
  options: FinishOptions,
): Promise<number> {
  const { targets, places, locale, quiet, toStderr, values } = options;
  const totals = totalsOf(report.files, report.printed);
  const errors = quiet ? onlyErrors(report) : report;
  const shownTotals = quiet ? totalsOf(errors.files) : totals;
  const reported: Report = { ...errors, summary: shownTotals.summary };
  // Where the configuration kept all from being checked, that nothing was found is no news.
  const nothing = options.misused && totals.paths.length + report.failures.length === 0;
  const shown = nothing
    ? targets.filter(({ reporter, file }) => reporter.id !== 'stylish' || file !== undefined)
    : targets;
  await writeReports(io, reported, shown, {
    locale,
    places,
    toStderr,
    force: values.force === true,
    totals: shownTotals,
    configurations: options.configurations,
    colour: wantsColour(values, io.env, toStderr ? io.stderr : io.stdout),
  });
  if (targets.some(({ reporter }) => reporter.id === 'github'))
    await writeStepSummary(io, reported, { locale, places });
  reportLeftOut(io, totals.summary, options);
  return exitCode(io, totals, report.failures.length > 0, options);
}

/** The formats that have no place for how many findings comments and the baseline leave out: it is said beside them. */
function reportLeftOut(io: CliIo, summary: Summary, { targets, locale }: FinishOptions): void {
  const text = leftOutText(summary, locale);
  if (text && targets.some(({ reporter }) => !reporter.reportsLeftOut)) notify(io, text);
}

function exitCode(
  io: CliIo,
  { summary, isFaulty }: Totals,
  hasFailures: boolean,
  { maxWarnings, misused, locale }: FinishOptions,
): number {
  if (hasFailures || isFaulty) return EXIT.failure;
  if (misused) return EXIT.usage;
  const { errors, warnings } = summary;
  if (errors > 0) return EXIT.findings;
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    notify(
      io,
      say(
        locale,
        `${warnings} cảnh báo, nhiều hơn mức cho phép (${maxWarnings})`,
        `${warnings} warnings, more than the ${maxWarnings} allowed`,
      ),
    );
    return EXIT.findings;
  }
  return EXIT.ok;
}

function onlyErrors({ files, failures, shard }: Omit<Report, 'summary'>): Omit<Report, 'summary'> {
  const quiet = mapped(files, (file) => ({
    ...file,
    diagnostics: file.diagnostics.filter(({ severity }) => severity === 'error'),
  }));
  return { files: quiet, failures, ...(shard ? { shard } : {}) };
}
