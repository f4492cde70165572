import type { EffectiveConfig } from '../../config/effective.ts';
import { ruleSettings } from '../../config/effective.ts';
import { fixPlan } from '../../lint/fix.ts';
import { lintPlan } from '../../lint/lint.ts';
import type { LintOptions, RuleSettings } from '../../lint/options.ts';
import { mayBePlan } from '../../plan/detect.ts';
import type { PlanDocument, ReadOptions, Stage } from '../../plan/model.ts';
import { readPlan } from '../../plan/read.ts';
import type { RegimeId } from '../../regimes/regime.ts';
import type { Locale } from '../../text/bilingual.ts';
import type { CalendarDate } from '../../vietnamese/calendar.ts';
import { shippedWords } from '../../vietnamese/shipped-words.ts';
import type { Format } from '../reporters/reporter.ts';
import { projectPart } from './project.ts';
import { type Detail, type FileReport, fileReport } from './report.ts';

/** What the command line asks of every file alike. Plain data. */
export interface CheckSettings {
  readonly stage?: Stage | undefined;
  readonly regime?: RegimeId | 'auto' | undefined;
  readonly rules: RuleSettings;
  readonly today: CalendarDate;
  readonly locale: Locale;
  readonly fix: boolean;
  /** Plans are to be compared with each other. */
  readonly project?: boolean | undefined;
  /** A report follows in this format alone: files are rendered where they are checked. */
  readonly print?: { readonly format: Format; readonly colour: boolean } | undefined;
  /** What findings tell beside what every report shows; absent: everything. */
  readonly details?: readonly Detail[] | undefined;
}

export interface CheckedText {
  readonly report: FileReport;
  /** The fixed text, where it differs from what came in. */
  readonly fixed?: string;
  /** Fixes that were made. */
  readonly applied?: number;
  /** Whether the text was read as a plan at all. */
  readonly parsed: boolean;
}

/** Reads a text as the settings and the configuration of its file say; undefined where a cheap look says it is no plan. */
export function readAsConfigured(
  text: string,
  config: EffectiveConfig,
  settings: Pick<CheckSettings, 'regime' | 'today'>,
): ((text: string, previous?: PlanDocument) => PlanDocument) | undefined {
  const forced = config.isPlan !== undefined;
  if (!forced && !mayBePlan(text)) return undefined;
  const regime = settings.regime ?? config.regime?.value ?? 'auto';
  const options: ReadOptions = {
    today: settings.today,
    ...(forced ? { forcePlan: true } : {}),
    ...(regime === 'auto' ? {} : { regime }),
  };
  return (current, previous) => readPlan(current, options, previous);
}

/** Checks one text. In: the text without byte order mark; `path` as reports show it. */
export function checkText(
  text: string,
  path: string,
  config: EffectiveConfig,
  settings: CheckSettings,
): CheckedText {
  const read = readAsConfigured(text, config, settings);
  if (!read) return { report: { path, isPlan: false, diagnostics: [] }, parsed: false };
  const options: LintOptions = {
    stage: settings.stage,
    defaultStage: config.stage?.value,
    rules: { ...ruleSettings(config), ...settings.rules },
    words: shippedWords(),
    file: path,
  };
  const reportOf = (plan: PlanDocument): FileReport =>
    fileReport(
      plan,
      lintPlan(plan, options),
      path,
      settings,
      settings.project ? projectPart(plan, options) : undefined,
    );
  const plan = read(text);
  if (!settings.fix || !plan.isPlan) {
    return { report: reportOf(plan), parsed: true };
  }
  const fixed = fixPlan(text, { ...options, read });
  const report = reportOf(fixed.plan);
  return fixed.text === text
    ? { report, parsed: true }
    : { report, fixed: fixed.text, applied: fixed.applied, parsed: true };
}
