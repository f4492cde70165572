import { describe, expect, it, vi } from 'vitest';
import { readCacheFile } from '../../server/src/cli/check/cache-file.ts';
import { nodeFileSystem } from '../../server/src/cli/files/node-file-system.ts';
import { CLEAN, Folder, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

const FILES = Object.fromEntries(
  Array.from({ length: 8 }, (_, i) => [`${i}.md`, i % 2 === 0 ? WRONG : CLEAN] as const),
);

/** How many texts a run with a cache reads. */
async function read(folder: Folder, cache: string, ...args: string[]): Promise<number> {
  const { err } = await folder.run(['lint', '--cache-location', cache, '--stats', '--locale', 'en', ...args]);
  return Number(/, (\d+) read as plans/u.exec(err)?.[1]);
}

function linesIn(folder: Folder, name: string) {
  const cache = readCacheFile(nodeFileSystem, `${folder.path}/${name}`);
  if (cache.state !== 'sound') throw new Error(cache.state);
  cache.file.close();
  return [...cache.lines.keys()];
}

describe('merge-caches', () => {
  it('makes one cache of those of the shards, from which nothing is read again', async () => {
    const folder = new Folder(FILES);
    for (const i of [1, 2, 3]) await read(folder, `nho-${i}`, '--shard', `${i}/3`);
    expect(linesIn(folder, 'nho-1').length).toBeLessThan(4);
    const { code, err } = await folder.run(['merge-caches', 'nho-1', 'nho-2', 'nho-3']);
    expect([code, err]).toEqual([0, 'kehoach: .kehoachcache: kết quả của 8 tệp\n']);
    expect(await read(folder, '.kehoachcache')).toBe(0);
    const whole = await folder.run(['lint', '-f', 'json']);
    expect(await folder.run(['lint', '-f', 'json', '--cache'])).toEqual(whole);
  });

  it('takes the latest report of a file that several know, wherever it stands', async () => {
    const folder = new Folder(FILES);
    await read(folder, 'chung');
    const before = folder.bytes('chung');
    folder.write('2.md', CLEAN.replace('đúng', 'khác'));
    expect(await read(folder, 'chung')).toBe(1);
    folder.write('truoc', before);
    for (const order of [
      ['truoc', 'chung'],
      ['chung', 'truoc'],
    ]) {
      await folder.run(['merge-caches', ...order, '--cache-location', 'gop']);
      expect(await read(folder, 'gop')).toBe(0);
    }
  });

  it('goes on without what is missing or broken, and says so; never takes or writes over anything else', async () => {
    const folder = new Folder({ ...FILES, hong: '{"version":2}\n{"path"', cu: '{"version":1,"entries":[]}' });
    await read(folder, 'nho');
    const { code, err } = await folder.run(['merge-caches', 'nho', 'thieu', 'hong', 'cu', '--locale', 'en']);
    expect(code).toBe(0);
    expect(err.split('\n').slice(0, 4)).toEqual([
      'kehoach: thieu: there is no such cache; it is left out',
      'kehoach: hong: a broken cache; it is left out',
      'kehoach: cu: a cache of another version; it is left out',
      'kehoach: .kehoachcache: reports of 8 files',
    ]);
    expect(await read(folder, '.kehoachcache')).toBe(0);
    expect((await folder.run(['merge-caches', 'nho', '0.md'])).code).toBe(2);
    expect((await folder.run(['merge-caches', 'nho', '--cache-location', '0.md'])).code).toBe(2);
    expect((await folder.run(['merge-caches'])).code).toBe(2);
    expect(folder.read('0.md')).toBe(WRONG);
  });
});

it('a cache holds what is known of other files when only one is checked', async () => {
  const folder = new Folder(FILES);
  await read(folder, 'nho');
  folder.write('2.md', WRONG.replace('dòng', 'hàng'));
  await read(folder, 'nho', '2.md');
  expect(linesIn(folder, 'nho')).toEqual(Object.keys(FILES).sort());
  expect(await read(folder, 'nho')).toBe(0);
});
