import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from './starts.ts';

/**
 * What goes wrong where Node keeps what it compiled of the product (Node 22.8 and later): runs with an empty cache, a full
 * one, a damaged one and one that cannot be written must all end as without. In: a folder that is not there yet, which
 * becomes the home; what runs the product with an environment; whether this Node can keep code.
 */
export async function keptCodeFaults(
  home: string,
  run: (env: NodeJS.ProcessEnv) => Promise<Ended>,
  expected: Ended,
  canKeep: boolean,
): Promise<string[]> {
  const cache = join(home, '.cache');
  const own = join(cache, 'soan-ke-hoach');
  const env = { ...process.env, HOME: home, XDG_CACHE_HOME: '', LOCALAPPDATA: cache };
  const faults: string[] = [];
  const hold = async (what: string): Promise<void> => {
    const ended = await run(env);
    if (ended.code === expected.code && ended.signal === null && ended.out === expected.out) return;
    faults.push(`compiled code, ${what}: ${JSON.stringify(ended)}`);
  };
  mkdirSync(home);
  await hold('a home without a cache folder');
  if (readdirSync(home).length > 0) faults.push('a cache folder was made in a home that had none');
  mkdirSync(cache);
  for (const what of ['an empty cache', 'a full cache']) await hold(what);
  if (filesBelow(own).length > 0 !== canKeep) faults.push(`code is ${canKeep ? 'not ' : ''}kept`);
  for (const [what, damage] of DAMAGES) {
    for (const path of filesBelow(own)) writeFileSync(path, damage(readFileSync(path)));
    await hold(what);
  }
  rmSync(own, { recursive: true, force: true });
  writeFileSync(own, '');
  await hold('a file in the place of the folder');
  return faults;
}

const DAMAGES: readonly (readonly [what: string, damage: (bytes: Buffer) => Buffer])[] = [
  ['one bit of it turned', (bytes) => changed(bytes, (copy) => (copy[copy.length >> 1]! ^= 1))],
  [
    '4 KB of zeros in it',
    (bytes) => changed(bytes, (copy) => copy.fill(0, copy.length >> 2, (copy.length >> 2) + 4096)),
  ],
  ['cut off', (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ['empty files', () => Buffer.alloc(0)],
];

function changed(bytes: Buffer, change: (copy: Buffer) => unknown): Buffer {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile());
  } catch {
    return [];
  }
}
