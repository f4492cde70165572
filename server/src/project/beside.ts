import type { CalendarDate } from '../vietnamese/calendar.ts';
import type { PlanInProject } from './across.ts';
import type { PlanFacts } from './facts.ts';

/**
 * Of all plans those that can contradict one of them, each with no more of its citations than that takes:
 * `acrossPlans` says of the one, among these, what it says of it among all. Out: in the order of `plans`.
 */
export function plansBeside<T extends PlanInProject>(
  { number, citations }: PlanFacts,
  plans: Iterable<T>,
): T[] {
  const cited = new Set(citations.map(({ key }) => key));
  const days = new Set(citations.flatMap(({ date }) => (date ? [dayOf(date)] : [])));
  const beside: T[] = [];
  for (const plan of plans) {
    const { facts } = plan;
    const named = facts.number && (facts.number.key === number?.key || cited.has(facts.number.key));
    const shared = cited.size === 0 ? [] : facts.citations.filter(({ key }) => cited.has(key));
    if (named || shared.length > 0 || (facts.date && days.has(dayOf(facts.date)))) {
      beside.push({ ...plan, facts: { ...facts, citations: shared } });
    }
  }
  return beside;
}

const dayOf = ({ year, month, day }: CalendarDate): number => (year * 12 + month) * 31 + day;
