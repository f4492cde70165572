import type { MassOrganisation, RegimeId } from '../../regimes/regime.ts';
import type { DraftAgency } from './agencies.ts';
import type { Template } from './template.ts';

export const PLAN_LEVELS = ['commune', 'province', 'department', 'grassroots'] as const;

export type PlanLevel = (typeof PLAN_LEVELS)[number];

/** Who issues a plan, with the form that goes with it (thẩm quyền, thể thức). All strings are templates. */
export interface Authority {
  readonly id: string;
  /** `Đảng ủy xã`, as a drafter looks for it. */
  readonly label: string;
  /** Whether the name of an issuer, in running text, tells that it is one of these. */
  readonly named: RegExp;
  readonly regime: RegimeId;
  readonly organisation?: MassOrganisation;
  readonly level: PlanLevel;
  readonly superior: Template;
  readonly issuer: Template;
  /** The number line without the word Số: `-KH/ĐU`, `/KH-UBND`. */
  readonly symbol: string;
  /** The collective or body that speaks in the plan. */
  readonly voice: Template;
  /** The document of the level above that a plan usually carries out. */
  readonly mandate: Template;
  readonly reportTo: string;
  /** Lines of the signature block above the name. */
  readonly signature: readonly string[];
  readonly units: readonly DraftAgency[];
  /** Recipients beside the units: those above and those to know. */
  readonly recipients: readonly string[];
  /** `recipients` names everybody that the plan goes to, units included. */
  readonly ownRecipients?: boolean;
  readonly filing: string;
  /** What a draft of it says in these fields, where the issuer's name does not tell. */
  readonly values?: Readonly<Record<string, string>>;
}
