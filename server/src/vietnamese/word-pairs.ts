import { type SlipCandidate, SlipIndex } from './slip.ts';
import type { WordForm } from './word-forms.ts';

/** Levels are steps of a logarithm: a pair at level n stands in about `2 ** (n * LEVEL_STEP + LEVEL_BASE)` documents. */
const LEVEL_STEP = 0.75;
const LEVEL_BASE = 2;
/** First bytes of a table. */
export const TABLE_MARK = 'VWP1';
const HEADER = 16;
/** The table counts its words in 16 bits. */
const MAX_WORD_COUNT = 1 << 16;
const SLOTS = 1 << 14;
/** Steps of a frequency's binary logarithm. */
const FREQUENCY_STEP = 1 / 8;

/** Level of a number of documents, 0 to 15. */
export function levelOf(documents: number): number {
  return Math.max(0, Math.min(15, Math.round((Math.log2(documents) - LEVEL_BASE) / LEVEL_STEP)));
}

/** Binary logarithm of the number of documents with a pair of the level. */
export function weightOf(level: number): number | undefined {
  return level < 0 ? undefined : level * LEVEL_STEP + LEVEL_BASE;
}

/** Level of a number of occurrences, one byte. */
export function frequencyLevelOf(occurrences: number): number {
  return Math.max(0, Math.min(255, Math.round(Math.log2(Math.max(1, occurrences)) / FREQUENCY_STEP)));
}

interface Table {
  readonly words: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  /** What follows word n: from `starts[n]` to `starts[n + 1]`, ids in order, each with its level. */
  readonly starts: Uint32Array;
  readonly followers: Uint16Array;
  readonly levels: Uint8Array;
  /** How often each word stands first and second in a pair, as `frequencyLevelOf`. */
  readonly asFirst: Uint8Array;
  readonly asSecond: Uint8Array;
  /** Of all pairs. */
  readonly total: number;
}

/**
 * Which pairs of syllables are common in Vietnamese official and news texts, and of the rare ones those that are
 * right all the same. A pair that is not in the table is either rare or a slip for a common one that is.
 * Syllables are lower case with tone marks folded (`foldForMatch`).
 */
export class WordPairs {
  private table: Table | undefined;
  private slips: SlipIndex | undefined;
  /** Pairs asked for recently, with their levels: common pairs are asked for all the time. */
  private readonly pairs = new Float64Array(SLOTS).fill(-1);
  private readonly found = new Int8Array(SLOTS);
  private readonly bytes: Uint8Array;

  private constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** A table as `server/scripts/build-word-pairs.ts` writes it. Nothing is unpacked before it is first asked. */
  static decode(bytes: Uint8Array): WordPairs {
    return new WordPairs(bytes);
  }

  /** Syllables in the table; 0 for bytes that are no table. */
  get size(): number {
    return this.unpacked().words.length;
  }

  /** Number of a syllable in the table, -1 if it is not there. */
  idOf(syllable: string): number {
    return this.unpacked().ids.get(syllable) ?? -1;
  }

  /** The same for a word that is met again and again: what it was told last time stands with it. */
  idOfForm(form: WordForm): number {
    const { known } = form;
    if (known.table !== this) {
      known.table = this;
      known.id = this.idOf(form.folded);
    }
    return known.id;
  }

  word(id: number): string {
    return this.unpacked().words[id] ?? '';
  }

  /** Binary logarithm of the number of documents with the pair; undefined where it is not in the table. */
  weight(first: number, second: number): number | undefined {
    return weightOf(this.level(first, second));
  }

  /** The same as a step of its scale, see `weightOf`; -1 where the pair is not in the table. */
  level(first: number, second: number): number {
    if (first < 0 || second < 0) return -1;
    const pair = first * MAX_WORD_COUNT + second;
    const slot = (Math.imul(first, 31) + second) & (SLOTS - 1);
    if (this.pairs[slot] !== pair) {
      this.pairs[slot] = pair;
      this.found[slot] = this.levelOfPair(first, second);
    }
    return this.found[slot]!;
  }

