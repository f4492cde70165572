import { PROJECT_CITATION_DIFFERS, PROJECT_NUMBER_TWICE, PROJECT_PLAN_CITED } from '../lint/engine-rules.ts';
import type { Severity } from '../rules/rule.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { groupBy } from '../text/group-by.ts';
import { type CalendarDate, formatShortDate } from '../vietnamese/calendar.ts';
import { type CitedFact, comparable, type PlanFacts, wordOverlap } from './facts.ts';

export interface PlanInProject {
  readonly path: string;
  readonly facts: PlanFacts;
}

/** A finding that takes more than one plan to see. */
export interface ProjectFinding {
  readonly path: string;
  readonly ruleId: string;
  /** Where milder than the rule's own. */
  readonly severity?: Severity;
  /** Index of the place in the plan's `ranges`. */
  readonly place: number;
  readonly message: Bilingual;
  /** Where another plan says it differently; `place` as above, in that plan. */
  readonly other: { readonly path: string; readonly place: number };
}

/** Below this share of words two subjects are of different documents: short forms and free wording are above it. */
const LIKE = 0.5;

/** What plans of one repository say differently of the same thing. Out: in the order of the plans. */
export function acrossPlans(plans: readonly PlanInProject[]): ProjectFinding[] {
  const findings = [...numbersTwice(plans), ...citationsOfPlans(plans), ...citationsThatDiffer(plans)];
  const order = new Map(plans.map(({ path }, i) => [path, i]));
  return findings.sort((a, b) => order.get(a.path)! - order.get(b.path)! || a.place - b.place);
}

function numbersTwice(plans: readonly PlanInProject[]): ProjectFinding[] {
  const groups = groupBy(plans, ({ facts: { number, year, issuer, superior } }) =>
    number && year !== undefined && issuer
      ? [number.key, year, comparable(issuer), comparable(superior ?? '')].join('\n')
      : undefined,
  );
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    return group.map(({ path, facts }) => {
      const number = facts.number!;
      const other = group.find((each) => each.path !== path)!;
      return {
        path,
        ruleId: PROJECT_NUMBER_TWICE.id,
        place: number.place,
        message: {
          vi: `Số ${number.key} năm ${facts.year} đã dùng trong ${other.path}. Kiểm tra lại số của kế hoạch.`,
          en: `Number ${number.key} of ${facts.year} is also used by ${other.path}. Check the plan's number.`,
        },
        other: { path: other.path, place: other.facts.number!.place },
      };
    });
  });
}

/** Citations that mean a plan of the repository, held against that plan. */
function citationsOfPlans(plans: readonly PlanInProject[]): ProjectFinding[] {
  const byKey = groupBy(plans, ({ facts }) => facts.number?.key);
  const byDate = groupBy(plans, ({ facts: { date, number, subject } }) =>
    date && number && subject ? dayOf(date) : undefined,
  );
  const findings: ProjectFinding[] = [];
  for (const { path, facts } of plans) {
    for (const cited of facts.citations) {
      const others = (byKey.get(cited.key) ?? []).filter((other) => other.path !== path);
      const meant = others.filter((other) => sameYearAndBody(cited, other.facts));
      const found =
        meant.length === 1
          ? difference(cited, meant[0]!)
          : others.length === 0
            ? otherNumber(cited, path, byDate)
            : undefined;
      if (found) findings.push({ path, ruleId: PROJECT_PLAN_CITED.id, place: cited.place, ...found });
    }
  }
  return findings;
}

function sameYearAndBody(cited: CitedFact, plan: PlanFacts): boolean {
  if (cited.date && plan.date && cited.date.year !== plan.date.year) return false;
  // Without a word about body or subject the same number may be another body's.
  const sameIssuer = cited.issuer !== undefined && plan.issuer !== undefined && includes(cited.issuer, plan);
  const sameSubject =
    cited.subject !== undefined &&
    plan.subject !== undefined &&
    wordOverlap(cited.subject, plan.subject) > 0.8;
  return sameIssuer || sameSubject;
}

