import type { RegimeSetting } from '../config/model.ts';
import { type LintResult, lintPlan } from '../lint/lint.ts';
import type { RuleSettings } from '../lint/options.ts';
import { mayBePlan } from '../plan/detect.ts';
import type { PlanDocument, ReadOptions, Stage } from '../plan/model.ts';
import { readPlan } from '../plan/read.ts';
import type { CalendarDate } from '../vietnamese/calendar.ts';

/** How one document is to be read and judged: configuration and settings taken together. */
export interface CheckOptions {
  readonly forcePlan: boolean;
  readonly ignored: boolean;
  readonly regime: RegimeSetting;
  /** Where the front matter does not say. */
  readonly stage: Stage | undefined;
  readonly rules: RuleSettings;
  readonly today: CalendarDate;
  /** Name for the report of an internal fault. */
  readonly file: string;
}

/** Reads a document; undefined where it is certainly no plan, or nobody wants it read. */
export function readDocument(
  text: string,
  options: CheckOptions,
  previous?: PlanDocument,
): PlanDocument | undefined {
  if (options.ignored || !(options.forcePlan || mayBePlan(text))) return undefined;
  const plan = readPlan(text, readOptions(options), previous);
  return plan.isPlan ? plan : undefined;
}

export function readOptions({ forcePlan, regime, today }: CheckOptions): ReadOptions {
  return { today, ...(forcePlan ? { forcePlan } : {}), ...(regime === 'auto' ? {} : { regime }) };
}

export function lintDocument(plan: PlanDocument, { stage, rules, file }: CheckOptions): LintResult {
  return lintPlan(plan, { defaultStage: stage, rules, file });
}
