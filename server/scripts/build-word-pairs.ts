/**
 * Writes server/data/word-pairs.bin from a list of syllable pairs (`a b<TAB>documents`, gzip):
 *
 *     npx tsx server/scripts/build-word-pairs.ts syllable-pairs.tsv.gz
 *
 * Kept are the pairs common enough to be meant by a slip, and of the rarer ones those that are near a common pair
 * and still too frequent beside it to be slips themselves. See vietnamese/word-pairs.ts for the format.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { bareLetters, slipBetween } from '../src/vietnamese/slip.ts';
import { isVietnameseSyllable } from '../src/vietnamese/syllables.ts';
import { frequencyLevelOf, levelOf, TABLE_MARK } from '../src/vietnamese/word-pairs.ts';
import { foldForMatch } from '../src/vietnamese/words.ts';

/** Documents from which a pair may be what was meant. */
const COMMON = 60;
/** Documents from which a pair near a common one is looked at; it is rare below. */
const LEAST = 8;
/** A pair this many times rarer than its common neighbour is taken for a slip … */
const SLIP_RATIO = 150;
/** … unless it stands in this many documents. */
const NO_SLIP = 30;

function readPairs(path: string): Map<string, Map<string, number>> {
  const pairs = new Map<string, Map<string, number>>();
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const match = /^(\S+) (\S+)\t(\d+)$/u.exec(line);
    if (!match) continue;
    const [first, second] = [foldForMatch(match[1]!), foldForMatch(match[2]!)];
    if (!isVietnameseSyllable(first) || !isVietnameseSyllable(second)) continue;
    const row = pairs.get(first) ?? new Map<string, number>();
    row.set(second, (row.get(second) ?? 0) + Number(match[3]));
    pairs.set(first, row);
  }
  return pairs;
}

function transpose(pairs: Map<string, Map<string, number>>): Map<string, Map<string, number>> {
  const turned = new Map<string, Map<string, number>>();
  for (const [first, row] of pairs) {
    for (const [second, count] of row) {
      const column = turned.get(second) ?? new Map<string, number>();
      column.set(first, count);
      turned.set(second, column);
    }
  }
  return turned;
}

/** Marks in `kept` the rare pairs of each row that stand beside a common one and are no slips for it. */
function keepNear(
  rows: Map<string, Map<string, number>>,
  keep: (key: string, other: string, count: number) => void,
): void {
  for (const [key, row] of rows) {
    const common = [...row]
      .filter(([, count]) => count >= COMMON)
      .map(([word, count]) => ({ word, bare: bareLetters(word), count }));
    for (const [word, count] of row) {
      if (count >= COMMON || count < LEAST) continue;
      const bare = bareLetters(word);
      const near = common.filter((other) => slipBetween(word, bare, other.word, other.bare));
      const isSlip = count < NO_SLIP && near.some((other) => other.count >= count * SLIP_RATIO);
      if (near.length > 0 && !isSlip) keep(key, word, count);
    }
  }
}

function number(value: number, out: number[]): void {
  if (value >= 1 << 14) throw new RangeError(`${value} takes more than two bytes`);
  if (value < 128) out.push(value);
  else out.push((value & 127) | 128, value >> 7);
}

function encode(pairs: Map<string, Map<string, number>>): Uint8Array {
  const asFirst = new Map<string, number>();
  const asSecond = new Map<string, number>();
  let total = 0;
  let documents = 0;
  for (const [first, row] of pairs) {
    for (const [second, count] of row) {
      asFirst.set(first, (asFirst.get(first) ?? 0) + count);
      asSecond.set(second, (asSecond.get(second) ?? 0) + count);
      total += 1;
      documents += count;
    }
  }
  const frequency = (word: string): number => (asFirst.get(word) ?? 0) + (asSecond.get(word) ?? 0);
  const words = [...new Set([...asFirst.keys(), ...asSecond.keys()])].sort(
    (a, b) => frequency(b) - frequency(a) || (a < b ? -1 : 1),
  );
  const ids = new Map(words.map((word, id) => [word, id]));
  const list = new TextEncoder().encode(words.join('\n'));
  const out: number[] = [...new TextEncoder().encode(TABLE_MARK)];
  for (const value of [list.length, total, documents]) {
    for (let shift = 0; shift < 32; shift += 8) out.push((value >> shift) & 255);
  }
  out.push(...list);
  for (const counts of [asFirst, asSecond]) {
    for (const word of words) out.push(frequencyLevelOf(counts.get(word) ?? 0));
  }
  const levels: number[] = [];
  for (const word of words) {
    const row = [...(pairs.get(word) ?? [])].map(([other, count]) => [ids.get(other)!, count] as const);
    row.sort((a, b) => a[0] - b[0]);
    number(row.length, out);
    let last = -1;
    for (const [id, count] of row) {
      number(id - last - 1, out);
      last = id;
      levels.push(levelOf(count));
    }
  }
  for (let i = 0; i < levels.length; i += 2) out.push(levels[i]! | ((levels[i + 1] ?? 0) << 4));
  return Uint8Array.from(out);
}

const source = process.argv[2];
if (source === undefined) {
  console.error('usage: build-word-pairs.ts syllable-pairs.tsv.gz [word-pairs.bin]');
  process.exit(2);
}
const pairs = readPairs(source);
const kept = new Map<string, Map<string, number>>();
const keep = (first: string, second: string, count: number): void => {
  const row = kept.get(first) ?? new Map<string, number>();
  row.set(second, count);
  kept.set(first, row);
};
for (const [first, row] of pairs)
  for (const [second, count] of row) if (count >= COMMON) keep(first, second, count);
keepNear(pairs, keep);
keepNear(transpose(pairs), (second, first, count) => keep(first, second, count));
const bytes = encode(kept);
writeFileSync(process.argv[3] ?? new URL('../data/word-pairs.bin', import.meta.url), bytes);
const total = [...kept.values()].reduce((sum, row) => sum + row.size, 0);
console.log(`${total} pairs, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`);
