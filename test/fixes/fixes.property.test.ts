import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../server/src/lint/diagnostic.ts';
import { fixOnce, fixPlan } from '../../server/src/lint/fix.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import type { PlanDocument } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { TODAY } from '../support/fixtures.ts';
import { WORDS } from '../support/words.ts';
import { editedPlan, PLANS, shuffled } from './random-plans.ts';

const read = (text: string, previous?: PlanDocument) => readPlan(text, { today: TODAY }, previous);
const fix = (text: string, unsafe = false, ruleSet = RULES) =>
  fixPlan(text, { read, words: WORDS, unsafe, ruleSet });
const lint = (text: string) => lintPlan(read(text), { words: WORDS }).diagnostics;
const shown = ({ ruleId, range }: Diagnostic, text: string) =>
  `${ruleId} ${range.start} «${text.slice(range.start, range.end)}»`;
/** More runs, or others, where somebody looks for what these do not show. */
const RUNS = {
  seed: Number(process.env.FIX_SEED ?? 20_261_122),
  numRuns: Number(process.env.FIX_RUNS ?? 50),
};

describe('safe fixes of edited plans', () => {
  it('leave a text that is stable and has nothing safe left to fix', () => {
    fc.assert(
      fc.property(editedPlan, (text) => {
        const first = fix(text);
        expect(first.settled).toBe(true);
        const again = fix(first.text);
        expect(again.text).toBe(first.text);
        expect(again.applied).toBe(0);
        const left = lint(first.text).filter((diagnostic) => diagnostic.fix?.safe);
        expect(left.map((diagnostic) => shown(diagnostic, first.text))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('touch nothing outside their edits, whatever the line ends', () => {
    fc.assert(
      fc.property(editedPlan, (text) => {
        for (const diagnostic of lint(text)) {
          if (!diagnostic.fix) continue;
          const edits = [...diagnostic.fix.edits].sort((a, b) => a.range.start - b.range.start);
          const outside: string[] = [];
          let at = 0;
          for (const { range, newText } of edits) {
            expect(range.start, diagnostic.ruleId).toBeGreaterThanOrEqual(at);
            expect(range.end, diagnostic.ruleId).toBeGreaterThanOrEqual(range.start);
            expect(splitsPair(text, range.start) || splitsPair(text, range.end)).toBe(false);
            outside.push(text.slice(at, range.start), newText);
            at = range.end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
          outside.push(text.slice(at));
          expect(fixOnce(text, [diagnostic], true).text, diagnostic.ruleId).toBe(outside.join(''));
        }
        if (text.includes('\r\n') && !/(?<!\r)\n/u.test(text))
          expect(fix(text).text).not.toMatch(/(?<!\r)\n|\r(?!\n)/u);
        if (!text.includes('\r')) expect(fix(text).text).not.toContain('\r');
        if (text.startsWith('\uFEFF')) expect(fix(text).text.startsWith('\uFEFF')).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('all fixes of edited plans', () => {
  it('end, without a fault', () => {
    fc.assert(
      fc.property(editedPlan, (text) => {
        const result = fix(text, true);
        expect(result.settled).toBe(true);
        expect(lint(result.text).filter(({ ruleId }) => ruleId === 'internal-fault')).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('twenty orders of the rules that fix', () => {
  const fixing = RULES.filter((rule) => rule.fixable);

  it.each(PLANS.filter(({ name }) => !name.startsWith('clean')))('come to rest on $name', ({ text }) => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const order = shuffled(fixing, seed);
      const result = fix(text, false, order);
      expect(result.settled, `order ${seed}`).toBe(true);
      expect(fix(result.text, false, order).applied, `order ${seed}`).toBe(0);
    }
  });

  it.each(PLANS)('come to rest on $name, unsafe fixes too', ({ text }) => {
    for (let seed = 21; seed <= 22; seed += 1) {
      expect(fix(text, true, shuffled(fixing, seed)).settled, `order ${seed}`).toBe(true);
    }
  });
});

function splitsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/u.test(text.charAt(at));
}
