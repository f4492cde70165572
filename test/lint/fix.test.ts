import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/lint/edits.ts';
import { fixPlan } from '../../server/src/lint/fix.ts';
import { PLAN, read, wordRule } from './plans.ts';

const wrong = wordRule('word-wrong', 'sai', { fixTo: 'đúng' });

describe('applyEdits', () => {
  it('makes edits in whatever order, first come first served where they clash', () => {
    const edit = (start: number, end: number, newText: string) => ({ range: { start, end }, newText });
    expect(applyEdits('abcdef', [edit(4, 5, 'X'), edit(0, 1, 'Y')])).toBe('YbcdXf');
    expect(applyEdits('abcdef', [edit(1, 4, '-'), edit(2, 3, 'no'), edit(4, 4, '+')])).toBe('a-+ef');
    expect(applyEdits('abc', [edit(1, 1, 'x'), edit(1, 1, 'y')])).toBe('axbc');
    expect(applyEdits('abc', [edit(1, 1, 'x'), edit(1, 1, 'x')])).toBe('axbc');
  });

  it('keeps everything outside the edits', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(40), fc.nat(5), fc.string({ maxLength: 3 })), { maxLength: 8 }),
        (text, raw) => {
          const edits = raw.map(([at, length, newText]) => {
            const start = Math.min(at, text.length);
            return { range: { start, end: Math.min(start + length, text.length) }, newText };
          });
          const result = applyEdits(text, edits);
          // Deleting nothing and inserting nothing leaves the text.
          if (edits.length === 0) expect(result).toBe(text);
          const first = Math.min(...edits.map(({ range }) => range.start), text.length);
          const last = Math.max(...edits.map(({ range }) => range.end), 0);
          expect(result.startsWith(text.slice(0, first))).toBe(true);
          expect(result.endsWith(text.slice(Math.max(first, last)))).toBe(true);
        },
      ),
    );
  });
});

describe('fixPlan', () => {
  it('fixes everything safe and comes to rest', () => {
    const result = fixPlan(PLAN, { read, ruleSet: [wrong] });
    expect(result.text).toBe(PLAN.replaceAll('sai', 'đúng'));
    expect(result).toMatchObject({ applied: 3, settled: true });
    expect(fixPlan(result.text, { read, ruleSet: [wrong] }).applied).toBe(0);
  });

  it('keeps line endings and the byte order mark', () => {
    const text = `\uFEFF${PLAN.replaceAll('\n', '\r\n')}`;
    expect(fixPlan(text, { read, ruleSet: [wrong] }).text).toBe(text.replaceAll('sai', 'đúng'));
  });

  it('leaves unsafe fixes unless asked', () => {
    const unsafe = wordRule('word-wrong', 'sai', { fixTo: 'đúng', fixable: 'unsafe' });
    expect(fixPlan(PLAN, { read, ruleSet: [unsafe] }).text).toBe(PLAN);
    expect(fixPlan(PLAN, { read, ruleSet: [unsafe], unsafe: true }).text).toBe(
      PLAN.replaceAll('sai', 'đúng'),
    );
  });

  it('fixes neither what is silenced nor what is switched off', () => {
    const text = `${PLAN}\n<!-- kehoach-disable-file word-wrong -->\n`;
    expect(fixPlan(text, { read, ruleSet: [wrong] }).text).toBe(text);
    expect(fixPlan(PLAN, { read, ruleSet: [wrong], rules: { 'word-wrong': 'off' } }).text).toBe(PLAN);
  });

  it('lets rules feed each other, with a fresh reading between', () => {
    const chain = [wordRule('b', 'đúng', { fixTo: 'phải' }), wrong];
    expect(fixPlan(PLAN, { read, ruleSet: chain }).text).toBe(PLAN.replaceAll('sai', 'phải'));
  });

  it('ends where two rules undo each other, and says so', () => {
    const quarrel = [wrong, wordRule('back', 'đúng', { fixTo: 'sai' })];
    expect(fixPlan(PLAN, { read, ruleSet: quarrel }).text).toMatch(/sai|đúng/);
    const growing = [wordRule('grow', 'sai', { fixTo: 'sai sai' })];
    expect(fixPlan('# KẾ HOẠCH\n\nsai\n', { read, ruleSet: growing }).settled).toBe(false);
  }, 20_000);
});
