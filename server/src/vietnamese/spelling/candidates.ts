import { memoizeShort } from '../../text/memoize.ts';
import { isVietnameseSyllable } from '../syllables.ts';
import { foldForMatch } from '../words.ts';
import {
  KINDS_OF_NO_SYLLABLE,
  SLIP_WEIGHT,
  type SlipKind,
  SOUNDS,
  type SpelledWord,
  slipKind,
  spelledWord,
} from './slip-kinds.ts';
import { telexSyllable } from './telex.ts';
import { vniSyllable } from './vni.ts';

/** A syllable that may have been meant; `id`: its index in the list. */
export interface Candidate {
  readonly id: number;
  readonly kind: SlipKind;
}

/** Finds the syllables of a list that a slip may have turned into a written one, without going through the list. */
export class CandidateIndex {
  private readonly words: readonly SpelledWord[];
  private readonly ids: ReadonlyMap<string, number>;
  private readonly sameBare = new Map<string, number[]>();
  private readonly near: DeletionIndex;
  private bareNear: DeletionIndex | undefined;

  /** `syllables`: each once, small letters, tone marks folded. */
  constructor(syllables: readonly string[]) {
    this.words = syllables.map(spelledWord);
    this.ids = new Map(syllables.map((syllable, id) => [syllable, id]));
    this.near = new DeletionIndex(syllables);
    for (const [id, { bare }] of this.words.entries()) {
      const same = this.sameBare.get(bare);
      if (same) same.push(id);
      else this.sameBare.set(bare, [id]);
    }
  }

  /** Each candidate once, the likeliest kinds of slip first. `written`: small letters, tone marks folded. */
  readonly of = memoizeShort((written: string): readonly Candidate[] => this.find(written));

  private find(written: string): Candidate[] {
    const meant = telexSyllable(written) ?? vniSyllable(written);
    const byKeys = meant === undefined ? undefined : this.ids.get(foldForMatch(meant));
    if (byKeys !== undefined) return [{ id: byKeys, kind: 'typing-method' }];
    const word = spelledWord(written);
    const isSyllable = isVietnameseSyllable(written);
    const found = new Map<number, SlipKind>();
    const look = (id: number): void => {
      if (found.has(id)) return;
      const kind = slipKind(word, this.words[id]!);
      if (kind && !(isSyllable && KINDS_OF_NO_SYLLABLE.has(kind))) found.set(id, kind);
    };
    this.sameBare.get(word.bare)?.forEach(look);
    this.near.forEach(written, look);
    for (const [from, to] of SOUNDS) {
      const id = written.startsWith(from) ? this.ids.get(to + written.slice(from.length)) : undefined;
      if (id !== undefined) look(id);
    }
    if (!isSyllable) {
      this.bareNear ??= new DeletionIndex(this.words.map(({ bare }) => bare));
      this.bareNear.forEach(word.bare, look);
    }
    return [...found]
      .map(([id, kind]) => ({ id, kind }))
      .sort((a, b) => SLIP_WEIGHT[b.kind] - SLIP_WEIGHT[a.kind]);
  }
}

const BUCKETS = 1 << 16;

/**
 * Words by what they share with those one edit away: the word, or the word without one of its letters, as a hash that
 * others may have too. What is found has still to be compared.
 */
class DeletionIndex {
  /** For each hash the last entry made under it, for each entry its word and the one made before it; -1 for none. */
  private readonly last = new Int32Array(BUCKETS).fill(-1);
  private readonly words: number[] = [];
  private readonly before: number[] = [];

  constructor(words: readonly string[]) {
    for (let id = words.length - 1; id >= 0; id -= 1) {
      for (const key of deletionHashes(words[id]!)) {
        this.before.push(this.last[key]!);
        this.last[key] = this.words.push(id) - 1;
      }
    }
  }

  /** Calls `found` for each word that is one edit away, and for some others; for some more than once. */
  forEach(word: string, found: (id: number) => void): void {
    for (const key of deletionHashes(word)) {
      for (let entry = this.last[key]!; entry >= 0; entry = this.before[entry]!) found(this.words[entry]!);
    }
  }
}

/** Hashes below `BUCKETS` of the word and of the word without each of its letters. */
function deletionHashes(word: string): number[] {
  const hashes = [hashWithout(word, -1)];
  for (let i = 0; i < word.length; i += 1) {
    if (i === 0 || word[i] !== word[i - 1]) hashes.push(hashWithout(word, i));
  }
  return hashes;
}

function hashWithout(word: string, omitted: number): number {
  let hash = 0;
  for (let i = 0; i < word.length; i += 1)
    if (i !== omitted) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
