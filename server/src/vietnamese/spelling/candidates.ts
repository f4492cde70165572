import { memoizeShort } from '../../text/memoize.ts';
import { isVietnameseSyllable } from '../syllables.ts';
import { foldForMatch } from '../words.ts';
import { SLIP_WEIGHT, type SlipKind, SOUNDS, slipKind } from './slip-kinds.ts';
import { type SpelledWord, spelledWord } from './spelled-word.ts';
import { syllableByKeys } from './vni.ts';

/** A syllable that may have been meant; `id`: its index in the list. */
export interface Candidate {
  readonly id: number;
  readonly kind: SlipKind;
  /** `SLIP_WEIGHT` of the kind. */
  readonly weight: number;
}

/** Finds the syllables of a list that a slip may have turned into a written one, without going through the list. */
export class CandidateIndex {
  private readonly words: readonly SpelledWord[];
  private readonly ids = new Map<string, number>();
  private readonly sameBare: HashIndex;
  private readonly near: HashIndex;
  private bareNear: HashIndex | undefined;

  /** `syllables`: each once, small letters, tone marks folded. */
  constructor(syllables: readonly string[]) {
    this.words = syllables.map(spelledWord);
    this.sameBare = new HashIndex(syllables.length);
    this.near = nearIndex(syllables);
    for (let id = syllables.length - 1; id >= 0; id -= 1) {
      const { text, bare } = this.words[id]!;
      this.ids.set(text, id);
      this.sameBare.put(hashOf(bare), id);
    }
  }

  /** Each candidate once, the likeliest kinds of slip first. `written`: small letters, tone marks folded. */
  readonly of = memoizeShort((written: string): readonly Candidate[] => this.find(written));

  private find(written: string): Candidate[] {
    const meant = syllableByKeys(written);
    const byKeys = meant === undefined ? undefined : this.ids.get(foldForMatch(meant));
    if (byKeys !== undefined) return [candidate(byKeys, 'typing-method')];
    const word = spelledWord(written);
    const isSyllable = isVietnameseSyllable(written);
    const found = new Map<number, SlipKind>();
    const look = (id: number): void => {
      if (found.has(id)) return;
      const kind = slipKind(word, this.words[id]!, isSyllable);
      if (kind) found.set(id, kind);
    };
    this.sameBare.forEach(hashOf(word.bare), (id) => {
      if (this.words[id]!.bare === word.bare) look(id);
    });
    const count = deletionHashes(written);
    for (let i = 0; i < count; i += 1) this.near.forEach(HASHES[i]!, look);
    for (let i = 0; i < SOUNDS.length; i += 1) {
      const { from, to } = SOUNDS[i]!;
      const id = written.startsWith(from) ? this.ids.get(to + written.slice(from.length)) : undefined;
      if (id !== undefined) look(id);
    }
    if (!isSyllable) {
      this.bareNear ??= nearIndex(this.words.map(({ bare }) => bare));
      const bareCount = deletionHashes(word.bare);
      for (let i = 0; i < bareCount; i += 1) this.bareNear.forEach(HASHES[i]!, look);
    }
    return Array.from(found, ([id, kind]) => candidate(id, kind)).sort((a, b) => b.weight - a.weight);
  }
}

function candidate(id: number, kind: SlipKind): Candidate {
  return { id, kind, weight: SLIP_WEIGHT[kind] };
}

const BUCKETS = 1 << 16;

/** Ids under hashes below `BUCKETS`, which others may have too: what is found has still to be compared. */
class HashIndex {
  /** For each hash the number of the last id put under it, for each id the number of the one before it; 0 for none. */
  private readonly last = new Uint32Array(BUCKETS);
  private readonly before: Uint32Array;
  private readonly ids: Uint32Array;
  private count = 0;

  /** @param most how often something is put under a hash, at most */
  constructor(most: number) {
    this.before = new Uint32Array(most + 1);
    this.ids = new Uint32Array(most + 1);
  }

  put(hash: number, id: number): void {
    this.count += 1;
    this.before[this.count] = this.last[hash]!;
    this.ids[this.count] = id;
    this.last[hash] = this.count;
  }

  /** Calls `found` for each id under the hash, the last one put first. */
  forEach(hash: number, found: (id: number) => void): void {
    for (let at = this.last[hash]!; at > 0; at = this.before[at]!) found(this.ids[at]!);
  }
}

/** Words, by their place in the list, under all their `deletionHashes`; of a hash the first word comes first. */
function nearIndex(words: readonly string[]): HashIndex {
  let most = 0;
  for (let id = 0; id < words.length; id += 1) most += words[id]!.length + 1;
  const index = new HashIndex(most);
  for (let id = words.length - 1; id >= 0; id -= 1) {
    const count = deletionHashes(words[id]!);
    for (let i = 0; i < count; i += 1) index.put(HASHES[i]!, id);
  }
  return index;
}

/** What `deletionHashes` found last: an array for each word would be thousands before the first text is judged. */
const HASHES: number[] = [];
/** Powers of what a hash is multiplied by for each further letter, as 32 bits. */
const POWERS = [1];

/**
 * Puts into `HASHES` those of the word and of the word without each of its letters: words one edit away have one of them
 * too. Out: how many there are.
 */
function deletionHashes(word: string): number {
  const { length } = word;
  for (let i = POWERS.length; i < length; i += 1) POWERS.push(Math.imul(POWERS[i - 1]!, FACTOR));
  const whole = rawHash(word);
  HASHES[0] = folded(whole);
  let count = 1;
  let until = 0;
  for (let i = 0; i < length; i += 1) {
    const code = word.charCodeAt(i);
    const next = (Math.imul(until, FACTOR) + code) | 0;
    // What follows the letter counts the same with and without it.
    if (i === 0 || code !== word.charCodeAt(i - 1)) {
      HASHES[count] = folded(whole + Math.imul(until - next, POWERS[length - 1 - i]!));
      count += 1;
    }
    until = next;
  }
  return count;
}

const FACTOR = 31;

function hashOf(word: string): number {
  return folded(rawHash(word));
}

function rawHash(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i += 1) hash = (Math.imul(hash, FACTOR) + word.charCodeAt(i)) | 0;
  return hash;
}

function folded(hash: number): number {
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
