import { rememberWords } from '../text/remember.ts';

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

interface Listed {
  readonly id: number;
  readonly word: string;
  readonly bare: string;
}

/** Finds the words of a list near a written one. Of a text few words are asked for, each again and again. */
export class SlipFinder {
  private readonly byLength = new Map<number, readonly Listed[]>();
  private readonly near = rememberWords((written: string) => this.find(written, false));
  private readonly nearAndBoth = rememberWords((written: string) => this.find(written, true));

  constructor(private readonly words: readonly string[]) {}

  /** Each candidate once, in the order of the list. `both`: also those of which letter and marks differ. */
  candidates(written: string, both: boolean): readonly SlipCandidate[] {
    return both ? this.nearAndBoth(written) : this.near(written);
  }

  private find(written: string, both: boolean): SlipCandidate[] {
    const bare = bareLetters(written);
    const found: SlipCandidate[] = [];
    for (let length = written.length - 1; length <= written.length + 1; length += 1) {
      for (const listed of this.ofLength(length)) {
        const kind = slipBetween(written, bare, listed.word, listed.bare);
        if (kind && (both || kind !== 'both')) found.push({ id: listed.id, kind });
      }
    }
    return found.sort((a, b) => a.id - b.id);
  }

  private ofLength(length: number): readonly Listed[] {
    let listed = this.byLength.get(length);
    if (!listed) {
      listed = this.words.flatMap((word, id) =>
        word.length === length ? { id, word, bare: bareLetters(word) } : [],
      );
      this.byLength.set(length, listed);
    }
    return listed;
  }
}
