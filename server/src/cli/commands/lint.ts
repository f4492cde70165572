import type { Locale } from '../../text/bilingual.ts';
import type { CheckSettings } from '../check/check-text.ts';
import { Configurations } from '../check/configuration.ts';
import { type FileReport, type Report, summarise } from '../check/report.ts';
import { checkFiles, names, type RunResult } from '../check/run.ts';
import { checkStdin } from '../check/stdin.ts';
import { type CliIo, EXIT, say } from '../io.ts';
import { dateOption, regimeOption, stageOption, wholeNumber } from '../options.ts';
import { wantsColour } from '../terminal/colour.ts';
import { applyBaseline, baselineOptions } from './lint-baseline.ts';
import { openCache } from './lint-cache.ts';
import { DiffCollector } from './lint-diff.ts';
import { filesToCheck } from './lint-files.ts';
import { formatTargets, readLintOptions, ruleOptions, shardOption } from './lint-options.ts';
import { writeReports } from './lint-output.ts';

/** `kehoach lint`: checks plans and reports. Out: the exit code. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readLintOptions(args, locale);
  const targets = formatTargets(values.format, values['output-file'], io.env, locale);
  const maxWarnings = wholeNumber(values['max-warnings'], 0, '--max-warnings', locale);
  const settings: CheckSettings = {
    stage: stageOption(values.stage, locale),
    regime: regimeOption(values.regime, locale),
    rules: ruleOptions(values.rule, locale),
    today: dateOption(values.date, io, locale),
    locale,
    fix: values.fix === true || values['fix-dry-run'] === true,
  };
  const shard = shardOption(values.shard, locale);
  const concurrency = wholeNumber(values.concurrency, 1, '--concurrency', locale) ?? io.cores ?? 1;
  const baseline = baselineOptions(values, locale);
  const configurations = new Configurations(io, values);
  const diff = values['fix-dry-run'] ? new DiffCollector() : undefined;

  let result: RunResult;
  let stdinFixed: string | undefined;
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
    for (const note of found.notes) io.stderr.write(`kehoach: ${note}\n`);
    const chosen = shard ? found.files.filter((_, i) => i % shard.of === shard.index - 1) : found.files;
    const cache = await openCache(io, values, settings, locale);
    const checked = await checkFiles(io, chosen, {
      settings,
      configurations,
      onFixed: diff ? diff.add : 'write',
      store: cache,
      concurrency,
    });
    await cache?.save();
    for (const path of checked.ignored) {
      if (chosen.some((file) => names(io, file, path))) {
        io.stderr.write(
          `kehoach: ${say(locale, `${path}: bỏ qua theo cấu hình`, `${path}: ignored by the configuration`)}\n`,
        );
      }
    }
    result = { ...checked, failures: [...found.failures, ...checked.failures] };
  }

  const judged = await applyBaseline(io, result, baseline, configurations, locale);
  const complete: Report = {
    files: judged.files,
    failures: result.failures,
    summary: summarise(judged.files),
  };
  const shown = values.quiet ? onlyErrors(complete) : complete;
  const useStderr = diff !== undefined || (stdinFixed !== undefined && values.fix === true);
  if (diff) io.stdout.write(diff.text());
  if (stdinFixed !== undefined && values.fix) io.stdout.write(stdinFixed);
  await writeReports(io, shown, targets, {
    locale,
    toStderr: useStderr,
    colour: wantsColour(values, io.env, useStderr ? io.stderr : io.stdout),
  });

  const problems = configurations.problems(locale);
  for (const problem of problems) io.stderr.write(`kehoach: ${problem}\n`);
  if (result.unconfigured > 0) {
    io.stderr.write(
      `kehoach: ${say(locale, `${result.unconfigured} tệp không soát được vì cấu hình hỏng`, `${result.unconfigured} files were not checked: their configuration is broken`)}\n`,
    );
  }
  return exitCode(complete, {
    maxWarnings,
    misused: misused || judged.misused || problems.length > 0,
    io,
    locale,
  });
}

function exitCode(
  report: Report,
  {
    maxWarnings,
    misused,
    io,
    locale,
  }: { maxWarnings: number | undefined; misused: boolean; io: CliIo; locale: Locale },
): number {
  const faulty = report.files.some((file) =>
    file.diagnostics.some(({ ruleId }) => ruleId === 'internal-fault'),
  );
  if (report.failures.length > 0 || faulty) return EXIT.failure;
  if (misused) return EXIT.usage;
  const { errors, warnings } = report.summary;
  if (errors > 0) return EXIT.findings;
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    io.stderr.write(
      `kehoach: ${say(locale, `${warnings} cảnh báo, nhiều hơn mức cho phép (${maxWarnings})`, `${warnings} warnings, more than the ${maxWarnings} allowed`)}\n`,
    );
    return EXIT.findings;
  }
  return EXIT.ok;
}

function onlyErrors({ files, failures }: Report): Report {
  const quiet: FileReport[] = files.map((file) => ({
    ...file,
    diagnostics: file.diagnostics.filter(({ severity }) => severity === 'error'),
  }));
  return { files: quiet, failures, summary: summarise(quiet) };
}
