import type { Locale } from '../../text/bilingual.ts';
import type { CheckSettings } from '../check/check-text.ts';
import type { RunResult } from '../check/collected-outcomes.ts';
import { Configurations } from '../check/configuration.ts';
import { withProjectFindings } from '../check/project.ts';
import { writeTimes } from '../check/times.ts';
import { absolute, comparePaths } from '../files/paths.ts';
import { WrittenInPlace } from '../files/written-in-place.ts';
import { type CliIo, notify, say } from '../io.ts';
import { dateOption, regimeOption, stageOption, wholeNumber } from '../options.ts';
import type { Report } from '../report/model.ts';
import { placesOf } from '../reporters/places.ts';
import { applyBaseline, baselineOptions, hasBaseline } from './lint-baseline.ts';
import { checkChosenFiles, checkInput, type KeptBetweenRuns } from './lint-check.ts';
import { DiffCollector } from './lint-diff.ts';
import { finish } from './lint-finish.ts';
import {
  detailsFor,
  formatTargets,
  needsFullReport,
  printOption,
  readLintOptions,
  ruleOptions,
  shardOption,
} from './lint-options.ts';
import { watch } from './lint-watch.ts';

/** `kehoach lint`: checks plans and reports. Out: the exit code. */
export async function run(io: CliIo, args: readonly string[], asked: Locale): Promise<number> {
  const options = readLintOptions(args, asked);
  if (!options.values.watch) return lintOnce(io, options, asked);
  const outside = options.values.config === undefined ? [] : [options.values.config];
  const inPlace = options.values.fix ? new WrittenInPlace(io.fs) : undefined;
  return watch(io, [...options.positionals, ...outside], asked, (store) =>
    lintOnce(io, options, asked, { store, inPlace }),
  );
}

/** In: what the runs of one process know of those before. */
async function lintOnce(
  io: CliIo,
  { values, positionals }: ReturnType<typeof readLintOptions>,
  asked: Locale,
  kept?: KeptBetweenRuns,
): Promise<number> {
  const inForce = new Configurations(io, values);
  const locale = await chosenLocale(io, values, inForce, asked);
  const targets = await formatTargets(values.format, values['output-file'], io.env, locale);
  const maxWarnings = wholeNumber(values['max-warnings'], 0, '--max-warnings', locale);
  const isKept = kept !== undefined || needsFullReport(values);
  const places = await placesOf(io);
  const usesBaseline = await hasBaseline(io, values, inForce);
  const settings: CheckSettings = {
    stage: stageOption(values.stage, locale),
    regime: regimeOption(values.regime, locale),
    rules: ruleOptions(values.rule, locale),
    noInlineConfig: values['no-inline-config'],
    today: dateOption(values.date, io, locale),
    locale,
    fix: values.fix === true || values['fix-dry-run'] === true,
    project: values.project === true,
    details: isKept ? undefined : detailsFor(targets, usesBaseline),
    print: isKept || usesBaseline ? undefined : printOption(values, targets, io, places),
  };
  const shard = shardOption(values.shard, locale);
  const concurrency = wholeNumber(values.concurrency, 1, '--concurrency', locale) ?? io.cores ?? 1;
  const baseline = baselineOptions(values, locale);
  const diff = values['fix-dry-run'] ? new DiffCollector() : undefined;
  const options = { values, positionals, settings, shard, concurrency, onFixed: diff?.add, kept };
  const check = values.stdin ? checkInput : checkChosenFiles;
  const { result, misused, configurations, fixedInput, division } = await check(io, options, inForce);
  if (values.stats) writeStats(io, result, locale);

  // Of a shard, plans are compared where the shards come together.
  const files = settings.project && !shard ? withProjectFindings(result.files, locale) : result.files;
  const judged = await applyBaseline(io, files, baseline, configurations, locale);
  const problems = configurations.problems(locale);
  const wrong = misused || problems.length > 0;
  const complete: Omit<Report, 'summary'> = {
    files: judged,
    failures: result.failures.toSorted((a, b) =>
      comparePaths(absolute(io.cwd, a.path), absolute(io.cwd, b.path)),
    ),
    printed: result.printed,
    ...(shard ? { shard: { ...shard, misused: wrong, division, ...shardTimes(values.times, result) } } : {}),
  };
  if (values.times !== undefined && !shard) await writeTimes(io, values.times, result.times, locale);
  if (diff) io.stdout.write(diff.text());
  const isInputFixed = fixedInput !== undefined && values.fix === true;
  if (isInputFixed) io.stdout.write(fixedInput);
  reportNotes(io, result, values.fix === true, problems, locale);
  return finish(io, complete, {
    targets,
    places,
    locale,
    quiet: values.quiet === true,
    configurations,
    maxWarnings,
    misused: wrong,
    toStderr: diff !== undefined || isInputFixed,
    values,
  });
}

/** Where times are kept, those of a shard go with its report to where the shards come together. */
function shardTimes(
  file: string | undefined,
  { times }: RunResult,
): { readonly times?: Readonly<Record<string, number>> } {
  return file === undefined ? {} : { times: Object.fromEntries(times) };
}

/** `--locale` first, then the configuration of the current folder. */
async function chosenLocale(
  io: CliIo,
  values: { readonly locale?: string | undefined },
  configurations: Configurations,
  asked: Locale,
): Promise<Locale> {
  if (values.locale !== undefined) return asked;
  const config = await configurations.forFile(`${absolute(io.cwd, '.')}/x`);
  return config?.locale?.value ?? asked;
}

/** Says beside the report what the check met on the way. */
function reportNotes(
  io: CliIo,
  { notes, fixed, unconfigured }: RunResult,
  isFixing: boolean,
  problems: readonly string[],
  locale: Locale,
): void {
  for (const note of notes) notify(io, note);
  if (isFixing && fixed.fixes > 0) {
    const vi = `đã sửa ${fixed.fixes} chỗ trong ${fixed.files} tệp`;
    notify(io, say(locale, vi, `fixed ${fixed.fixes} in ${fixed.files} files`));
  }
  for (const problem of problems) notify(io, problem);
  if (unconfigured === 0) return;
  notify(
    io,
    say(
      locale,
      `${unconfigured} tệp không soát được vì cấu hình hỏng`,
      `${unconfigured} files were not checked: their configuration is broken`,
    ),
  );
}

function writeStats(io: CliIo, { checked: count, failures, parsed }: RunResult, locale: Locale): void {
  notify(
    io,
    say(
      locale,
      `${count} tệp, đọc ${parsed} tệp như kế hoạch, ${failures.length} tệp hỏng`,
      `${count} files, ${parsed} read as plans, ${failures.length} failed`,
    ),
  );
}