/** `Ủy ban nhân dân xã Bình Lư` as cited is `ỦY BAN NHÂN DÂN` under `XÃ BÌNH LƯ`, or the other way round. */
function includes(cited: string, { issuer, superior }: PlanFacts): boolean {
  const name = comparable(cited);
  const own = comparable(issuer ?? '');
  const whole = comparable(`${issuer ?? ''} ${superior ?? ''}`);
  return own !== '' && (name.endsWith(own) || own.endsWith(name) || whole === name);
}

type Difference = Pick<ProjectFinding, 'message' | 'other'>;

function difference(cited: CitedFact, { path, facts }: PlanInProject): Difference | undefined {
  const other = { path, place: facts.number!.place };
  if (cited.date && facts.date && dayOf(cited.date) !== dayOf(facts.date)) {
    const [own, here] = [formatShortDate(facts.date), formatShortDate(cited.date)];
    return {
      message: {
        vi: `Ghi ngày ${here}, nhưng ${cited.key} (${path}) ban hành ngày ${own}. Sửa lại ngày.`,
        en: `Dated ${here}, but ${cited.key} (${path}) was issued on ${own}. Correct the date.`,
      },
      other,
    };
  }
  if (cited.subject && facts.subject && wordOverlap(cited.subject, facts.subject) < LIKE) {
    return {
      message: {
        vi: `Trích yếu khác với chính kế hoạch ${cited.key} (${path}): “${facts.subject}”. Sửa lại trích yếu.`,
        en: `The subject differs from that of ${cited.key} itself (${path}): “${facts.subject}”. Correct it.`,
      },
      other,
    };
  }
  return undefined;
}

/** Date and subject are a plan's of the repository, the number is not. */
function otherNumber(
  cited: CitedFact,
  from: string,
  byDate: ReadonlyMap<string, readonly PlanInProject[]>,
): Difference | undefined {
  if (!cited.date || !cited.subject) return undefined;
  const plan = byDate
    .get(dayOf(cited.date))
    ?.find(
      ({ path, facts }) =>
        path !== from &&
        comparable(facts.subject!) === comparable(cited.subject!) &&
        symbolOf(facts.number!.key) === symbolOf(cited.key),
    );
  if (!plan) return undefined;
  const number = plan.facts.number!;
  return {
    message: {
      vi: `Ghi số ${cited.key}, nhưng kế hoạch cùng ngày, cùng trích yếu (${plan.path}) mang số ${number.key}. Sửa lại số.`,
      en: `Numbered ${cited.key}, but the plan of that date and subject (${plan.path}) has the number ${number.key}. Correct the number.`,
    },
    other: { path: plan.path, place: number.place },
  };
}

const symbolOf = (key: string): string => key.replace(/^\d+/u, '');

interface Mention {
  readonly path: string;
  readonly cited: CitedFact;
}

function citationsThatDiffer(plans: readonly PlanInProject[]): ProjectFinding[] {
  // A plan speaks once of a document for each date or issuer: its own slips are its own rules' business.
  const mentions = plans.flatMap(({ path, facts }) => facts.citations.map((cited) => ({ path, cited })));
  return [...groupBy(mentions, ({ cited }) => cited.key).values()].flatMap((group) => [
    ...oddOnes(group, 'date', ({ cited }) => cited.date && dayOf(cited.date), sameDocumentByDate),
    ...oddOnes(
      group,
      'issuer',
      ({ cited }) => cited.issuer && comparable(cited.issuer),
      sameDocumentByIssuer,
    ),
    ...oddOnes(group, 'subject', subjectsOf(group), sameDocumentBySubject),
  ]);
}

/** Subjects that are alike are one: out: the first of those like the mention's. */
function subjectsOf(group: readonly Mention[]): (mention: Mention) => string | undefined {
  const firsts: string[] = [];
  const known = new Map<string, string>();
  for (const { cited } of group) {
    if (cited.subject === undefined || known.has(cited.subject)) continue;
    const { subject } = cited;
    const first = firsts.find((each) => wordOverlap(each, subject) >= LIKE) ?? subject;
    if (first === subject) firsts.push(subject);
    known.set(subject, first);
  }
  return ({ cited }) => (cited.subject === undefined ? undefined : known.get(cited.subject));
}

