import type { PlanDocument } from '../plan/model.ts';
import { clauseInForce } from '../regimes/requirement-clauses.ts';
import type { RequirementId } from '../regimes/requirements.ts';
import { clauseText } from '../regimes/sources.ts';

/** Says in words where the regulations in force on the day of a plan state a requirement; undefined where none does. */
export function citationsFor({
  regime,
  asOf,
}: Pick<PlanDocument, 'regime' | 'asOf'>): (requirement: RequirementId) => string | undefined {
  const known = new Map<RequirementId, string | undefined>();
  return (requirement) => {
    if (!known.has(requirement)) {
      const clause = clauseInForce(requirement, regime, asOf);
      known.set(requirement, clause && clauseText(clause));
    }
    return known.get(requirement);
  };
}
