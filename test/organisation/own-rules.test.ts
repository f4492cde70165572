import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENGINE_RULES } from '../../server/src/lint/engine-rules.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { OWN_PREFIX } from '../../server/src/rules/own/model.ts';
import { Folder } from '../cli/support.ts';
import type { AnyJson } from '../support/any-json.ts';
import { timeLimit } from '../support/hostile-configurations.ts';
import { planOf } from './plans.ts';

const SON_HA = readFileSync('test/organisation/son-ha/quy-tac.json', 'utf8');
const rulesOfSonHa = (): AnyJson[] => JSON.parse(SON_HA).own;

const AVOID = {
  id: 'own-thuc-thi',
  message: '“{found}” không dùng. Viết “{write}”.',
  messageEn: 'Write “{write}” for “{found}”.',
  clause: 'Quy chế của xã, Điều 3',
  phrase: { pattern: 'thực thi', replacement: 'thực hiện' },
};

const WRONG = planOf({ body: 'Các thôn Thực thi nhiệm vụ.' });

function withOwn(own: readonly object[], more: object = {}, text = WRONG): Folder {
  return new Folder({ 'a.md': text, 'kehoach.config.json': JSON.stringify({ own, ...more }) });
}

async function findings(folder: Folder, ...args: string[]): Promise<AnyJson[]> {
  const { out, err } = await folder.run(['lint', '-f', 'json', ...args]);
  expect(err).toBe('');
  return JSON.parse(out).files.flatMap(({ diagnostics }: AnyJson) => diagnostics);
}

