const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const ROMAN_DIGITS: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Value of a Roman numeral in capitals, canonical only: 3 for `III`, undefined for `IIII`, `VX`, `iii`, ``. */
export function romanValue(text: string): number | undefined {
  if (text === '' || text.length > 15 || !ROMAN.test(text)) return undefined;
  let value = 0;
  let rest = text;
  for (const [digits, worth] of ROMAN_DIGITS) {
    while (rest.startsWith(digits)) {
      value += worth;
      rest = rest.slice(digits.length);
    }
  }
  return value;
}

/** Canonical Roman numeral of a whole number from 1 to 3999; empty outside. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) return '';
  let rest = value;
  let text = '';
  for (const [digits, worth] of ROMAN_DIGITS) {
    while (rest >= worth) {
      text += digits;
      rest -= worth;
    }
  }
  return text;
}

/**
 * The letters that number points (điểm), in the order of the Vietnamese alphabet without ă, â, ê, ô, ơ, ư
 * (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6).
 */
export const POINT_LETTERS: readonly string[] = [
  'a',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'g',
  'h',
  'i',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'x',
  'y',
];

/** Place of a letter among the points, from 1: 5 for `đ`. Capitals count the same; undefined for f, j, w, z. */
export function pointValue(letter: string): number | undefined {
  const index = POINT_LETTERS.indexOf(letter.toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** Letter of the point at a place from 1: `đ` for 5; undefined past the last. */
export function pointLetter(value: number): string | undefined {
  return POINT_LETTERS[value - 1];
}

const UNITS: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  hai: 2,
  nhì: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const AFTER_TENS: Readonly<Record<string, number>> = { ...UNITS, mốt: 1, lăm: 5 };
const ORDINAL_NAMES = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/**
 * Value of an ordinal or a numeral in words, 1 to 99: `thứ nhất`, `NHẤT`, `Thứ tư`, `hai mươi mốt`. White space may
 * be anything, capitals do not matter.
 */
export function ordinalWordValue(text: string): number | undefined {
  if (text.length > 60) return undefined;
  const words = text.trim().toLowerCase().split(/\s+/u);
  if (words[0] === 'thứ') words.shift();
  const [first, second, third] = words;
  if (first === undefined || words.length > 3) return undefined;
  if (first === 'mười') {
    if (second === undefined) return 10;
    const unit = AFTER_TENS[second];
    return third === undefined && unit !== undefined ? 10 + unit : undefined;
  }
  const unit = UNITS[first];
  if (unit === undefined || second === undefined) return unit;
  if (unit < 2 || (second !== 'mươi' && second !== 'mười')) return undefined;
  if (third === undefined) return unit * 10;
  const last = AFTER_TENS[third];
  return last === undefined ? undefined : unit * 10 + last;
}

/** `nhất`, `hai`, `ba`, `tư` … `mười` as after `thứ`; undefined past ten. */
export function ordinalName(value: number): string | undefined {
  return ORDINAL_NAMES[value - 1];
}
