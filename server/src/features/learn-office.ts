import { MAX_OFFICE_LIST, type Office, type OfficeSigner, readOffice } from '../config/office.ts';
import type { PlanDocument } from '../plan/model.ts';
import { assigningSection, readAssignments } from '../rules/support/assignments.ts';
import { groupBy } from '../text/group-by.ts';
import { oneLine } from '../text/whitespace.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import { inRunningText, writtenOut } from './body-name.ts';
import { isFiling, nameKey, officeOf } from './drafts/of-office.ts';

/** What one plan says of the office that issued it; plain data, so that the plan need not be kept. */
export interface OfficeFacts {
  readonly regime: NonNullable<Office['regime']>;
  readonly issuer: string;
  readonly superior?: string;
  readonly place?: string;
  readonly symbol?: string;
  readonly signer?: OfficeSigner;
  readonly recipients: readonly string[];
  readonly units: readonly string[];
}

/** An office as its plans show it, and in how many. */
export interface LearntOffice {
  readonly office: Office;
  readonly plans: number;
}

/** What a plan says of its office; undefined where it names no issuer. */
export function officeFacts(plan: PlanDocument): OfficeFacts | undefined {
  const { head, frontMatter, recipients, deadlines } = plan;
  const issuer = head.issuer?.text ?? frontMatter?.issuer;
  if (issuer === undefined || issuer.includes('…')) return undefined;
  const superior = head.superior?.text ?? frontMatter?.superior;
  const place = head.dateline?.place?.text;
  const symbol = symbolOf(plan);
  const signer = signerOf(plan);
  const names = (recipients?.items ?? []).map(({ name, note }) =>
    oneLine(note === undefined ? name : `${name} (${note.replace(/^\(|\)$/gu, '')})`),
  );
  const agencies = deadlines.flatMap(({ agency }) => (agency ? [oneLine(agency.text)] : []));
  const section = assigningSection(plan);
  const assigned = section ? readAssignments(section).map(({ unit }) => unit.name) : [];
  return {
    regime: plan.regime.id,
    issuer: asName(issuer),
    ...(superior === undefined || superior.includes('…') ? {} : { superior: asName(superior) }),
    ...(place === undefined || BLANK.test(place) ? {} : { place: oneLine(place) }),
    ...(symbol === undefined ? {} : { symbol }),
    ...(signer ? { signer } : {}),
    recipients: names.filter((name) => name !== '' && !BLANK.test(name) && !AS_ABOVE.test(name)),
    units: [...new Set([...assigned, ...[...names, ...agencies].filter((name) => UNIT.test(name))])],
  };
}

const BLANK = /…|\.{3}|^địa danh$/iu;
/** “Như trên”, “Như mục III” say nothing to another plan. */
const AS_ABOVE = regexp.iu`^như (?:trên|mục|phần|điều)(?!\p{L})`;
/** A unit of an office by its name. */
const UNIT = regexp.iu`^(?:thôn|bản|buôn|làng|ấp|xóm|tổ dân phố|khu phố|khu dân cư|phòng|chi bộ|chi hội|chi đoàn) [\p{Lu}\d]`;

function asName(name: string): string {
  return inRunningText(writtenOut(oneLine(name)));
}

function symbolOf({ head: { number } }: PlanDocument): string | undefined {
  const { canonical = '', number: digits } = number?.symbol ?? {};
  const rest =
    digits && canonical.startsWith(digits.value) ? canonical.slice(digits.value.length) : canonical;
  return /^[-/]/u.test(rest) ? rest.normalize('NFC') : undefined;
}

function signerOf({ signature }: PlanDocument): OfficeSigner | undefined {
  const name = signature?.name && oneLine(signature.name.text);
  if (!signature || !name || BLANK.test(name) || /^họ/iu.test(name)) return undefined;
  const title = signature.titles[0]?.text;
  const capacities = signature.capacities.map(({ text }) => oneLine(text));
  return {
    name,
    ...(title === undefined ? {} : { title: oneLine(title) }),
    ...(capacities.length > 0 ? { capacities } : {}),
  };
}

/** People who sign that are kept. */
const MAX_SIGNERS = 6;
/** Share of an office's plans in which a usual recipient is named. */
const USUAL = 0.5;

/**
 * The offices that issued plans, the one with most plans first; of each the most frequent values. In: what the plans say,
 * in any order: equally frequent values are taken in the order of their letters.
 */
export function learnOffices(facts: readonly OfficeFacts[]): LearntOffice[] {
  const groups = groupBy(facts, ({ regime, issuer }) => `${regime} ${foldForMatch(issuer)}`);
  return [...groups.values()]
    .flatMap((group): LearntOffice[] => {
      const office = officeOfPlans(group);
      return office ? [{ office, plans: group.length }] : [];
    })
    .sort((a, b) => b.plans - a.plans || compare(a.office.issuer ?? '', b.office.issuer ?? ''));
}

/**
 * The office that issues a plan: as the configuration says where it is that one, what that leaves open as other plans of the
 * same issuer show.
 */
export function officeOfPlan(
  plan: PlanDocument,
  configured: Office | undefined,
  beside: readonly OfficeFacts[],
): Office | undefined {
  const { head, frontMatter, regime } = plan;
  const issuer = head.issuer?.text ?? frontMatter?.issuer;
  const own = officeOf(configured, regime.id, issuer);
  const key = issuer === undefined ? undefined : nameKey(issuer);
  const same = beside.filter((facts) => facts.regime === regime.id && nameKey(facts.issuer) === key);
  const learnt = same.length > 0 ? officeOfPlans(same) : undefined;
  return own && learnt ? { ...learnt, ...own } : (own ?? learnt);
}

function officeOfPlans(group: readonly OfficeFacts[]): Office | undefined {
  const most = (of: (fact: OfficeFacts) => string | undefined): string | undefined =>
    byCount(group.flatMap((fact) => of(fact) ?? []))[0]?.value;
  const signers = byCount(group.flatMap(({ signer }) => (signer ? [JSON.stringify(signer)] : [])))
    .slice(0, MAX_SIGNERS)
    .map(({ value }) => JSON.parse(value) as OfficeSigner);
  const usual = byCount(group.flatMap(({ recipients }) => [...new Set(recipients)])).filter(
    ({ count }) => count >= group.length * USUAL,
  );
  const filing = usual.find(({ value }) => isFiling(value));
  const recipients = inUsualPlaces(
    usual.filter(({ value }) => !isFiling(value)),
    group.map((fact) => fact.recipients),
  );
  return readOffice({
    regime: group[0]!.regime,
    issuer: most(({ issuer }) => issuer),
    superior: most(({ superior }) => superior),
    place: most(({ place }) => place),
    symbol: most(({ symbol }) => symbol),
    signers,
    recipients: [...recipients, ...(filing ? [filing.value] : [])],
    units: inUsualPlaces(
      byCount(group.flatMap(({ units }) => [...new Set(units)])).slice(0, MAX_OFFICE_LIST),
      group.map(({ units }) => units),
    ),
  });
}

/** Values in the order in which lists have them: by how far down they stand at most. */
function inUsualPlaces(
  values: readonly { readonly value: string }[],
  lists: readonly (readonly string[])[],
): string[] {
  const places = new Map<string, number>();
  for (const list of lists) {
    list.forEach((name, index) => {
      places.set(name, Math.max(places.get(name) ?? 0, index / list.length));
    });
  }
  return values.map(({ value }) => value).sort((a, b) => places.get(a)! - places.get(b)!);
}

/** Values by how often they come, the most frequent first. */
function byCount(values: readonly string[]): { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compare(a.value, b.value));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
