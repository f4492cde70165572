import { describe, expect, it } from 'vitest';
import { newPlan, PLAN_KINDS } from '../../server/src/features/new-plan.ts';
import { composePlan } from '../../server/src/layout/compose/compose.ts';
import { measureText } from '../../server/src/layout/font/metrics.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { ALL_REGIMES } from '../../server/src/regimes/regime.ts';
import { Random } from '../fuzz/random.ts';
import { mutated, randomText } from '../fuzz/texts.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { printedParagraphs, printedText, wordsOfDraft, wordsOnPaper } from './words.ts';

const compose = (text: string, forcePlan = false) => {
  const plan = readPlan(text, { today: TODAY, forcePlan });
  return { plan, document: composePlan(plan, { measure: measureText }) };
};

const PLANS = fixtures('samples', 'clean', 'corpus', 'metamorphic', 'not-plans');

/**
 * Words that are printed too often or not at all.
 * @param inLetters counts letters and digits: in a random text a column may begin inside what looks like a word
 */
function difference(text: string, { forcePlan = false, inLetters = false } = {}): string[] {
  const { plan, document } = compose(text, forcePlan);
  const counts = new Map<string, number>();
  const pieces = (words: string[]): string[] => (inLetters ? words.flatMap((word) => [...word]) : words);
  for (const word of pieces(wordsOfDraft(plan))) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of pieces(wordsOnPaper(document))) counts.set(word, (counts.get(word) ?? 0) - 1);
  return [...counts].flatMap(([word, count]) => (count === 0 ? [] : `${word}: ${-count}`));
}

describe('every word of a draft is printed once', () => {
  it.each(PLANS.map(({ name, text }) => [name, text]))('%s', (_, text) => {
    expect(difference(text)).toEqual([]);
  });

  it('in every outline', () => {
    for (const regime of ALL_REGIMES)
      for (const kind of Object.keys(PLAN_KINDS) as (keyof typeof PLAN_KINDS)[])
        for (const level of ['commune', 'province'] as const)
          expect(difference(newPlan({ regime, kind, level, date: TODAY })), `${regime} ${kind}`).toEqual([]);
  });

  it('in 1500 texts of any kind', () => {
    const random = new Random(20_261_129);
    for (let i = 0; i < 1500; i += 1) {
      const text = i % 2 === 0 ? randomText(random, 600) : mutated(random, random.pick(PLANS).text);
      expect(difference(text, { forcePlan: i % 3 === 0, inLetters: true }), JSON.stringify(text)).toEqual([]);
    }
  }, 300_000);
});

describe('what is printed stands in the order of the draft', () => {
  it.each(PLANS.map(({ name, text }) => [name, text]))('%s', (_, text) => {
    const { document } = compose(text);
    for (const { blocks } of document.sections) {
      const starts = blocks
        .filter((block) => block.type !== 'rule' && !(block.type === 'table' && block.kind !== 'data'))
        .filter(({ range }) => range.end > range.start)
        .map(({ range }) => range.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }
  });
});

describe('ranges of runs', () => {
  it.each(PLANS.map(({ name, text }) => [name, text]))('%s', (_, text) => {
    const { document } = compose(text);
    for (const { inlines, origin } of printedParagraphs(document)) {
      for (const inline of inlines) {
        const start = origin + inline.range.start;
        const end = origin + inline.range.end;
        expect(0 <= start && start <= end && end <= text.length).toBe(true);
        if (inline.type === 'text' && inline.text.length === end - start && inline.text.length > 1)
          expect(printedText([inline]).normalize()).toBe(
            text.slice(start, end).replaceAll('\u00a0', ' ').normalize(),
          );
      }
    }
  });
});
