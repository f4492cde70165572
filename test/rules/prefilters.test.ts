import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RULES } from '../../server/src/rules/index.ts';
import { Random } from '../fuzz/random.ts';
import { mutated, randomText } from '../fuzz/texts.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { parseMarkers } from '../support/markers.ts';
import { WORDS } from '../support/words.ts';

/** Reads and lints with modules of its own: paragraphs keep what was found in them. */
async function checker(): Promise<(text: string) => string[]> {
  const { lintPlan } = await import('../../server/src/lint/lint.ts');
  const { readPlan } = await import('../../server/src/plan/read.ts');
  return (text) => {
    const plan = readPlan(text, { today: TODAY, forcePlan: true });
    return lintPlan(plan, { words: WORDS }).diagnostics.map(
      ({ ruleId, range, message }) => `${ruleId} ${range.start}-${range.end} ${message.vi}`,
    );
  };
}

/** Every prefilter there is or may be. */
const ALL = { low: -1, high: -1 };

/** Prefilters skip scans that cannot find anything. With every prefilter matching, all scans run and must find the same. */
describe('a prefilter never hides a finding', () => {
  let withPrefilters: (text: string) => string[];
  let withAll: (text: string) => string[];
  beforeAll(async () => {
    withPrefilters = await checker();
    vi.resetModules();
    vi.doMock('../../server/src/vietnamese/lexed-text.ts', async (original) => {
      const module = await original<typeof import('../../server/src/vietnamese/lexed-text.ts')>();
      return { ...module, lex: (text: string) => ({ ...module.lex(text), matched: ALL }) };
    });
    withAll = await checker();
  });
  afterAll(() => {
    vi.doUnmock('../../server/src/vietnamese/lexed-text.ts');
  });

  function expectSame(text: string): void {
    expect(withPrefilters(text)).toEqual(withAll(text));
  }

  it('is left out of the check that others are compared with, whoever asks', async () => {
    const { definePrefilter } = await import('../../server/src/vietnamese/prefilter.ts');
    const { anyParagraphMatches, paragraphsMatching } = await import(
      '../../server/src/rules/support/prefiltered.ts'
    );
    const { readPlan } = await import('../../server/src/plan/read.ts');
    const plan = readPlan('Xã A\n\nXã B', { today: TODAY, forcePlan: true });
    const shownNowhere = definePrefilter({ words: ['huyện'] });
    expect(paragraphsMatching(plan, shownNowhere)).toEqual(plan.paragraphs);
    expect(anyParagraphMatches(plan, shownNowhere)).toBe(true);
  });

  it('in real and clean plans', () => {
    for (const { text } of fixtures('samples', 'corpus', 'clean')) expectSame(text);
  }, 120_000);

  it('in the examples of all rules', () => {
    for (const { examples } of RULES) {
      for (const { text } of examples.invalid) expectSame(parseMarkers(text).text);
      for (const example of examples.valid) expectSame(typeof example === 'string' ? example : example.text);
    }
  }, 120_000);

  it('in changed plans and random texts', () => {
    const plans = fixtures('samples', 'corpus', 'clean');
    for (let number = 0; number < 300; number += 1) {
      const random = new Random(number * 7919 + 13);
      expectSame(number % 2 === 0 ? mutated(random, random.pick(plans).text) : randomText(random, 1000));
    }
  }, 240_000);
});
