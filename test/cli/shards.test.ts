import { describe, expect, it } from 'vitest';
import { divide } from '../../server/src/cli/check/shards.ts';
import { makeArchive } from '../repository/made-archive.ts';
import { Folder } from './support.ts';

/** How much longer the longest part takes than all do on average. */
function imbalance(weights: readonly number[], parts: readonly (readonly number[])[]): number {
  const sums = parts.map((part) => part.reduce((sum, i) => sum + weights[i]!, 0));
  return (Math.max(...sums) / sums.reduce((a, b) => a + b)) * parts.length - 1;
}

describe('shards', () => {
  it('hold every file once and take about as long, however unlike the files are', () => {
    // Sizes as in a real archive: many small, few of a hundred times the size, those together in one folder.
    const weights = Array.from({ length: 3000 }, (_, i) => 1000 + (i % 17) * 400 + (i > 2900 ? 300_000 : 0));
    for (const of of [2, 3, 8, 20]) {
      const parts = divide(weights, of);
      expect(parts.flat().sort((a, b) => a - b)).toEqual([...weights.keys()]);
      expect(imbalance(weights, parts), String(of)).toBeLessThan(0.15);
    }
    const inTurn = Array.from({ length: 2 }, (_, part) => [...weights.keys()].filter((i) => i % 2 === part));
    expect(divide(weights, 2)).not.toEqual(inTurn);
    expect(divide([5], 3)).toEqual([[0], [], []]);
  });

  it('are divided by size, and by the times of an earlier run where those are kept', async () => {
    const folder = new Folder();
    const made = makeArchive(folder.path, 24);
    folder.write('lon.md', made[0]!.text + '\nThêm một dòng vào kế hoạch.\n'.repeat(3000));
    const paths = async (shard: string, ...more: string[]) => {
      const { code, out } = await folder.run(['lint', '--shard', shard, '-f', 'json', ...more]);
      expect(code).toBeLessThan(2);
      return (JSON.parse(out).files as { path: string }[]).map(({ path }) => path);
    };
    expect(await paths('1/2')).toEqual(['lon.md']);
    expect(await paths('2/2')).toHaveLength(24);
    const even = Object.fromEntries([...made.map(({ path }) => path), 'lon.md'].map((path) => [path, 10]));
    folder.write('t.json', JSON.stringify({ version: 1, times: even }));
    expect(await paths('1/2', '--times', 't.json')).toHaveLength(13);
  });

  it('keep the times of a run, also where reports come together; nothing else changes', async () => {
    const folder = new Folder();
    makeArchive(folder.path, 24);
    const whole = await folder.run(['lint', '-f', 'json', '--times', 'mot.json']);
    expect(Object.keys(JSON.parse(folder.read('mot.json')).times)).toHaveLength(24);
    for (const i of [1, 2, 3])
      await folder.run(['lint', '--shard', `${i}/3`, '--times', 't.json', '-f', `json=s${i}.json`]);
    const merge = ['merge-reports', 's1.json', 's2.json', 's3.json'];
    const merged = await folder.run([...merge, '-f', 'json', '--times', 't.json']);
    expect(merged).toEqual(whole);
    const { times } = JSON.parse(folder.read('t.json')) as { times: Record<string, number> };
    expect(Object.values(times).every((time) => time > 0)).toBe(true);
    expect(Object.keys(times)).toHaveLength(24);
    // The next run is divided by them, on each machine alike.
    for (const i of [1, 2, 3])
      await folder.run(['lint', '--shard', `${i}/3`, '--times', 't.json', '-f', `json=s${i}.json`]);
    expect((await folder.run([...merge, '-f', 'json'])).out).toBe(whole.out);
  });

  it('are refused together where they divide other lists', async () => {
    const folder = new Folder();
    const made = makeArchive(folder.path, 12);
    await folder.run(['lint', '--shard', '1/2', '-f', 'json=s1.json']);
    folder.write('them.md', made[0]!.text);
    await folder.run(['lint', '--shard', '2/2', '-f', 'json=s2.json']);
    const { code, err } = await folder.run(['merge-reports', 's1.json', 's2.json']);
    expect([code, err]).toEqual([2, expect.stringContaining('không chia cùng một danh sách tệp')]);
  });

  it('write a baseline where they come together', async () => {
    const folder = new Folder();
    makeArchive(folder.path, 24);
    await folder.run(['lint', '--baseline', 'mot.json', '--update-baseline', '-f', 'json=x.json']);
    for (const i of [1, 2]) await folder.run(['lint', '--shard', `${i}/2`, '-f', `json=s${i}.json`]);
    const merge = ['merge-reports', 's1.json', 's2.json', '--baseline', 'gop.json'];
    expect((await folder.run([...merge, '--update-baseline'])).code).toBe(0);
    expect(folder.read('gop.json')).toBe(folder.read('mot.json'));
    const { out } = await folder.run([...merge, '-f', 'json']);
    expect(JSON.parse(out).summary).toMatchObject({ errors: 0, known: expect.any(Number) });
  });

  it('want a file of times, and write over nothing else', async () => {
    const folder = new Folder({ 'a.md': 'x', 'la.json': '{"a":1}' });
    const { code, err } = await folder.run(['lint', '--times', 'la.json']);
    expect([code, err]).toEqual([2, expect.stringContaining('la.json không phải tệp thời gian')]);
    expect(folder.read('la.json')).toBe('{"a":1}');
  });
});
