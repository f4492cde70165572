import { decodeLegacy, type LegacyEncoding } from '../vietnamese/legacy.ts';
import { isVietnameseSyllable } from '../vietnamese/syllables.ts';
import type { Inline, TextInline } from './model.ts';

/** The coding that a font stands for, by its name: `.VnTime`, `.VnArial` are TCVN3, `VNI-Times`, `VNI Helve` are VNI. */
export function encodingOfFont(font: string | undefined): LegacyEncoding | undefined {
  if (font === undefined) return undefined;
  if (/^\.Vn/iu.test(font)) return 'tcvn3';
  return /^VNI[- ]/iu.test(font) ? 'vni' : undefined;
}

/** `.VnTimeH`, `.VnArialH`: fonts that show small letters as capitals, marks and all. */
export function isCapitalFont(font: string | undefined): boolean {
  return font !== undefined && /^\.Vn[A-Za-z ]*H$/u.test(font);
}

/** Letters of Vietnamese beyond Latin-1: a text with one of them is Unicode, whatever its font. */
const UNICODE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u0300-\u0323\u1ea0-\u1ef9]/u;
/** Letters of a paragraph that tell how it reads. */
const SAMPLE = 5000;
const WORDS = /[A-Za-z\u00a1-\u00ff\u00ad]+/gu;
const HIGH = /[\u00a1-\u00ff]/u;

/**
 * Text in fonts of old codings as Unicode. Word shows Unicode letters in another font where the named one lacks them, and
 * many files name `.VnTime` in a style whose text was typed in Unicode long ago: so a paragraph whose text in such a font
 * has letters that the coding has not, or reads better as it is, stays as it is.
 */
export function decodeFonts(inlines: readonly Inline[]): readonly Inline[] {
  const isLegacy = (each: Inline): each is TextInline & { readonly encoding: LegacyEncoding } =>
    each.type === 'text' && each.encoding !== undefined;
  if (!inlines.some(isLegacy)) return inlines;
  const isUnicode = new Set(
    (['tcvn3', 'vni'] as const).filter((encoding) => {
      const parts = inlines.filter(isLegacy).filter((each) => each.encoding === encoding);
      const text = parts.map((each) => each.text).join('');
      return UNICODE.test(text) || hasOtherLetters(text, encoding) || readsBetterAsIs(text, encoding);
    }),
  );
  return inlines.map((each) =>
    isLegacy(each) && !isUnicode.has(each.encoding)
      ? { ...each, text: decodeLegacy(each.text, each.encoding), encoding: undefined }
      : each,
  );
}

/** Letters that a font of TCVN3 has no place for: `à`, `À`, `Ú`. */
function hasOtherLetters(text: string, encoding: LegacyEncoding): boolean {
  if (encoding !== 'tcvn3') return false;
  const letters = text.match(/[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/gu) ?? [];
  return letters.some((letter) => decodeLegacy(letter, encoding) === letter);
}

function readsBetterAsIs(text: string, encoding: LegacyEncoding): boolean {
  const words = (text.slice(0, SAMPLE).match(WORDS) ?? []).filter((word) => HIGH.test(word));
  const syllables = (decode: (word: string) => string): number =>
    words.filter((word) => isVietnameseSyllable(decode(word))).length;
  return syllables((word) => word) > syllables((word) => decodeLegacy(word, encoding));
}

/** Characters of picture fonts (`Symbol`, `Wingdings`) that have one of Unicode, by code without the 0xF000 of Word. */
const PICTURES: Readonly<Record<'symbol' | 'wingdings', Readonly<Record<number, string>>>> = {
  symbol: {
    45: '-',
    108: 'λ',
    109: 'µ',
    163: '≤',
    174: '→',
    176: '°',
    177: '±',
    179: '≥',
    180: '×',
    183: '•',
    184: '÷',
    185: '≠',
    187: '≈',
  },
  wingdings: {
    108: '●',
    110: '■',
    111: '□',
    113: '❑',
    118: '❖',
    119: '◆',
    159: '•',
    167: '▪',
    168: '□',
    216: '➢',
    224: '→',
    240: '⇨',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
};

/**
 * A character of a picture font as Unicode; undefined where the font is not one of pictures, or no character shows the
 * picture.
 */
export function pictureOf(font: string | undefined, code: number): string | undefined {
  const name = font?.toLowerCase();
  return name === 'symbol' || name === 'wingdings' ? PICTURES[name][code & 0xff] : undefined;
}

/** Text of a run whose characters lie in the private area where Word keeps those of picture fonts. */
export function withPictures(text: string, font: string | undefined): string {
  return text.replace(/[\uf020-\uf0ff]/gu, (found) => {
    const code = found.charCodeAt(0);
    return pictureOf(font, code) ?? pictureOf('symbol', code) ?? pictureOf('wingdings', code) ?? '•';
  });
}
