import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintPlan } from '../server/src/lint/lint.ts';
import { readPlan } from '../server/src/plan/read.ts';
import { LineIndex } from '../server/src/text/line-index.ts';
import { WORDS } from './support/words.ts';

/** What a careful reviewer marked in five real plans; see the `about` of the file. */
interface Expectation {
  readonly lines?: readonly number[];
  readonly rules: readonly string[];
  readonly why?: string;
}
interface Expected {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly regime: string;
        readonly must: readonly Expectation[];
        readonly should: readonly Expectation[];
        readonly mustNot: readonly Expectation[];
      }
    >
  >;
}

const folder = new URL('./fixtures/samples/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected;

describe.each(Object.entries(expected.files))('%s', (name, { regime, must, should, mustNot }) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const plan = readPlan(text, { today: { year: 2026, month: 11, day: 22 } });
  const lines = new LineIndex(text);
  const found = lintPlan(plan, { words: WORDS }).diagnostics.map(({ ruleId, range }) => ({
    ruleId,
    first: lines.positionAt(range.start).line + 1,
    last: lines.positionAt(range.end).line + 1,
  }));
  const stands = (rules: readonly string[], on: readonly number[] | undefined) =>
    found.filter(
      (f) =>
        rules.includes(f.ruleId) &&
        (on === undefined || on.some((line) => f.first <= line && line <= f.last)),
    );

  it(`is a plan of the regime ${regime}`, () => {
    expect(plan.isPlan).toBe(true);
    expect(plan.regime.id).toBe(regime);
  });

  it.each(
    [...must, ...should].map((e) => [e.rules.join(' | '), e.lines?.join(', ') ?? 'anywhere', e] as const),
  )('reports %s on %s', (_, __, { rules, lines: on }) => {
    expect(stands(rules, on)).not.toEqual([]);
  });

  it.each(mustNot.map((e) => [e.rules.join(' | '), e.lines?.join(', ') ?? 'anywhere', e] as const))(
    'is silent about %s on %s',
    (_, __, { rules, lines: on }) => {
      expect(stands(rules, on)).toEqual([]);
    },
  );
});
