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
  /** Words by what they share with those one edit away. */
  private readonly near = new Map<string, number[]>();
  private readonly sameBare = new Map<string, number[]>();
  private bareNear: Map<string, number[]> | undefined;
  private readonly memo = new Map<string, readonly SlipCandidate[]>();

  constructor(words: readonly string[]) {
    this.words = words;
    this.bare = words.map(bareLetters);
    for (let id = 0; id < words.length; id += 1) {
      append(this.sameBare, this.bare[id]!, id);
      for (const key of shortened(words[id]!)) append(this.near, key, id);
    }
  }

  /** Each candidate once. `both`: also those of which letter and marks differ. */
  candidates(written: string, both: boolean): readonly SlipCandidate[] {
    const key = both ? `${written}+` : written;
    const known = this.memo.get(key);
    if (known) return known;
    const bare = bareLetters(written);
    const found = new Map<number, SlipKind>();
    const look = (ids: readonly number[] | undefined): void => {
      for (const id of ids ?? []) {
        if (found.has(id)) continue;
        const kind = slipBetween(written, bare, this.words[id]!, this.bare[id]!);
        if (kind && (both || kind !== 'both')) found.set(id, kind);
      }
    };
    look(this.sameBare.get(bare));
    for (const shorter of shortened(written)) look(this.near.get(shorter));
    if (both) for (const shorter of shortened(bare)) look(this.nearBare().get(shorter));
    const candidates = [...found].map(([id, kind]) => ({ id, kind }));
    if (this.memo.size >= MEMO_LIMIT) this.memo.clear();
    this.memo.set(key, candidates);
    return candidates;
  }

  private nearBare(): Map<string, number[]> {
    if (!this.bareNear) {
      this.bareNear = new Map();
      for (let id = 0; id < this.bare.length; id += 1) {
        for (const key of shortened(this.bare[id]!)) append(this.bareNear, key, id);
      }
    }
    return this.bareNear;
  }
}

/** The word and the word without each of its letters: two words one edit apart share one of these. */
function shortened(word: string): string[] {
  const keys = [word];
  for (let i = 0; i < word.length; i += 1) {
    if (i === 0 || word[i] !== word[i - 1]) keys.push(word.slice(0, i) + word.slice(i + 1));
  }
  return keys;
}

function append(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}
