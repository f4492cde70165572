/** First bytes of a table. */
export const TABLE_MARK = 'VWT1';
/** Bytes before the list of syllables. */
export const HEADER_BYTES = 20;
/** Entries are found by 16 bits of a hash; each bucket counts its entries in one byte. */
export const BUCKETS = 1 << 16;
/** Steps of the binary logarithm of a number of documents, and the logarithm at level 0 (three documents). */
const LEVEL_STEP = 0.78;
const LEVEL_BASE = Math.log2(3);
/** Steps of the binary logarithm of a syllable's frequency. */
const FREQUENCY_STEP = 1 / 8;
/** Levels as binary logarithms of numbers of documents. */
export const WEIGHTS: Float64Array = Float64Array.from(
  { length: 16 },
  (_, level) => level * LEVEL_STEP + LEVEL_BASE,
);
/** Levels of frequencies as smoothed binary logarithms. */
const FREQUENCIES = Float64Array.from({ length: 256 }, (_, level) =>
  Math.log2(2 ** (level * FREQUENCY_STEP) + 0.5),
);

/** Level of a number of documents, 0 to 15. */
export function levelOf(documents: number): number {
  return Math.max(0, Math.min(15, Math.round((Math.log2(documents) - LEVEL_BASE) / LEVEL_STEP)));
}

/** Level of a frequency, one byte. */
export function frequencyLevelOf(frequency: number): number {
  return Math.max(0, Math.min(255, Math.round(Math.log2(Math.max(1, frequency)) / FREQUENCY_STEP)));
}

/** The hash of a pair (`third` -1) or triple of syllables: 16 bits for the bucket, 16 for the fingerprint. */
export function hashOf(first: number, second: number, third: number): number {
  let hash = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  hash = mix(hash) ^ Math.imul(third + 2, 0xc2b2ae35);
  return mix(hash);
}

/** The same for a word that is no Vietnamese syllable. UTF-16 units. */
export function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The finaliser of MurmurHash3: every bit of the input changes every bit of the output. Signed: V8 keeps such in place. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** One bit of 32 for a fingerprint of 16. */
function maskOf(fingerprint: number): number {
  return 1 << (fingerprint >>> 11);
}

/** Level of a pair or triple that is not in the table. */
export const NO_LEVEL = -1;
/** Pairs that were asked for lately: the candidates for a syllable ask for the same ones again and again. */
const RECENT_BITS = 15;
/** A recent pair: what its slot does not say of its hash, and above 0 its level, in one number. */
const LEVEL_BITS = 5;

interface Unpacked {
  readonly syllables: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  /** How often each syllable stands first and second in a pair, as `frequencyLevelOf`. */
  readonly asFirst: Uint8Array;
  readonly asSecond: Uint8Array;
  /** How many entries come before every fourth bucket. */
  readonly starts: Uint32Array;
  /** How many entries each bucket has. */
  readonly sizes: Uint8Array;
  /** One an entry. */
  readonly fingerprints: Uint16Array;
  /** Half a byte an entry. */
  readonly levels: Uint8Array;
  /** How many of the syllables are common enough to be meant by a slip; they come first. */
  readonly common: number;
  /** Binary logarithm of the documents of all pairs. */
  readonly total: number;
}

const EMPTY: Unpacked = {
  syllables: [],
  ids: new Map(),
  asFirst: new Uint8Array(),
  asSecond: new Uint8Array(),
  starts: new Uint32Array(BUCKETS / 4),
  sizes: new Uint8Array(BUCKETS),
  fingerprints: new Uint16Array(),
  levels: new Uint8Array(),
  common: 0,
  total: 0,
};

/**
 * How often syllables stand beside each other in Vietnamese official and news texts: pairs, triples, and words that
 * are no Vietnamese syllables but known. Pairs and triples are kept as fingerprints of 16 bits: of 10,000 that are
 * not in the table fewer than two seem to be. Syllables are in lower case with tone marks folded (`foldForMatch`).
 */
export class WordTable {
  private unpackedTable: Unpacked | undefined;
  private recentPairs: Int32Array | undefined;
  /** Of each bucket that was looked into, which bits its fingerprints have: most of what is asked for is not there. */
  private readonly masks = new Int32Array(BUCKETS);
  private readonly bytes: Uint8Array;

