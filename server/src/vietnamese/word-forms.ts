import { regexp } from './letters.ts';
import { isVietnameseSyllable } from './syllables.ts';
import { type ToneStyle, toneStyleOf } from './tones.ts';
import { foldForMatch, isUpper } from './words.ts';

/**
 * `word`: a run of letters. `number`: a run of digits. `abbreviation`: two capitals or more that are no syllable
 * (UBND, HĐND, MTTQ, CP). `mixed`: letters with digits, or capitals inside (UBTVQH15, TƯ5, ĐứcMạnh).
 */
export type WordKind = 'word' | 'number' | 'abbreviation' | 'mixed';

/** What a word shows by itself, wherever it stands. */
export interface WordForm {
  readonly text: string;
  readonly kind: WordKind;
  /** For matching, see `foldForMatch`. */
  readonly folded: string;
  /** Of `folded`: the same for words that fold alike, and for few others. */
  readonly hash: number;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** No capital in it. */
  readonly small: boolean;
  /** Letters, and all of them capitals. */
  readonly upper: boolean;
  /** A capital, and all after it small. */
  readonly titled: boolean;
  /** See `isVietnameseSyllable`; false for what is no word. */
  readonly syllable: boolean;
  /** Where its tone mark stands, if it might stand elsewhere; undefined for most words. */
  readonly toneStyle: ToneStyle | undefined;
}

/** Longer runs are no syllable. */
const MAX_LENGTH = 24;

/** `text`: a run of letters, marks and digits. */
export function formOf(text: string): WordForm {
  const kind = kindOf(text);
  const folded = foldForMatch(text);
  return {
    text,
    kind,
    folded,
    hash: hashOf(folded),
    capital: isUpper(text[0]!),
    small: text === text.toLowerCase(),
    upper: isUpper(text),
    titled: text[0] !== text[0]!.toLowerCase() && text.slice(1) === text.slice(1).toLowerCase(),
    syllable: kind === 'word' && isVietnameseSyllable(text),
    toneStyle: kind === 'word' && text.length <= MAX_LENGTH ? toneStyleOf(text) : undefined,
  };
}

function kindOf(text: string): WordKind {
  if (regexp.u`\p{Nd}`.test(text)) return regexp.u`[\p{L}\p{M}]`.test(text) ? 'mixed' : 'number';
  if (text.length < 2 || text.slice(1) === text.slice(1).toLowerCase()) return 'word';
  if (text === text.toUpperCase()) return isVietnameseSyllable(text) ? 'word' : 'abbreviation';
  return 'mixed';
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}
