import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/lint/edits.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { withoutSuperseded } from '../../server/src/lint/superseded.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { TODAY } from '../support/fixtures.ts';
import { WORDS } from '../support/words.ts';

const TEXT = [
  'KẾ HOẠCH',
  'Các đơn vi triển khai thực hiện; đơn vị khác phối hợp.',
  'Toàn nghành giáo dục; ngành y tế; nghành công an.',
  'ĐƠN VI THỰC HIỆN; các đơn vi khác báo cáo.',
].join('\n\n');

function found(rule: string, register?: object) {
  const plan = readPlan(TEXT, { today: TODAY, forcePlan: true });
  return lintPlan(plan, { words: WORDS, only: new Set([rule]), ...(register ? { register } : {}) })
    .diagnostics;
}

const quoted = (range: { start: number; end: number }) => TEXT.slice(range.start, range.end);

describe('a word that is misspelt again and again', () => {
  it('is one finding with its other places, and the fix mends all in their own capitals', () => {
    const [slip, ...others] = found('text-real-word');
    expect(others).toEqual([]);
    expect(slip!.range.start).toBe(TEXT.indexOf('vi triển'));
    expect(slip!.message.vi).toContain('Gặp ở 3 chỗ');
    expect(slip!.related!.map(({ range }) => quoted(range))).toEqual(['VI', 'vi']);
    const fixed = applyEdits(TEXT, slip!.fix!.edits);
    expect(fixed).toBe(
      TEXT.replace('đơn vi triển', 'đơn vị triển')
        .replace('ĐƠN VI', 'ĐƠN VỊ')
        .replace('đơn vi khác', 'đơn vị khác'),
    );
  });

  it('is so too where it is no syllable', () => {
    const [slip, ...others] = found('text-syllable');
    expect(others).toEqual([]);
    expect(slip!.related).toHaveLength(1);
    expect(applyEdits(TEXT, slip!.fix!.edits)).not.toContain('nghành');
  });

  it('has no place that the organisation lists as right', () => {
    const [slip] = found('text-syllable', { words: ['nghành công an'] });
    expect(slip!.related ?? []).toEqual([]);
  });
});

describe('a finding with several places that another rule supersedes', () => {
  const finding = (start: number, ...places: readonly number[]) => ({
    range: { start, end: start + 2 },
    message: { vi: 'x', en: 'x' },
    related: places.map((at) => ({ range: { start: at, end: at + 2 }, message: { vi: 'y', en: 'y' } })),
  });
  const ruleOf = (id: string) => RULES.find((rule) => rule.id === id)!;

  it('is left out only where all of them lie inside findings of that rule', () => {
    const body = { rule: ruleOf('text-body-name'), finding: finding(10, 20) };
    const inside = { rule: ruleOf('text-real-word'), finding: finding(20, 10) };
    const beyond = { rule: ruleOf('text-real-word'), finding: finding(10, 20, 30) };
    expect(withoutSuperseded([body, inside, beyond])).toEqual([body, beyond]);
  });
});
