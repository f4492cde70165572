import { allMatches } from '../../text/all-matches.ts';
import { memoizeShort } from '../../text/memoize.ts';
import { isVietnameseSyllable } from '../syllables.ts';

/** Keys that put a tone mark on the syllable. */
const TONE_KEYS: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
/** Keys pressed twice, or followed by w, for one letter. */
const LETTERS: readonly (readonly [keys: RegExp, letter: string])[] = [
  [/dd/u, 'đ'],
  [/aa/u, 'â'],
  [/ee/u, 'ê'],
  [/oo/u, 'ô'],
  [/uow/u, 'ươ'],
  [/aw/u, 'ă'],
  [/ow/u, 'ơ'],
  [/uw/u, 'ư'],
];
const VOWEL = /[aăâeêioôơuưy]/gu;
const MAX_LENGTH = 9;

/**
 * The syllable that was meant where the keys of the Telex typing method were left standing: `hieenj` is `hiện`, `dưjng`
 * is `dựng`. NFC, small letters in and out; undefined where the keys give no Vietnamese syllable, or where there are
 * none.
 */
export function telexSyllable(word: string): string | undefined {
  return word.length < 3 || word.length > MAX_LENGTH ? undefined : decoded(word) || undefined;
}

const decoded = memoizeShort((word: string): string => {
  if (isVietnameseSyllable(word)) return '';
  const tone = /^[^aăâeêioôơuưy]*[aăâeêioôơuưy].*?([sfrxj])/u.exec(word);
  let letters = tone ? word.slice(0, tone[0].length - 1) + word.slice(tone[0].length) : word;
  for (const [keys, letter] of LETTERS) letters = letters.replace(keys, letter);
  if (letters === word) return '';
  if (!tone) return isVietnameseSyllable(letters) ? letters : '';
  for (const { index, 0: vowel } of allMatches(letters, VOWEL)) {
    const marked = (vowel + TONE_KEYS[tone[1]!]).normalize('NFC');
    const syllable = letters.slice(0, index) + marked + letters.slice(index + 1);
    if (isVietnameseSyllable(syllable)) return syllable;
  }
  return '';
});
