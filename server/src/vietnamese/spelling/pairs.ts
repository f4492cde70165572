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

/**
 * A syllable that stands in a pair that no text has, where one of another sound that regions confuse makes a pair that many
 * have (`sung đột`, `tri trả`), and neither the written syllable nor the neighbour belongs to the word on its other side
 * (`nói chung tâm lý`). Out: the id of the syllable that was meant; undefined where there is none or more than one.
 */
export function meantBySound(
  table: WordTable,
  candidates: () => readonly Candidate[],
  written: number,
  { before, next, secondBefore, secondNext }: Context,
): number | undefined {
  const isKnown = (first: number, second: number): boolean =>
    first >= 0 &&
    second >= 0 &&
    (table.weight(first, second) ?? 0) >= MIN_DOCUMENTS &&
    table.bond(first, second) >= MIN_BOND;
  const withNext =
    table.pairLevel(written, next) === NO_LEVEL &&
    isLoose(table, before, written) &&
    isLoose(table, next, secondNext);
  const withBefore =
    table.pairLevel(before, written) === NO_LEVEL &&
    isLoose(table, written, next) &&
    isLoose(table, secondBefore, before);
  if (!withNext && !withBefore) return undefined;
  const meant = candidates().filter(
    ({ id, kind }) =>
      SOUND_KINDS.has(kind) && ((withNext && isKnown(id, next)) || (withBefore && isKnown(before, id))),
  );
  return meant.length === 1 ? meant[0]!.id : undefined;
}

/**
 * Whether texts have a pair, and its first belongs to the word before (`học tập chung`), or its second to the one behind
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
