import { type SlipCandidate, SlipIndex } from './slip.ts';

/** Levels are steps of a logarithm: a pair at level n stands in about `2 ** (n * LEVEL_STEP + LEVEL_BASE)` documents. */
const LEVEL_STEP = 0.75;
const LEVEL_BASE = 2;
/** First bytes of a table. */
export const TABLE_MARK = 'VWP1';
const HEADER = 12;

/** Level of a number of documents, 0 to 15. */
export function levelOf(documents: number): number {
  return Math.max(0, Math.min(15, Math.round((Math.log2(documents) - LEVEL_BASE) / LEVEL_STEP)));
}

interface Table {
  readonly words: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  /** What follows word n: from `starts[n]` to `starts[n + 1]`, ids in order, each with its level. */
  readonly starts: Uint32Array;
  readonly followers: Uint16Array;
  readonly levels: Uint8Array;
  /** How often each word stands first and second in a pair. */
  readonly asFirst: Float64Array;
  readonly asSecond: Float64Array;
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

  word(id: number): string {
    return this.unpacked().words[id] ?? '';
  }

  /** Binary logarithm of the number of documents with the pair; undefined where it is not in the table. */
  weight(first: number, second: number): number | undefined {
    if (first < 0 || second < 0) return undefined;
    const { starts, followers, levels } = this.unpacked();
    let low = starts[first] ?? 0;
    let high = (starts[first + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const id = followers[middle]!;
      if (id === second) return levels[middle]! * LEVEL_STEP + LEVEL_BASE;
      if (id < second) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /**
   * How much more often the two stand together than chance would have it, as a binary logarithm: high for the parts
   * of one word (`chủ tịch`), low for neighbours by grammar (`nam đã`). Below 0 where the pair is not in the table.
   */
  bond(first: number, second: number): number {
    const weight = this.weight(first, second);
    if (weight === undefined) return -1;
    const { asFirst, asSecond, total } = this.unpacked();
    return weight + Math.log2(total / (asFirst[first]! * asSecond[second]!));
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
  asFirst: new Float64Array(),
  asSecond: new Float64Array(),
  total: 0,
};

/**
 * `VWP1`, length of the word list and number of pairs (4 bytes each, little end first), the words in UTF-8 with `\n`
 * between, then for each word a varint n and n varints, the steps between the ids of what follows it, then the
 * levels, two to a byte. Undefined for anything else.
 */
function unpack(bytes: Uint8Array): Table | undefined {
  if (bytes.length < HEADER || String.fromCharCode(...bytes.subarray(0, 4)) !== TABLE_MARK) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(4, true);
  const pairs = view.getUint32(8, true);
  if (HEADER + length > bytes.length || pairs > bytes.length) return undefined;
  const words = new TextDecoder().decode(bytes.subarray(HEADER, HEADER + length)).split('\n');
  const starts = new Uint32Array(words.length + 1);
  const followers = new Uint16Array(pairs);
  let at = HEADER + length;
  const varint = (): number => {
    let value = 0;
    let byte = 128;
    for (let shift = 0; byte > 127 && shift < 28 && at < bytes.length; shift += 7) {
      byte = bytes[at]!;
      at += 1;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  let filled = 0;
  for (let first = 0; first < words.length; first += 1) {
    const end = filled + varint();
    if (end > pairs) return undefined;
    for (let id = -1; filled < end; filled += 1) {
      id += varint() + 1;
      if (id >= words.length) return undefined;
      followers[filled] = id;
    }
    starts[first + 1] = filled;
  }
  if (filled !== pairs || bytes.length - at < pairs >> 1) return undefined;
  const levels = new Uint8Array(pairs);
  for (let i = 0; i < pairs; i += 1) levels[i] = (bytes[at + (i >> 1)]! >> ((i & 1) * 4)) & 15;
  return {
    words,
    ids: new Map(words.map((word, id) => [word, id])),
    starts,
    followers,
    levels,
    ...count(starts, followers, levels),
  };
}

function count(starts: Uint32Array, followers: Uint16Array, levels: Uint8Array) {
  const size = starts.length - 1;
  const documents = Float64Array.from({ length: 16 }, (_, level) => 2 ** (level * LEVEL_STEP + LEVEL_BASE));
  const asFirst = new Float64Array(size);
  const asSecond = new Float64Array(size);
  let total = 0;
  for (let first = 0; first < size; first += 1) {
    for (let i = starts[first]!; i < starts[first + 1]!; i += 1) {
      const found = documents[levels[i]!]!;
      asFirst[first]! += found;
      asSecond[followers[i]!]! += found;
      total += found;
    }
  }
  return { asFirst, asSecond, total };
}
