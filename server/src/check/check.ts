import { commentSettings, type EffectiveConfig, optionSettings, ruleSettings } from '../config/effective.ts';
import type { RegimeSetting } from '../config/model.ts';
import { type LintResult, lintPlan } from '../lint/lint.ts';
import type { LintOptions, RuleSettings } from '../lint/options.ts';
import { mayBePlan } from '../plan/detect.ts';
import type { Head, PlanDocument, ReadOptions, RegimeDetection, Stage } from '../plan/model.ts';
import { readPlan, readPlanHead } from '../plan/read.ts';
import type { KnownFile } from '../project/known-file.ts';
import type { WordSource } from '../rules/word-file.ts';
import type { CalendarDate } from '../vietnamese/calendar.ts';
import { shippedWords } from '../vietnamese/shipped-words.ts';
import { demoteBaselined } from './baseline-hints.ts';

/** How one document is to be read and judged: configuration and settings taken together. */
export interface CheckOptions {
  readonly forcePlan: boolean;
  readonly ignored: boolean;
  readonly regime: RegimeSetting;
  /** Asked for by the person who runs the check: goes before the text's own front matter. */
  readonly askedStage?: Stage | undefined;
  /** Where the front matter does not say. */
  readonly stage: Stage | undefined;
  readonly rules: RuleSettings;
  readonly ruleOptions?: LintOptions['ruleOptions'];
  readonly own?: LintOptions['own'];
  readonly register?: LintOptions['register'];
  readonly noInlineConfig?: boolean;
  readonly requireReason?: boolean;
  readonly today: CalendarDate;
  /** Name for the report of an internal fault. */
  readonly file: string;
  /** Findings that the baseline of the configuration suppresses. */
  readonly known?: KnownFile;
  /** The Word file that the text was read from. */
  readonly word?: WordSource | undefined;
}

/** What applies to texts beside their configuration: options of a command line, or settings of an editor. */
export interface Choices {
  readonly stage?: Stage | undefined;
  readonly regime?: RegimeSetting | undefined;
  readonly rules?: RuleSettings | undefined;
  /** Silencing comments have no effect, whatever the configuration says. */
  readonly noInlineConfig?: boolean | undefined;
}

/**
 * How a document is to be judged. In: the configuration of its file; `over`: what goes before it (command line), `under`:
 * what stands where it says nothing (settings of the editor).
 */
export function checkOptions(
  config: EffectiveConfig,
  {
    over = {},
    under = {},
    ...rest
  }: Pick<CheckOptions, 'today' | 'file' | 'known' | 'word'> & {
    readonly over?: Choices;
    readonly under?: Choices;
  },
): CheckOptions {
  return {
    ...rest,
    forcePlan: config.isPlan !== undefined,
    ignored: config.ignored !== undefined,
    regime: over.regime ?? config.regime?.value ?? under.regime ?? 'auto',
    askedStage: over.stage,
    stage: config.stage?.value ?? under.stage,
    rules: { ...under.rules, ...ruleSettings(config), ...over.rules },
    ruleOptions: optionSettings(config),
    ...(config.register ? { register: config.register.value } : {}),
    ...(config.own ? { own: Object.values(config.own).map(({ value }) => value) } : {}),
    ...commentSettings(config),
    ...(over.noInlineConfig ? { noInlineConfig: true } : {}),
  };
}

/** Reads a document; undefined where it is certainly no plan, or nobody wants it read. */
export function readDocument(
  text: string,
  options: CheckOptions,
  previous?: PlanDocument,
): PlanDocument | undefined {
  if (!mayRead(text, options)) return undefined;
  const plan = readPlan(text, readOptions(options), previous);
  return plan.isPlan ? plan : undefined;
}

/** The head of a document; undefined where `readDocument` would give nothing. */
export function readDocumentHead(text: string, options: CheckOptions): Head | undefined {
  if (!mayRead(text, options)) return undefined;
  const { isPlan, head } = readPlanHead(text, readOptions(options));
  return isPlan ? head : undefined;
}

/** A cheap look: whether the text has to be read at all. */
export function mayRead(text: string, { ignored, forcePlan }: CheckOptions): boolean {
  return !ignored && (forcePlan || mayBePlan(text));
}

/** What of the options decides how a text is read. */
export function readOptions({ forcePlan, regime, today }: CheckOptions): ReadOptions {
  return { today, ...(forcePlan ? { forcePlan } : {}), ...(regime === 'auto' ? {} : { regime }) };
}

/** What of the options decides how a plan is judged. */
export function lintOptions(options: CheckOptions): LintOptions {
  const { askedStage, stage, rules, ruleOptions, own, register, file, noInlineConfig, requireReason, word } =
    options;
  return {
    stage: askedStage,
    defaultStage: stage,
    rules,
    ruleOptions,
    own,
    register,
    noInlineConfig,
    requireReason,
    words: shippedWords(),
    word,
    file,
  };
}

/** What a check finds. */
export interface CheckResult extends Pick<LintResult, 'diagnostics' | 'stage' | 'silenced'> {
  readonly regime: RegimeDetection;
}

/** Judges a plan; undefined where there is none. */
export function checkPlan(plan: PlanDocument, options: CheckOptions): CheckResult;
export function checkPlan(plan: PlanDocument | undefined, options: CheckOptions): CheckResult | undefined;
export function checkPlan(plan: PlanDocument | undefined, options: CheckOptions): CheckResult | undefined {
  if (!plan) return undefined;
  const result = lintPlan(plan, lintOptions(options));
  const diagnostics = demoteBaselined(result.diagnostics, plan.text, options.known);
  return { diagnostics, stage: result.stage, silenced: result.silenced, regime: plan.regime };
}
