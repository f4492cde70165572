import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scanWords } from '../../../server/src/vietnamese/lexed-text.ts';
import { suspects } from '../../../server/src/vietnamese/spelling/suspects.ts';
import { TYPING_SLIPS } from '../../support/typing-slips.ts';
import { WORDS } from '../../support/words.ts';

const FOLDERS = ['clean', 'corpus'].map((name) => new URL(`../../fixtures/${name}/`, import.meta.url));

/** Lines of real plans with enough words around a slip. */
const LINES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /^\d.*\.md$/u.test(name))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n')),
)
  .map((line) => line.replace(/[*_#|\\]/gu, ' ').normalize('NFC'))
  .filter((line) => line.length > 60);

/** A generator of numbers from a seed (mulberry32): the same slips at each run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe('slips planted by a model of typing', () => {
  const next = random(20261129);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const found: Record<string, { planted: number; found: number; right: number }> = Object.fromEntries(
    Object.keys(TYPING_SLIPS).map((kind) => [kind, { planted: 0, found: 0, right: 0 }]),
  );
  for (let i = 0; i < 3000; i += 1) {
    const line = pick(LINES);
    const words = scanWords(line).filter(
      ({ form }) => form.syllable && !form.capital && form.text.length > 1,
    );
    if (words.length === 0) continue;
    const { start, end, form } = pick(words);
    const kind = pick(Object.keys(TYPING_SLIPS));
    const written = TYPING_SLIPS[kind]!(form.text, pick);
    if (written === undefined) continue;
    const text = line.slice(0, start) + written + line.slice(end);
    const at = suspects(text, WORDS).find((suspect) => suspect.start === start);
    const row = found[kind]!;
    row.planted += 1;
    if (at) row.found += 1;
    if (at?.meant.normalize('NFC') === form.text) row.right += 1;
  }
  const sum = (key: 'planted' | 'found' | 'right'): number =>
    Object.values(found).reduce((total, row) => total + row[key], 0);

  it.each(Object.keys(TYPING_SLIPS))('%s: more than half are found', (kind) => {
    const { planted, found: hits } = found[kind]!;
    expect(hits / planted, `${hits} of ${planted}`).toBeGreaterThan(0.5);
  });

  it('nearly all that are found are told right', () => {
    expect(sum('found') / sum('planted')).toBeGreaterThan(0.7);
    expect(sum('right') / sum('found')).toBeGreaterThan(0.97);
  });
});
