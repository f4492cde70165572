import { memoizePerObject } from '../text/memoize.ts';
import { type CalendarDate, compareDates } from '../vietnamese/calendar.ts';
import { REGULATIONS } from './clauses/index.ts';
import { layoutClause } from './layout-clauses.ts';
import { ALL_REGIMES, type Clause, type Form, type RegimeId } from './regime.ts';
import type { ClausePlace, Regulation } from './regulation.ts';
import type { RequirementId } from './requirements.ts';
import { isInForce } from './sources.ts';

/** A clause with the regimes for which it says so. */
export interface RequirementClause extends Clause {
  readonly regimes: readonly RegimeId[];
}

/** Regulations from the newest to the oldest; habits last. Of one day, as the folder lists them. */
const NEWEST_FIRST: readonly Regulation[] = [...REGULATIONS].sort(
  (a, b) =>
    Number(a.inForceFrom === undefined) - Number(b.inForceFrom === undefined) ||
    (a.inForceFrom && b.inForceFrom ? compareDates(b.inForceFrom, a.inForceFrom) : 0),
);

/** Where each regulation, in force or not, states a requirement for the regimes: by regime, the newest first. */
export function clausesOf(
  requirement: RequirementId,
  regimes: readonly RegimeId[] = ALL_REGIMES,
): readonly RequirementClause[] {
  const clauses = NEWEST_FIRST.flatMap((regulation) => clausesIn(regulation, requirement)).filter((clause) =>
    clause.regimes.some((id) => regimes.includes(id)),
  );
  const first = (clause: RequirementClause) => ALL_REGIMES.findIndex((id) => clause.regimes.includes(id));
  return clauses.sort((a, b) => Number(isPractice(a)) - Number(isPractice(b)) || first(a) - first(b));
}

/**
 * Where a requirement stands for a document of a regime on a day: in the text that governs the form, else in the newest
 * in force that speaks for the regime. Undefined where none does.
 */
export function clauseInForce(
  requirement: RequirementId,
  { id, form }: { readonly id: RegimeId; readonly form: Form },
  day: CalendarDate,
): RequirementClause | undefined {
  const clauses = NEWEST_FIRST.filter((regulation) => isInForce(regulation, day))
    .flatMap((regulation) => clausesIn(regulation, requirement))
    .filter(({ regimes }) => regimes.includes(id));
  return clauses.find(({ source }) => source === form.source) ?? clauses[0];
}

const clausesByRequirement = memoizePerObject(
  (_: Regulation) => new Map<RequirementId, readonly RequirementClause[]>(),
);

function clausesIn(regulation: Regulation, requirement: RequirementId): readonly RequirementClause[] {
  const known = clausesByRequirement(regulation);
  const clauses = known.get(requirement) ?? statedClauses(regulation, requirement);
  known.set(requirement, clauses);
  return clauses;
}

function statedClauses(regulation: Regulation, requirement: RequirementId): readonly RequirementClause[] {
  const places: string | ClausePlace | readonly (string | ClausePlace)[] =
    regulation.clauses[requirement] ?? [];
  const layouts = (regulation.forms ?? []).flatMap(({ layout, regime }): RequirementClause[] => {
    const found = layoutClause(layout, requirement);
    if (!found) return [];
    const confidence = found.confidence ?? regulation.confidence ?? 'text';
    return [{ source: regulation.id, place: found.clause, confidence, regimes: [regime] }];
  });
  const stated = [places].flat().map((entry) => {
    const { place, confidence, regimes }: ClausePlace = typeof entry === 'string' ? { place: entry } : entry;
    return {
      source: regulation.id,
      place,
      confidence: confidence ?? regulation.confidence ?? 'text',
      regimes: regimes ?? regulation.regimes,
    };
  });
  return [...stated, ...layouts];
}

function isPractice({ source }: Clause): boolean {
  return source === 'practice';
}
