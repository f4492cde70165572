import { describe, expect, it } from 'vitest';
import { Folder } from '../cli/support.ts';
import { planOf } from './plans.ts';

/*
 * The wishes of an organisation, one by one, each seen through the command as its user would
 * (shared/findings/command-line.md, “Adapting to an organisation”).
 */

interface Found {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly citation?: string;
}

/** What `kehoach lint` finds in `a.md`. */
async function lint(files: Readonly<Record<string, string>>, ...args: string[]): Promise<Found[]> {
  const folder = new Folder(files);
  const { out, err, code } = await folder.run(['lint', '-f', 'json', ...args]);
  expect([code < 2, err]).toEqual([true, '']);
  return JSON.parse(out).files.find(({ path }: { path: string }) => path.endsWith('a.md')).diagnostics;
}

const levels = (found: readonly Found[], id: string) =>
  found.filter(({ ruleId }) => ruleId === id).map(({ severity }) => severity);

const MARKS = planOf({ recipients: '- UBND tỉnh (b/c),\n- Lưu: VT.' });

it('the plan of these tests has nothing to tell by itself', async () => {
  expect(await lint({ 'a.md': planOf() })).toEqual([]);
  expect(levels(await lint({ 'a.md': MARKS }), 'recip-item-punct')).toEqual(['warning']);
});

describe('presets', () => {
  it('nghiem raises what is certain, demands reasons, and can be lowered', async () => {
    const config = (more: object) => JSON.stringify({ extends: 'nghiem', ...more });
    expect(
      levels(await lint({ 'a.md': MARKS, 'kehoach.config.json': config({}) }), 'recip-item-punct'),
    ).toEqual(['error']);
    const lowered = config({ rules: { 'recip-item-punct': 'hint' } });
    expect(levels(await lint({ 'a.md': MARKS, 'kehoach.config.json': lowered }), 'recip-item-punct')).toEqual(
      ['hint'],
    );
  });

  it('du-thao leaves a blank number alone, van-thu makes it an error', async () => {
    const blank = planOf({ number: 'Số:     /KH-UBND' });
    const by = async (name: string) =>
      levels(
        await lint({ 'a.md': blank, 'kehoach.config.json': `{"extends": "${name}"}` }),
        'num-blank-in-draft',
      );
    expect([await by('du-thao'), await by('van-thu')]).toEqual([[], ['error']]);
  });
});

describe('groups, parts, wildcards', () => {
  it.each(['{"rules": {"recip-*": "off"}}', '{"parts": {"recipients": "off"}}', '{"rules": {"*": "off"}}'])(
    '%s',
    async (config) => {
      expect(
        levels(await lint({ 'a.md': MARKS, 'kehoach.config.json': config }), 'recip-item-punct'),
      ).toEqual([]);
    },
  );
});

describe('options of rules', () => {
  it('the marks of recipients, cited to no regulation that says otherwise', async () => {
    const config = '{"options": {"recip-item-punct": {"itemEnd": ","}}}';
    expect(levels(await lint({ 'a.md': MARKS, 'kehoach.config.json': config }), 'recip-item-punct')).toEqual(
      [],
    );
    const [found] = await lint({ 'a.md': planOf(), 'kehoach.config.json': config });
    expect(found).toMatchObject({ ruleId: 'recip-item-punct', message: expect.stringContaining('cần “,”') });
    expect(found!.citation ?? '').not.toContain('30/2020');
  });

  it('the depth of headings', async () => {
    const text = planOf().replace(/^(I+\. )/gmu, '### $1');
    const config = '{"options": {"struct-heading-levels": {"depth": 2}}}';
    expect(levels(await lint({ 'a.md': text }), 'struct-heading-levels')).toEqual([]);
    expect(
      levels(await lint({ 'a.md': text, 'kehoach.config.json': config }), 'struct-heading-levels'),
    ).toEqual(['warning', 'warning']);
  });
});

