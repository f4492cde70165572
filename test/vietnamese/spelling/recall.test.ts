import { describe, expect, it } from 'vitest';
import { scanWords } from '../../../server/src/vietnamese/lexed-text.ts';
import { suspects } from '../../../server/src/vietnamese/spelling/suspects.ts';
import { LINES, random } from '../../support/planted-lines.ts';
import { TYPING_SLIPS } from '../../support/typing-slips.ts';
import { WORDS } from '../../support/words.ts';

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
