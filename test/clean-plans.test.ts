import { describe, expect, it } from 'vitest';
import { lintPlan } from '../server/src/lint/lint.ts';
import { readPlan } from '../server/src/plan/read.ts';
import { LineIndex } from '../server/src/text/line-index.ts';
import { fixtures, TODAY } from './support/fixtures.ts';
import { WORDS } from './support/words.ts';

describe.each(fixtures('clean'))('$name', ({ text }) => {
  const plan = readPlan(text, { today: TODAY });
  const lines = new LineIndex(text);

  it('is read whole', () => {
    expect(plan.isPlan).toBe(true);
    expect(plan.head.number?.isPlaceholder).toBe(false);
    expect(plan.head.dateline?.isPlaceholder).toBe(false);
    expect(plan.head.issuer?.text).toMatch(/\p{Lu}/u);
    expect(plan.head.subject.length).toBeGreaterThan(0);
    expect(plan.recipients?.items.at(-1)?.filing).toBe(true);
    expect(plan.signature?.name?.text).toMatch(/\p{L}/u);
    expect(plan.outline.nodes.length).toBeGreaterThanOrEqual(3);
  });

  it.each(['draft', 'final'] as const)('gives no error and no warning at stage %s', (stage) => {
    const found = lintPlan(plan, { stage, words: WORDS }).diagnostics.filter(
      (d) => d.severity === 'error' || d.severity === 'warning',
    );
    expect(
      found.map(
        (d) =>
          `${lines.positionAt(d.range.start).line + 1} ${d.ruleId}: ${text.slice(d.range.start, d.range.end)}`,
      ),
    ).toEqual([]);
  });
});

describe.each(fixtures('not-plans'))('$name', ({ text }) => {
  it('is no plan and gives nothing', () => {
    const plan = readPlan(text, { today: TODAY });
    expect(plan.isPlan).toBe(false);
    expect(lintPlan(plan, {}).diagnostics).toEqual([]);
  });
});