  /** Level of a pair, -1 where it is not in the table. */
  private levelOfPair(first: number, second: number): number {
    const { starts, followers, levels } = this.unpacked();
    let low = starts[first] ?? 0;
    let high = (starts[first + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const id = followers[middle]!;
      if (id === second) return levelAt(levels, middle);
      if (id < second) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /**
   * How much more often the two stand together than chance would have it, as a binary logarithm: high for the parts
   * of one word (`chủ tịch`), low for neighbours by grammar (`nam đã`). Below 0 where the pair is not in the table.
   * `weight`: of the pair, where it is known already.
   */
  bond(first: number, second: number, weight = this.weight(first, second)): number {
    if (weight === undefined) return -1;
    const { asFirst, asSecond, total } = this.unpacked();
    return weight + Math.log2(total) - (asFirst[first]! + asSecond[second]!) * FREQUENCY_STEP;
  }

  /** Syllables of the table that a slip may have turned into the one written. */
  candidates(written: string, both: boolean): readonly SlipCandidate[] {
    this.slips ??= new SlipIndex(this.unpacked().words);
    return this.slips.candidates(written, both);
  }

  private unpacked(): Table {
    this.table ??= unpack(this.bytes) ?? NOTHING;
    return this.table;
  }
}

const NOTHING: Table = {
  words: [],
  ids: new Map(),
  starts: new Uint32Array(1),
  followers: new Uint16Array(),
  levels: new Uint8Array(),
  asFirst: new Uint8Array(),
  asSecond: new Uint8Array(),
  total: 1,
};

/**
 * `VWP1`; length of the word list, number of pairs, sum of all pairs' documents (4 bytes each, little end first); the
 * words in UTF-8 with `\n` between; how often each stands first, then second (a byte each); for each word a number n
 * and n numbers, the steps between the ids of what follows it; the levels, two to a byte. A number takes one byte
 * below 128, else two of seven bits, the lower first. Undefined for anything else.
 */
function unpack(bytes: Uint8Array): Table | undefined {
  if (bytes.length < HEADER || String.fromCharCode(...bytes.subarray(0, 4)) !== TABLE_MARK) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(4, true);
  const pairs = view.getUint32(8, true);
  if (HEADER + length > bytes.length || pairs > bytes.length) return undefined;
  const words = new TextDecoder().decode(bytes.subarray(HEADER, HEADER + length)).split('\n');
  const size = words.length;
  const starts = new Uint32Array(size + 1);
  const followers = new Uint16Array(pairs);
  const at = readFollowers(bytes, HEADER + length + 2 * size, starts, followers);
  if (at < 0 || bytes.length - at < (pairs + 1) >> 1) return undefined;
  return {
    words,
    ids: new Map(words.map((word, id) => [word, id])),
    starts,
    followers,
    levels: bytes.subarray(at),
    asFirst: bytes.subarray(HEADER + length, HEADER + length + size),
    asSecond: bytes.subarray(HEADER + length + size, HEADER + length + 2 * size),
    total: view.getUint32(12, true),
  };
}

/** Fills both arrays from the bytes at `at`; gives where the levels begin, -1 for bytes that do not fit. */
function readFollowers(bytes: Uint8Array, at: number, starts: Uint32Array, followers: Uint16Array): number {
  const size = starts.length - 1;
  let next = at;
  let filled = 0;
  for (let first = 0; first < size; first += 1) {
    let left = bytes[next++] ?? 0;
    if (left > 127) left = (left & 127) | ((bytes[next++] ?? 0) << 7);
    if (filled + left > followers.length) return -1;
    let id = -1;
    for (; left > 0; left -= 1) {
      let step = bytes[next++] ?? 0;
      if (step > 127) step = (step & 127) | ((bytes[next++] ?? 0) << 7);
      id += step + 1;
      if (id >= size) return -1;
      followers[filled++] = id;
    }
    starts[first + 1] = filled;
  }
  return filled === followers.length ? next : -1;
}

/** Level of a pair; two share a byte. */
function levelAt(levels: Uint8Array, pair: number): number {
  return (levels[pair >> 1]! >> ((pair & 1) * 4)) & 15;
}