  private constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** A table as `server/scripts/build-word-table.ts` writes it. Nothing is unpacked before it is first asked. */
  static decode(bytes: Uint8Array): WordTable {
    return new WordTable(bytes);
  }

  /** Syllables in the table; 0 for bytes that are no table. */
  get size(): number {
    return this.table.syllables.length;
  }

  /** The syllables that are common enough to be meant by a slip; ids are the indices. */
  get commonSyllables(): readonly string[] {
    return this.table.syllables.slice(0, this.table.common);
  }

  /** Id of a syllable, -1 where it is not in the table. */
  idOf(syllable: string): number {
    return this.table.ids.get(syllable) ?? -1;
  }

  syllable(id: number): string {
    return this.table.syllables[id] ?? '';
  }

  /** Whether a word that is no syllable stands in many texts: a foreign word, a name, an abbreviation. */
  isKnownWord(word: string): boolean {
    return this.levelAt(hashOfWord(word)) >= 0;
  }

  /** Level of a pair, see `WEIGHTS`; `NO_LEVEL` below three documents. */
  pairLevel(first: number, second: number): number {
    if (first < 0 || second < 0) return NO_LEVEL;
    const hash = hashOf(first, second, -1);
    if (this.isMissing(hash)) return NO_LEVEL;
    this.recentPairs ??= new Int32Array(1 << RECENT_BITS);
    const slot = hash & ((1 << RECENT_BITS) - 1);
    const rest = hash >>> RECENT_BITS;
    const recent = this.recentPairs[slot]!;
    const known = recent & ((1 << LEVEL_BITS) - 1);
    if (known > 0 && recent >>> LEVEL_BITS === rest) return known - 2;
    const level = this.levelAt(hash);
    this.recentPairs[slot] = (rest << LEVEL_BITS) | (level + 2);
    return level;
  }

  /** The same for a triple; `NO_LEVEL` below five documents. */
  tripleLevel(first: number, second: number, third: number): number {
    if (first < 0 || second < 0 || third < 0) return NO_LEVEL;
    return this.levelAt(hashOf(first, second, third));
  }

  /** Binary logarithm of the number of documents with the pair; undefined below three documents. */
  weight(first: number, second: number): number | undefined {
    const level = this.pairLevel(first, second);
    return level === NO_LEVEL ? undefined : WEIGHTS[level];
  }

  /** The same for a triple; undefined below five documents. */
  tripleWeight(first: number, second: number, third: number): number | undefined {
    const level = this.tripleLevel(first, second, third);
    return level === NO_LEVEL ? undefined : WEIGHTS[level];
  }

  /** Binary logarithm of the documents of all pairs. */
  get logTotal(): number {
    return this.table.total;
  }

  /** Binary logarithm of how often the syllable stands first in a pair, in documents. */
  weightAsFirst(id: number): number {
    return (this.table.asFirst[id] ?? 0) * FREQUENCY_STEP;
  }

  /** The same of how often it stands second. */
  weightAsSecond(id: number): number {
    return (this.table.asSecond[id] ?? 0) * FREQUENCY_STEP;
  }

  /** Binary logarithm of the share that the syllable has in all second places of pairs. */
  share(id: number): number {
    return FREQUENCIES[this.table.asSecond[id] ?? 0]! - this.table.total;
  }

  /**
   * How much more often the two stand together than chance would have it, as a binary logarithm: high for the parts
   * of one word (`chủ tịch`), low for neighbours by grammar (`nam đã`). -1 where the pair is not in the table.
   */
  bond(first: number, second: number): number {
    const weight = this.weight(first, second);
    if (weight === undefined) return -1;
    const { asFirst, asSecond, total } = this.table;
    return weight + total - (asFirst[first]! + asSecond[second]!) * FREQUENCY_STEP;
  }

  /** Whether the bucket of a hash is known to have no entry for it. */
  private isMissing(hash: number): boolean {
    const mask = this.masks[hash >>> 16]!;
    return mask !== 0 && (mask & maskOf(hash & 0xffff)) === 0;
  }

