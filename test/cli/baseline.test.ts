import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { CLEAN, DOUBTFUL, Folder, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

const BASELINE = ['--baseline', 'nen.json'];

const filesIn = (folder: Folder, name = 'nen.json') =>
  (JSON.parse(folder.read(name)) as { files: Record<string, string[]> }).files;

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
    expect(Object.entries(filesIn(folder)).map(([path, list]) => [path, list.length])).toEqual([
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
      expect(await shard(folder, ...known)).toEqual(codes);
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
