import { type CalendarDate, compareDates } from '../vietnamese/calendar.ts';
import { regexp } from '../vietnamese/letters.ts';
import { comparable, type PlanFacts } from './facts.ts';

/** A task of a plan with its last day, as the text has it. */
export interface AskedTask {
  readonly unit?: string | undefined;
  readonly task?: string | undefined;
  readonly due?: CalendarDate | undefined;
}

/** A plan as far as questions and answers go. Plain data. */
export interface AnsweringPlan {
  readonly path: string;
  readonly facts: PlanFacts;
  readonly tasks: readonly AskedTask[];
}

export interface Answer {
  /** The office that was asked. */
  readonly issuer: string;
  /** Its first plan that cites the one that asks; absent: none after the last day. */
  readonly plan?: { readonly path: string; readonly date: CalendarDate };
  readonly state: 'in time' | 'late' | 'none';
}

/** A plan that asks others for plans by a day, with those whose state is certain. */
export interface Question {
  readonly path: string;
  /** Number and symbol. */
  readonly number: string;
  readonly issuer: string;
  readonly due: CalendarDate;
  /** Those asked, as the text says it. */
  readonly unit: string;
  readonly answers: readonly Answer[];
}

/** A task that is to make a plan, not to help with one or to report on one. */
const ASKS_FOR_PLAN = regexp.u`^(?:chủ động |khẩn trương |căn cứ .{0,120}? )?(?:xây dựng|ban hành|xây dựng(?: và)? ban hành) kế hoạch(?! \p{L}+ (?:của )?(?:tỉnh|uỷ ban nhân dân tỉnh))`;
/** All communes of a province, and none of them by name. */
const ALL_COMMUNES = regexp.u`^(?:đề nghị |yêu cầu )?uỷ ban nhân dân (?:(?:các|cấp|xã|phường|đặc khu|và) ?)*$`;
const COMMUNE = regexp.u`^uỷ ban nhân dân (?:xã|phường|đặc khu) `;
const PROVINCE = regexp.u`^uỷ ban nhân dân (?:tỉnh|thành phố) `;

interface Office {
  readonly name: string;
  readonly plans: AnsweringPlan[];
}

/**
 * Which offices answered plans that ask for plans of theirs. Nothing is said of offices without plans in the repository
 * since they were asked, of communes where several provinces are at work, and of those who still have time.
 * @param today the day of the question
 */
export function questionsIn(plans: readonly AnsweringPlan[], today: CalendarDate): readonly Question[] {
  const offices = officesOf(plans);
  const provinces = [...offices.keys()].filter((name) => PROVINCE.test(name));
  return plans.flatMap(({ path, facts, tasks }) => {
    const { number, date, issuer } = facts;
    if (!number || !date || issuer === undefined) return [];
    return tasks.flatMap(({ unit, task, due }): Question[] => {
      if (unit === undefined || task === undefined || !due || compareDates(due, date) < 0) return [];
      if (!ASKS_FOR_PLAN.test(comparable(task))) return [];
      const isProvince = PROVINCE.test(comparable(issuer)) && provinces.length === 1;
      const asked = askedAmong(offices, comparable(unit), isProvince);
      const answers = asked.flatMap((office) => {
        const answer = office.name === issuer ? undefined : answerOf(office, facts, due, today);
        return answer ? [answer] : [];
      });
      return answers.length === 0 ? [] : [{ path, number: number.key, issuer, due, unit, answers }];
    });
  });
}

function officesOf(plans: readonly AnsweringPlan[]): ReadonlyMap<string, Office> {
  const offices = new Map<string, Office>();
  for (const plan of plans) {
    const { issuer } = plan.facts;
    if (issuer === undefined) continue;
    const key = comparable(issuer);
    const office = offices.get(key) ?? { name: issuer, plans: [] };
    office.plans.push(plan);
    offices.set(key, office);
  }
  return offices;
}

function askedAmong(
  offices: ReadonlyMap<string, Office>,
  unit: string,
  isProvince: boolean,
): readonly Office[] {
  const named = offices.get(unit);
  if (named) return [named];
  if (!isProvince || !ALL_COMMUNES.test(unit) || !/xã|phường|đặc khu/u.test(unit)) return [];
  return [...offices].filter(([name]) => COMMUNE.test(name)).map(([, office]) => office);
}

/** Undefined where nothing is certain. */
function answerOf(
  { name, plans }: Office,
  asking: PlanFacts,
  due: CalendarDate,
  today: CalendarDate,
): Answer | undefined {
  const answering = plans.filter(({ facts }) => cites(facts, asking));
  const dated = answering.flatMap(({ path, facts: { date } }) => (date ? [{ path, date }] : []));
  // A draft is on its way.
  if (dated.length < answering.length) return undefined;
  const [first] = dated.sort((a, b) => compareDates(a.date, b.date));
  if (first) {
    const state = compareDates(first.date, due) <= 0 ? 'in time' : 'late';
    return { issuer: name, plan: first, state };
  }
  const isHere = plans.some(({ facts: { date } }) => date && compareDates(date, due) > 0);
  return isHere && compareDates(today, due) > 0 ? { issuer: name, state: 'none' } : undefined;
}

function cites({ citations, date: own }: PlanFacts, { number, date, issuer }: PlanFacts): boolean {
  if (own && date && compareDates(own, date) < 0) return false;
  return citations.some((cited) => {
    if (cited.key !== number?.key) return false;
    if (cited.date && date && compareDates(cited.date, date) !== 0) return false;
    return cited.issuer === undefined || comparable(cited.issuer) === comparable(issuer ?? '');
  });
}
