import type { Candidate } from './candidates.ts';
import type { Context } from './language-model.ts';
import type { SlipKind } from './slip-kinds.ts';
import { NO_LEVEL, type WordTable } from './word-table.ts';

/** Binary logarithm of the documents that have a pair, and how closely its syllables belong together. */
const MIN_DOCUMENTS = 4.5;
const MIN_BOND = 5;
/** A pair with a lower bond is no word. */
const MAX_LOOSE = 2;
const SOUND_KINDS: ReadonlySet<SlipKind> = new Set(['sound', 'hook-tilde']);

/** On which sides of a syllable a pair with it stands in no text, and neither of the two belongs to the word beyond. */
interface OpenSides {
  readonly before: boolean;
  readonly next: boolean;
}

/** The sides on which the syllable of a context may be a slip (not in `nói chung tâm lý`); undefined for none. */
export function openSides(
  table: WordTable,
  written: number,
  { before, next, secondBefore, secondNext }: Context,
): OpenSides | undefined {
  const isNextOpen =
    table.pairLevel(written, next) === NO_LEVEL &&
    isLoose(table, before, written) &&
    isLoose(table, next, secondNext);
  const isBeforeOpen =
    table.pairLevel(before, written) === NO_LEVEL &&
    isLoose(table, written, next) &&
    isLoose(table, secondBefore, before);
  return isNextOpen || isBeforeOpen ? { before: isBeforeOpen, next: isNextOpen } : undefined;
}

/**
 * Where a syllable of another sound that regions confuse makes a pair that many texts have (`sung đột`, `tri trả`): the id
 * of the one that was meant; undefined where there is none or more than one.
 * @param sides `openSides` of the written syllable
 */
export function meantBySound(
  table: WordTable,
  candidates: readonly Candidate[],
  { before, next }: Context,
  sides: OpenSides,
): number | undefined {
  const meant = candidates.filter(
    ({ id, kind }) =>
      SOUND_KINDS.has(kind) &&
      ((sides.next && isWord(table, id, next)) || (sides.before && isWord(table, before, id))),
  );
  return meant.length === 1 ? meant[0]!.id : undefined;
}

function isWord(table: WordTable, first: number, second: number): boolean {
  return (
    first >= 0 &&
    second >= 0 &&
    (table.weight(first, second) ?? 0) >= MIN_DOCUMENTS &&
    table.bond(first, second) >= MIN_BOND
  );
}

/**
 * Whether texts have a pair, and its first belongs to the word before (`học tập chung`), or its second to the one after
 * more closely than the two that may be meant belong together (`sơ xuất khẩu`).
 */
export function areOfOtherWords(
  table: WordTable,
  [before, first, second, next]: readonly [number, number, number, number],
  [one, other]: readonly [string, string],
): boolean {
  if (table.weight(first, second) === undefined) return false;
  const bond = (left: number, right: number): number =>
    left < 0 || right < 0 ? -Infinity : table.bond(left, right);
  return (
    bond(before, first) >= MAX_LOOSE || bond(second, next) >= table.bond(table.idOf(one), table.idOf(other))
  );
}

function isLoose(table: WordTable, first: number, second: number): boolean {
  if (first < 0 || second < 0) return true;
  return table.pairLevel(first, second) === NO_LEVEL || table.bond(first, second) < MAX_LOOSE;
}
