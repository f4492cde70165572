import type { Office } from '../../config/office.ts';
import type { PlanDocument } from '../../plan/model.ts';
import { planFacts } from '../../project/facts.ts';
import type { Severity } from '../../rules/rule.ts';
import type { FileReport, PlanOrigin } from '../report/model.ts';

/** How often a rule was found in a file. */
export interface RuleCount {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly count: number;
  /** Of these, how many `--fix` would fix. */
  readonly fixable: number;
}

/** What is left of the findings of a file where only figures are wanted: it grows with the rules, not with the findings. Plain data. */
export interface FileFigures extends PlanOrigin {
  /** As shown. */
  readonly path: string;
  readonly isPlan: boolean;
  readonly isFaulty: boolean;
  readonly silenced: number;
  readonly counts: readonly RuleCount[];
}

/** In: the office of the configuration, whose plans these are where the text does not say. */
export function planOrigin(plan: PlanDocument, office: Office | undefined): PlanOrigin {
  const { facts } = planFacts(plan);
  const { date } = facts;
  const named = facts.issuer === undefined ? (plan.frontMatter?.issuer ? plan.frontMatter : office) : facts;
  const { issuer, superior } = named ?? {};
  return {
    ...(issuer ? { issuer } : {}),
    ...(superior ? { superior } : {}),
    ...(date ? { month: `${date.year}-${String(date.month).padStart(2, '0')}` } : {}),
  };
}

/** Counts what was found in a file. */
export function figuresOf({ path, isPlan, silenced = 0, origin, diagnostics }: FileReport): FileFigures {
  const counts = new Map<string, RuleCount>();
  for (const { ruleId, severity, fix } of diagnostics) {
    const key = `${ruleId} ${severity}`;
    const { count, fixable } = counts.get(key) ?? { count: 0, fixable: 0 };
    counts.set(key, { ruleId, severity, count: count + 1, fixable: fixable + (fix?.safe ? 1 : 0) });
  }
  return {
    path,
    isPlan,
    isFaulty: diagnostics.some(({ ruleId }) => ruleId === 'internal-fault'),
    silenced,
    ...origin,
    counts: [...counts.values()],
  };
}
