import type { Office } from '../../config/office.ts';
import type { PlanDocument } from '../../plan/model.ts';
import type { MassOrganisation, RegimeId } from '../../regimes/regime.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { departmentCode, inRunningText, writtenOut } from '../body-name.ts';
import type { Authority, PlanLevel } from './authorities.ts';
import { authorityFor, authorityNamed } from './authorities.ts';
import { ofOffice } from './of-office.ts';
import type { FieldValues } from './template.ts';
import { placeOf, unitOf, yearOf } from './values.ts';

/** The level by an issuer's name, for issuers that are not among the authorities; the first that fits. */
const LEVELS: Readonly<Record<RegimeId, readonly (readonly [RegExp, PlanLevel])[]>> = {
  party: [[/^(?:ban (?!thường vụ|chấp hành)|văn phòng )/iu, 'department']],
  state: [
    [regexp.iu`^ban(?!\p{L})`, 'department'],
    [regexp.iu`(?<!\p{L})(?:xã|phường|đặc khu)(?!\p{L})`, 'commune'],
    [regexp.iu`(?<!\p{L})(?:tỉnh|thành phố)(?!\p{L})`, 'province'],
  ],
  'mass-organisation': [],
};

const COLLECTIVE = regexp.iu`(?<!\p{L})ban (?:thường vụ|thường trực|chấp hành|cán sự)(?!\p{L})`;

/**
 * Who issues a plan, as its head and, where it is known, its office say: the authority whose form its missing parts take.
 */
export function authorityOf(plan: PlanDocument, office?: Office): Authority {
  const { id, organisation } = plan.regime;
  const issuer = issuerOf(plan, office) ?? '';
  const named = authorityOfIssuer(issuer, id, organisation);
  const authority = office ? ofOffice(named, office) : named;
  const symbol = ownSymbol(plan) ?? authority.symbol.replace(/^(\/KH-|-KH\/)([^{}]+)$/u, '$1{code=$2}');
  return { ...authority, symbol, signature: signatureOf(plan, authority) };
}

/** The authority that an issuer is, as far as its name tells; else that of the commune. In: the name in running text. */
export function authorityOfIssuer(
  issuer: string,
  regime: RegimeId,
  organisation?: MassOrganisation,
): Authority {
  const named = authorityNamed(issuer, regime);
  if (named && (organisation === undefined || named.organisation === organisation)) return named;
  const level = LEVELS[regime].find(([pattern]) => pattern.test(issuer))?.[1] ?? 'commune';
  return authorityFor(regime, level, organisation);
}

/** The year that a plan is for: that of its subject, unless it is before the plan's own. */
export function planYearOf({ head, asOf }: PlanDocument): number {
  return yearOf(head.subject.map(({ text }) => text).join(' '), asOf);
}

/** What the plan and, where it is silent, its office say already of the fields of a draft. */
export function valuesOf(plan: PlanDocument, office?: Office): FieldValues {
  const { number, dateline } = plan.head;
  const issuer = issuerOf(plan, office);
  const superior = plan.head.superior?.text ?? plan.frontMatter?.superior ?? office?.superior;
  const place = dateline?.place?.text ?? office?.place ?? (issuer && placeOf(issuer, plan.regime.id));
  const isDepartment = issuer !== undefined && regexp.iu`^(?:sở|phòng)(?!\p{L})`.test(issuer);
  const parts = dateline?.date;
  return {
    year: String(plan.asOf.year),
    ...(issuer ? { issuer, ...unitOf(issuer) } : {}),
    ...(isDepartment ? { code: departmentCode(issuer) } : {}),
    ...(superior ? { superior: inRunningText(writtenOut(superior)) } : {}),
    ...(place ? { place } : {}),
    ...(number?.symbol.number ? { number: number.symbol.number.value } : {}),
    ...(parts?.day?.value === undefined ? {} : { day: twoDigits(parts.day.value, 9) }),
    ...(parts?.month?.value === undefined ? {} : { month: twoDigits(parts.month.value, 2) }),
  };
}

function issuerOf({ head, frontMatter }: PlanDocument, office?: Office): string | undefined {
  const text = head.issuer?.text ?? frontMatter?.issuer ?? office?.issuer;
  return text === undefined ? undefined : inRunningText(writtenOut(text));
}

/** What follows the number in the plan's own symbol. */
function ownSymbol({ head: { number } }: PlanDocument): string | undefined {
  if (!number) return undefined;
  const { canonical, number: digits } = number.symbol;
  return digits && canonical.startsWith(digits.value) ? canonical.slice(digits.value.length) : canonical;
}

/** The collective that speaks in the opening is the one that signs. */
function signatureOf(plan: PlanDocument, { signature }: Authority): readonly string[] {
  const collective = COLLECTIVE.exec(plan.opening.speaker?.text ?? '')?.[0];
  const [first = '', ...rest] = signature;
  const prefix = /^(?:TM\.|T\/M) /u.exec(first)?.[0];
  if (!collective || !prefix) return signature;
  return [prefix + collective.toLocaleUpperCase('vi').normalize('NFC'), ...rest];
}

/** With a zero before it up to `last`: days below 10, months 1 and 2. */
function twoDigits(value: number, last: number): string {
  return value <= last ? `0${value}` : String(value);
}
