import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../server/src/lint/diagnostic.ts';
import { fixOnce } from '../../server/src/lint/fix.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { WORDS } from '../support/words.ts';
import { fixAndWatch } from './harm.ts';

const PLANS = fixtures('samples', 'corpus', 'clean');

describe('what --fix does to a plan', () => {
  it.each(PLANS)('does no harm to $name', ({ text }) => {
    expect(fixAndWatch(text, false).harms).toEqual([]);
  });
});

describe('two safe fixes', () => {
  const lint = (text: string): readonly Diagnostic[] =>
    lintPlan(readPlan(text, { today: TODAY, forcePlan: true }), { words: WORDS }).diagnostics;

  /** What a rule's fixes write, and another's take away again: pairs of rules. */
  function quarrels(text: string): string[] {
    const found: string[] = [];
    const made = new Set<string>();
    for (const diagnostic of lint(text)) {
      if (!diagnostic.fix?.safe || made.has(diagnostic.ruleId)) continue;
      made.add(diagnostic.ruleId);
      const after = fixOnce(text, [diagnostic], false).text;
      for (const other of lint(after)) {
        if (other.fix?.safe && fixOnce(after, [other], false).text === text)
          found.push(`${diagnostic.ruleId} and ${other.ruleId}`);
      }
    }
    return found;
  }

  const examples = RULES.filter(({ fixable }) => fixable).flatMap(({ id, examples: { invalid } }) =>
    invalid.map(({ text }, i) => ({ name: `${id} ${i + 1}`, text: text.replaceAll(/[⟦⟧]/gu, '') })),
  );

  it('never undo each other, in any plan and any example of a rule', () => {
    const all = [...PLANS, ...examples].flatMap(({ name, text }) =>
      quarrels(text).map((quarrel) => `${name}: ${quarrel}`),
    );
    expect(all).toEqual([]);
  }, 120_000);

  it('come to rest where the bases are all the content there is', () => {
    const text =
      'ỦY BAN NHÂN DÂN XÃ A\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\nCông tác trẻ em\n\nCăn cứ Luật Trẻ em;\n\nCăn cứ Luật Đất đai./.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Văn An\n';
    expect(fixAndWatch(text, true).harms).toEqual([]);
  });
});
