import type { RegimeDetection } from '../plan/model.ts';
import type { Clause } from '../regimes/regime.ts';
import { clauseText } from '../regimes/sources.ts';
import { memoizePerObject } from '../text/memoize.ts';

/**
 * The clause of a rule in words for the regime of a plan: the one from the text that governs the plan's form, else the
 * first that speaks for the regime. Undefined where no clause does.
 */
export function citationOf(clauses: readonly Clause[], regime: RegimeDetection): string | undefined {
  const { id, form } = regime;
  const known = citations(clauses);
  let citation = known.find((each) => each.id === id && each.source === form.source);
  if (!citation) {
    citation = { id, source: form.source, text: choose(clauses, regime) };
    known.push(citation);
  }
  return citation.text;
}

interface Citation {
  readonly id: RegimeDetection['id'];
  readonly source: RegimeDetection['form']['source'];
  readonly text: string | undefined;
}

/** Those of a rule, of which there are few: it may have thousands of findings. */
const citations = memoizePerObject((_clauses: readonly Clause[]): Citation[] => []);

function choose(clauses: readonly Clause[], regime: RegimeDetection): string | undefined {
  const speaking = clauses.filter((clause) => !clause.regimes || clause.regimes.includes(regime.id));
  const chosen = speaking.find((clause) => clause.source === regime.form.source) ?? speaking[0];
  return chosen ? clauseText(chosen) : undefined;
}
