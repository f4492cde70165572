import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { CliIo } from '../../server/src/cli/io.ts';
import { RULES } from './fake-rules.ts';
import { CLEAN, DOUBTFUL, Folder, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

/** Paths in the reports of services that show findings beside the files of a repository. */
const FORMATS = ['github', 'sarif', 'gitlab'] as const;
type Format = (typeof FORMATS)[number];

function pathsIn(format: Format, out: string): string[] {
  if (format === 'github')
    return [...out.matchAll(/^::\w+ file=([^,]*),/gmu)].map(([, path]) => decodeURIComponent(path!));
  if (format === 'gitlab')
    return JSON.parse(out).map((issue: { location: { path: string } }) => issue.location.path);
  return JSON.parse(out).runs[0].results.map(
    (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
      decodeURIComponent(result.locations[0]!.physicalLocation.artifactLocation.uri),
  );
}

const repository = () =>
  new Folder({
    'kế hoạch/x.md': WRONG,
    'kế hoạch/năm 2026/y.md': WRONG,
    'z.md': WRONG,
    'kế hoạch/h.md': '\0',
  });
const lint = (folder: Folder, inside: string, format: Format, args: string[] = [], io: Partial<CliIo> = {}) =>
  folder.run(['lint', '-f', format, ...args], { cwd: join(folder.path, inside), ...io });

describe.each(FORMATS)('%s names files from the top of the repository', (format) => {
  it.each([
    ['.', ['.']],
    ['kế hoạch', ['..']],
    ['kế hoạch/năm 2026', ['../..']],
  ])('also when it is run in %s', async (inside, args) => {
    const { out } = await lint(repository(), inside, format, args);
    const paths = pathsIn(format, out).filter((path) => !path.endsWith('h.md'));
    expect(new Set(paths)).toEqual(new Set(['kế hoạch/năm 2026/y.md', 'kế hoạch/x.md', 'z.md']));
    // What could not be checked is named so too.
    expect(out).toContain(
      format === 'sarif' ? encodeURIComponent('kế hoạch').concat('/h.md') : 'kế hoạch/h.md',
    );
  });

  it('findings keep their identity wherever it is run', async () => {
    const folder = repository();
    const prints = async (inside: string, args: string[]) =>
      [
        ...(await lint(folder, inside, format, args)).out.matchAll(
          /"(?:fingerprint|kehoach\/v1)": "(\w+)"/gu,
        ),
      ].map(([, print]) => print);
    expect(await prints('kế hoạch', ['..'])).toEqual(await prints('.', ['.']));
  });

  it('in a worktree, where .git is a file', async () => {
    const folder = repository();
    folder.write('kho khác/.git', `gitdir: ${folder.path}/.git/worktrees/x\n`);
    folder.write('kho khác/xã/a.md', WRONG);
    mkdirSync(join(folder.path, '.git/worktrees/x'), { recursive: true });
    expect(pathsIn(format, (await lint(folder, 'kho khác/xã', format)).out)).toEqual(['xã/a.md']);
  });

  it('a file outside keeps its whole path', async () => {
    const other = new Folder({ 'a.md': WRONG });
    const { out } = await lint(repository(), 'kế hoạch', format, [join(other.path, 'a.md')]);
    expect(pathsIn(format, out)[0]).toMatch(/^(?:file:\/\/)?\/.*a\.md$/u);
  });

  it('the same from shards', async () => {
    const folder = repository();
    const whole = (await lint(folder, 'kế hoạch', format, ['..'])).out;
    for (const i of [1, 2])
      await lint(folder, 'kế hoạch', format, ['..', '--shard', `${i}/2`, '-f', `json=s${i}.json`]);
    const merged = await folder.run(['merge-reports', '-f', format, 's1.json', 's2.json'], {
      cwd: join(folder.path, 'kế hoạch'),
    });
    const sorted = (text: string) => text.split('\n').sort();
    expect(sorted(merged.out)).toEqual(sorted(whole));
  });
});

it.each(['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'])('without .git the top is what %s says', async (name) => {
  const folder = new Folder({ 'gốc/xã/a.md': WRONG });
  // Nothing above is a repository here.
  const fs = (await import('../../server/src/cli/files/node-file-system.ts')).nodeFileSystem;
  const stat: typeof fs.stat = (path) =>
    path.endsWith('/.git')
      ? Promise.reject(Object.assign(new Error('x'), { code: 'ENOENT' }))
      : fs.stat(path);
  const run = (env: Record<string, string>) =>
    lint(folder, 'gốc/xã', 'gitlab', ['.'], { env, fs: { ...fs, stat } });
  expect(pathsIn('gitlab', (await run({ [name]: join(folder.path, 'gốc') })).out)).toEqual(['xã/a.md']);
  expect(pathsIn('gitlab', (await run({ [name]: '/chỗ khác' })).out)).toEqual(['a.md']);
});

it('the other formats name files as they were given', async () => {
  for (const format of ['json', 'jsonl', 'junit', 'checkstyle', 'rdjson', 'stylish']) {
    const folder = repository();
    const ran = await folder.run(['lint', '-f', format, 'x.md'], { cwd: join(folder.path, 'kế hoạch') });
    expect(ran.out, format).toMatch(/(?<!kế hoạch\/)x\.md/u);
    expect(ran.out, format).not.toContain('kế hoạch/x.md');
  }
});

it('SARIF says where the top is, and where each rule is explained', async () => {
  const folder = repository();
  const { out } = await lint(folder, 'kế hoạch', 'sarif');
  const [run] = JSON.parse(out).runs;
  expect(run.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///FOLDER/' } });
  expect(run.tool.driver.informationUri).toMatch(/^https:\/\/github\.com\//u);
  const rule = run.tool.driver.rules[0];
  expect(rule.helpUri).toMatch(new RegExp(`^https://.*/docs/rules/${RULES[0]!.id}\\.md$`, 'u'));
  expect(rule.help.markdown).toContain(`\`${RULES[0]!.id}\``);
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uriBaseId).toBe('%SRCROOT%');
});

describe('under GitHub Actions', () => {
  const onGitHub = async (folder: Folder, ...args: string[]) => {
    const summary = join(folder.path, 'tóm tắt.md');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
    return folder.run(['lint', ...args], { env });
  };

  it('the counts end the log, also where nothing is found', async () => {
    expect((await onGitHub(new Folder({ 'a.md': CLEAN }))).out).toBe(
      '✔ Không có lỗi: 1 kế hoạch trong 1 tệp.\n',
    );
    const { out } = await onGitHub(new Folder({ 'a.md': WRONG }));
    expect(out).toMatch(/^::error .*\n✖ 1 lỗi \(1 kế hoạch trong 1 tệp\)\n/u);
  });

  it('no more than 100 annotations of a kind, and how many are left is said', async () => {
    const many = `# KẾ HOẠCH\n\n${'Một dòng sai và ngờ.\n\n'.repeat(150)}`;
    const folder = new Folder({ 'a.md': many, 'b.md': DOUBTFUL, 'c.md': `${many}lưu\n` });
    const { code, out } = await onGitHub(folder);
    const count = (kind: string) => out.match(new RegExp(`^::${kind} `, 'gmu'))?.length;
    expect([code, count('error'), count('warning'), count('notice')]).toEqual([1, 100, 100, 1]);
    expect(out).toContain('Mỗi loại chỉ nêu 100 chú thích đầu; còn 200 lỗi, 201 cảnh báo không nêu ở đây.');
    expect(out).toContain('✖ 300 lỗi, 301 cảnh báo, 1 lưu ý (3 kế hoạch trong 3 tệp)');
  });

  it('the summary of the step has the counts and the files, worst first, as plain text', async () => {
    const name = 'xã/<b> | [x](https://y) `z`.md';
    const folder = new Folder({ 'a.md': DOUBTFUL, [name]: WRONG, 'c.md': CLEAN, 'd.md': '\0' });
    folder.write('tóm tắt.md', 'của bước trước\n');
    await onGitHub(folder);
    const text = folder.read('tóm tắt.md');
    expect(text.startsWith('của bước trước\n### Soát kế hoạch\n')).toBe(true);
    const rows = text.split('\n').filter((row) => row.startsWith('| ') && !row.startsWith('| -'));
    expect(rows.map((row) => row.split(' | ').slice(1).join(' '))).toEqual([
      'Lỗi Cảnh báo Lưu ý |',
      '1 0 0 |',
      '0 1 0 |',
    ]);
    expect(text).not.toMatch(/<b>|\[x\]|`z`/u);
    expect(text).toContain('d&#46;md');
  });

  it('names no more than 50 files, and says how many more there are', async () => {
    const folder = new Folder(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.md`, WRONG])));
    await onGitHub(folder);
    const text = folder.read('tóm tắt.md');
    expect(text.match(/^\| \d/gmu)).toHaveLength(50);
    expect(text).toContain('Còn 10 tệp nữa có lỗi hoặc cảnh báo.');
  });

  it('a summary that cannot be written is told, and the check ends as it would', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    symlinkSync(folder.path, join(folder.path, 'tóm tắt.md'));
    const { code, err } = await onGitHub(folder);
    expect([code, err]).toEqual([1, 'kehoach: không ghi được GITHUB_STEP_SUMMARY: là thư mục\n']);
  });

  it('no other format writes a summary, and nobody does elsewhere', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    await onGitHub(folder, '-f', 'stylish');
    await folder.run(['lint', '-f', 'github'], {
      env: { GITHUB_STEP_SUMMARY: join(folder.path, 'tóm tắt.md') },
    });
    expect(() => folder.read('tóm tắt.md')).toThrow('ENOENT');
  });
});
