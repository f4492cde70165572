import type { PlanDocument } from '../../plan/model.ts';
import type { RegimeId } from '../../regimes/regime.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { departmentCode, inRunningText, writtenOut } from '../body-name.ts';
import { placeOf, unitOf } from '../new-plan.ts';
import type { Authority, PlanLevel } from './authorities.ts';
import { authorityFor } from './authorities.ts';
import type { FieldValues } from './template.ts';

/** The level that an issuer's name tells of, in running text; the first that fits. */
const LEVELS: Readonly<Record<RegimeId, readonly (readonly [RegExp, PlanLevel])[]>> = {
  party: [
    [regexp.iu`^(?:ban thường vụ |ban chấp hành )?(?:tỉnh|thành) (?:ủy|uỷ)(?!\p{L})`, 'province'],
    [regexp.iu`^chi bộ(?!\p{L})`, 'grassroots'],
    [/^(?:ban (?!thường vụ|chấp hành)|văn phòng )/iu, 'department'],
  ],
  state: [
    [regexp.iu`^(?:sở|phòng|ban|chi cục|trung tâm|trường)(?!\p{L})`, 'department'],
    [regexp.iu`(?<!\p{L})(?:xã|phường|đặc khu)(?!\p{L})`, 'commune'],
    [regexp.iu`(?<!\p{L})(?:tỉnh|thành phố)(?!\p{L})`, 'province'],
  ],
  'mass-organisation': [],
};

const COLLECTIVE = regexp.iu`(?<!\p{L})ban (?:thường vụ|thường trực|chấp hành|cán sự)(?!\p{L})`;

/** Who issues a plan, as its head says: the authority whose form its missing parts take. */
export function authorityOf(plan: PlanDocument): Authority {
  const { id, organisation } = plan.regime;
  const issuer = issuerOf(plan) ?? '';
  const level = LEVELS[id].find(([pattern]) => pattern.test(issuer))?.[1] ?? 'commune';
  const authority = authorityFor(id, level, organisation);
  const symbol = ownSymbol(plan) ?? authority.symbol.replace(/^(\/KH-|-KH\/)([^{}]+)$/u, '$1{code=$2}');
  return { ...authority, symbol, signature: signatureOf(plan, authority) };
}

/** What the plan says already of the fields of a draft. */
export function valuesOf(plan: PlanDocument): FieldValues {
  const { number, dateline } = plan.head;
  const issuer = issuerOf(plan);
  const superior = plan.head.superior?.text ?? plan.frontMatter?.superior;
  const place = issuer && placeOf(issuer, plan.regime.id);
  const isDepartment = issuer !== undefined && regexp.iu`^(?:sở|phòng)(?!\p{L})`.test(issuer);
  const parts = dateline?.date;
  return {
    year: String(plan.asOf.year),
    ...(issuer ? { issuer, ...unitOf(issuer) } : {}),
    ...(isDepartment ? { code: departmentCode(issuer) } : {}),
    ...(superior ? { superior: inRunningText(superior) } : {}),
    ...(place ? { place } : {}),
    ...(number?.symbol.number ? { number: number.symbol.number.value } : {}),
    ...(parts?.day?.value === undefined ? {} : { day: twoDigits(parts.day.value, 9) }),
    ...(parts?.month?.value === undefined ? {} : { month: twoDigits(parts.month.value, 2) }),
  };
}

function issuerOf({ head, frontMatter }: PlanDocument): string | undefined {
  const text = head.issuer?.text ?? frontMatter?.issuer;
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
