import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acrossPlans, type PlanInProject } from '../../server/src/project/across.ts';
import { plansBeside } from '../../server/src/project/beside.ts';
import type { PlanFacts } from '../../server/src/project/facts.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const key = fc.constantFrom('1/KH-UBND', '2/KH-UBND', '12-KH/ĐU', '30/2020/NĐ-CP');
const date = fc.record({
  year: fc.constantFrom(2025, 2026),
  month: fc.constantFrom(1, 2),
  day: fc.constantFrom(1, 15),
});
const issuer = fc.constantFrom('ỦY BAN NHÂN DÂN XÃ A', 'Ủy ban nhân dân xã B', 'Chính phủ');
const subject = fc.constantFrom('bình đẳng giới', 'phòng cháy rừng', 'chuyển đổi số');
const cited = fc.record({
  key,
  unique: fc.boolean(),
  date: maybe(date),
  issuer: maybe(issuer),
  subject: maybe(subject),
});
const facts: fc.Arbitrary<PlanFacts> = fc
  .record({
    number: maybe(key),
    date: maybe(date),
    issuer: maybe(issuer),
    subject: maybe(subject),
    citations: fc.array(cited, { maxLength: 4 }),
  })
  .map(({ number, citations, ...rest }) => {
    const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    return {
      ...known,
      ...(number ? { number: { key: number, place: 0 } } : {}),
      citations: citations.map((each, i) => ({ ...each, place: i + 1 })),
    } as PlanFacts;
  });
const plans: fc.Arbitrary<PlanInProject[]> = fc
  .array(facts, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((each, i) => ({ path: `${i}.md`, facts: each })));

it('the plans beside one say of it what all plans say', () => {
  fc.assert(
    fc.property(plans, (all) => {
      const findings = acrossPlans(all);
      for (const { path, facts: own } of all) {
        const mine = (found: typeof findings) => found.filter((each) => each.path === path);
        expect(mine(acrossPlans(plansBeside(own, all)))).toEqual(mine(findings));
      }
    }),
    { numRuns: 2000 },
  );
});

it('a plan that shares no number, no day and no citation is left out', () => {
  const day = { year: 2026, month: 3, day: 5 };
  const mention = { key: '30/2020/NĐ-CP', unique: true, place: 1 };
  const own: PlanFacts = { number: { key: '1/KH-UBND', place: 0 }, citations: [mention] };
  const other = (path: string, more: Partial<PlanFacts>): PlanInProject => ({
    path,
    facts: { citations: [], ...more },
  });
  const beside = plansBeside(own, [
    other('same number.md', { number: { key: '1/KH-UBND', place: 0 } }),
    other('same citation.md', { citations: [{ ...mention, key: '2/KH-UBND' }, mention] }),
    other('nothing.md', { number: { key: '3/KH-UBND', place: 0 }, date: day, issuer: 'ỦY BAN NHÂN DÂN' }),
  ]);
  expect(beside.map(({ path }) => path)).toEqual(['same number.md', 'same citation.md']);
  expect(beside[1]!.facts.citations).toEqual([mention]);
});
