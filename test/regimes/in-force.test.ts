import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/lint/edits.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import type { PlanDocument } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { REGULATIONS } from '../../server/src/regimes/clauses/index.ts';
import { formFor } from '../../server/src/regimes/forms.ts';
import { ALL_REGIMES, type MassOrganisation, type RegimeId } from '../../server/src/regimes/regime.ts';
import { clauseInForce, clausesOf } from '../../server/src/regimes/requirement-clauses.ts';
import { REQUIREMENTS } from '../../server/src/regimes/requirements.ts';
import { isInForce, regulationOf, replacedBy } from '../../server/src/regimes/sources.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { NOT_CHECKED } from '../../server/src/rules/not-checked.ts';
import {
  addDays,
  type CalendarDate,
  formatIsoDate,
  formatLongDate,
} from '../../server/src/vietnamese/calendar.ts';
import { fixtures } from '../support/fixtures.ts';
import { parseMarkers } from '../support/markers.ts';
import { WORDS } from '../support/words.ts';

/** The day before each change, the day itself, and days between. */
const DAYS: readonly CalendarDate[] = [
  { year: 2005, month: 6, day: 15 },
  { year: 2016, month: 6, day: 15 },
  { year: 2019, month: 6, day: 5 },
  { year: 2030, month: 6, day: 15 },
  ...REGULATIONS.flatMap(({ inForceFrom }) => (inForceFrom ? [addDays(inForceFrom, -1), inForceFrom] : [])),
];
const ORGANISATIONS: readonly MassOrganisation[] = ['mttq', 'union', 'youth', 'women', 'farmers', 'veterans'];

/** The regulations that a plan's findings cite though they did not hold on its day. */
function citedOutOfTime(plan: PlanDocument): string[] {
  return lintPlan(plan, { words: WORDS }).diagnostics.flatMap(({ ruleId, citation }) => {
    const cited = citation && REGULATIONS.find(({ short }) => citation.startsWith(short));
    if (citation && !cited) return [`${ruleId}: unknown ${citation}`];
    return cited && !isInForce(cited, plan.asOf)
      ? [`${formatIsoDate(plan.asOf)} ${ruleId}: ${citation}`]
      : [];
  });
}

/** The text with the day of its dateline changed. */
function dated(plan: PlanDocument, day: CalendarDate): string {
  const { dateline } = plan.head;
  if (!dateline) return plan.text;
  const range = dateline.paragraph.content.range(dateline.date.start, dateline.date.end);
  return applyEdits(plan.text, [{ range, newText: formatLongDate(day) }]);
}

describe('the clause of a requirement', () => {
  it.each(DAYS.map((day) => [formatIsoDate(day), day] as const))('is of a text in force on %s', (_, day) => {
    for (const id of ALL_REGIMES) {
      for (const organisation of id === 'mass-organisation' ? ORGANISATIONS : [undefined]) {
        const form = formFor(id, day, organisation);
        for (const requirement of REQUIREMENTS) {
          const clause = clauseInForce(requirement, { id, form }, day);
          if (!clause) continue;
          expect(isInForce(regulationOf(clause.source), day), `${requirement} ${clause.source}`).toBe(true);
          expect(clause.regimes).toContain(id);
        }
      }
    }
  });

  it.each<[RegimeId, CalendarDate, string | undefined]>([
    ['party', { year: 2019, month: 6, day: 5 }, 'hd36'],
    ['party', { year: 2026, month: 5, day: 26 }, 'hd36'],
    ['party', { year: 2026, month: 5, day: 27 }, 'hd05'],
    ['party', { year: 2016, month: 6, day: 5 }, undefined],
    ['state', { year: 2019, month: 6, day: 5 }, 'tt01-2011'],
    ['state', { year: 2026, month: 6, day: 5 }, 'nd30'],
  ])('of %s documents of %o stands in %s', (id, day, source) => {
    const form = formFor(id, day);
    expect(clauseInForce('recipient-marks', { id, form }, day)?.source).toBe(source);
  });

  it('is known for what each rule checks, in each regime of the rule', () => {
    for (const { id, requirement, regimes } of RULES) {
      for (const regime of regimes)
        expect(clausesOf(requirement, [regime]).length, `${id} ${regime}`).toBeGreaterThan(0);
    }
  });

  it('stands in the tables only for requirements that are used', () => {
    const used = new Set([...RULES, ...NOT_CHECKED].map(({ requirement }) => requirement));
    expect(REQUIREMENTS.filter((requirement) => !used.has(requirement))).toEqual([]);
    for (const { replaces = [] } of REGULATIONS)
      for (const id of replaces) expect(replacedBy(id)).toBeDefined();
  });
});

describe('no finding cites a text that is not in force on the day of the plan', () => {
  it.each(fixtures('clean', 'corpus', 'samples', 'not-plans').map(({ name, text }) => [name, text] as const))(
    '%s',
    (_, text) => {
      for (const regime of [undefined, ...ALL_REGIMES]) {
        const options = { forcePlan: true, ...(regime ? { regime } : {}) };
        const plan = readPlan(text, { ...options, today: DAYS[0]! });
        expect(citedOutOfTime(plan)).toEqual([]);
        for (const day of regime ? DAYS.slice(0, 4) : DAYS)
          expect(citedOutOfTime(readPlan(dated(plan, day), { ...options, today: day }))).toEqual([]);
      }
    },
    60_000,
  );

  it.each(RULES.map((rule) => [rule.id, rule] as const))('examples of %s', (_, { regimes, examples }) => {
    for (const { text, regime } of examples.invalid) {
      for (const day of DAYS) {
        const plan = readPlan(parseMarkers(text).text, {
          forcePlan: true,
          today: day,
          regime: regime ?? regimes[0]!,
        });
        expect(citedOutOfTime(plan)).toEqual([]);
      }
    }
  });
});
