import { readdirSync, readFileSync } from 'node:fs';

const FOLDERS = ['clean', 'corpus'].map((name) => new URL(`../fixtures/${name}/`, import.meta.url));

/** Lines of real plans with enough words around a slip. */
export const LINES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /^\d.*\.md$/u.test(name))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n')),
)
  .map((line) => line.replace(/[*_#|\\]/gu, ' ').normalize('NFC'))
  .filter((line) => line.length > 60);

/** A generator of numbers from a seed (mulberry32): the same slips at each run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
