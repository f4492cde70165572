import type { Locale } from '../../text/bilingual.ts';
import type { ReportStore } from '../check/cache.ts';
import type { CheckSettings } from '../check/check-text.ts';
import { Configurations } from '../check/configuration.ts';
import { withProjectFindings } from '../check/project.ts';
import { checkFiles, names, type RunOptions, type RunResult } from '../check/run.ts';
import { checkStdin } from '../check/stdin.ts';
import { absolute, comparePaths } from '../files/paths.ts';
import { WrittenInPlace } from '../files/written-in-place.ts';
import { type CliIo, notify, say } from '../io.ts';
import { dateOption, regimeOption, stageOption, wholeNumber } from '../options.ts';
import type { Report } from '../report/model.ts';
import { addUp, summarise } from '../report/summary.ts';
import { progressLine } from '../terminal/progress.ts';
import { applyBaseline, baselineOptions, hasBaseline } from './lint-baseline.ts';
import { openCache, saveCache } from './lint-cache.ts';
import { DiffCollector } from './lint-diff.ts';
import { filesToCheck } from './lint-files.ts';
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
import { checkStaged } from './lint-staged.ts';
import { type MemoryStore, watch } from './lint-watch.ts';

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
  kept?: { readonly store: MemoryStore; readonly inPlace: WrittenInPlace | undefined },
): Promise<number> {
  let configurations = new Configurations(io, values);
  const locale = await chosenLocale(io, values, configurations, asked);
  const targets = await formatTargets(values.format, values['output-file'], io.env, locale);
  const maxWarnings = wholeNumber(values['max-warnings'], 0, '--max-warnings', locale);
  const isKept = kept !== undefined || needsFullReport(values);
  const usesBaseline = await hasBaseline(io, values, configurations);
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
    print: isKept || usesBaseline ? undefined : printOption(values, targets, io),
  };
  const shard = shardOption(values.shard, locale);
  const concurrency = wholeNumber(values.concurrency, 1, '--concurrency', locale) ?? io.cores ?? 1;
  const baseline = baselineOptions(values, locale);
  const diff = values['fix-dry-run'] ? new DiffCollector() : undefined;

  let result: RunResult;
  let stdinFixed: Uint8Array | undefined;
  let misused = false;
  if (values.stdin) {
    ({ result, fixed: stdinFixed } = await checkStdin(io, values['stdin-filename'], {
      settings,
      configurations,
      ...(diff ? { onFixed: diff.add } : {}),
    }));
  } else {
    const found = await filesToCheck(io, positionals, values, locale);
    misused = found.misused;
    for (const note of found.notes) notify(io, note);
    const chosen = shard ? found.files.filter((_, i) => i % shard.of === shard.index - 1) : found.files;
    const cache = await openCache(io, values, settings, locale);
    const store: ReportStore | undefined = cache ?? kept?.store.with(settings);
    const progress = progressLine(io, locale);
    if (found.fs) configurations = new Configurations({ fs: found.fs, cwd: io.cwd }, values);
    const check = found.fs
      ? (options: RunOptions) => checkStaged(io, found.fs!, chosen, options, locale)
      : (options: RunOptions) => checkFiles(io, chosen, options);
    const checked = await check({
      settings,
      configurations,
      onFixed: diff ? diff.add : 'write',
      store,
      inPlace: kept?.inPlace,
      concurrency,
      onProgress: progress.show,
    });
    progress.clear();
    await saveCache(io, cache, locale);
    for (const path of checked.ignored) {
      if (chosen.some((file) => names(io, file, path))) {
        notify(io, say(locale, `${path}: bỏ qua theo cấu hình`, `${path}: ignored by the configuration`));
      }
    }
    result = { ...checked, failures: [...found.failures, ...checked.failures] };
  }
  if (values.stats) writeStats(io, result, locale);

  // Of a shard, plans are compared where the shards come together.
  const files = settings.project && !shard ? withProjectFindings(result.files, locale) : result.files;
  const judged = await applyBaseline(io, files, baseline, configurations, locale);
  const problems = configurations.problems(locale);
  const wrong = misused || problems.length > 0;
  const complete: Report = {
    files: judged,
    failures: result.failures.toSorted((a, b) =>
      comparePaths(absolute(io.cwd, a.path), absolute(io.cwd, b.path)),
    ),
    printed: result.printed,
    summary: addUp([summarise(judged), ...result.printed.map((file) => file.summary)]),
    ...(shard ? { shard: { ...shard, misused: wrong } } : {}),
  };
  if (diff) io.stdout.write(diff.text());
  if (stdinFixed !== undefined && values.fix) io.stdout.write(stdinFixed);
  for (const note of result.notes) notify(io, note);
  if (values.fix && result.fixed.fixes > 0) reportFixed(io, result.fixed, locale);
  for (const problem of problems) notify(io, problem);
  if (result.unconfigured > 0) {
    notify(
      io,
      say(
        locale,
        `${result.unconfigured} tệp không soát được vì cấu hình hỏng`,
        `${result.unconfigured} files were not checked: their configuration is broken`,
      ),
    );
  }
  return finish(io, complete, {
    targets,
    locale,
    quiet: values.quiet === true,
    maxWarnings,
    misused: wrong,
    toStderr: diff !== undefined || (stdinFixed !== undefined && values.fix === true),
    values,
  });
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

function reportFixed(io: CliIo, { fixes, files }: RunResult['fixed'], locale: Locale): void {
  const vi = `đã sửa ${fixes} chỗ trong ${files} tệp`;
  notify(io, say(locale, vi, `fixed ${fixes} in ${files} files`));
}

function writeStats(io: CliIo, { files, printed, failures, parsed }: RunResult, locale: Locale): void {
  const count = files.length + printed.length;
  notify(
    io,
    say(
      locale,
      `${count} tệp, đọc ${parsed} tệp như kế hoạch, ${failures.length} tệp hỏng`,
      `${count} files, ${parsed} read as plans, ${failures.length} failed`,
    ),
  );
}
