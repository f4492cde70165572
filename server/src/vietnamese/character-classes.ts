import { regexp } from './letters.ts';
/**
 * What a UTF-16 unit is to those who look at two characters side by side. `edge` is what stands before the first and
 * after the last; a blank after an end mark and a dash after a blank are classes of their own, so that two
 * neighbours tell what it would take three to see.
 */
export const CHARACTER = {
  edge: 1,
  small: 2,
  capital: 3,
  mark: 4,
  digit: 5,
  blank: 6,
  spaceAfterStop: 7,
  space: 8,
  dot: 9,
  comma: 10,
  colon: 11,
  query: 12,
  ellipsis: 13,
  open: 14,
  close: 15,
  square: 16,
  angle: 17,
  straight: 18,
  curly: 19,
  dash: 20,
  dashAfterSpace: 21,
  bullet: 22,
  slash: 23,
  underscore: 24,
  invisible: 25,
  latin1Sign: 26,
  other: 27,
} as const;

export type CharacterClass = keyof typeof CHARACTER;

/** Number of classes with room to spare: two classes make an index of ten bits. */
export const CLASS_BITS = 5;
/** First half of a character beyond U+FFFF: only with the second half it is known what it is. */
const SURROGATE = 31;

/** Signs one by one; `;` and `:` are one class, so are `!` and `?`. */
const SIGNS: readonly (readonly [CharacterClass, string])[] = [
  ['blank', ' \u00a0'],
  ['dot', '.'],
  ['comma', ','],
  ['colon', ';:'],
  ['query', '!?'],
  ['ellipsis', '…'],
  ['open', '('],
  ['close', ')'],
  ['square', '[]'],
  ['angle', '<>{}'],
  ['straight', '"'],
  ['curly', '“”„'],
  ['dash', '-–—'],
  ['bullet', '+•'],
  ['slash', '/'],
  ['underscore', '_'],
  // Zero-width blanks and joiners, soft hyphen, marks of direction.
  [
    'invisible',
    '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff',
  ],
];
const OF_SIGN = new Map(SIGNS.flatMap(([name, signs]) => [...signs].map((sign) => [sign, CHARACTER[name]])));

/** Classes of all units, 0 where nobody has asked yet. */
const CLASSES = new Uint8Array(0x10000);

/** The class of the character at `at`, which must lie inside the text. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = CLASSES[unit]!;
  if (known === 0) return judge(unit, text, at);
  return known === SURROGATE ? classOf(String.fromCodePoint(text.codePointAt(at)!)) : known;
}

function judge(unit: number, text: string, at: number): number {
  CLASSES[unit] = unit >= 0xd800 && unit < 0xdc00 ? SURROGATE : classOf(String.fromCharCode(unit));
  return classAt(text, at);
}

function classOf(character: string): number {
  const sign = OF_SIGN.get(character);
  if (sign !== undefined) return sign;
  if (regexp.u`\p{L}`.test(character))
    return regexp.u`\p{Lu}`.test(character) ? CHARACTER.capital : CHARACTER.small;
  if (regexp.u`\p{M}`.test(character)) return CHARACTER.mark;
  if (regexp.u`\p{Nd}`.test(character)) return CHARACTER.digit;
  if (/\s/u.test(character)) return CHARACTER.space;
  return character >= '\u00a1' && character <= '\u00ff' ? CHARACTER.latin1Sign : CHARACTER.other;
}

/** Whether characters of a class make words: letters, their marks, decimal digits. */
export function isWordClass(of: number): boolean {
  return of >= CHARACTER.small && of <= CHARACTER.digit;
}