/** Citations may leave out date and issuer; without one of them, numbers of other years and bodies are the same. */
function sameDocumentBySubject({ cited: a }: Mention, { cited: b }: Mention): boolean {
  if (wordOverlap(a.subject!, b.subject!) >= LIKE) return false;
  if (a.unique) return true;
  const issuers = a.issuer === undefined || b.issuer === undefined || akin(a.issuer, b.issuer);
  return issuers && a.date !== undefined && b.date !== undefined && dayOf(a.date) === dayOf(b.date);
}

/** Numbers begin anew each year or term: only dates alike in two of three parts are taken for slips. */
function sameDocumentByDate({ cited: a }: Mention, { cited: b }: Mention): boolean {
  const [x, y] = [a.date!, b.date!];
  const alike = Number(x.year === y.year) + Number(x.month === y.month) + Number(x.day === y.day);
  if (a.unique) return true;
  const issuers = a.issuer === undefined || b.issuer === undefined || akin(a.issuer, b.issuer);
  return alike === 2 && issuers;
}

function sameDocumentByIssuer({ cited: a }: Mention, { cited: b }: Mention): boolean {
  if (akin(a.issuer!, b.issuer!)) return false;
  return a.unique || (a.date !== undefined && b.date !== undefined && dayOf(a.date) === dayOf(b.date));
}

/** One name is the end, the beginning or a part of the other: short forms and terms (khoá) in brackets. */
function akin(a: string, b: string): boolean {
  const [x, y] = [comparable(a), comparable(b)];
  return x.includes(y) || y.includes(x) || wordOverlap(a, b) >= 0.75;
}

type Part = 'date' | 'issuer' | 'subject';

/** The mentions whose value differs from what more plans have; where as many have each, all of them. */
function oddOnes(
  group: readonly Mention[],
  what: Part,
  textOf: (mention: Mention) => string | undefined,
  comparableMentions: (a: Mention, b: Mention) => boolean,
): ProjectFinding[] {
  const byValue = new Map<string, Map<string, Mention>>();
  for (const mention of group) {
    const value = textOf(mention);
    if (value === undefined) continue;
    const known = byValue.get(value) ?? new Map<string, Mention>();
    if (known.size === 0) byValue.set(value, known);
    if (!known.has(mention.path)) known.set(mention.path, mention);
  }
  if (byValue.size < 2) return [];
  const sets = [...byValue.values()].map((mentions) => [...mentions.values()]);
  return sets.flatMap((mine) => {
    const stronger = sets.find(
      (other) => other !== mine && other.length >= mine.length && comparableMentions(mine[0]!, other[0]!),
    );
    if (!stronger) return [];
    const even = stronger.length === mine.length;
    return mine.flatMap(({ path, cited }) => {
      const other = stronger.find((each) => each.path !== path);
      if (!other) return [];
      return [
        {
          path,
          ruleId: PROJECT_CITATION_DIFFERS.id,
          ...(even ? { severity: 'info' as const } : {}),
          place: cited.place,
          message: differs(cited, other, what, stronger.length, even),
          other: { path: other.path, place: other.cited.place },
        },
      ];
    });
  });
}

function differs(
  cited: CitedFact,
  { path, cited: other }: Mention,
  what: Part,
  count: number,
  even: boolean,
): Bilingual {
  const [mine, theirs] = [cited, other].map((each) =>
    what === 'date' ? formatShortDate(each.date!) : each[what]!,
  ) as [string, string];
  const said = {
    date: (value: string) => `ngày ${value}`,
    issuer: (value: string) => `của “${value}”`,
    subject: (value: string) => `trích yếu “${value}”`,
  }[what];
  const where = even ? path : `${path}${count > 1 ? ` (và ${count - 1} kế hoạch khác)` : ''}`;
  const whereEn = even ? path : `${path}${count > 1 ? ` (and ${count - 1} more)` : ''}`;
  return {
    vi: `${cited.key} ghi ${said(mine)}, nhưng trong ${where} ghi ${said(theirs)}. Đối chiếu với văn bản gốc.`,
    en: `${cited.key} is given the ${what} “${mine}” here, “${theirs}” in ${whereEn}. Compare with the document itself.`,
  };
}

function dayOf({ year, month, day }: CalendarDate): string {
  return `${year}-${month}-${day}`;
}
