import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintPlan } from '../server/src/lint/lint.ts';
import { readPlan } from '../server/src/plan/read.ts';

const today = { year: 2026, month: 11, day: 22 };

function texts(folder: string): [string, string][] {
  const url = new URL(`fixtures/${folder}/`, import.meta.url);
  return readdirSync(url).map((name) => [name, readFileSync(new URL(name, url), 'utf8')]);
}

describe('a plan that a careful clerk would leave as it is', () => {
  it.each(texts('clean'))('%s has no findings', (_, text) => {
    const plan = readPlan(text, { today });
    expect(plan.isPlan).toBe(true);
    for (const stage of ['draft', 'final'] as const) {
      const found = lintPlan(plan, { stage }).diagnostics.map(
        ({ ruleId, range, message }) => `${ruleId} ${text.slice(range.start, range.end)}: ${message.vi}`,
      );
      expect(found).toEqual([]);
    }
  });
});

describe('a text that is no plan', () => {
  it.each(texts('not-plans'))('%s is left alone', (_, text) => {
    const plan = readPlan(text, { today });
    expect(plan.isPlan).toBe(false);
    expect(lintPlan(plan).diagnostics).toEqual([]);
  });
});
