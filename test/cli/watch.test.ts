import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchPaths } from '../../server/src/cli/files/watch.ts';
import { CLEAN, Folder, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

const isMarkdown = (path: string) => path.endsWith('.md');

/** The names that changed in each burst; `next` waits for one. */
async function watched(...paths: readonly string[]) {
  const changes = (await watchPaths(paths, isMarkdown))[Symbol.asyncIterator]();
  onTestFinished(() => {
    process.emit('SIGINT');
  });
  return async (): Promise<string[]> => {
    const { value } = await changes.next();
    return (value as string[]).map((path) => basename(path)).sort();
  };
}

it('a file saved in place, and by renaming, again and again', async () => {
  const folder = new Folder({ 'a.md': CLEAN, 'ảnh.png': '' });
  const next = await watched(folder.path);
  for (const text of [WRONG, CLEAN, WRONG]) {
    writeFileSync(join(folder.path, '.t'), text);
    renameSync(join(folder.path, '.t'), join(folder.path, 'a.md'));
    expect(await next()).toEqual(['a.md']);
    writeFileSync(join(folder.path, 'ảnh.png'), text);
    writeFileSync(join(folder.path, 'a.md'), `${text}\n`);
    expect(await next()).toEqual(['a.md']);
  }
}, 30_000);

it('folders that are moved in, out and back', async () => {
  const [folder, other] = [new Folder({ 'xã/a.md': CLEAN }), new Folder({ 'kia/b.md': CLEAN })];
  const next = await watched(folder.path);
  const [inside, outside] = [join(folder.path, 'xã'), join(other.path, 'xã')];
  renameSync(inside, outside);
  expect(await next()).toEqual(['a.md']);
  renameSync(outside, inside);
  expect(await next()).toEqual(['a.md']);
  renameSync(join(other.path, 'kia'), join(folder.path, 'kia'));
  expect(await next()).toEqual(['b.md']);
  rmSync(join(folder.path, 'kia'), { recursive: true });
  expect(await next()).toEqual(['b.md']);
}, 30_000);

it('paths outside the folder, and what git checks out', async () => {
  const [folder, other] = [new Folder(), new Folder({ 'c.md': CLEAN })];
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: other.path,
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'x');
  const next = await watched(folder.path, other.path);
  other.write('c.md', WRONG);
  expect(await next()).toEqual(['c.md']);
  git('checkout', '-q', '--', 'c.md');
  expect(await next()).toEqual(['c.md']);
  mkdirSync(join(folder.path, 'mới'));
  folder.write('mới/d.md', CLEAN);
  expect(await next()).toEqual(['d.md']);
}, 30_000);

it('--watch asks for the current folder and for the paths outside it', async () => {
  const [folder, other] = [new Folder({ 'a.md': CLEAN }), new Folder({ 'b.md': CLEAN })];
  let asked: readonly string[] = [];
  const watch = async (paths: readonly string[]) => {
    asked = paths;
    return (async function* () {})();
  };
  const argv = ['lint', '--watch', '.', 'a.md', '*.md', other.path, join(other.path, '**/*.md'), '!x'];
  await folder.run(argv, { watch });
  expect(asked).toEqual([folder.path, other.path]);
});

describe('--watch --fix and a read-only file', () => {
  /** Runs the changes one after the other, and tells the content of `a.md` and its mode after each run. */
  async function run(...changes: readonly ((path: string) => void)[]) {
    const folder = new Folder({ 'a.md': CLEAN });
    const path = join(folder.path, 'a.md');
    chmodSync(path, 0o444);
    const states: string[] = [];
    const note = () => states.push(folder.read('a.md').includes('sai') ? 'as it was' : 'fixed');
    async function* watch() {
      for (const change of changes) {
        change(path);
        yield [path];
        note();
      }
    }
    const { err, out } = await folder.run(['lint', '--watch', '--fix'], { watch: () => watch() });
    return { states, refused: (err + out).includes('không có quyền ghi'), mode: statSync(path).mode & 0o777 };
  }
  /** As root, or as a program that takes the write bit for a moment. */
  const save = (path: string) => {
    chmodSync(path, 0o644);
    writeFileSync(path, WRONG);
    chmodSync(path, 0o444);
  };
  const replace = (path: string) => {
    writeFileSync(`${path}.t`, WRONG);
    chmodSync(`${path}.t`, 0o444);
    renameSync(`${path}.t`, path);
  };
  // Whom the file system itself refuses, it refuses.
  const asRoot = it.runIf(process.getuid?.() === 0);

  asRoot('that another program writes in place is fixed at every save, and stays read-only', async () => {
    const outcome = await run(save, save, save);
    expect(outcome).toEqual({ states: ['fixed', 'fixed', 'fixed'], refused: false, mode: 0o444 });
  });

  it('that takes the name of another is refused, also after one that was written in place', async () => {
    expect(await run(replace, replace)).toMatchObject({
      states: ['as it was', 'as it was'],
      refused: true,
    });
    expect((await run(save, replace)).states.at(-1)).toBe('as it was');
  });

  it('that nobody writes is refused', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    chmodSync(join(folder.path, 'a.md'), 0o444);
    async function* watch() {
      yield ['a.md'];
      utimesSync(join(folder.path, 'a.md'), 1, 1);
      yield ['a.md'];
    }
    await folder.run(['lint', '--watch', '--fix'], { watch: () => watch() });
    expect(folder.read('a.md')).toBe(WRONG);
  });
});
