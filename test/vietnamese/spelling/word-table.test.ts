import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suspects } from '../../../server/src/vietnamese/spelling/suspects.ts';
import { levelOf, WordTable } from '../../../server/src/vietnamese/spelling/word-table.ts';
import { foldForMatch } from '../../../server/src/vietnamese/words.ts';
import { WORDS } from '../../support/words.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../../server/data/words.bin', import.meta.url)));
const ids = (text: string): number[] => text.split(' ').map((word) => WORDS.idOf(foldForMatch(word)));

describe('WordTable', () => {
  it('weighs pairs and triples', () => {
    const [people, folk] = ids('nhân dân') as [number, number];
    expect(WORDS.weight(people, folk)).toBeGreaterThan(12);
    expect(WORDS.weight(people, WORDS.idOf('đân'))).toBeUndefined();
    expect(WORDS.weight(WORDS.idOf('zz'), folk)).toBeUndefined();
    const [a, b, c] = ids('ủy ban nhân') as [number, number, number];
    expect(WORDS.tripleWeight(a, b, c)).toBeGreaterThan(9);
    expect(WORDS.tripleWeight(c, b, a)).toBeUndefined();
  });

  it('tells the parts of a word from neighbours by grammar', () => {
    const [chu, tich] = ids('chủ tịch') as [number, number];
    const [nam, da] = ids('nam đã') as [number, number];
    expect(WORDS.bond(chu, tich)).toBeGreaterThan(WORDS.bond(nam, da) + 3);
  });

  it('knows foreign words, and no slip for a syllable', () => {
    expect(['online', 'website', 'internet'].map((word) => WORDS.isKnownWord(word))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['hieenj', 'nghành', 'đẵ'].map((word) => WORDS.isKnownWord(word))).toEqual([false, false, false]);
  });

  it('has at most two fingerprints in 10,000 by chance', () => {
    let hits = 0;
    for (let i = 0; i < 20_000; i += 1) if (WORDS.isKnownWord(`no such word ${i}`)) hits += 1;
    expect(hits).toBeLessThanOrEqual(8);
  });

  it('keeps levels within four bits', () => {
    expect([levelOf(1), levelOf(3), levelOf(1e9)]).toEqual([0, 0, 15]);
  });

  it('takes up at most 2 MB', () => {
    expect(bytes.length).toBeLessThan(2_000_000);
  });

  it('is empty for bytes that are cut, and never throws for others', () => {
    for (const broken of [
      new Uint8Array(),
      bytes.subarray(0, 1000),
      bytes.subarray(0, -40),
      bytes.subarray(4),
    ])
      expect(WordTable.decode(broken).size).toBe(0);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const changed = bytes.slice();
        changed[at] = byte;
        suspects('bảo đảm tiên bộ và công bằng', WordTable.decode(changed));
      }),
      { numRuns: 10 },
    );
  });
});
