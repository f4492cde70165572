import { isDigitUnit, isLetterUnit } from '../vietnamese/characters.ts';
import { regexp } from '../vietnamese/letters.ts';
import { ordinalWordValue, pointValue, romanValue } from '../vietnamese/numerals.ts';
import type { Numbering } from './role.ts';

const KEYWORD = regexp.iu`^(phần|chương|mục|điều)\s+(thứ\s+)?([\p{L}\d]{1,12})[^\S\n]*([.:)\-–]?)`;
/** `V/v` (về việc) begins a subject. */
const ROMAN = regexp.u`^(?!V\s?/\s?[vV](?!\p{L}))([IVXLC]{1,8})\s?(\.\s?[-–]|\/[.\-–]|[.\-–)/:])(?=\s|\p{L}|$)`;
const CAPITAL = /^([A-ZĐ])\s?([.)\-–/])(?=\s|$)/u;
const ARABIC = regexp.u`^(\d{1,3}(?:\.\d{1,3}){0,4})(\s?\/[.\-–]|\s?[.)/:]|\s?[-–](?=\s))?(?=\s|\p{L}|$)`;
/** Not an abbreviation: `n.a.`, `v.v.` */
const LETTER = regexp.u`^([a-zđ])(\s?[).])(?=\s|\p{L}|$)(?!\p{Ll}\.)`;
/** `X. Đồng Mây, ngày …`: a commune (xã), a district (huyện) in a line of place and date. */
const UNIT_OF_PLACE = regexp.u`^[XHĐ]\.\s?\p{Lu}[^,\d\n]{1,30},\s?ngày\s`;
const BRACKETED = /^\(([\divxa-zđ]{1,4})\)\s?/u;

/**
 * The numeral at the start of a heading or item (số thứ tự), after a bullet or not.
 * @param text visible text of a paragraph
 * @param from index at which the numeral would begin
 * @returns indices of `text`; nothing where it begins with a date, a quantity or a word
 */
export function readNumbering(text: string, from: number): Numbering | undefined {
  if (from >= text.length) return undefined;
  const rest = text.slice(from, from + 64);
  const first = rest.charCodeAt(0);
  if (isDigitUnit(first)) return readArabic(rest, from);
  if (first === 40) return readBracketed(rest, from);
  const second = rest.length > 1 ? rest.charCodeAt(1) : 0;
  if (isLetterUnit(second)) {
    // A word: few of them number anything.
    if (mayBeKeyword(rest)) return readKeyword(rest, from) ?? readRoman(rest, from);
    return 'IVXLC'.includes(rest[0]!) && 'IVXLC'.includes(rest[1]!) ? readRoman(rest, from) : undefined;
  }
  return UNIT_OF_PLACE.test(rest) ? undefined : (readRoman(rest, from) ?? readLetter(rest, from));
}

/** Whether the first two letters are those of `phần`, `chương`, `mục` or `điều`. */
function mayBeKeyword(rest: string): boolean {
  const letters = rest.slice(0, 2).toLowerCase();
  return letters === 'ph' || letters === 'ch' || letters === 'mụ' || letters === 'đi';
}

/** `PHẦN THỨ NHẤT`, `Phần I`, `Chương II`, `Mục 1`, `Điều 5.`; the title may stand on the next line. */
function readKeyword(rest: string, from: number): Numbering | undefined {
  const match = KEYWORD.exec(rest);
  if (!match) return undefined;
  const [whole, word = '', , numeral = '', separator = ''] = match;
  const value = keywordValue(numeral);
  if (!value) return undefined;
  const kind = KEYWORD_KINDS[word.toLowerCase()]!;
  const after = rest.slice(whole.length);
  const alone = /^\s*(?:\n|$)/u.test(after);
  if (!alone && separator === '' && !(kind === 'part' && regexp.u`^\s+\p{Lu}`.test(after))) return undefined;
  const numeralStart = from + whole.indexOf(numeral, word.length);
  return {
    kind,
    values: [value.value],
    numeralForm: value.form,
    start: from,
    numeralStart,
    numeralEnd: numeralStart + numeral.length,
    separator,
    end: skipSpace(rest, whole.length, from),
  };
}

const KEYWORD_KINDS: Readonly<Record<string, 'part' | 'chapter' | 'section' | 'article'>> = {
  phần: 'part',
  chương: 'chapter',
  mục: 'section',
  điều: 'article',
};

