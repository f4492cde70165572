/**
 * Writes server/data/words.bin from counts of syllables, pairs and triples (`a b<TAB>number`, gzip):
 *
 *     npx tsx server/scripts/build-word-table.ts FOLDER
 *
 * FOLDER holds `syllables.tsv.gz` (occurrences), `syllable-pairs.tsv.gz` and `syllable-triples.tsv.gz` (documents). See
 * vietnamese/spelling/word-table.ts for the format.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  BUCKETS,
  frequencyLevelOf,
  HEADER_BYTES,
  hashOf,
  hashOfWord,
  levelOf,
  TABLE_MARK,
} from '../src/vietnamese/spelling/word-table.ts';
import { hasToneMark, isVietnameseSyllable } from '../src/vietnamese/syllables.ts';
import { foldForMatch } from '../src/vietnamese/words.ts';

/** Occurrences from which a syllable may be what was meant, and from which a word that is none is known. */
const MEANT = 30;
const KNOWN = 20;
/** Documents from which a pair and a triple are kept. */
const PAIR = 3;
const TRIPLE = 5;

function* rows(path: string): Generator<[words: string[], count: number]> {
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0) yield [line.slice(0, tab).split(' ').map(foldForMatch), Number(line.slice(tab + 1))];
  }
}

/** Counts of what consists of syllables only; spellings that fold alike are added up. */
function countsOf(path: string, isSyllable: (word: string) => boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [words, count] of rows(path)) {
    if (!words.every(isSyllable)) continue;
    const key = words.join(' ');
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: build-word-table.ts FOLDER [words.bin]');
  process.exit(2);
}

const known = new Map<string, number>();
for (const [[word], count] of rows(join(folder, 'syllables.tsv.gz')))
  known.set(word!, (known.get(word!) ?? 0) + count);
const syllables = [...known.keys()]
  .filter(isVietnameseSyllable)
  .sort((a, b) => known.get(b)! - known.get(a)! || (a < b ? -1 : 1));
const ids = new Map(syllables.map((syllable, id) => [syllable, id]));
const isSyllable = (word: string): boolean => ids.has(word);
const pairs = countsOf(join(folder, 'syllable-pairs.tsv.gz'), isSyllable);
const triples = countsOf(join(folder, 'syllable-triples.tsv.gz'), isSyllable);

const asFirst = new Array<number>(syllables.length).fill(0);
const asSecond = new Array<number>(syllables.length).fill(0);
let documents = 0;
const buckets: [fingerprint: number, level: number][][] = Array.from({ length: BUCKETS }, () => []);
let entries = 0;
const add = (hash: number, count: number): void => {
  const bucket = buckets[hash >>> 16]!;
  if (bucket.some(([fingerprint]) => fingerprint === (hash & 0xffff))) return;
  bucket.push([hash & 0xffff, levelOf(count)]);
  entries += 1;
};
const idsOf = (key: string): number[] => key.split(' ').map((word) => ids.get(word)!);
for (const [key, count] of [...pairs].sort((a, b) => b[1] - a[1])) {
  const [first, second] = idsOf(key) as [number, number];
  asFirst[first]! += count;
  asSecond[second]! += count;
  documents += count;
  if (count >= PAIR) add(hashOf(first, second, -1), count);
}
for (const [key, count] of [...triples].sort((a, b) => b[1] - a[1])) {
  const [first, second, third] = idsOf(key) as [number, number, number];
  if (count >= TRIPLE) add(hashOf(first, second, third), count);
}
for (const [word, count] of known) {
  // With a tone mark it is a slip for a syllable, however often it was made.
  if (count >= KNOWN && !ids.has(word) && !hasToneMark(word)) add(hashOfWord(word), count);
}

const list = new TextEncoder().encode(syllables.join('\n'));
const bytes = new Uint8Array(
  HEADER_BYTES + list.length + 2 * syllables.length + BUCKETS + 2 * entries + ((entries + 1) >> 1),
);
bytes.set(new TextEncoder().encode(TABLE_MARK));
const view = new DataView(bytes.buffer);
const common = syllables.filter((syllable) => known.get(syllable)! >= MEANT).length;
for (const [i, value] of [list.length, common, entries, documents].entries())
  view.setUint32(4 + 4 * i, value, true);
let at = HEADER_BYTES;
bytes.set(list, at);
at += list.length;
for (const counts of [asFirst, asSecond]) for (const count of counts) bytes[at++] = frequencyLevelOf(count);
for (const bucket of buckets) bytes[at++] = bucket.length;
const levelsAt = at + 2 * entries;
let entry = 0;
for (const bucket of buckets) {
  for (const [fingerprint, level] of bucket.sort((a, b) => a[0] - b[0])) {
    bytes[at + 2 * entry] = fingerprint & 255;
    bytes[at + 2 * entry + 1] = fingerprint >> 8;
    bytes[levelsAt + (entry >> 1)]! |= level << ((entry & 1) * 4);
    entry += 1;
  }
}
writeFileSync(process.argv[3] ?? new URL('../data/words.bin', import.meta.url), bytes);
console.log(
  `${syllables.length} syllables, ${entries} entries, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`,
);
