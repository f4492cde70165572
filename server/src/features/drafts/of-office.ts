import type { Office } from '../../config/office.ts';
import type { RegimeId } from '../../regimes/regime.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { inRunningText, writtenOut } from '../body-name.ts';
import type { DraftAgency } from './agencies.ts';
import { authorityNamed } from './authorities.ts';
import type { Authority } from './authority.ts';
import { villagesOf } from './units.ts';

/** By what two names of a body are taken for one. */
export const nameKey = (name: string): string => foldForMatch(inRunningText(writtenOut(name)));

/** The regime of an office: as it says, else as the name of its issuer tells. */
export function regimeOfOffice({ regime, issuer }: Office): RegimeId | undefined {
  return (
    regime ?? (issuer === undefined ? undefined : authorityNamed(inRunningText(writtenOut(issuer)))?.regime)
  );
}

/**
 * The office where it is the one that issues a plan of a regime: its own regime is the same and, where the plan names an
 * issuer, so is that. A folder may hold plans of two offices; what is known of one says nothing of the other.
 */
export function officeOf(
  office: Office | undefined,
  regime: RegimeId,
  issuer: string | undefined,
): Office | undefined {
  if (!office || regimeOfOffice(office) !== regime) return undefined;
  const name = issuer?.trim();
  if (!name || office.issuer === undefined) return office;
  const [a, b] = [nameKey(name), nameKey(office.issuer)];
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`) ? office : undefined;
}

/** An authority as the office has it: its symbol, who signs, its usual recipients, the names of its units. */
export function ofOffice(authority: Authority, office: Office): Authority {
  const { symbol, signers: [signer] = [], recipients = [], units = [] } = office;
  const filing = recipients.find(isFiling);
  const above = recipients.filter((name) => !isFiling(name));
  const named = authority.units.map((unit) => ({ ...unit, name: nameIn(units, unit) }));
  const villages = villagesOf(units);
  return {
    ...authority,
    ...(symbol === undefined ? {} : { symbol }),
    ...(signer?.title === undefined ? {} : { signature: [...(signer.capacities ?? []), signer.title] }),
    ...(filing === undefined ? {} : { filing }),
    ...(above.length > 0 ? { recipients: above, units: named, ownRecipients: true } : { units: named }),
    ...(villages === undefined ? {} : { values: { ...authority.values, villages } }),
  };
}

/** `Lưu: VT`: a line of the recipients that says where the original is kept, and so stands last. */
export function isFiling(recipient: string): boolean {
  return /^lưu(?![^\s:])/iu.test(recipient);
}

/** The office's own name of a unit: `Phòng Kinh tế, Hạ tầng và Đô thị` for `Phòng Kinh tế`. */
function nameIn(units: readonly string[], { name }: DraftAgency): string {
  const usual = name.replace(/^\{[a-z]+=([^{}|]*)\}$/u, '$1');
  if (usual.includes('{')) return name;
  const key = foldForMatch(usual);
  return units.find((unit) => foldForMatch(unit).startsWith(key)) ?? name;
}
