import { BEFORE_LETTER } from '../before-letter.ts';
import type { Word } from '../lexed-text.ts';
import { isVietnameseSyllable } from '../syllables.ts';
import { foldForMatch } from '../words.ts';
import type { WordTable } from './word-table.ts';

/** A syllable with a blank inside. Indices of the text. */
export interface SplitSyllable {
  readonly start: number;
  readonly end: number;
  /** As one word. */
  readonly whole: string;
}

/** Binary logarithm of documents, and how closely a syllable and its neighbour belong together. */
const MIN_DOCUMENTS = 5;
const MIN_BOND = 3;

/**
 * Syllables that a blank has cut in two (`hộ i nghị`, `đư ợc`): a piece is no syllable, both together are a common one that
 * makes a word with a neighbour.
 */
export function splitSyllables(text: string, table: WordTable, words: readonly Word[]): SplitSyllable[] {
  const found: SplitSyllable[] = [];
  for (let i = 0; i + 1 < words.length; i += 1) {
    const [first, second] = [words[i]!, words[i + 1]!];
    if (second.start !== first.end + 1 || text[first.end] !== ' ') continue;
    if (!isPiece(first) && !isPiece(second) && !isCapital(first)) continue;
    const whole = first.form.text + second.form.text;
    if (second.form.capital || whole.length > 7 || !isVietnameseSyllable(whole)) continue;
    const isLetter = first.form.text.length === 1;
    if ((isLetter && BEFORE_LETTER.has(words[i - 1]?.form.folded ?? '')) || isCutElsewhere(words, i))
      continue;
    if (belongs(text, table, words, i, foldForMatch(whole)))
      found.push({ start: first.start, end: second.end, whole });
  }
  return found;
}

/** Small letters that are no syllable, or one letter. */
function isPiece({ form }: Word): boolean {
  return form.kind === 'word' && !form.upper && (form.text.length === 1 || !form.syllable);
}

/** `Đ ảm bảo`: a capital consonant. */
function isCapital({ form: { text } }: Word): boolean {
  return text.length === 1 && 'BCDĐGHKLMNPQRSTVX'.includes(text);
}

/** Beside a further piece: letters are spaced, or a formula stands there. */
function isCutElsewhere(words: readonly Word[], at: number): boolean {
  return [words[at - 1], words[at + 2]].some(
    (word) => word !== undefined && word.form.kind !== 'number' && !word.form.syllable,
  );
}

function belongs(text: string, table: WordTable, words: readonly Word[], at: number, whole: string): boolean {
  const id = table.idOf(whole);
  const isWord = (first: number, second: number): boolean =>
    (table.weight(first, second) ?? 0) >= MIN_DOCUMENTS && table.bond(first, second) >= MIN_BOND;
  const idOf = (word: Word | undefined): number => (word ? table.idOf(word.form.folded) : -1);
  const isBeside = (from: number, to: number): boolean => text.slice(from, to) === ' ';
  const [before, next] = [words[at - 1], words[at + 2]];
  return (
    (before !== undefined && isBeside(before.end, words[at]!.start) && isWord(idOf(before), id)) ||
    (next !== undefined && isBeside(words[at + 1]!.end, next.start) && isWord(id, idOf(next)))
  );
}