function keywordValue(numeral: string): { value: number; form: Numbering['numeralForm'] } | undefined {
  if (/^\d{1,3}$/u.test(numeral)) return { value: Number(numeral), form: 'arabic' };
  const roman = romanValue(numeral);
  if (roman) return { value: roman, form: 'roman' };
  const word = ordinalWordValue(numeral.toLowerCase());
  return word ? { value: word, form: 'word' } : undefined;
}

function readRoman(rest: string, from: number): Numbering | undefined {
  const match = ROMAN.exec(rest);
  const value = match && romanValue(match[1]!);
  if (match && value && !(match[1] === 'C' || match[1] === 'L' || match[1] === 'D')) {
    return numbering('roman', [value], 'roman', from, match[1]!, match[2]!, rest, match[0].length);
  }
  const capital = CAPITAL.exec(rest);
  if (!capital) return undefined;
  const letter = capital[1]!;
  // `Q. CHỦ TỊCH` is a capacity, `T. Văn A` a name: only the first letters number parts.
  if (!'ABCDĐEGH'.includes(letter)) return undefined;
  return numbering(
    'capital',
    [pointValue(letter.toLowerCase()) ?? 0],
    'letter',
    from,
    letter,
    capital[2]!,
    rest,
    capital[0].length,
  );
}

function readArabic(rest: string, from: number): Numbering | undefined {
  const match = ARABIC.exec(rest);
  if (!match) return undefined;
  const numeral = match[1]!;
  const values = numeral.split('.').map(Number);
  const separator = match[2]?.trim() ?? '';
  const after = rest.slice(match[0].length);
  if (separator === '' && (values.length < 2 || !regexp.u`^\s+\p{Lu}`.test(after))) return undefined;
  if (separator !== '' && !regexp.u`^\s*(?:$|[\p{L}“"'«(\d*[])`.test(after)) return undefined;
  if (separator === '/' && !regexp.u`^\s+\p{L}`.test(after)) return undefined;
  if (separator === ':' && values.length > 1) return undefined;
  return numbering('arabic', values, 'arabic', from, numeral, separator, rest, match[0].length);
}

function readLetter(rest: string, from: number): Numbering | undefined {
  const match = LETTER.exec(rest);
  if (!match) return undefined;
  const letter = match[1]!;
  const value = pointValue(letter) ?? FOREIGN_POINTS[letter];
  if (!value) return undefined;
  return numbering('letter', [value], 'letter', from, letter, match[2]!.trim(), rest, match[0].length);
}

/** Letters that are no points in Vietnamese counting but are met: placed after their neighbour. */
const FOREIGN_POINTS: Readonly<Record<string, number>> = { f: 6.5, j: 9.5, w: 22.5, z: 24.5 };

function readBracketed(rest: string, from: number): Numbering | undefined {
  const match = BRACKETED.exec(rest);
  if (!match) return undefined;
  const numeral = match[1]!;
  const value = /^\d+$/u.test(numeral)
    ? Number(numeral)
    : (romanValue(numeral.toUpperCase()) ?? pointValue(numeral));
  if (!value || !regexp.u`^\s*[\p{L}\d“"]`.test(rest.slice(match[0].length))) return undefined;
  return {
    kind: 'bracketed',
    values: [value],
    numeralForm: /^\d/u.test(numeral) ? 'arabic' : 'letter',
    start: from,
    numeralStart: from + 1,
    numeralEnd: from + 1 + numeral.length,
    separator: ')',
    end: skipSpace(rest, match[0].length, from),
  };
}

function numbering(
  kind: Numbering['kind'],
  values: readonly number[],
  numeralForm: Numbering['numeralForm'],
  from: number,
  numeral: string,
  separator: string,
  rest: string,
  length: number,
): Numbering {
  return {
    kind,
    values,
    numeralForm,
    start: from,
    numeralStart: from,
    numeralEnd: from + numeral.length,
    separator: separator.replace(/\s/gu, ''),
    end: skipSpace(rest, length, from),
  };
}

function skipSpace(rest: string, at: number, from: number): number {
  let end = at;
  while (end < rest.length && /\s/u.test(rest[end]!)) end += 1;
  return from + end;
}
