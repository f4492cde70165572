import { regexp } from '../letters.ts';
import { SMALL_LETTERS } from '../words.ts';

/** A syllable cut up for comparing. */
export interface SpelledWord {
  readonly text: string;
  /** Without its tone mark. */
  readonly toneless: string;
  /** Combining mark of the tone; empty for ngang. */
  readonly tone: string;
  /** In ASCII letters. */
  readonly bare: string;
}

export const HOOK = '\u0309';
export const TILDE = '\u0303';
const TONES = new Set(['\u0300', '\u0301', HOOK, TILDE, '\u0323']);

/** The letters of nearly all words, by their code: thousands of words are cut up for the first text. */
const LETTERS = new Map<number, SpelledWord>();
for (const letter of `${SMALL_LETTERS}fjwz`) LETTERS.set(letter.charCodeAt(0), decomposed(letter));

/** `text`: NFC, small letters. */
export function spelledWord(text: string): SpelledWord {
  let toneless = '';
  let bare = '';
  let tone = '';
  for (let i = 0; i < text.length; i += 1) {
    const letter = LETTERS.get(text.charCodeAt(i));
    if (!letter) return decomposed(text);
    toneless += letter.toneless;
    bare += letter.bare;
    if (letter.tone !== '') tone = letter.tone;
  }
  return { text, toneless, tone, bare };
}

/** One letter of a text in ASCII letters. */
export function bareLetter(text: string, at: number): string {
  return LETTERS.get(text.charCodeAt(at))?.bare ?? decomposed(text[at]!).bare;
}

function decomposed(text: string): SpelledWord {
  let toneless = '';
  let bare = '';
  let tone = '';
  for (const unit of text.normalize('NFD')) {
    if (TONES.has(unit)) tone = unit;
    else {
      toneless += unit;
      if (unit === 'đ') bare += 'd';
      else if (!regexp.u`\p{M}`.test(unit)) bare += unit;
    }
  }
  return { text, toneless: toneless.normalize('NFC'), tone, bare };
}
