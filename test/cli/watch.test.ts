import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
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
