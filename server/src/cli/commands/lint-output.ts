import { rulePage } from '../../features/rule-page.ts';
import { ENGINE_RULES } from '../../lint/engine-rules.ts';
import { RULES } from '../../rules/index.ts';
import type { Locale } from '../../text/bilingual.ts';
import { writeOutput } from '../files/output.ts';
import type { CliIo } from '../io.ts';
import type { Report } from '../report/model.ts';
import type { Places } from '../reporters/places.ts';
import { inUtf8, type ReportContext, type RuleInfo } from '../reporters/reporter.ts';
import { painter } from '../terminal/colour.ts';
import { VERSION } from '../version.ts';
import type { FormatTarget } from './lint-options.ts';

export interface OutputOptions {
  readonly locale: Locale;
  readonly places: Places;
  /** Standard output is taken by something else. */
  readonly toStderr: boolean;
  readonly colour: boolean;
  /** Files that are no reports may be written over. */
  readonly force: boolean;
}

/** Writes the report in each format to its place. */
export async function writeReports(
  io: CliIo,
  report: Report,
  targets: readonly FormatTarget[],
  { locale, places, toStderr, colour, force }: OutputOptions,
): Promise<void> {
  const rules = rulesOf(report, locale);
  const { printed = [] } = report;
  const read = [...report.files, ...printed].map(({ path }) => path);
  for (const { reporter, file } of targets) {
    const context: ReportContext = {
      locale,
      version: VERSION,
      paint: painter(file === undefined && colour),
      places,
      rules,
    };
    const parts = inUtf8(reporter.render(report, context));
    if (file === undefined) {
      // One by one: as one they would be copied once more.
      for (const part of parts) (toStderr ? io.stderr : io.stdout).write(part);
      continue;
    }
    const output = { file, option: '--output-file, --format', read, force };
    await writeOutput(io, Buffer.concat([...parts]), output, locale);
  }
}

function rulesOf(report: Report, locale: Locale): RuleInfo[] {
  const named = new Set(report.files.flatMap((file) => file.diagnostics.map(({ ruleId }) => ruleId)));
  return [...RULES, ...ENGINE_RULES]
    .filter(({ id }) => named.has(id))
    .map((rule) => ({
      id: rule.id,
      title: rule.title[locale],
      description: rule.description[locale],
      severity: rule.severity,
      page: () => rulePage(rule, locale),
    }));
}
