import { describe, expect, it } from 'vitest';
import { isListed } from '../../client/src/listed.ts';
import { ConfigFinder } from '../../server/src/config/discover.ts';
import { parseConfig } from '../../server/src/config/parse.ts';
import { describeProblem } from '../../server/src/config/problems.ts';
import { yamlTree } from '../../server/src/config/yaml-tree.ts';
import { withSeverity } from '../../server/src/features/configure-severity.ts';
import { timeLimit } from '../support/hostile-configurations.ts';

const RULES = ['typo-spacing', 'num-missing'].map((id) => ({
  id,
  title: { vi: id, en: id },
  severity: 'warning',
}));
const read = (text: string) => parseConfig(text, 'kehoach.config.yaml', RULES, undefined, yamlTree);
const problems = (text: string) => read(text).problems.map((each) => describeProblem(each, 'vi'));

describe('a configuration in YAML', () => {
  it('means what the same means in JSON', () => {
    const text = `# của tỉnh
extends: [van-thu, "./chung.yaml"]
rules:
  num-missing: off   # chưa cấp số
  'typo-spacing': "error"
stage: final
files:
- kế hoạch/**/*.md
- 'a b.md'
overrides:
  - files: ["du-thao/**"]
    stage: draft
register:
  abbreviations: { LGSP: >-
      nền tảng
      dùng chung }
  documents:
    - symbol: 12/2020/QĐ-UBND
      expired: 2026-07-01
root: true
`;
    const config = {
      extends: ['van-thu', './chung.yaml'],
      rules: { 'num-missing': 'off', 'typo-spacing': 'error' },
      stage: 'final',
      files: ['kế hoạch/**/*.md', 'a b.md'],
      overrides: [{ files: ['du-thao/**'], stage: 'draft' }],
      register: {
        abbreviations: { LGSP: 'x' },
        documents: [{ symbol: '12/2020/QĐ-UBND', expired: '2026-07-01' }],
      },
      root: true,
    };
    const block = text.replace(/\{ LGSP: >-[\s\S]*?\}/u, '{ LGSP: x }');
    expect(read(block)).toEqual({ config, problems: [] });
    expect(read(JSON.stringify(config, null, 2))).toEqual({ config, problems: [] });
    expect(read(`\uFEFF${block.replaceAll('\n', '\r\n')}`).config).toEqual(config);
  });

  it('is empty where it holds comments alone', () => {
    for (const text of ['', '\n', '# chưa có gì\n', '---\n'])
      expect(read(text)).toEqual({ config: {}, problems: [] });
  });

  it.each([
    ['rulse:\n  a: off', /^kehoach\.config\.yaml:1:1: rulse: cần một trong các khoá .* Có phải “rules”\?/u],
    ['rules:\n  num-missin: off', /:2:3: rules\.num-missin: cần mã .* Có phải “num-missing”\?/u],
    ['rules:\n  num-missing: wraning', /:2:16: rules\.num-missing: .*gặp "wraning"/u],
    ['stage: draft\nstage: final', /:2:1: stage: cần mỗi khoá chỉ viết một lần, khoá này đã có ở dòng 1/u],
    ['overrides:\n  - stage: draft', /:2:5: overrides\[0\]\.files: cần có khoá này/u],
    ['ignore:\n  - ../a', /:2:5: ignore\[0\]: cần một mẫu trong thư mục/u],
    ['rules:', /:1:7: rules: cần một đối tượng \{ \}, gặp null/u],
    [
      'register:\n  bodies:\n    - name: Sở Y tế\n      code: 012',
      /:4:13: register\.bodies\[0\]\.code: .*gặp 12/u,
    ],
    ['a: b: c', /:1:4: cần YAML đúng cú pháp \(mỗi mục “khoá: giá trị” ở dòng riêng\)/u],
    ['rules:\n\tnum-missing: off', /:2:1: cần YAML đúng cú pháp \(thụt đầu dòng bằng dấu cách/u],
    ['files: [a', /cần YAML đúng cú pháp \(.*mỗi ngoặc mở có ngoặc đóng/u],
    ['root: true\n---\nroot: false', /:2:1: cần YAML đúng cú pháp \(một tài liệu/u],
    ['ignore: &a [x]\nfiles: *a', /:1:9: cần giá trị viết ra tại chỗ, không tham chiếu/u],
    ['ignore:\n  - *.md', /:2:5: cần giá trị viết ra tại chỗ, .* ngoặc kép/u],
    ['ignore:\n  - !luu/a.md', /:2:5: cần giá trị không có thẻ !/u],
    ['? [a]\n: b', /:1:3: cần khoá là một chuỗi/u],
    ['__proto__:\n  polluted: true', /cần không dùng khoá __proto__/u],
    ['<<: {root: true}', /<<: cần một trong các khoá/u],
    ['một chuỗi', /:1:1: cần một đối tượng \{ \}, gặp "một chuỗi"/u],
  ])('%j is told at its place', (text, message) => {
    const found = problems(text);
    expect(found[0]).toMatch(message);
    expect(found.join('\n')).not.toMatch(/JSON/u);
  });
});

describe('hostile YAML', () => {
  const N = 60_000;
  it.each([
    ['brackets', '['.repeat(N)],
    ['brackets that close', '['.repeat(N / 2) + ']'.repeat(N / 2)],
    ['braces', '{'.repeat(N)],
    ['dashes', '- '.repeat(N / 2)],
    ['question marks', '? '.repeat(N / 2)],
    ['lines ever deeper', Array.from({ length: 340 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['dashes ever deeper', Array.from({ length: 240 }, (_, i) => `${' '.repeat(i)}-`).join('\n')],
    ['anchors', '&a '.repeat(N / 3)],
    [
      'a billion laughs',
      `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join('\n')}`,
    ],
    ['too long', '#\n'.repeat(N)],
    ['tags', '!'.repeat(N)],
    ['objects', 'k: {a: 1}\n'.repeat(N / 10)],
    ['documents', '---\n'.repeat(N / 4)],
    ['control characters', '\x02\x18\x1f'.repeat(N / 3)],
  ])('%s: a problem, in time', (_, text) => {
    const started = performance.now();
    expect(read(text).problems.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(timeLimit());
  });

  it('fifty levels of brackets and fifty of lines are read', () => {
    expect(problems(`own: ${'['.repeat(50)}${']'.repeat(50)}`)[0]).toContain('own[0]: cần một đối tượng');
    const lines = Array.from({ length: 50 }, (_, i) => `${'  '.repeat(i)}a:`).join('\n');
    expect(problems(lines)[0]).toContain('a: cần một trong các khoá');
  });
});

describe('a folder with two configurations', () => {
  const chain = (names: readonly string[]) =>
    new ConfigFinder(
      {
        read: async (path) => (names.some((name) => path === `/k/${name}`) ? '{}' : undefined),
        exists: async (path) => names.some((name) => path === `/k/${name}`),
      },
      { knownRules: RULES },
    ).forFile('/k/a.md');

  it.each([
    ['kehoach.config.json', 'kehoach.config.yaml'],
    ['kehoach.config.json', 'kehoach.config.yml'],
    ['kehoach.config.yaml', 'kehoach.config.yml'],
    ['kehoach.config.yml', '.kehoachrc.json'],
  ])('%s and %s: neither holds, and it is told', async (first, second) => {
    const { files, problems: found } = await chain([second, first]);
    expect(files).toEqual([]);
    expect(found.map((each) => describeProblem(each, 'vi'))).toEqual([
      `/k/${first}: cần một tệp cấu hình trong thư mục, gặp cả ${second}; gộp hai tệp làm một.`,
    ]);
  });

  it('one of them in package.json, or both in JSON: the first name holds, as ever', async () => {
    for (const names of [
      ['kehoach.config.yaml', 'package.json'],
      ['kehoach.config.json', '.kehoachrc.json'],
    ])
      expect((await chain(names)).files.map(({ path }) => path)).toEqual([`/k/${names[0]}`]);
  });
});

describe('the editor', () => {
  it('starts its server where the configuration may list a text', async () => {
    const listed = (text: string) =>
      isListed('/k/a.md', '/k', async (path) => (path === '/k/kehoach.config.yml' ? text : undefined));
    expect(await listed('files:\n  - "*.md"\n')).toBe(true);
    expect(await listed('extends: van-thu\n')).toBe(true);
    expect(await listed('stage: draft\n')).toBe(false);
  });

  it.each([
    ['', 'rules:\n  a-b: "off"\n'],
    ['stage: draft\n', 'stage: draft\nrules:\n  a-b: "off"\n'],
    ['stage: draft', 'stage: draft\nrules:\n  a-b: "off"\n'],
    [
      'rules:\n    x-y: info # vì\nstage: draft\n',
      'rules:\n    a-b: "off"\n    x-y: info # vì\nstage: draft\n',
    ],
    ['rules:\n  a-b: info # vì\n', 'rules:\n  a-b: "off" # vì\n'],
    ['rules: # mức\n# x\n\n  x: hint\n', 'rules: # mức\n  a-b: "off"\n# x\n\n  x: hint\n'],
    ['rules: { x-y: info }\n', undefined],
    ['{ "stage": "draft" }\n', undefined],
    ['stage: draft\n---\n', undefined],
  ])('sets the severity of a rule, or leaves it to the user: %j', (before, after) => {
    const changed = withSeverity(before, 'a-b', 'off', 'yaml');
    expect(changed).toBe(after);
    if (changed !== undefined) {
      const { root, problem } = yamlTree(
        changed,
        { positionAt: () => ({ line: 0, character: 0 }) } as never,
        false,
      );
      expect([root?.type, problem]).toEqual(['object', undefined]);
    }
  });
});
