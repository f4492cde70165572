import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { CLEAN, DOUBTFUL, Folder, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

const BASELINE = ['--baseline', 'nen.json'];

type Stored = Record<string, Record<string, Record<string, Record<string, number>>>>;

const filesIn = (folder: Folder, name = 'nen.json') =>
  (JSON.parse(folder.read(name)) as { files: Stored }).files;

/** How many findings are stored of a file. */
const sizeOf = (rules: Stored[string]) =>
  Object.values(rules)
    .flatMap((texts) => Object.values(texts))
    .flatMap((counts) => Object.values(counts))
    .reduce((a, b) => a + b, 0);

/** Two plans of one body with one number: what shows only across plans. */
const numbered = (subject: string) =>
  `ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ\n\nSố: 12/KH-UBND\n\n*Bình Lư, ngày 05 tháng 3 năm 2026*\n\n# KẾ HOẠCH\n\n**${subject}**\n\nMột dòng đúng.\n`;

describe('a baseline', () => {
  it('hides what it knows, however the lines move, and nothing else', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    const args = ['lint', ...BASELINE];
    expect((await folder.run([...args, '--update-baseline'])).code).toBe(0);
    expect((await folder.run(args)).code).toBe(0);
    folder.write('a.md', WRONG.replace('Một', 'Dòng thêm.\n\nMột'));
    expect((await folder.run(args)).code).toBe(0);
    folder.write('a.md', `${WRONG}\nThêm chỗ sai.\n`);
    const before = folder.read('nen.json');
    expect((await folder.run(args)).code).toBe(1);
    expect(folder.read('nen.json')).toBe(before);
  });

  it('says what was written, and no more than that', async () => {
    const folder = new Folder({ 'a.md': `${WRONG}\nChỗ sai khác.\n` });
    const { err } = await folder.run(['lint', ...BASELINE, '--update-baseline']);
    expect(err).toBe('kehoach: nen.json: 2 phát hiện trong 1 tệp (trước đó 0)\n');
    expect((await folder.run(['lint', ...BASELINE])).err).toBe('');
  });

  it('pruned only shrinks, and forgets files that are gone', async () => {
    const folder = new Folder({ 'a.md': `${WRONG}\nChỗ sai khác.\n`, 'b.md': WRONG, 'c.md': WRONG });
    await folder.run(['lint', ...BASELINE, '--update-baseline']);
    folder.write('a.md', `${WRONG}\nChỗ sai mới.\n`);
    rmSync(join(folder.path, 'b.md'));
    const { code, err } = await folder.run(['lint', 'a.md', ...BASELINE, '--prune-baseline']);
    expect(code).toBe(1);
    expect(err).toContain('2 phát hiện trong 2 tệp (trước đó 4)');
    // What was not checked and is there stays.
    expect(Object.entries(filesIn(folder)).map(([path, rules]) => [path, sizeOf(rules)])).toEqual([
      ['a.md', 1],
      ['c.md', 1],
    ]);
  });

  it('holds wherever the check starts: names go from its own folder', async () => {
    const folder = new Folder({
      'kehoach.config.json': '{"baseline": "ci/nen.json"}',
      'kh/xã/a.md': WRONG,
      'b.md': WRONG,
    });
    await folder.run(['lint', '--update-baseline']);
    expect(Object.keys(filesIn(folder, 'ci/nen.json'))).toEqual(['../b.md', '../kh/xã/a.md']);
    expect((await folder.run(['lint'])).code).toBe(0);
    for (const cwd of ['kh', 'kh/xã', 'ci'])
      expect(
        await folder.run(['lint', join(folder.path, 'kh')], { cwd: join(folder.path, cwd) }),
      ).toMatchObject({
        code: 0,
        err: '',
      });
    const piped = ['lint', '--stdin', '--stdin-filename', 'kh/xã/a.md'];
    expect((await folder.run(piped, { input: WRONG })).code).toBe(0);
  });

  it('knows a name composed and decomposed for one', async () => {
    const folder = new Folder();
    mkdirSync(join(folder.path, 'kế hoạch'.normalize('NFD')));
    folder.write(`${'kế hoạch'.normalize('NFD')}/a.md`, WRONG);
    await folder.run(['lint', ...BASELINE, '--update-baseline']);
    // Where nothing of it is checked, the file is still there.
    folder.write('b.md', CLEAN);
    await folder.run(['lint', 'b.md', ...BASELINE, '--prune-baseline']);
    expect(Object.keys(filesIn(folder))).toEqual(['kế hoạch/a.md']);
    renameSync(
      join(folder.path, 'kế hoạch'.normalize('NFD')),
      join(folder.path, 'kế hoạch'.normalize('NFC')),
    );
    expect((await folder.run(['lint', ...BASELINE])).code).toBe(0);
  });

  it('can be read and reviewed: file, rule, text, how often at which severity', async () => {
    const folder = new Folder({ 'kh/a.md': `${WRONG}\nMột dòng sai ở đây.\n`, 'b.md': DOUBTFUL });
    await folder.run(['lint', ...BASELINE, '--update-baseline']);
    expect(folder.read('nen.json')).toBe(`{
  "version": 2,
  "files": {
    "b.md": {
      "word-doubtful": {
        "Một dòng ngờ.": { "warning": 1 }
      }
    },
    "kh/a.md": {
      "word-wrong": {
        "Một dòng sai ở đây.": { "error": 2 }
      }
    }
  }
}
`);
  });

  it('does not hide what has become more severe, nor one more of the same', async () => {
    const folder = new Folder({ 'a.md': DOUBTFUL });
    const args = ['lint', ...BASELINE];
    await folder.run([...args, '--update-baseline']);
    expect((await folder.run(args)).code).toBe(0);
    expect((await folder.run([...args, '--rule', 'word-doubtful:error'])).code).toBe(1);
    expect((await folder.run([...args, '--rule', 'word-doubtful:info', '-f', 'json'])).out).toContain(
      '"known": 1',
    );
    folder.write('a.md', `${DOUBTFUL}\nMột dòng ngờ.\n`);
    expect((await folder.run([...args, '--max-warnings', '0'])).code).toBe(1);
  });

  it('knows a file under its new name, and says so', async () => {
    const folder = new Folder({ 'a.md': `${WRONG}\nChỗ sai khác.\n`, 'b.md': `${CLEAN}\nLại sai.\n` });
    const args = ['lint', ...BASELINE];
    await folder.run([...args, '--update-baseline']);
    renameSync(join(folder.path, 'a.md'), join(folder.path, '15-KH-UBND.md'));
    const { code, err } = await folder.run(args);
    expect([code, err]).toEqual([
      0,
      'kehoach: nen.json: 15-KH-UBND.md được coi là a.md đổi tên; ghi tên mới bằng --update-baseline\n',
    ]);
    // What comes new with the name is new.
    folder.write('15-KH-UBND.md', `${WRONG}\nChỗ sai khác.\n\nThêm một chỗ sai.\n`);
    expect((await folder.run(args)).code).toBe(1);
    await folder.run([...args, '--prune-baseline']);
    expect(Object.entries(filesIn(folder)).map(([path, rules]) => [path, sizeOf(rules)])).toEqual([
      ['15-KH-UBND.md', 2],
      ['b.md', 1],
    ]);
    // A copy is another file: the one that it was copied from is still there.
    folder.write('chép.md', WRONG);
    expect((await folder.run([...args, 'chép.md'])).code).toBe(1);
  });

  it('of version 1 is read, told to be one, and written as version 2', async () => {
    const folder = new Folder({ 'a.md': WRONG, 'b.md': WRONG });
    const json = await folder.run(['lint', '-f', 'sarif', 'a.md']);
    const [, fingerprint] = /"kehoach\/v1": "([0-9a-f]+)"/u.exec(json.out)!;
    const old = { version: 1, files: { 'a.md': [fingerprint], 'b.md': [fingerprint] } };
    folder.write('nen.json', JSON.stringify(old));
    const { code, err } = await folder.run(['lint', ...BASELINE]);
    expect([code, err]).toEqual([0, expect.stringContaining('baseline phiên bản 1 không ghi mức')]);
    await folder.run(['lint', 'a.md', ...BASELINE, '--update-baseline']);
    expect(JSON.parse(folder.read('nen.json'))).toEqual({
      version: 2,
      files: {
        'a.md': { 'word-wrong': { 'Một dòng sai ở đây.': { error: 1 } } },
        'b.md': [fingerprint],
      },
    });
    expect((await folder.run(['lint', ...BASELINE])).code).toBe(0);
  });

  it.each([
    '{"version": 2, "files": {"a.md": {"x": {"y": {"fatal": 1}}}}}',
    '{"version": 2, "files": {"a.md": {"x": {"y": {"error": -1}}}}}',
    '{"version": 2, "files": {"a.md": {"x": ["y"]}}}',
    '{"version": 3, "files": {}}',
  ])('that is malformed is wrong use: %s', async (text) => {
    const folder = new Folder({ 'a.md': WRONG, 'nen.json': text });
    expect((await folder.run(['lint', ...BASELINE])).code).toBe(2);
  });

  it('never suppresses a fault of ours', async () => {
    const folder = new Folder({ 'a.md': `${CLEAN}\nhỏng\n` });
    await folder.run(['lint', ...BASELINE, '--update-baseline']);
    expect((await folder.run(['lint', ...BASELINE])).code).toBe(3);
  });

  it.each([
    ['--update-baseline', 'without a file', [], /thiếu tệp baseline/],
    ['--update-baseline', 'of a shard', [...BASELINE, '--shard', '1/2'], /soát trọn vẹn/],
    ['--prune-baseline', 'of standard input', [...BASELINE, '--stdin'], /soát trọn vẹn/],
    ['--update-baseline', 'with --prune-baseline', [...BASELINE, '--prune-baseline'], /không dùng cùng nhau/],
    ['--update-baseline', 'outside', ['--baseline', '../nen.json'], /nằm ngoài thư mục hiện tại/],
  ])('%s %s is wrong use', async (option, _, more, message) => {
    const { code, err } = await new Folder({ 'a.md': WRONG }).run(['lint', option, ...more]);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('a baseline and shards', () => {
  const FILES = { 'a.md': WRONG, 'b.md': numbered('Công tác dân vận'), 'c.md': numbered('Công tác dân số') };
  const shard = async (folder: Folder, ...more: string[]) => {
    const codes: number[] = [];
    for (const i of [1, 2]) {
      const { code } = await folder.run([
        ...['lint', '--project', '--rule', 'project-number-twice:error'],
        ...['--shard', `${i}/2`, '-f', `json=s${i}.json`, ...more],
      ]);
      codes.push(code);
    }
    return codes;
  };
  const whole = (folder: Folder, ...more: string[]) =>
    folder.run(['lint', '--project', '--rule', 'project-number-twice:error', '-f', 'json', ...more]);
  const merge = (folder: Folder, ...more: string[]) =>
    folder.run(['merge-reports', 's1.json', 's2.json', '-f', 'json', ...more]);

  it('gate as one run does, across plans too, whether the shards know of it or the merge alone', async () => {
    const folder = new Folder(FILES);
    expect((await whole(folder)).code).toBe(1);
    expect((await whole(folder, ...BASELINE, '--update-baseline')).code).toBe(0);
    for (const [known, codes] of [
      [BASELINE, [0, 0]],
      [[], [1, 0]],
    ] as const) {
      expect((await shard(folder, ...known)).sort()).toEqual([...codes].sort());
      const merged = await merge(folder, ...BASELINE);
      expect(merged).toEqual(await whole(folder, ...BASELINE));
      expect(merged.code).toBe(0);
    }
    const before = folder.read('nen.json');
    folder.write('c.md', `${FILES['c.md']}\nMột dòng sai mới.\n`);
    expect(await shard(folder, ...BASELINE)).toContain(1);
    expect(await merge(folder, ...BASELINE)).toEqual(await whole(folder, ...BASELINE));
    expect((await merge(folder, ...BASELINE)).code).toBe(1);
    expect(folder.read('nen.json')).toBe(before);
  });

  it('take the one that the configuration names without being told', async () => {
    const folder = new Folder({ ...FILES, 'kehoach.config.json': '{"baseline": "nen.json"}' });
    await whole(folder, '--update-baseline');
    expect(await shard(folder)).toEqual([0, 0]);
    expect((await merge(folder)).code).toBe(0);
    expect((await merge(folder, '--no-config')).code).toBe(1);
  });

  it('a merge whose baseline is not there is wrong use', async () => {
    const folder = new Folder({ 'a.md': DOUBTFUL, 'b.md': CLEAN });
    await shard(folder);
    const { code, err } = await merge(folder, '--baseline', 'none.json');
    expect([code, err]).toEqual([2, expect.stringMatching(/không đọc được baseline/u)]);
  });
});
