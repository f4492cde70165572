import { regexp } from '../letters.ts';
import { isVietnameseSyllable } from '../syllables.ts';
import { telexSyllable } from './telex.ts';

/** What the digits of the VNI typing method put on the letter before them. */
const MARKS: Readonly<Record<string, string>> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};
const LETTERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  6: { a: 'â', e: 'ê', o: 'ô' },
  7: { o: 'ơ', u: 'ư' },
  8: { a: 'ă' },
  9: { d: 'đ' },
};
const VOWELS = 'aăâeêioôơuưy';
const MAX_LENGTH = 10;

/**
 * The syllable that was meant where the keys of the VNI typing method were left standing: `hie65n` is `hiện`, `co1` is
 * `có`. NFC, small letters in and out; undefined where the keys give no Vietnamese syllable, or where there are none.
 */
function vniSyllable(word: string): string | undefined {
  if (
    word.length < 2 ||
    word.length > MAX_LENGTH ||
    !regexp.u`^\p{L}+[1-9]`.test(word) ||
    /\d{3}|0/u.test(word)
  )
    return undefined;
  let letters = '';
  let mark = '';
  for (const key of word) {
    if (!(key >= '1' && key <= '9')) letters += key;
    else if (key <= '5') {
      if (mark !== '') return undefined;
      mark = MARKS[key]!;
    } else {
      const changed = withLetter(letters, LETTERS[key]!);
      if (changed === undefined) return undefined;
      letters = changed;
    }
  }
  // Two horns by one key: `u7o7`, `uo7`.
  letters = letters.replace(/uơ(?=.)/u, 'ươ');
  if (mark === '') return isVietnameseSyllable(letters) ? letters : undefined;
  for (let i = 0; i < letters.length; i += 1) {
    if (!VOWELS.includes(letters[i]!)) continue;
    const syllable = (letters.slice(0, i + 1) + mark + letters.slice(i + 1)).normalize('NFC');
    if (isVietnameseSyllable(syllable)) return syllable;
  }
  return undefined;
}

/** The last letter that the key changes, changed. */
function withLetter(letters: string, changes: Readonly<Record<string, string>>): string | undefined {
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    const changed = changes[letters[i]!];
    if (changed !== undefined) return letters.slice(0, i) + changed + letters.slice(i + 1);
  }
  return undefined;
}

/** The syllable that the keys of Telex or VNI left standing in a word were to give; undefined where there are none. */
export function syllableByKeys(word: string): string | undefined {
  return telexSyllable(word) ?? vniSyllable(word);
}