  /** `NO_LEVEL` where there is no entry. */
  private levelAt(hash: number): number {
    if (this.isMissing(hash)) return NO_LEVEL;
    const bucket = hash >>> 16;
    const { sizes, fingerprints, levels } = this.table;
    const start = this.startOf(bucket);
    const end = start + sizes[bucket]!;
    if (this.masks[bucket] === 0) this.masks[bucket] = this.maskOfEntries(start, end);
    const fingerprint = hash & 0xffff;
    for (let entry = start; entry < end; entry += 1) {
      if (fingerprints[entry] === fingerprint) return (levels[entry >> 1]! >> ((entry & 1) * 4)) & 15;
    }
    return NO_LEVEL;
  }

  /** Number of the first entry of a bucket. */
  private startOf(bucket: number): number {
    const { starts, sizes } = this.table;
    let start = starts[bucket >> 2]!;
    for (let before = bucket & ~3; before < bucket; before += 1) start += sizes[before]!;
    return start;
  }

  private maskOfEntries(start: number, end: number): number {
    const { fingerprints } = this.table;
    let mask = 0;
    for (let entry = start; entry < end; entry += 1) mask |= maskOf(fingerprints[entry]!);
    return mask;
  }

  private get table(): Unpacked {
    this.unpackedTable ??= unpack(this.bytes) ?? EMPTY;
    return this.unpackedTable;
  }
}

/**
 * `VWT1`; bytes of the syllables, number of the common ones, number of entries, documents of all pairs (4 bytes each,
 * low byte first); the syllables in UTF-8 with `\n` between, the commonest first; how often each stands first, then
 * second (a byte each); how many entries each bucket has (a byte each); the fingerprints, bucket by bucket; the
 * levels, two to a byte. Undefined for anything else.
 */
function unpack(bytes: Uint8Array): Unpacked | undefined {
  if (bytes.length < HEADER_BYTES || String.fromCharCode(...bytes.subarray(0, 4)) !== TABLE_MARK)
    return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(4, true);
  const entries = view.getUint32(12, true);
  if (HEADER_BYTES + length > bytes.length || entries > bytes.length) return undefined;
  const syllables = new TextDecoder().decode(bytes.subarray(HEADER_BYTES, HEADER_BYTES + length)).split('\n');
  const frequencies = HEADER_BYTES + length;
  const sizes = frequencies + 2 * syllables.length;
  const fingerprints = sizes + BUCKETS;
  const levels = fingerprints + 2 * entries;
  if (bytes.length !== levels + ((entries + 1) >> 1)) return undefined;
  // A copy: `slice` of a Buffer shares its memory.
  const counts = new Uint8Array(bytes.subarray(sizes, fingerprints));
  const { starts, total } = startsOf(counts);
  if (total !== entries) return undefined;
  const ids = new Map<string, number>();
  for (let id = 0; id < syllables.length; id += 1) ids.set(syllables[id]!, id);
  return {
    syllables,
    ids,
    asFirst: bytes.subarray(frequencies, frequencies + syllables.length),
    asSecond: bytes.subarray(frequencies + syllables.length, sizes),
    starts,
    sizes: counts,
    fingerprints: inUnits(bytes.subarray(fingerprints, levels)),
    levels: bytes.subarray(levels),
    common: Math.min(view.getUint32(8, true), syllables.length),
    total: Math.log2(view.getUint32(16, true) || 1),
  };
}

/** In: numbers of two bytes, low byte first. */
function inUnits(bytes: Uint8Array): Uint16Array {
  const units = new Uint16Array(new Uint8Array(bytes).buffer);
  const isLowFirst = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  return isLowFirst ? units : units.map((unit) => (unit << 8) | (unit >>> 8));
}

/** In: the sizes of all buckets, in a buffer of their own, so that four can be added at once. Out: see `Unpacked`, and their sum. */
function startsOf(sizes: Uint8Array): { readonly starts: Uint32Array; readonly total: number } {
  const fours = new Int32Array(sizes.buffer);
  const starts = new Uint32Array(fours.length);
  let total = 0;
  for (let i = 0; i < fours.length; i += 1) {
    starts[i] = total;
    const four = fours[i]!;
    const pairs = (four & 0xff_00ff) + ((four >>> 8) & 0xff_00ff);
    total += (pairs & 0xffff) + (pairs >>> 16);
  }
  return { starts, total };
}
