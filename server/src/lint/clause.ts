import type { RegimeDetection } from '../plan/model.ts';
import type { Clause } from '../regimes/regime.ts';
import { clauseText } from '../regimes/sources.ts';

/**
 * The clause of a rule in words for the regime of a plan: the one from the text that governs the plan's form, else the
 * first that speaks for the regime. Undefined where no clause does.
 */
export function citationOf(clauses: readonly Clause[], regime: RegimeDetection): string | undefined {
  const speaking = clauses.filter((clause) => !clause.regimes || clause.regimes.includes(regime.id));
  const chosen = speaking.find((clause) => clause.source === regime.form.source) ?? speaking[0];
  return chosen ? clauseText(chosen) : undefined;
}