describe('a shared configuration', () => {
  it('comes from a file or a package, with comments and commas at the end', async () => {
    const files = {
      'xa/a.md': MARKS,
      'xa/kehoach.config.json': '{\n  // của tỉnh\n  "extends": ["../chung/tinh.json", "@tinh/soat"],\n}',
      'chung/tinh.json': '{"rules": {"recip-item-punct": "hint"}}',
      'node_modules/@tinh/soat/kehoach.config.json': '{"rules": {"recip-item-punct": "error"}}',
    };
    expect(levels(await lint(files), 'recip-item-punct')).toEqual(['error']);
  });

  it('--config: globs count from the current folder', async () => {
    const files = {
      'a.md': MARKS,
      'ci/x.json': '{"overrides": [{"files": ["*.md"], "rules": {"recip-*": "off"}}]}',
    };
    expect(levels(await lint(files, '--config', 'ci/x.json'), 'recip-item-punct')).toEqual([]);
  });

  it('is written in YAML as well: found, extended, named, and by kehoach config told', async () => {
    const yaml = '# của xã\nextends: [../chung/tinh.yml, "@tinh/soat"]\nrules:\n  num-*: off\n';
    const files = {
      'xa/a.md': MARKS,
      'xa/kehoach.config.yaml': yaml,
      'chung/tinh.yml': 'rules: { recip-item-punct: hint }',
      'node_modules/@tinh/soat/kehoach.config.yml': 'rules: { recip-item-punct: error }',
    };
    expect(levels(await lint(files), 'recip-item-punct')).toEqual(['error']);
    const named = {
      'a.md': MARKS,
      'ci/x.yml': 'overrides:\n  - files: ["*.md"]\n    rules: { "recip-*": off }\n',
    };
    expect(levels(await lint(named, '--config', 'ci/x.yml'), 'recip-item-punct')).toEqual([]);
    const { out } = await new Folder(files).run(['config', 'xa/a.md']);
    expect(out).toMatch(/^rules\.num-missing +off +xa\/kehoach\.config\.yaml › rules\.num-\*$/mu);
  });

  it('in YAML: out of the repository nothing is read, a slip has its place, a cache knows of a change', async () => {
    const folder = new Folder({ 'a.md': MARKS, 'kehoach.config.yml': 'extends: ../ngoai.yaml\n' });
    const check = async (...args: string[]) => {
      const { code, out, err } = await folder.run(['lint', '-f', 'json', '--cache', ...args]);
      return code === 2 ? err : levels(JSON.parse(out).files[0].diagnostics, 'recip-item-punct');
    };
    expect(await check()).toContain('kehoach.config.yml:1:10: extends: cần một tệp trong kho');
    folder.write('kehoach.config.yml', 'rules:\n  recip-item-punc: off\n');
    expect(await check()).toContain(':2:3: rules.recip-item-punc: cần mã của một quy tắc có thật');
    for (const level of ['error', 'hint', 'error']) {
      folder.write('kehoach.config.yml', `rules:\n  recip-item-punct: ${level}\n`);
      expect(await check()).toEqual([level]);
    }
    folder.write('kehoach.config.json', '{}');
    expect(await check()).toContain('gặp cả kehoach.config.yml; gộp hai tệp làm một');
  });

  it('in YAML: init writes no second one, and a list of codes is named by hand', async () => {
    const folder = new Folder({
      'kehoach.config.yaml': 'stage: draft\n',
      'ma.csv': 'name,code\nSở Y tế,SYT\n',
    });
    const { code, err } = await folder.run(['init']);
    expect([code, err]).toEqual([2, expect.stringContaining('đã có kehoach.config.yaml, không ghi đè.')]);
    const imported = await folder.run(['config', 'import-codes', 'ma.csv']);
    expect([imported.code, imported.err]).toEqual([
      0,
      expect.stringContaining('ghi thêm ./danh-muc-co-quan.json vào register.files của kehoach.config.yaml'),
    ]);
    expect(folder.read('kehoach.config.yaml')).toBe('stage: draft\n');
    expect(() => folder.read('kehoach.config.json')).toThrow();
  });

  it('kehoach config says what holds for a file and where each value comes from, front matter included', async () => {
    const folder = new Folder({
      'a.md': `---\ngiai-doan: ban-hanh\n---\n\n${MARKS}`,
      'kehoach.config.json':
        '{"extends": "du-thao", "rules": {"num-*": "off"}, "options": {"struct-heading-levels": {"depth": 2}}}',
    });
    const { out } = await folder.run(['config', 'a.md']);
    expect(out).toMatch(/^stage +final +a\.md › giai-doan$/mu);
    expect(out).toMatch(/^isPlan +true +a\.md$/mu);
    expect(out).toMatch(/^rules\.num-missing +off +kehoach\.config\.json › rules\.num-\*$/mu);
    expect(out).toMatch(/^rules\.sign-missing +hint +bộ có sẵn du-thao › rules\.sign-missing$/mu);
    expect(out).toMatch(/^options\.struct-heading-levels\.depth +2 +kehoach\.config\.json › options/mu);
    expect(out).toContain('tệp trước thắng tệp sau: kehoach.config.json, bộ có sẵn du-thao');
  });

  it('a circle, a missing file, one outside: exit code 2, named', async () => {
    for (const name of ['./kehoach.config.json', './khong.json', '../ngoai.json']) {
      const folder = new Folder({ 'a.md': MARKS, 'kehoach.config.json': `{"extends": "${name}"}` });
      const { code, err } = await folder.run(['lint']);
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/^kehoach: kehoach\.config\.json:1:13: extends: cần /u),
      ]);
    }
  });
});

