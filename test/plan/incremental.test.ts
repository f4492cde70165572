import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { WORDS } from '../support/words.ts';

const options = { today: TODAY };
const plans = fixtures('samples', 'corpus', 'clean');
const inserted = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    '# ',
    '**',
    '- ',
    'I. ',
    '1. ',
    'a) ',
    '|',
    '```\n',
    '<!--',
    '-->',
    '> ',
    '[a]: b\n',
    ' ',
    '\r',
    '\t',
    '---\n',
    'Nơi nhận:',
    'Số: 12/KH-UBND',
    'ngày 05/6/2026',
  ),
  fc.string({ maxLength: 12 }),
);

describe('a reading over the one before', () => {
  it('equals a fresh reading after any edit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        fc.array(
          fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(60), insert: inserted }),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        ({ text }, edits) => {
          let current = text;
          let plan = readPlan(current, options);
          for (const { at, remove, insert } of edits) {
            const start = Math.floor(at * current.length);
            current = current.slice(0, start) + insert + current.slice(start + remove);
            plan = readPlan(current, options, plan);
          }
          const fresh = readPlan(current, options);
          expect(plan).toEqual(fresh);
          expect(lintPlan(plan, { words: WORDS })).toEqual(lintPlan(fresh, { words: WORDS }));
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
