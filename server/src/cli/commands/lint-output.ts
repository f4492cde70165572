import { parentOf } from '../../config/paths.ts';
import { ENGINE_RULES } from '../../lint/engine-rules.ts';
import { RULES } from '../../rules/index.ts';
import type { Locale } from '../../text/bilingual.ts';
import type { Report } from '../check/report.ts';
import { optionTarget } from '../files/target.ts';
import { writeAtomically } from '../files/write.ts';
import { type CliIo, say, UsageError } from '../io.ts';
import { loadReporter } from '../reporters/index.ts';
import type { ReporterContext, RuleInfo } from '../reporters/reporter.ts';
import { painter } from '../terminal/colour.ts';
import { VERSION } from '../version.ts';
import type { FormatTarget } from './lint-options.ts';

export interface OutputOptions {
  readonly locale: Locale;
  /** Standard output is taken by something else. */
  readonly toStderr: boolean;
  readonly colour: boolean;
}

/** Writes the report in each format to its place. */
export async function writeReports(
  io: CliIo,
  report: Report,
  targets: readonly FormatTarget[],
  { locale, toStderr, colour }: OutputOptions,
): Promise<void> {
  const rules = rulesOf(report, locale);
  for (const { format, file } of targets) {
    const reporter = await loadReporter(format);
    const context: ReporterContext = {
      locale,
      version: VERSION,
      paint: painter(file === undefined && colour),
      rules,
    };
    const text = reporter(report, context);
    if (file === undefined) {
      (toStderr ? io.stderr : io.stdout).write(text);
      continue;
    }
    const path = await optionTarget(io, file, '--output-file, --format', locale);
    try {
      await io.fs.mkdir(parentOf(path));
      await writeAtomically(io.fs, path, text);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      throw new UsageError(say(locale, `không ghi được ${file}: ${what}`, `cannot write ${file}: ${what}`));
    }
  }
}

function rulesOf(report: Report, locale: Locale): RuleInfo[] {
  const named = new Set(report.files.flatMap((file) => file.diagnostics.map(({ ruleId }) => ruleId)));
  return [...RULES, ...ENGINE_RULES]
    .filter(({ id }) => named.has(id))
    .map(({ id, title, description, severity }) => ({
      id,
      title: title[locale],
      description: description[locale],
      severity,
    }));
}
