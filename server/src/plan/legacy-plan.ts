import { decodeLegacy, type LegacyEncoding, legacyEncodingOf } from '../vietnamese/legacy.ts';

/** As much of a text as its head takes. */
const HEAD = 16_384;
/** KẾ HOẠCH in capitals or alone on its line: fonts for capitals (`.VnTimeH`) leave letters with marks small. */
const TITLE =
  /(?:^|[\n\r|>])[^\p{L}\n\r]{0,24}(?:K[ếẾ]\s{1,4}HO[ạẠ]CH|kế\s{1,4}hoạch[^\p{L}\n\r]{0,12}(?:[\n\r|]|$))/iu;
const IN_CAPITALS = /K[ếẾ]\s{1,4}HO[ạẠ]CH/u;
const SYMBOL = /số\s{0,4}:?[^\p{L}\n\r]{0,24}[-/–]\s{0,3}KH\s{0,3}[-/–]/iu;

/**
 * The coding of a text that, read in it, has the head of a plan: `Sè: 15/KH-UBND … KÕ HO¹CH`. Such a file was saved as
 * UTF-8 without being converted, and nothing else of it can be judged.
 */
export function legacyPlan(text: string): LegacyEncoding | undefined {
  const head = text.slice(0, HEAD);
  const encoding = legacyEncodingOf(head);
  if (encoding === undefined) return undefined;
  const decoded = decodeLegacy(head, encoding);
  const title = TITLE.exec(decoded)?.[0];
  const isTitled = title !== undefined && (IN_CAPITALS.test(title) || /[\n\r|]$/u.test(title));
  return isTitled || SYMBOL.test(decoded) ? encoding : undefined;
}
