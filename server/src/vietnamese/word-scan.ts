import { formOf, type WordForm } from './word-forms.ts';

/** A word or number where it stands in a text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: WordForm;
}

const PART = /^[\p{L}\p{M}\p{Nd}]$/u;

/** Whether a UTF-16 unit is part of a word: 0 not known yet, 1 yes, 2 no, 3 only together with the next. */
const UNITS = new Uint8Array(0x10000);

function kindOfUnit(unit: number): number {
  const known = UNITS[unit]!;
  if (known !== 0) return known;
  const kind = unit >= 0xd800 && unit < 0xdc00 ? 3 : PART.test(String.fromCharCode(unit)) ? 1 : 2;
  UNITS[unit] = kind;
  return kind;
}

/** UTF-16 units at `at` that are part of a word: 0 (also behind the end), 1 or 2. */
function partAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const kind = kindOfUnit(text.charCodeAt(at));
  if (kind !== 3) return kind === 1 ? 1 : 0;
  const pair = String.fromCodePoint(text.codePointAt(at)!);
  return pair.length === 2 && PART.test(pair) ? 2 : 0;
}

/** The words and numbers of an NFC text in order: its runs of letters, marks and decimal digits. */
export function scanWords(text: string): Word[] {
  const words: Word[] = [];
  let start = 0;
  while (start < text.length) {
    let end = start;
    for (let part = partAt(text, end); part > 0; part = partAt(text, end)) end += part;
    if (end > start) words.push({ start, end, form: formOf(text.slice(start, end)) });
    start = end + 1;
  }
  return words;
}
