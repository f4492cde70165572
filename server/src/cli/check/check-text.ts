import {
  type CheckOptions,
  checkOptions,
  checkPlan,
  lintOptions,
  mayRead,
  readDocument,
  readOptions,
} from '../../check/check.ts';
import type { EffectiveConfig } from '../../config/effective.ts';
import { fixPlan } from '../../lint/fix.ts';
import type { RuleSettings } from '../../lint/options.ts';
import { planFurtherDown } from '../../plan/further-down.ts';
import type { PlanDocument, Stage } from '../../plan/model.ts';
import { readPlan } from '../../plan/read.ts';
import { isDated } from '../../plan/regime-detection.ts';
import type { RegimeId } from '../../regimes/regime.ts';
import type { WordSource } from '../../rules/word-file.ts';
import type { Locale } from '../../text/bilingual.ts';
import type { CalendarDate } from '../../vietnamese/calendar.ts';
import { planOrigin } from '../figures/file-figures.ts';
import { say } from '../io.ts';
import { fileReport } from '../report/file-report.ts';
import type { Detail, FileReport } from '../report/model.ts';
import type { Format } from '../reporters/index.ts';
import type { Places } from '../reporters/places.ts';
import { projectPart } from './project.ts';

/** What the command line asks of every file alike. Plain data. */
export interface CheckSettings {
  readonly stage?: Stage | undefined;
  readonly regime?: RegimeId | 'auto' | undefined;
  readonly rules: RuleSettings;
  /** Silencing comments have no effect, whatever the configuration says. */
  readonly noInlineConfig?: boolean | undefined;
  readonly today: CalendarDate;
  readonly locale: Locale;
  readonly fix: boolean;
  /** Plans are to be compared with each other. */
  readonly project?: boolean | undefined;
  /** Only figures are wanted: findings are counted where they are found. */
  readonly figures?: boolean | undefined;
  /** A report follows in this format alone: files are rendered where they are checked. */
  readonly print?: { readonly format: Format; readonly colour: boolean; readonly places: Places } | undefined;
  /** What findings tell beside what every report shows; absent: everything. */
  readonly details?: readonly Detail[] | undefined;
}

export interface CheckedText {
  readonly report: FileReport;
  /** The fixed text, where it differs from what came in. */
  readonly fixed?: string;
  /** Fixes that were made. */
  readonly applied?: number;
  /** Whether the report may be another one on another day; absent: not. */
  readonly dependsOnToday?: boolean;
  /** Whether the text was read as a plan at all. */
  readonly parsed: boolean;
  /** Why a plan in the text was not judged. */
  readonly note?: string;
}

/** What holds for a text by the settings and the configuration of its file. */
export function optionsOf(
  config: EffectiveConfig,
  path: string,
  {
    stage,
    regime,
    rules,
    noInlineConfig,
    today,
  }: Pick<CheckSettings, 'stage' | 'regime' | 'rules' | 'noInlineConfig' | 'today'>,
): CheckOptions {
  return checkOptions(config, { over: { stage, regime, rules, noInlineConfig }, today, file: path });
}

/** Checks one text. In: the text without byte order mark; `path` as reports show it; `word`: the file that it was read from. */
export function checkText(
  text: string,
  path: string,
  config: EffectiveConfig,
  settings: CheckSettings,
  word?: WordSource,
): CheckedText {
  const options = { ...optionsOf(config, path, settings), word };
  const plan = readDocument(text, options);
  if (!plan) {
    const title = options.ignored ? undefined : planFurtherDown(text);
    return {
      report: { path, isPlan: false, diagnostics: [] },
      parsed: mayRead(text, options),
      ...(title === undefined ? {} : { note: notCheckedNote(title, settings.locale) }),
    };
  }
  const reportOf = (current: PlanDocument): FileReport => ({
    ...fileReport(
      current,
      checkPlan(current, options),
      path,
      settings,
      settings.project ? projectPart(current, lintOptions(options)) : undefined,
    ),
    ...(settings.figures && current.isPlan ? { origin: planOrigin(current, config.office?.value) } : {}),
  });
  const dependsOnToday = !isDated(plan.head);
  if (!settings.fix) return { report: reportOf(plan), parsed: true, dependsOnToday };
  const fixed = fixPlan(text, {
    ...lintOptions(options),
    read: (current, previous) => readPlan(current, readOptions(options), previous),
  });
  const report = reportOf(fixed.plan);
  return fixed.text === text
    ? { report, parsed: true }
    : { report, fixed: fixed.text, applied: fixed.applied, parsed: true };
}

function notCheckedNote(title: number, locale: Locale): string {
  return say(
    locale,
    `không soát: kế hoạch ở dòng ${title + 1} đứng sau phần văn bản khác. Tách thành tệp riêng`,
    `not checked: the plan at line ${title + 1} stands after other text. Put it into a file of its own`,
  );
}
