/** Code units of the Latin blocks, Greek and Cyrillic whose letters are looked at one by one. */
const LETTER_BLOCKS: readonly (readonly [from: number, to: number])[] = [
  [0x41, 0x2ee],
  [0x386, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
];
/** Those of them whose capitals are told from small letters: the Vietnamese ones, and those of names in Europe. */
const CASED_BLOCKS: readonly (readonly [from: number, to: number])[] = [
  [0x41, 0x17f],
  [0x1a0, 0x1b0],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x1ea0, 0x1ef9],
];
/** Letters of Chinese, Japanese and Korean, and full-width Latin ones. */
const EAST_ASIAN =
  '\u3041-\u3096\u30a1-\u30fa\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufa6d';
const WIDE_CAPITAL = '\uff21-\uff3a';
const WIDE_SMALL = '\uff41-\uff5a';
/** 0 to 9, Arabic (two forms), Devanagari, full-width. */
const DIGITS = '0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19';

/**
 * What a Unicode property stands for in the texts that are judged, as the inside of a class of an expression.
 *
 * Unicode's `\p{L}` has some 650 ranges. V8 looks them up each time it parses an expression, which it does up to four
 * times for one that is run, so that the properties of all rules took a quarter of the time of `kehoach lint` on one plan.
 * Vietnamese needs Latin letters with their accents; what is quoted may hold Greek, Cyrillic, Chinese, Japanese or Korean.
 * In these blocks a property holds what Unicode's does; other scripts have no letters here.
 */
export const PROPERTIES: Readonly<Record<string, string>> = {
  L: ranges(LETTER_BLOCKS, /\p{L}/u) + EAST_ASIAN + WIDE_CAPITAL + WIDE_SMALL,
  Lu: ranges(CASED_BLOCKS, /\p{Lu}/u) + WIDE_CAPITAL,
  Ll: ranges(CASED_BLOCKS, /\p{Ll}/u) + WIDE_SMALL,
  M: '\u0300-\u036f\u0483-\u0489\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f',
  Nd: DIGITS,
  N: `${DIGITS}²³¹¼-¾\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2182\u2460-\u249b`,
};

function ranges(blocks: readonly (readonly [from: number, to: number])[], property: RegExp): string {
  let inside = '';
  for (const [from, to] of blocks) {
    for (let code = from; code <= to; code += 1) {
      const start = code;
      while (code <= to && property.test(String.fromCharCode(code))) code += 1;
      if (code === start) continue;
      inside += String.fromCharCode(start);
      if (code - start > 1) inside += `-${String.fromCharCode(code - 1)}`;
    }
  }
  return inside;
}

/**
 * The source of an expression with the properties of `PROPERTIES` (`\p{L}`, inside a class or not) written out. Other
 * properties, and `\P{…}`, stay as they are.
 */
export function writeOutProperties(source: string): string {
  if (!source.includes('\\p{')) return source;
  let inClass = false;
  return source.replace(/\\p\{(\w+)\}|\\.|[[\]]/gsu, (match, name: string | undefined) => {
    if (match === '[') inClass = true;
    else if (match === ']') inClass = false;
    const inside = name === undefined ? undefined : PROPERTIES[name];
    if (inside === undefined) return match;
    return inClass ? inside : `[${inside}]`;
  });
}

type Tag = (strings: TemplateStringsArray, ...values: readonly (string | number)[]) => RegExp;

/** What stands in the program's text is built once, as one object for all calls: it must not be left with a `lastIndex`. */
const BUILT = new Map<TemplateStringsArray, RegExp>();

function tag(flags: string): Tag {
  return (strings, ...values) => {
    const built = BUILT.get(strings);
    if (built) return built;
    const made = new RegExp(writeOutProperties(String.raw(strings, ...values)), flags);
    if (values.length === 0) BUILT.set(strings, made);
    return made;
  };
}

/**
 * Regular expressions by their flags, written as in a literal: regexp.iu`tháng(?!\p{L})`. Letters, marks and digits are
 * those of `PROPERTIES`, which hold for all expressions of the product; a literal with `\p{L}` would be slow to start.
 * In a function, an expression with `g` is for `match`, `matchAll` and `replace`, which leave `lastIndex` at 0.
 */
export const regexp = {
  u: tag('u'),
  iu: tag('iu'),
  gu: tag('gu'),
  giu: tag('giu'),
  uy: tag('uy'),
  iuy: tag('iuy'),
  gmu: tag('gmu'),
} as const;
