import type { CalendarDate } from '../vietnamese/calendar.ts';
import type { Clause, RegimeId } from './regime.ts';

/** An issuing body or unit with the code that stands for it in a symbol. */
export interface Body {
  /** `UBND`, `ĐU`; of a body with the number of its term, the part before the number: `QH` in QH15. */
  readonly code: string;
  readonly name: string;
  readonly regimes: readonly RegimeId[];
  readonly level: string;
  readonly status: 'current' | 'historical';
  readonly validUntil?: CalendarDate;
  /** The code ends in the number of the term: QH15, UBTVQH14. */
  readonly termNumber: boolean;
  /** How the names of its possible issuers begin; empty where that cannot be told. */
  readonly issuers: readonly string[];
  readonly clauses: readonly Clause[];
}

type Extra = Partial<Pick<Body, 'status' | 'validUntil' | 'termNumber' | 'regimes'>>;

/** Writes the entries of one regime's table. */
export function bodyOf(
  regime: RegimeId,
): (
  code: string,
  name: string,
  level: string,
  issuers: readonly string[],
  clauses: readonly Clause[],
  extra?: Extra,
) => Body {
  return (code, name, level, issuers, clauses, extra = {}) => ({
    code,
    name,
    regimes: [regime],
    level,
    status: 'current',
    termNumber: false,
    issuers,
    clauses,
    ...extra,
  });
}
