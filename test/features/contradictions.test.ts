import { describe, expect, it } from 'vitest';
import { contradictions, type FoundAcross } from '../../server/src/features/contradictions.ts';
import type { RuleSettings } from '../../server/src/lint/options.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { planFacts } from '../../server/src/project/facts.ts';
import { PLAN } from '../lsp/support/plans.ts';

const RANGE = { start: { line: 4, character: 3 }, end: { line: 4, character: 8 } };

function found(more: Partial<FoundAcross['finding']> = {}): FoundAcross {
  return {
    finding: {
      path: 'a.md',
      ruleId: 'project-number-twice',
      place: 0,
      message: { vi: 'Trùng', en: 'Twice' },
      other: { path: 'b.md', place: 0 },
      ...more,
    },
    elsewhere: { uri: 'file:///b.md', range: RANGE },
  };
}

function shown(text: string, rules: RuleSettings = {}, given = found()) {
  const plan = readPlan(text, { today: { year: 2026, month: 3, day: 1 } });
  const { ranges } = planFacts(plan);
  return contradictions(plan, ranges, [given], { stage: undefined, rules }).map((finding) => ({
    ...finding,
    at: text.slice(finding.range.start, finding.range.end),
  }));
}

describe('what the editor shows of a contradiction', () => {
  it('stands at the place in the text, and names the place in the other plan', () => {
    expect(shown(PLAN)).toMatchObject([
      {
        ruleId: 'project-number-twice',
        message: { vi: 'Trùng' },
        at: expect.stringContaining('12-KH/ĐU'),
        elsewhere: {
          uri: 'file:///b.md',
          range: RANGE,
          message: { vi: expect.stringContaining('b.md'), en: expect.stringContaining('b.md') },
        },
      },
    ]);
  });

  it.each([
    ['error', ['info']],
    ['warning', ['info']],
    ['info', ['info']],
    ['hint', ['hint']],
    ['off', []],
  ] as const)('configured as %s it is %j', (severity, expected) => {
    expect(shown(PLAN, { 'project-number-twice': severity }).map((each) => each.severity)).toEqual(expected);
  });

  it('is silenced by comments for its rule or for all', () => {
    for (const comment of [
      '<!-- kehoach-disable-file -->',
      '<!-- kehoach-disable project-number-twice -->',
    ]) {
      expect(shown(`${comment}\n\n${PLAN}`)).toEqual([]);
    }
    expect(shown(`<!-- kehoach-disable project-plan-cited -->\n\n${PLAN}`)).toHaveLength(1);
  });

  it('is nothing where the place is no more', () => {
    expect(shown(PLAN, {}, found({ place: 999 }))).toEqual([]);
  });
});
