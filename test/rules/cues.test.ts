import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { Random } from '../fuzz/random.ts';
import { mutated, randomText } from '../fuzz/texts.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { parseMarkers } from '../support/markers.ts';
import { WORDS } from '../support/words.ts';

/** Cues spare scans that can find nothing. With every cue shown all scans run, and must find the same. */
describe('a cue never hides a finding', () => {
  let withCues: typeof lintPlan;
  let withAll: typeof lintPlan;
  beforeAll(async () => {
    ({ lintPlan: withCues } = await import('../../server/src/lint/lint.ts'));
    vi.resetModules();
    vi.doMock('../../server/src/vietnamese/cues.ts', async (original) => ({
      ...(await original<object>()),
      shows: () => true,
    }));
    ({ lintPlan: withAll } = await import('../../server/src/lint/lint.ts'));
  });
  afterAll(() => {
    vi.doUnmock('../../server/src/vietnamese/cues.ts');
  });

  function expectSame(text: string): void {
    const plan = readPlan(text, { today: TODAY, forcePlan: true });
    const said = (lint: typeof lintPlan) =>
      lint(plan, { words: WORDS }).diagnostics.map(
        ({ ruleId, range, message }) => `${ruleId} ${range.start}-${range.end} ${message.vi}`,
      );
    expect(said(withCues)).toEqual(said(withAll));
  }

  it('two linters are compared', () => {
    expect(withCues).not.toBe(withAll);
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
