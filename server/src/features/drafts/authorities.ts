import type { MassOrganisation, RegimeId } from '../../regimes/regime.ts';
import { OTHER_UNIT, ofKind } from './authorities/kinds.ts';
import { MASS_AUTHORITIES } from './authorities/mass.ts';
import { PARTY_AUTHORITIES } from './authorities/party.ts';
import { STATE_AUTHORITIES } from './authorities/state.ts';
import type { Authority, PlanLevel } from './authority.ts';
import type { Template } from './template.ts';

export type { Authority, PlanLevel } from './authority.ts';

const DEADLINE = 'trước ngày …/…/@PLAN_YEAR';

export const AUTHORITIES: readonly Authority[] = [
  ...PARTY_AUTHORITIES,
  ...STATE_AUTHORITIES,
  ...MASS_AUTHORITIES,
  OTHER_UNIT,
];

/** `field` names the tab stop of the deadline. */
export function deadline(field: string): Template {
  return `{${field}=${DEADLINE}}`;
}

/** The authority of a regime (and organisation) at a level; the first of the regime where there is none. */
export function authorityFor(
  regime: RegimeId,
  level?: PlanLevel,
  organisation?: MassOrganisation,
): Authority {
  const own = AUTHORITIES.filter(
    (authority) =>
      authority.regime === regime && (organisation === undefined || authority.organisation === organisation),
  );
  const candidates = own.length > 0 ? own : AUTHORITIES.filter((authority) => authority.regime === regime);
  return candidates.find((authority) => authority.level === level) ?? candidates[0]!;
}

/** The authority with that id (`ubnd-xa`), as `kehoach new --body` names it; undefined where none has it. */
export function authorityById(id: string): Authority | undefined {
  return AUTHORITIES.find((authority) => authority.id === id);
}

/** Names that hold for all that is not named otherwise: asked last. */
const GENERAL = new Set(['dang-uy-xa', 'mttq', OTHER_UNIT.id]);

/** The authority that an issuer is by its name, of one regime or of any; undefined where the name does not tell. */
export function authorityNamed(issuer: string, regime?: RegimeId): Authority | undefined {
  const fits = (authority: Authority): boolean =>
    (regime === undefined || authority.regime === regime) && authority.named.test(issuer);
  const named =
    AUTHORITIES.find((authority) => !GENERAL.has(authority.id) && fits(authority)) ??
    AUTHORITIES.find((authority) => GENERAL.has(authority.id) && fits(authority));
  return named && ofKind(named, issuer);
}
