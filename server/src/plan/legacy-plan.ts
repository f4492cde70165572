import { beginningOf } from '../text/beginning.ts';
import { decodeLegacy, type LegacyEncoding, legacyEncodingOf } from '../vietnamese/legacy.ts';
import { regexp } from '../vietnamese/letters.ts';

/** As much of a text as its head takes. */
const HEAD = 16_384;
const LINES = /[\n\r|>]/u;
const NO_LETTERS = regexp.u`^[^\p{L}]+`;
/** Fonts for capitals (`.VnTimeH`) leave letters with marks small. */
const IN_CAPITALS = /^K[ếẾ]\s{1,4}HO[ạẠ]CH/u;
const ALONE = regexp.iu`^kế\s{1,4}hoạch[^\p{L}]*$`;
const SYMBOL = regexp.iu`^số[^\p{L}]*KH\s?[-/–]`;

/**
 * The coding of a text that, read in it, has the head of a plan: `Sè: 15/KH-UBND … KÕ HO¹CH`. Such a file was saved as
 * UTF-8 without being converted, and nothing else of it can be judged.
 */
export function legacyPlan(text: string): LegacyEncoding | undefined {
  const head = beginningOf(text, HEAD);
  const encoding = legacyEncodingOf(head);
  if (encoding === undefined) return undefined;
  const lines = decodeLegacy(head, encoding)
    .split(LINES)
    .map((line) => line.replace(NO_LETTERS, ''));
  const isHead = lines.some((line) => IN_CAPITALS.test(line) || ALONE.test(line) || SYMBOL.test(line));
  return isHead ? encoding : undefined;
}
