import { collapseWhitespace } from '../text/whitespace.ts';
import { regexp } from './letters.ts';
import { foldTones } from './tones.ts';

/** The letters of the Vietnamese alphabet with their tone marks, small, for a class in an expression. */
export const SMALL_LETTERS =
  'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';
/** The same in capitals. */
const CAPITAL_LETTERS = SMALL_LETTERS.toUpperCase();
/** After a word, in an expression with the flag `u`. */
export const WORD_END = '(?![\\p{L}\\p{M}])';

const LETTERS = new Set(SMALL_LETTERS + CAPITAL_LETTERS);

/** Whether one character is a letter of the Vietnamese alphabet (f, j, w, z are not). */
export function isVietnameseLetter(character: string): boolean {
  return LETTERS.has(character);
}

// Nearly every text is told by this look.
const SMALL_ASCII = /[a-z]/;

/** Whether the text has letters and all of them are capitals: `KẾ HOẠCH 2026`. */
export function isUpper(text: string): boolean {
  if (SMALL_ASCII.test(text)) return false;
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Whether the first letter of the text is a capital: `- Kế hoạch`. */
export function isCapitalised(text: string): boolean {
  const letter = regexp.u`\p{L}`.exec(text)?.[0];
  return letter !== undefined && isUpper(letter);
}

/** The text with its first character as a capital. */
export function capitalise(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  return text === '' ? text : sameLength(first, first.toUpperCase()) + text.slice(first.length);
}

/** The text with its first character small. */
export function lowerFirst(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  return text === '' ? text : sameLength(first, first.toLowerCase()) + text.slice(first.length);
}

/** Lower case of the same length: a character whose small form is longer (İ) stays. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let folded = '';
  for (const character of text) folded += sameLength(character, character.toLowerCase());
  return folded;
}

function sameLength(character: string, changed: string): string {
  return changed.length === character.length ? changed : character;
}

/** For matching words however they are written: tone marks in one style, lower case, same length. */
export function foldForMatch(text: string): string {
  return foldCase(foldTones(text));
}

/** Letters without marks, in lower case, blanks as one: who searches a list seldom types them. */
export function searchKey(text: string): string {
  return collapseWhitespace(
    text.normalize('NFD').replace(regexp.gu`\p{M}`, '').toLowerCase().replaceAll('đ', 'd'),
  );
}
