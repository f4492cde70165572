import type { RegimeDetection } from '../plan/model.ts';
import type { Clause } from '../regimes/regime.ts';
import { clauseText } from '../regimes/sources.ts';
import { rememberFor } from '../text/remember.ts';

/**
 * The clause of a rule in words for the regime of a plan: the one from the text that governs the plan's form, else the
 * first that speaks for the regime. Undefined where no clause does.
 */
export function citationOf(clauses: readonly Clause[], regime: RegimeDetection): string | undefined {
  const known = citations(clauses);
  const key = `${regime.id} ${regime.form.source}`;
  let citation = known.get(key);
  if (citation === undefined) {
    citation = choose(clauses, regime);
    if (citation !== undefined) known.set(key, citation);
  }
  return citation;
}

/** Those of a rule: it may have thousands of findings. */
const citations = rememberFor((_clauses: readonly Clause[]) => new Map<string, string>());

function choose(clauses: readonly Clause[], regime: RegimeDetection): string | undefined {
  const speaking = clauses.filter((clause) => !clause.regimes || clause.regimes.includes(regime.id));
  const chosen = speaking.find((clause) => clause.source === regime.form.source) ?? speaking[0];
  return chosen ? clauseText(chosen) : undefined;
}