describe('20 rules of an invented office', () => {
  it('are sound, and every example beside them holds', async () => {
    const folder = new Folder({ 'quy-tac.json': SON_HA });
    const { code, out, err } = await folder.run(['rules', '--test', 'quy-tac.json']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('20 quy tắc riêng, 47 ví dụ, 0 ví dụ không đúng');
    expect(rulesOfSonHa()).toHaveLength(20);
  });

  it('report in a run over plans', async () => {
    const folder = new Folder({
      'a.md': planOf({ body: 'Gửi về noivu@sonha-cu.gov.vn.', issuer: 'ỦY BAN NHÂN DÂN\nTỈNH SƠN HÀ' }),
      'quy-tac.json': SON_HA,
      'kehoach.config.json': '{"extends": "./quy-tac.json"}',
    });
    expect((await findings(folder)).filter(({ ruleId }) => ruleId.startsWith(OWN_PREFIX))).toMatchObject([
      { ruleId: 'own-kinh-phi', severity: 'warning' },
      { ruleId: 'own-email-cu', severity: 'error', citation: 'Công văn số 88/UBND-VX ngày 20/6/2026' },
      { ruleId: 'own-cong-thong-tin', severity: 'hint' },
    ]);
  });

  it.each(rulesOfSonHa().map((rule) => [rule.id, rule] as const))(
    '%s: an example that does not hold is told, exit code 1',
    async (id, rule) => {
      const [{ text }] = rule.examples.wrong;
      // Marks taken away from what is reported, and what is right put among the wrong.
      const broken = {
        ...rule,
        examples: { right: [text.replace(/[⟦⟧]/gu, '')], wrong: [{ text: rule.examples.right[0] }] },
      };
      const { code, out } = await withOwn([broken]).run(['rules', '--test', 'kehoach.config.json']);
      expect(code).toBe(1);
      expect(out).toContain(`✖ ${id}: right[0]`);
      expect(out).toContain(`✖ ${id}: wrong[0]`);
    },
  );
});

describe('an own rule', () => {
  it('has its place, message, clause and a suggestion', async () => {
    const [found] = await findings(withOwn([AVOID]));
    expect(found).toMatchObject({
      ruleId: 'own-thuc-thi',
      severity: 'warning',
      message: '“Thực thi” không dùng. Viết “Thực hiện”.',
      citation: 'Quy chế của xã, Điều 3',
      range: { start: { line: 15, character: 9 }, end: { line: 15, character: 17 } },
      fix: { safe: false, edits: [{ newText: 'Thực hiện' }] },
    });
    const [english] = await findings(withOwn([AVOID]), '--locale', 'en');
    expect(english.message).toBe('Write “Thực hiện” for “Thực thi”.');
  });

  it('finds words that a line break parts', async () => {
    const broken = WRONG.replace('Thực thi', 'Thực\nthi');
    expect(await findings(withOwn([AVOID], {}, broken))).toMatchObject([
      { message: '“Thực thi” không dùng. Viết “Thực hiện”.' },
    ]);
  });

  it('is never fixed unasked', async () => {
    const folder = withOwn([AVOID]);
    await folder.run(['lint', '--fix']);
    expect(folder.read('a.md')).toBe(WRONG);
  });

  it('keeps the letter case and the style of tone marks of the text', async () => {
    const own = { ...AVOID, phrase: { pattern: 'khoá sổ', replacement: 'kết sổ' } };
    const found = await findings(
      withOwn([own], {}, planOf({ body: 'Việc khóa sổ; KHOÁ SỔ; Khóa sổ kế toán.' })),
    );
    expect(found.filter(({ ruleId }) => ruleId === own.id).map(({ fix }) => fix.edits[0].newText)).toEqual([
      'kết sổ',
      'KẾT SỔ',
      'Kết sổ',
    ]);
  });

  it('finds whole words only, unless it says otherwise', async () => {
    const text = planOf({ body: 'Thực thisa; bàn bạc.' });
    const idsBy = async (own: object) =>
      (await findings(withOwn([own], {}, text))).map(({ ruleId }) => ruleId);
    expect(await idsBy(AVOID)).not.toContain(AVOID.id);
    const parts = { ...AVOID, phrase: { ...AVOID.phrase, wholeWords: false } };
    expect(await idsBy(parts)).toContain(AVOID.id);
  });

  it('takes its level from the configuration, by id, group or part, and from the command line', async () => {
    const levelOf = async (more: object, ...args: string[]) =>
      (await findings(withOwn([AVOID], more), ...args)).map(({ severity }) => severity);
    expect(await levelOf({ rules: { 'own-thuc-thi': 'error' } })).toEqual(['error']);
    expect(await levelOf({ rules: { 'own-*': 'info' } })).toEqual(['info']);
    expect(await levelOf({ parts: { organisation: 'off' } })).toEqual([]);
    expect(await levelOf({ overrides: [{ files: ['*.md'], rules: { 'own-thuc-thi': 'hint' } }] })).toEqual([
      'hint',
    ]);
    expect(await levelOf({}, '--rule', 'own-thuc-thi:off')).toEqual([]);
  });

  it('is silenced by a comment, which is reported where it silences nothing', async () => {
    const silenced = WRONG.replace(
      'Các thôn',
      '<!-- kehoach-disable-next-line own-thuc-thi -- trích dẫn -->\n\nCác thôn',
    );
    expect(await findings(withOwn([AVOID], {}, silenced))).toEqual([]);
    const unused = silenced.replace('Thực thi', 'thực hiện');
    expect(await findings(withOwn([AVOID], {}, unused))).toMatchObject([{ ruleId: 'unused-disable' }]);
    const unknown = silenced.replace('own-thuc-thi', 'own-thuc-thy');
    expect((await findings(withOwn([AVOID], {}, unknown))).map(({ ruleId }) => ruleId)).toEqual([
      'unused-disable',
      'own-thuc-thi',
    ]);
  });

  it('goes into a baseline and is cached until it changes', async () => {
    const folder = withOwn([AVOID]);
    await folder.run(['lint', '--baseline', 'b.json', '--update-baseline']);
    expect(await findings(folder, '--baseline', 'b.json')).toEqual([]);
    expect(await findings(folder, '--cache')).toHaveLength(1);
    folder.write('kehoach.config.json', JSON.stringify({ own: [{ ...AVOID, message: 'Khác.' }] }));
    expect(await findings(folder, '--cache')).toMatchObject([{ message: 'Khác.' }]);
  });

  it('has a page, and stands in the list', async () => {
    const folder = withOwn([
      { ...AVOID, examples: { wrong: [{ text: '⟦Thực thi⟧.', fixed: 'Thực hiện.' }], right: ['Đúng.'] } },
    ]);
    const { out } = await folder.run(['rules', 'own-thuc-thi']);
    expect(out).toContain('Quy chế của xã, Điều 3');
    expect(out).toContain('⟦Thực thi⟧.');
    expect(out).toContain('{ "rules": { "own-thuc-thi": "info" } }');
    expect((await folder.run(['rules', 'own-*'])).out).toContain('1 quy tắc');
  });

  it('has its title in the figures, and its title, text and page in SARIF', async () => {
    const rule = {
      id: 'own-thuc-thi',
      title: 'Chữ của tỉnh',
      message: 'Viết “{write}”.',
      phrase: { pattern: 'thực thi', replacement: 'thực hiện' },
    };
    const folder = new Folder({
      'xa/a.md': planOf({ body: 'Thực thi nhiệm vụ.' }),
      'xa/kehoach.config.json': JSON.stringify({ own: [rule] }),
    });
    const { out } = await folder.run(['lint', '-f', 'sarif']);
    const [run] = JSON.parse(out).runs;
    const [descriptor] = run.tool.driver.rules;
    expect(descriptor).toMatchObject({
      id: 'own-thuc-thi',
      shortDescription: { text: 'Chữ của tỉnh' },
      help: { markdown: expect.stringContaining('own-thuc-thi') },
    });
    expect(descriptor).not.toHaveProperty('helpUri');
    expect(run.results).toMatchObject([{ ruleId: 'own-thuc-thi', ruleIndex: 0 }]);
    const report = JSON.parse((await folder.run(['report', '-f', 'json'])).out).report;
    expect(report.rules).toMatchObject([{ key: 'own-thuc-thi', title: 'Chữ của tỉnh' }]);
    expect((await folder.run(['report', '-f', 'html'])).out).toContain('<strong>Chữ của tỉnh</strong>');
  });

  it('is found by any number of threads', async () => {
    const plans = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.md`, WRONG]));
    const folder = new Folder({ ...plans, 'kehoach.config.json': JSON.stringify({ own: [AVOID] }) });
    expect(await findings(folder, '--concurrency', '1')).toHaveLength(40);
  });
});

describe('what is wrong with own rules is named', () => {
  const said = async (own: readonly object[], more: object = {}) => {
    const { code, err } = await withOwn(own, more).run(['lint']);
    expect(code).toBe(2);
    return err.split('\n')[0]!;
  };
  const patternOf = (pattern: string) => ({ ...AVOID, phrase: { pattern } });

  it.each([
    ['(?=a)', 'thời gian tuyến tính'],
    ['(?<!a)b', 'thời gian tuyến tính'],
    ['(a)\\1', 'thời gian tuyến tính'],
    ['(a', 'đúng cú pháp RE2'],
    ['\\bthực', 'chỉ biết chữ cái tiếng Anh'],
    ['(?:a{100}){100}', 'nhỏ hơn'],
    ['a{900}b{900}c{900}', 'nhỏ hơn'],
  ])('expression %s', async (pattern, why) => {
    const line = await said([AVOID, { ...patternOf(pattern), id: 'own-khac' }]);
    expect(line).toMatch(/kehoach\.config\.json:1:\d+: own\[1\]\.phrase\.pattern: cần /u);
    expect(line).toContain(why);
  });

  it('ids, kinds, levels of rules that are not there', async () => {
    expect(await said([{ ...AVOID, id: 'thuc-thi' }])).toContain('bắt đầu bằng own-');
    expect(await said([AVOID, AVOID])).toContain('own[1].id: cần mã chưa dùng');
    expect(await said([{ id: 'own-x', message: 'x' }])).toContain('đúng một trong phrase, requireSection');
    expect(await said([{ ...AVOID, forbidSection: { name: 'x' } }])).toContain('đúng một trong');
    expect(await said([AVOID], { rules: { 'own-thuc-thy': 'off' } })).toMatch(
      /rules\.own-thuc-thy: cần mã của một quy tắc riêng .* Có phải “own-thuc-thi”\?/u,
    );
  });

  it('no rule of the product can have such an id', () => {
    expect([...RULES, ...ENGINE_RULES].filter(({ id }) => id.startsWith(OWN_PREFIX))).toEqual([]);
  });

  it('no expression that is taken makes a check slow', async () => {
    const slow = ['(a+)+b', '(a|aa)+b', '(?:a*)*b', '([a-z]+ )*b'].map((pattern, i) => ({
      ...patternOf(pattern),
      id: `own-cham-${i}`,
    }));
    const folder = withOwn(slow, {}, planOf({ body: `${'a'.repeat(20_000)}.` }));
    const started = performance.now();
    await folder.run(['lint']);
    expect(performance.now() - started).toBeLessThan(timeLimit());
  });
});
