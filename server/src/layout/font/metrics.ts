import type { MeasureText, TextStyle } from '../model.ts';
import { WIDTHS } from './widths.ts';

/** One of the four cuts of the font. */
export type Face = keyof typeof WIDTHS;

/** Units to the em of the advance widths, and of the heights below. */
export const UNITS_PER_EM = 2048;
/** From the base line up and down, and what single line spacing adds between lines (`hhea` of the font). */
export const ASCENT = 1825;
export const DESCENT = 443;
export const LINE_GAP = 87;
/** Line under a text: from the base line down to its middle, and its width. */
export const UNDERLINE_POSITION = 223;
export const UNDERLINE_WIDTH = 100;
/** Line through a text: from the base line up to its middle. */
export const STRIKE_POSITION = 530;

/** Size of raised and lowered text, and how far it is moved, as parts of the size of the text around it. */
const RAISED_SIZE = 0.58;
const RAISE = 0.33;
const LOWER = 0.08;

/** Characters that are not printed as they are. */
const UNPRINTED = /[\0-\x1f\x7f-\xa0\xad\u200b-\u200f\u2011\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;

/** Printed for a character that the font has not: a white square. */
export const SUBSTITUTE = 0x25a1;
/** Code points from here on are not in the font. */
const CODE_LIMIT = 0x2700;
const NO_BREAK_SPACE = 0xa0;
const NO_BREAK_HYPHEN = 0x2011;

const tables = new Map<Face, Uint16Array>();

/** Advance widths of what is printed, by code point; 0xffff where the font has no such character. */
function tableOf(face: Face): Uint16Array {
  let table = tables.get(face);
  if (!table) {
    table = new Uint16Array(CODE_LIMIT).fill(0xffff);
    for (const run of WIDTHS[face].split(';')) {
      const [first, ...widths] = run.split(' ').map((digits) => Number.parseInt(digits, 36));
      table.set(widths, first);
    }
    for (let code = 0; code < CODE_LIMIT; code++) {
      if (isInvisible(code)) table[code] = 0;
      else table[code] = table[printedCode(code)]!;
    }
    tables.set(face, table);
  }
  return table;
}

/** Which of the four faces of the font a style is set in. */
export function faceOf({ bold, italic }: Pick<TextStyle, 'bold' | 'italic'>): Face {
  if (bold) return italic ? 'BoldItalic' : 'Bold';
  return italic ? 'Italic' : 'Regular';
}

/** What is printed for a character: blanks and hyphens at which no line is broken look like the others. */
export function printedCode(code: number): number {
  if (code === NO_BREAK_SPACE) return 0x20;
  if (code === NO_BREAK_HYPHEN) return 0x2d;
  return code;
}

/** Characters without a shape: controls, joiners, marks of direction, soft hyphens, variation selectors. */
export function isInvisible(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/** What is printed for a text: nothing for characters without a shape. */
export function printedText(text: string): string {
  if (!UNPRINTED.test(text)) return text;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0)!;
    return isInvisible(code) ? '' : String.fromCodePoint(printedCode(code));
  }).join('');
}

/** Width of one character in units of the em. */
export function advanceOf(code: number, face: Face): number {
  const table = tableOf(face);
  const width = code < CODE_LIMIT ? table[code]! : isInvisible(code) ? 0 : 0xffff;
  return width === 0xffff ? table[SUBSTITUTE]! : width;
}

/** Size in points at which a text is drawn: raised and lowered text is smaller than its style says. */
export function drawnSize({ size, position }: TextStyle): number {
  return position === 'normal' ? size : size * RAISED_SIZE;
}

/** Points by which the base line of a text lies above that of its line. */
export function riseOf({ size, position }: TextStyle): number {
  if (position === 'normal') return 0;
  return position === 'superscript' ? size * RAISE : -size * LOWER;
}

/** Width of a text in units of the em. */
function unitsOf(text: string, face: Face): number {
  let units = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // The second half of a surrogate pair takes no room of its own.
    if (code < 0xdc00 || code > 0xdfff) units += advanceOf(code, face);
  }
  return units;
}

/** The width of a text in points, without kerning: pairs of letters are set as far apart as their own widths say. */
export const measureText: MeasureText = (text, style) =>
  (unitsOf(text, faceOf(style)) * drawnSize(style)) / UNITS_PER_EM;

/** Points of a single line in that style. */
export function lineHeightOf({ size }: TextStyle): number {
  return ((ASCENT + DESCENT + LINE_GAP) * size) / UNITS_PER_EM;
}
