import { describe, expect, it } from 'vitest';
import { PLANS } from '../fixes/random-plans.ts';
import { faultOf } from './properties.ts';
import { type Failure, type Kind, runCases } from './run.ts';

/** A tenth of a second a case at the very most; the long run is `npm run fuzz`. */
const CASES: Readonly<Record<Kind, number>> = {
  plans: 600,
  texts: 5400,
  prefixes: 400,
  configurations: 3600,
  typing: 200,
  word: 200,
};
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);

describe('any text and any configuration', () => {
  for (const [kind, cases] of Object.entries(CASES) as [Kind, number][]) {
    it(`${kind}: ${cases} cases hold`, () => {
      const failures: Failure[] = [];
      runCases(kind, SEED, 0, cases, (failure) => failures.push(failure));
      expect(failures.slice(0, 3)).toEqual([]);
    }, 900_000);
  }

  it('a plan broken off at the end of any line reads without a fault', () => {
    const plan = PLANS[0]!.text;
    for (let at = plan.indexOf('\n'); at >= 0; at = plan.indexOf('\n', at + 1)) {
      expect(faultOf(plan.slice(0, at)), `at ${at}`).toBeUndefined();
    }
  }, 900_000);
});
