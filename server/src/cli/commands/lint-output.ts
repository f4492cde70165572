import { rulePage } from '../../features/rule-page.ts';
import { ENGINE_RULES } from '../../lint/engine-rules.ts';
import { RULES } from '../../rules/index.ts';
import type { Locale } from '../../text/bilingual.ts';
import type { Configurations } from '../check/configuration.ts';
import { ownRulesIn } from '../check/own-rules-in.ts';
import { writeOutput } from '../files/output.ts';
import type { CliIo } from '../io.ts';
import type { Report } from '../report/model.ts';
import type { Totals } from '../report/summary.ts';
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
  readonly totals: Totals;
  /** Tell the own rules of files. */
  readonly configurations: Configurations;
  /** Files that are no reports may be written over. */
  readonly force: boolean;
}

/** Writes the report in each format to its place. */
export async function writeReports(
  io: CliIo,
  report: Report,
  targets: readonly FormatTarget[],
  { locale, places, toStderr, colour, force, totals, configurations }: OutputOptions,
): Promise<void> {
  const rules = await rulesOf(io, totals, configurations, locale);
  for (const { reporter, file } of targets) {
    const context: ReportContext = {
      locale,
      version: VERSION,
      paint: painter(file === undefined && colour),
      places,
      rules,
    };
    if (file === undefined) {
      for (const part of inUtf8(reporter.render(report, context)))
        (toStderr ? io.stderr : io.stdout).write(part);
      continue;
    }
    const parts = { [Symbol.iterator]: () => inUtf8(reporter.render(report, context))[Symbol.iterator]() };
    const output = { file, option: '--output-file, --format', read: totals.paths, force };
    await writeOutput(io, parts, output, locale);
  }
}

async function rulesOf(
  io: CliIo,
  { rules }: Totals,
  configurations: Configurations,
  locale: Locale,
): Promise<RuleInfo[]> {
  const named = [...RULES, ...ENGINE_RULES].filter(({ id }) => rules.has(id));
  const own = await ownRulesIn(io, rules, configurations);
  const infoOf = (rule: (typeof named)[number], isOwn: boolean): RuleInfo => ({
    id: rule.id,
    isOwn,
    title: rule.title[locale],
    description: rule.description[locale],
    severity: rule.severity,
    page: () => rulePage(rule, locale),
  });
  return [...named.map((rule) => infoOf(rule, false)), ...own.map((rule) => infoOf(rule, true))];
}
