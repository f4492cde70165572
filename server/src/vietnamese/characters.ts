import { regexp } from './letters.ts';

const LETTER = regexp.u`\p{L}`;
const SPACE = /\s/;

/** Whether a UTF-16 unit is a letter by itself (`\p{L}`). False for NaN, which `charCodeAt` gives after the end of a text. */
export function isLetterUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  if (unit >= 0xc0 && unit < 0x250) return unit !== 0xd7 && unit !== 0xf7;
  if (unit >= 0x1e00 && unit < 0x1f00) return true;
  return unit > 0x7f && LETTER.test(String.fromCharCode(unit));
}

/** Whether a UTF-16 unit is white space (`\s`). */
export function isSpaceUnit(unit: number): boolean {
  if (unit < 0x80) return unit === 32 || (unit >= 9 && unit <= 13);
  return unit === 0xa0 || (unit >= 0x1680 && SPACE.test(String.fromCharCode(unit)));
}

/** Whether a UTF-16 unit is one of the digits 0 to 9. */
export function isDigitUnit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Index of the first unit at or after `from` that is no white space; at most `most` are passed. */
export function skipSpace(text: string, from: number, most: number): number {
  let at = from;
  while (at < text.length && at - from < most && isSpaceUnit(text.charCodeAt(at))) at += 1;
  return at;
}

const MARK_LIKE =
  /[\u02d0\u02d1\u02f8\u037e\u0589\u05c3\u1804\u205a\u2236\ua789\ufe13\ufe14\ufe54\ufe55\uff1a\uff1b]\s*$/u;

/** Whether a text ends in a character that looks like a colon or a semicolon: no other mark may be put after it. */
export function endsInMarkLike(text: string): boolean {
  return MARK_LIKE.test(text.slice(-8));
}
