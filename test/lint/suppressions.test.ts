import { describe, expect, it } from 'vitest';
import { lintPlan } from '../../server/src/lint/lint.ts';
import type { LintOptions } from '../../server/src/lint/options.ts';
import { read, wordRule } from './plans.ts';

const wrong = wordRule('word-wrong', 'sai');
const other = wordRule('word-other', 'lạ');

/** Rule and line (from 1) of each finding. */
function findings(body: string, silentRules: Record<string, 'off'> = {}): string[] {
  const plan = read(`# KẾ HOẠCH\n\n${body}`);
  return lintPlan(plan, { ruleSet: [wrong, other], rules: silentRules }).diagnostics.map(
    ({ ruleId, range }) => `${ruleId}:${plan.text.slice(0, range.start).split(/\r\n|\n|\r/).length - 2}`,
  );
}

describe('silencing comments', () => {
  it('disable: from the comment to the end', () => {
    expect(findings('sai\n\n<!-- kehoach-disable word-wrong -->\n\nsai lạ\n')).toEqual([
      'word-wrong:1',
      'word-other:5',
    ]);
  });

  it('disable and enable', () => {
    expect(findings('<!-- kehoach-disable -->\n\nsai lạ\n\n<!-- kehoach-enable -->\n\nsai lạ\n')).toEqual([
      'word-wrong:7',
      'word-other:7',
    ]);
  });

  it('enable for one rule leaves the others silent', () => {
    expect(
      findings(
        '<!-- kehoach-disable word-wrong word-other -->\n\nsai lạ\n\n<!-- kehoach-enable word-wrong -->\n\nsai lạ\n',
      ),
    ).toEqual(['word-wrong:7']);
  });

  it('disable-next-line: the next line with something on it', () => {
    expect(findings('<!-- kehoach-disable-next-line word-wrong -->\nsai\nsai\n')).toEqual(['word-wrong:3']);
    expect(findings('<!-- kehoach-disable-next-line -->\n\nsai lạ\n\nsai\n')).toEqual(['word-wrong:5']);
    expect(findings('<!-- kehoach-disable-next-line -->\r\nsai\r\nsai\r\n')).toEqual(['word-wrong:3']);
  });

  it('disable-file: everywhere, wherever it stands', () => {
    expect(findings('sai\n\nlạ\n\n<!-- kehoach-disable-file word-wrong -- lý do -->\n')).toEqual([
      'word-other:3',
    ]);
  });

  it('keeps the reason with what it hides', () => {
    const plan = read('# KẾ HOẠCH\n\n<!-- kehoach-disable-file word-wrong -- trích nguyên văn -->\n\nsai\n');
    const { silenced } = lintPlan(plan, { ruleSet: [wrong] });
    expect(silenced).toHaveLength(1);
    expect(silenced[0]).toMatchObject({ reason: 'trích nguyên văn', diagnostic: { ruleId: 'word-wrong' } });
  });

  it('reports what silences nothing', () => {
    expect(findings('<!-- kehoach-disable-next-line word-wrong -->\n\nđúng\n')).toEqual(['unused-disable:1']);
    expect(findings('<!-- kehoach-disable -->\n\nđúng\n')).toEqual(['unused-disable:1']);
    expect(findings('<!-- kehoach-disable word-wrong word-other -->\n\nsai\n')).toEqual(['unused-disable:1']);
  });

  it('does not call a comment unused for a rule that did not run', () => {
    expect(findings('<!-- kehoach-disable word-wrong -->\n\nđúng\n', { 'word-wrong': 'off' })).toEqual([]);
  });

  it('names an unknown rule and the nearest known one, at its place', () => {
    const plan = read('# KẾ HOẠCH\n\n<!-- kehoach-disable word-wrog -->\n\nsai\n');
    const { diagnostics } = lintPlan(plan, { ruleSet: [wrong] });
    const unknown = diagnostics.find(({ ruleId }) => ruleId === 'unused-disable');
    expect(unknown && plan.text.slice(unknown.range.start, unknown.range.end)).toBe('word-wrog');
    expect(unknown?.message.vi).toContain('word-wrong');
    expect(diagnostics.filter(({ ruleId }) => ruleId === 'word-wrong')).toHaveLength(1);
  });

  it('reports a misspelt comment', () => {
    const plan = read('# KẾ HOẠCH\n\n<!-- kehoach-disabel word-wrong -->\n\nsai\n');
    const { diagnostics } = lintPlan(plan, { ruleSet: [wrong] });
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['unused-disable', 'word-wrong']);
    expect(diagnostics[0]?.message.vi).toContain('kehoach-disable');
  });

  it('can be switched off itself', () => {
    expect(findings('<!-- kehoach-disable -->\n\nđúng\n', { 'unused-disable': 'off' })).toEqual([]);
  });

  it('never hides an internal fault', () => {
    const broken = wordRule('word-broken', 'sai', {
      check: () => {
        throw new Error('hỏng');
      },
    });
    const plan = read('# KẾ HOẠCH\n\n<!-- kehoach-disable-file -->\n\nsai\n');
    const ids = lintPlan(plan, { ruleSet: [broken], rules: { 'internal-fault': 'off' } }).diagnostics;
    expect(ids.map(({ ruleId, severity }) => [ruleId, severity])).toContainEqual(['internal-fault', 'error']);
  });
});

describe('a repository that keeps comments on a lead', () => {
  const ids = (text: string, options: LintOptions) => {
    const { diagnostics, silenced } = lintPlan(read(`# KẾ HOẠCH\n\n${text}`), {
      ruleSet: [wrong],
      ...options,
    });
    return [diagnostics.map(({ ruleId, severity }) => `${ruleId} ${severity}`), silenced.length];
  };
  const SILENCED = '<!-- kehoach-disable-next-line word-wrong -->\nsai\n';

  it('may forbid them: they silence nothing, and are told to', () => {
    expect(ids(SILENCED, {})).toEqual([[], 1]);
    expect(ids(SILENCED, { noInlineConfig: true })).toEqual([
      ['unused-disable warning', 'word-wrong error'],
      0,
    ]);
  });

  it('may ask for a reason, which nothing silences', () => {
    const needed = { requireReason: true };
    expect(ids(SILENCED, needed)).toEqual([['disable-reason error'], 1]);
    expect(ids(`<!-- kehoach-disable-file disable-reason -->\n\n${SILENCED}`, needed)[0]).toContain(
      'disable-reason error',
    );
    expect(ids(SILENCED.replace(' -->', ' -- do mẫu cũ -->'), needed)).toEqual([[], 1]);
    expect(ids(SILENCED.replace(' -->', ' -- -->'), needed)).toEqual([['disable-reason error'], 1]);
  });

  it.each([
    ['<!-- kehoach-disable-file -->\n\nsai\n', true],
    ['<!-- kehoach-disable -->\n\nsai\n', true],
    ['<!-- kehoach-disable -->\n\nsai\n\n<!-- kehoach-enable word-wrong -->\n', true],
    ['<!-- kehoach-disable -->\n\nsai\n\n<!-- kehoach-enable -->\n', false],
    ['<!-- kehoach-disable-file word-wrong -->\n\nsai\n', false],
    ['<!-- kehoach-disable-next-line -->\nsai\n', false],
  ])('%j silences the whole file without a name: %s', (text, whole) => {
    expect(ids(text, {})).toEqual([whole ? ['disable-whole-file warning'] : [], 1]);
  });
});