describe('own rules without a fork', () => {
  it('are data in the configuration', async () => {
    const own = [
      {
        id: 'own-thuc-thi',
        message: 'Viết “{write}”.',
        phrase: { pattern: 'thực thi', replacement: 'thực hiện' },
      },
    ];
    const found = await lint({
      'a.md': planOf({ body: 'Thực thi nhiệm vụ.' }),
      'kehoach.config.json': JSON.stringify({ own }),
    });
    expect(found).toMatchObject([
      { ruleId: 'own-thuc-thi', severity: 'warning', message: 'Viết “Thực hiện”.' },
    ]);
  });
});

describe('a level for each rule', () => {
  it('in a folder, in a file, on a line', async () => {
    const nested = {
      'xa/a.md': MARKS,
      'kehoach.config.json': '{"rules": {"recip-item-punct": "error"}}',
      'xa/kehoach.config.json': '{"rules": {"recip-item-punct": "hint"}}',
    };
    expect(levels(await lint(nested), 'recip-item-punct')).toEqual(['hint']);
    const overrides = '{"overrides": [{"files": ["a.md"], "rules": {"recip-item-punct": "info"}}]}';
    expect(
      levels(await lint({ 'a.md': MARKS, 'kehoach.config.json': overrides }), 'recip-item-punct'),
    ).toEqual(['info']);
    const line = MARKS.replace(
      '- UBND',
      '<!-- kehoach-disable-next-line recip-item-punct -- theo mẫu -->\n- UBND',
    );
    expect(levels(await lint({ 'a.md': line }), 'recip-item-punct')).toEqual([]);
  });
});

describe('the register of the organisation', () => {
  const registered = (register: object) => JSON.stringify({ register });

  it('own bodies and codes: another code is wrong, an unknown one no longer passes', async () => {
    const config = registered({ bodies: [{ name: 'Ban Quản lý dự án tỉnh Sơn Hà', code: 'BQLDA' }] });
    const plan = (code: string) =>
      planOf({ issuer: 'BAN QUẢN LÝ DỰ ÁN TỈNH SƠN HÀ', number: `Số: 15/KH-${code}` });
    const wrong = await lint({ 'a.md': plan('BQL'), 'kehoach.config.json': config });
    expect(levels(wrong, 'org-symbol-code')).toEqual(['error']);
    expect(
      levels(await lint({ 'a.md': plan('BQLDA'), 'kehoach.config.json': config }), 'org-symbol-code'),
    ).toEqual([]);
  });

  it('own abbreviations, words and names are not reported', async () => {
    const plan = planOf({ body: 'Dùng LGSP ở Nậm Nghẹpp.' });
    const before = await lint({ 'a.md': plan });
    expect(levels(before, 'abbr-define-first')).toHaveLength(1);
    const config = registered({ abbreviations: { LGSP: 'nền tảng' }, words: ['Nậm Nghẹpp'] });
    expect(await lint({ 'a.md': plan, 'kehoach.config.json': config })).toEqual([]);
  });

  it('forbidden words, with what to write', async () => {
    const config = registered({ avoid: [{ phrase: 'thực thi nhiệm vụ', write: 'thực hiện nhiệm vụ' }] });
    const found = await lint({
      'a.md': planOf({ body: 'Các thôn thực thi nhiệm vụ.' }),
      'kehoach.config.json': config,
    });
    expect(found).toMatchObject([
      { ruleId: 'org-avoid-word', message: expect.stringContaining('thực hiện nhiệm vụ') },
    ]);
  });

  it('own documents that are no longer in force, by the day of the plan', async () => {
    const body = 'Thực hiện Quyết định số 12/2020/QĐ-UBND ngày 15 tháng 5 năm 2020 của UBND tỉnh.';
    const by = async (expired: string) =>
      levels(
        await lint({
          'a.md': planOf({ body }),
          'kehoach.config.json': registered({ documents: [{ symbol: '12/2020/QĐ-UBND', expired }] }),
        }),
        'org-document-expired',
      );
    expect(await by('2026-07-01')).toEqual(['warning']);
    expect(await by('2026-12-01')).toEqual([]);
  });
});

it('language: what is said in English where the configuration says so', async () => {
  const [found] = await lint({ 'a.md': MARKS, 'kehoach.config.json': '{"locale": "en"}' });
  expect(found!.message).not.toMatch(/[ăâđêôơư]/u);
});
