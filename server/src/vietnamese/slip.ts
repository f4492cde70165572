/** How one syllable may have become another under a typist's hands. */
export type SlipKind =
  /** Same letters but for the marks on them: `tiên` for `tiến`, `đân` for `dân`. */
  | 'marks'
  /** One letter changed, left out, added or two swapped: `hành` for `hình`, `tực` for `trực`. */
  | 'letter'
  /** Both: `cưt` for `cử`. */
  | 'both';

/** Base letters in ASCII: `đường` gives `duong`. NFC, lower case in; same length out. */
export function bareLetters(syllable: string): string {
  let bare = '';
  for (const letter of syllable) bare += bareLetter(letter);
  return bare;
}

const BARE = new Map<string, string>([['đ', 'd']]);

function bareLetter(letter: string): string {
  if (letter < '\u0080') return letter;
  const known = BARE.get(letter);
  if (known !== undefined) return known;
  const bare = letter.normalize('NFD')[0]!;
  if (BARE.size < 1000) BARE.set(letter, bare);
  return bare;
}

/** How `written` may be a slip for `meant`; undefined where they are equal or further apart. `bare…`: see `bareLetters`. */
export function slipBetween(
  written: string,
  bareWritten: string,
  meant: string,
  bareMeant: string,
): SlipKind | undefined {
  if (written === meant) return undefined;
  if (bareWritten === bareMeant) return 'marks';
  if (Math.abs(written.length - meant.length) > 1) return undefined;
  if (oneEdit(written, meant)) return 'letter';
  return oneEdit(bareWritten, bareMeant) ? 'both' : undefined;
}

function oneEdit(a: string, b: string): boolean {
  let start = 0;
  const shortest = Math.min(a.length, b.length);
  while (start < shortest && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const restA = endA - start;
  const restB = endB - start;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** A word that a slip may have been meant for; `id`: its place in the list of words. */
export interface SlipCandidate {
  readonly id: number;
  readonly kind: SlipKind;
}

const MEMO_LIMIT = 5000;

/** Finds the words of a list near a written one without going through the list. */
export class SlipIndex {
  private readonly words: readonly string[];
  private readonly bare: readonly string[];
  private readonly near: Neighbours;
  private readonly sameBare = new Map<string, number[]>();
  private bareNear: Neighbours | undefined;
  private readonly cache = new Map<string, readonly SlipCandidate[]>();

  constructor(words: readonly string[]) {
    this.words = words;
    this.bare = words.map(bareLetters);
    this.near = new Neighbours(words);
    this.bare.forEach((bare, id) => {
      const ids = this.sameBare.get(bare);
      if (ids) ids.push(id);
      else this.sameBare.set(bare, [id]);
    });
  }

  /** Each candidate once. `both`: also those of which letter and marks differ. */
  candidates(written: string, both: boolean): readonly SlipCandidate[] {
    const key = both ? `${written}+` : written;
    const known = this.cache.get(key);
    if (known) return known;
    const bare = bareLetters(written);
    const found = new Map<number, SlipKind>();
    const look = (id: number): void => {
      if (found.has(id)) return;
      const kind = slipBetween(written, bare, this.words[id]!, this.bare[id]!);
      if (kind && (both || kind !== 'both')) found.set(id, kind);
    };
    this.sameBare.get(bare)?.forEach(look);
    this.near.of(written, look);
    if (both) {
      this.bareNear ??= new Neighbours(this.bare);
      this.bareNear.of(bare, look);
    }
    const candidates = [...found].map(([id, kind]) => ({ id, kind }));
    if (this.cache.size >= MEMO_LIMIT) this.cache.clear();
    this.cache.set(key, candidates);
    return candidates;
  }
}

/** Buckets for the words and for each without one of its letters: some forty thousand. */
const BUCKETS = 1 << 16;

/**
 * Words by what they share with those one edit away: the word, or the word without one of its letters. Those are known
 * by numbers, which others may have too by chance: what is found has still to be compared.
 */
class Neighbours {
  /** For each number the last entry made under it, for each entry its word and the one made before it; -1 for none. */
  private readonly last = new Int32Array(BUCKETS).fill(-1);
  private readonly words: number[] = [];
  private readonly before: number[] = [];

  constructor(words: readonly string[]) {
    for (let id = words.length - 1; id >= 0; id -= 1) {
      for (const key of keysOf(words[id]!)) {
        this.before.push(this.last[key]!);
        this.last[key] = this.words.push(id) - 1;
      }
    }
  }

  of(word: string, found: (id: number) => void): void {
    for (const key of keysOf(word)) {
      for (let entry = this.last[key]!; entry >= 0; entry = this.before[entry]!) found(this.words[entry]!);
    }
  }
}

/** Numbers below `BUCKETS` for the word and for the word without each of its letters. */
function keysOf(word: string): number[] {
  const keys = [keyWithout(word, -1)];
  for (let i = 0; i < word.length; i += 1) {
    if (i === 0 || word[i] !== word[i - 1]) keys.push(keyWithout(word, i));
  }
  return keys;
}

function keyWithout(word: string, left: number): number {
  let key = 0;
  for (let i = 0; i < word.length; i += 1)
    if (i !== left) key = (Math.imul(key, 31) + word.charCodeAt(i)) | 0;
  return (key ^ (key >>> 16)) & (BUCKETS - 1);
}
