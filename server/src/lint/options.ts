import type { PlanDocument, Stage } from '../plan/model.ts';
import type { OwnRule } from '../rules/own/model.ts';
import type { Register } from '../rules/register/model.ts';
import { type Rule, SEVERITIES, type Severity } from '../rules/rule.ts';
import type { OptionValues } from '../rules/rule-options.ts';
import type { WordSource } from '../rules/word-file.ts';
import type { WordTable } from '../vietnamese/spelling/word-table.ts';

/** Severity as configured. */
export type SeveritySetting = Severity | 'off';

export const SEVERITY_SETTINGS = ['off', 'hint', 'info', 'warning', 'error'] as const;

/** Severity by rule id, as configured. */
export type RuleSettings = Readonly<Record<string, SeveritySetting>>;

/** How a plan is to be judged. */
export interface LintOptions {
  /** Asked for by the person who runs the check: goes before the text's own front matter. */
  readonly stage?: Stage | undefined;
  /** Where neither the person nor the front matter says: default `draft`. */
  readonly defaultStage?: Stage | undefined;
  readonly rules?: RuleSettings | undefined;
  /** What offices choose of rules, by rule id. */
  readonly ruleOptions?: Readonly<Record<string, OptionValues>> | undefined;
  /** What the organisation knows of itself. */
  readonly register?: Register | undefined;
  /** Rules of the organisation; `loadExpressions` has been waited for. */
  readonly own?: readonly OwnRule[] | undefined;
  /** Only these run; absent: all. Silencing comments are not judged then. */
  readonly only?: ReadonlySet<string> | undefined;
  /** Silencing comments have no effect. */
  readonly noInlineConfig?: boolean | undefined;
  /** Silencing comments have to give a reason. */
  readonly requireReason?: boolean | undefined;
  /** Table of common neighbours, by which typing errors are recognised; without it those rules keep silent. */
  readonly words?: WordTable | undefined;
  /** The Word file that the text was read from. */
  readonly word?: WordSource | undefined;
  /** Stand in for the product's rules, in tests. */
  readonly ruleSet?: readonly Rule[] | undefined;
  /** Name of the text, for the report of an internal fault. */
  readonly file?: string | undefined;
}

/** The stage (giai đoạn) at which a plan is judged. */
export function stageOf(plan: Pick<PlanDocument, 'frontMatter'>, options: LintOptions): Stage {
  return options.stage ?? plan.frontMatter?.stage ?? options.defaultStage ?? 'draft';
}

/**
 * Severity of a finding: as configured, else the finding's own, else the rule's at this stage.
 * A finding milder than its rule stays as it is where the rule is configured higher, and is lowered with it.
 */
export function severityOf(
  rule: Pick<Rule, 'id' | 'severity'> & { readonly finalSeverity?: Severity },
  stage: Stage,
  rules: RuleSettings | undefined,
  own?: Severity,
): SeveritySetting {
  const usual = (stage === 'final' ? rule.finalSeverity : undefined) ?? rule.severity;
  const configured = rules && Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined;
  if (configured === undefined) return own ?? usual;
  if (configured === 'off' || own === undefined) return configured;
  return SEVERITIES.indexOf(own) > SEVERITIES.indexOf(usual) ? milder(own, configured) : configured;
}

function milder(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;
}
