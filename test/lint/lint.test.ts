import { describe, expect, it } from 'vitest';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { ALL_REGIMES, type Rule } from '../../server/src/rules/rule.ts';
import { PLAN, read, wordRule } from './plans.ts';

const wrong = wordRule('word-wrong', 'sai');
const line = wordRule('word-line', 'dòng', { severity: 'warning', finalSeverity: 'error' });

describe('lintPlan', () => {
  it('runs every rule and sorts by place, then id', () => {
    const plan = read(PLAN);
    const { diagnostics } = lintPlan(plan, { ruleSet: [wrong, line] });
    expect(diagnostics.map(({ ruleId, range }) => [ruleId, plan.text.slice(range.start, range.end)])).toEqual(
      [
        ['word-line', 'dòng'],
        ['word-wrong', 'sai'],
        ['word-line', 'dòng'],
        ['word-wrong', 'sai'],
        ['word-wrong', 'sai'],
      ],
    );
  });

  it('gives nothing for a text that is no plan', () => {
    const note = read('# Ghi chép\n\nMột dòng sai.\n');
    expect(note.isPlan).toBe(false);
    expect(lintPlan(note, { ruleSet: [wrong] }).diagnostics).toEqual([]);
  });

  it('takes severity from configuration, stage and finding, in this order', () => {
    const severities = (options: Parameters<typeof lintPlan>[1]) =>
      new Set(
        lintPlan(read(PLAN), { ruleSet: [line], ...options }).diagnostics.map(({ severity }) => severity),
      );
    expect(severities({})).toEqual(new Set(['warning']));
    expect(severities({ stage: 'final' })).toEqual(new Set(['error']));
    expect(severities({ defaultStage: 'final' })).toEqual(new Set(['error']));
    expect(severities({ stage: 'draft', defaultStage: 'final' })).toEqual(new Set(['warning']));
    expect(severities({ rules: { 'word-line': 'hint' }, stage: 'final' })).toEqual(new Set(['hint']));
    expect(severities({ rules: { 'word-line': 'off' } })).toEqual(new Set());
  });

  it('never raises a finding that is milder than its rule to more than was configured', () => {
    const mild = wordRule('word-mild', 'sai', {
      severity: 'error',
      check: (_plan, { report }) =>
        report({ range: { start: 0, end: 1 }, message: { vi: 'a', en: 'a' }, severity: 'info' }),
    });
    const severity = (rules: Record<string, 'error' | 'hint'>) =>
      lintPlan(read(PLAN), { ruleSet: [mild], rules }).diagnostics[0]?.severity;
    expect(severity({})).toBe('info');
    expect(severity({ 'word-mild': 'error' })).toBe('info');
    expect(severity({ 'word-mild': 'hint' })).toBe('hint');
  });

  it('lets the front matter say the stage unless the caller does', () => {
    const plan = read(`---\ngiai-doan: ban-hanh\n---\n\n${PLAN}`);
    expect(lintPlan(plan, { ruleSet: [line], defaultStage: 'draft' }).stage).toBe('final');
    expect(lintPlan(plan, { ruleSet: [line], stage: 'draft' }).stage).toBe('draft');
  });

  it('calls only rules of the regime of the plan', () => {
    const plan = read(PLAN);
    const others = ALL_REGIMES.filter((regime) => regime !== plan.regime.id);
    expect(lintPlan(plan, { ruleSet: [{ ...wrong, regimes: others }] }).diagnostics).toEqual([]);
  });

  it('reports a rule that throws once, with rule and file, and goes on', () => {
    const broken = wordRule('word-broken', 'sai', {
      check: (_plan, { report }) => {
        report({ range: { start: 0, end: 1 }, message: { vi: 'nửa chừng', en: 'halfway' } });
        throw new Error('hỏng');
      },
    });
    const { diagnostics } = lintPlan(read(PLAN), { ruleSet: [broken, wrong], file: 'a.md' });
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual([
      'internal-fault',
      'word-wrong',
      'word-wrong',
      'word-wrong',
    ]);
    expect(diagnostics[0]?.message.vi).toMatch(/word-broken.*a\.md.*hỏng/);
  });

  it('drops a finding reported twice', () => {
    const twice = wordRule('word-twice', 'Dòng cuối', {
      check: (plan, context) => {
        wordRule('x', 'Dòng cuối').check(plan, context);
        wordRule('x', 'Dòng cuối').check(plan, context);
      },
    });
    expect(lintPlan(read(PLAN), { ruleSet: [twice] }).diagnostics).toHaveLength(1);
  });

  it('puts the clause in force for the regime on the finding', () => {
    const rule = wordRule('word-wrong', 'sai', { requirement: 'recipient-marks' });
    const { diagnostics } = lintPlan(read(PLAN), { ruleSet: [rule] });
    expect(diagnostics[0]?.citation).toMatch(/khoản 9, điểm/u);
  });
});

describe('a rule that finds more than anybody reads', () => {
  it('shows the first findings and says that there are more', () => {
    const text = `## KẾ HOẠCH\n\n${'Nội dung ['.repeat(2500)}\n`;
    const { diagnostics } = lintPlan(read(text), {});
    expect(diagnostics.filter((d) => d.ruleId === 'typo-brackets')).toHaveLength(2000);
    const notice = diagnostics.find((d) => d.ruleId === 'findings-truncated');
    expect(notice?.message.vi).toContain('typo-brackets chỉ nêu 2000 chỗ đầu');
  });

  it('is told so, and what is configured, through a copy of its context too', () => {
    const seen: unknown[] = [];
    const rule = wordRule('word-wrong', 'sai', {
      check: (_, context) => {
        const copy = { ...context, report: context.report };
        for (let found = 0; found <= 2000; found += 1) {
          if (found % 1000 === 0) seen.push(copy.isFull());
          copy.report({ range: { start: found, end: found + 1 }, message: { vi: 'Sai.', en: 'Wrong.' } });
        }
        seen.push(copy.isFull(), copy.options, copy.stage);
      },
    });
    const ruleOptions = { 'word-wrong': { style: 'strict' } };
    lintPlan(read(PLAN + '.'.repeat(3000)), { ruleSet: [rule], ruleOptions });
    expect(seen).toEqual([false, false, false, true, ruleOptions['word-wrong'], 'draft']);
  });
});

describe('a rule that supersedes another', () => {
  const text = '# KẾ HOẠCH\n\nI. NỘI DUNG\n\nĐồng chí Phó chỉ tịch họp.\n\nĐồng chí Phó chỉ tịch ký.\n';
  const inner = wordRule('inner', 'chỉ');
  const lint = (ruleSet: readonly Rule[]) =>
    lintPlan(read(text), { ruleSet }).diagnostics.map(({ ruleId }) => ruleId);

  it('hides what that one says of the same slip, and nothing else', () => {
    const outer = { ...wordRule('outer', 'chỉ tịch họp'), supersedes: ['inner'] };
    expect(lint([inner, outer])).toEqual(['outer', 'inner']);
  });

  it('hides nothing where it finds nothing', () => {
    const outer = { ...wordRule('outer', 'không có'), supersedes: ['inner'] };
    expect(lint([inner, outer])).toEqual(['inner', 'inner']);
  });
});
