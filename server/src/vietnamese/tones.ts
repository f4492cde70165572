import { regexp } from './letters.ts';
/** Where the tone mark stands in `oa`, `oe`, `uy`: old on the first letter (hòa, ủy), new on the second (hoà, uỷ). */
export type ToneStyle = 'old' | 'new';

const PAIRS: readonly (readonly [old: string, modern: string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
];

const TO_NEW = new Map<string, string>();
const TO_OLD = new Map<string, string>();
for (const [old, modern] of PAIRS) {
  for (const shape of [same, allCapitals, firstCapital, lastCapital]) {
    TO_NEW.set(shape(old), shape(modern));
    TO_OLD.set(shape(modern), shape(old));
  }
}

function same(text: string): string {
  return text;
}
function allCapitals(text: string): string {
  return text.toUpperCase();
}
function firstCapital(text: string): string {
  return text[0]!.toUpperCase() + text[1]!;
}
function lastCapital(text: string): string {
  return text[0]! + text[1]!.toUpperCase();
}

/** Only an open syllable has two ways: `hoàn` is written one way. `qu` is an onset: `quý` is written one way. */
const OLD = regexp.gu`(?:[òóỏõọÒÓỎÕỌ][aeAE]|(?<![qQ])[ùúủũụÙÚỦŨỤ][yY])(?!\p{L})`;
const NEW = regexp.gu`(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})`;

/** The two letters alone: few texts need more than this look. `ủa`, as in `của`, is written one way. */
const MAY_BE_OLD = /[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY]/;

/** One style for all: tone marks as in `hoà`, `uỷ`. NFC in, NFC of the same length out, capitals kept. */
export function foldTones(text: string): string {
  if (!MAY_BE_OLD.test(text)) return text;
  return text.replace(OLD, (found) => TO_NEW.get(found) ?? found);
}

/** All syllables of the text in the style given; length and capitals kept. */
export function withToneStyle(text: string, style: ToneStyle): string {
  return style === 'new' ? foldTones(text) : text.replace(NEW, (found) => TO_OLD.get(found) ?? found);
}

/** The style of one syllable: `old` for `hòa`, `new` for `hoà`; undefined where there is one way only. */
export function toneStyleOf(syllable: string): ToneStyle | undefined {
  if (foldTones(syllable) !== syllable) return 'old';
  return withToneStyle(syllable, 'old') !== syllable ? 'new' : undefined;
}
