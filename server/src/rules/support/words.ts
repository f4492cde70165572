import type { Paragraph } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { memoizeForAWhile, memoizePerObject } from '../../text/memoize.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { lex, type Word } from '../../vietnamese/lexed-text.ts';
import { definePrefilter, type MatchedPrefilters, matches } from '../../vietnamese/prefilter.ts';
import { splitSyllables } from '../../vietnamese/spelling/split-syllables.ts';
import { type Suspect, suspects } from '../../vietnamese/spelling/suspects.ts';
import type { WordTable } from '../../vietnamese/spelling/word-table.ts';

/** Words take more room than all else that is cached: kept as long as a plan of usual size is checked, see `forgetWords`. */
const { get: lexed, forget } = memoizeForAWhile(lex, 200_000);

/** Evicts the words of all paragraphs: the plan is judged, and the findings of its rules are cached by `memoizedScan`. */
export const forgetWords: () => void = forget;

/** The words of a paragraph, shared by the rules that look at each. */
export function wordsIn(text: string): readonly Word[] {
  return lexed(text).words;
}

/** Whether nothing but one blank, or a break of lines, stands between the word at an index and the next. */
export function isJoined(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word !== undefined && words[at + 1]?.start === word.end + 1 && isOneBlank(text[word.end]!);
}

/** Whether what stands between two words is one blank, or a break of lines. */
export function isOneBlank(between: string): boolean {
  return between === ' ' || between === '\u00a0' || between === '\n';
}

/** The prefilters that the text of a paragraph shows. */
export const matchedPrefilters = memoizedScan((text): MatchedPrefilters => lexed(text).matched);

/** A scan that asks the table of words, made once for each segment and table. */
export function scanPerTable<T>(
  scan: (text: string, words: WordTable) => T,
): (words: WordTable) => (paragraph: Paragraph) => T {
  return memoizePerObject((words: WordTable) => memoizedScan((text) => scan(text, words)));
}

const scanSuspects = scanPerTable((text, words): readonly Suspect[] => {
  if (isLetterSpaced(text)) return [];
  const found = suspects(text, words, wordsIn(text));
  // A piece of a syllable that a blank cuts is told as such.
  const split = found.length > 0 ? splitSyllables(text, words, wordsIn(text)) : [];
  if (split.length === 0) return found;
  return found.filter(({ start, end }) => !split.some((each) => each.start < end && each.end > start));
});

/** What `suspects` finds in the text of a paragraph; nothing without a table. */
export function suspectsIn(words: WordTable | undefined): (paragraph: Paragraph) => readonly Suspect[] {
  return words ? scanSuspects(words) : () => [];
}

export const LETTER_SPACED_PREFILTER = definePrefilter({ letterSpaced: true });
const LETTER_SPACED = regexp.u`(?:(?<![\p{L}\p{M}\d])[\p{L}\d] ){4}`;

/** `N â n g  c a o`, `2 0 3 1`: copied from a PDF, where blanks stand between letters; nothing can be told of its words. */
export function isLetterSpaced(text: string): boolean {
  return matches(lexed(text).matched, LETTER_SPACED_PREFILTER) && scanSpaced(text);
}

function scanSpaced(text: string): boolean {
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (text[at + 2] !== ' ' || text[at + 4] !== ' ' || text[at + 6] !== ' ') continue;
    if (LETTER_SPACED.test(text.slice(Math.max(0, at - 2), at + 7))) return true;
  }
  return false;
}
