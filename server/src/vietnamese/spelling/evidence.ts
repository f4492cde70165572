import type { Candidate } from './candidates.ts';
import type { Context } from './language-model.ts';
import { type SlipKind, WEAK_KINDS } from './slip-kinds.ts';
import type { WordTable } from './word-table.ts';

/** Weights of what speaks for the meant syllable beside the likelihood: triples, its bond to a neighbour. */
const TRIPLE_WEIGHT = 0.6;
const MAX_TRIPLE = 10;
const BOND_WEIGHT = 0.5;
const MAX_BOND = 8;
export const MAX_EVIDENCE = TRIPLE_WEIGHT * MAX_TRIPLE + BOND_WEIGHT * MAX_BOND;
/** What speaks against it: the written syllable is known beside that neighbour, no triple, no bond. */
export const ATTESTED_WEIGHT = 0.8;
const NO_TRIPLE = 4;
export const LOOSE = 5;
export const MIN_BOND = 5;

/**
 * A pair that no text has, beside one that differs by a likely slip and in which one syllable stands nearly only with
 * the other (`đơn vi`, `kiêm tra`): less is asked of the score, the less the closer the two belong together. Binary
 * logarithms of documents, of the share that the pair has of all pairs with the neighbour there, and scores.
 */
const FIXED_KINDS: ReadonlySet<SlipKind> = new Set([
  'mark-lost',
  'mark-wrong',
  'hook-tilde',
  'swap',
  'omission',
  'sound',
]);
const MIN_FIXED = 7;
const MIN_FIXED_SHARE = -4.5;
export const MIN_SCORE_OF_FIXED = 6;
const LOOSENESS = 1.4;
const CAPITAL_OF_FIXED = 2.5;

/** What speaks for and against a candidate beside its likelihood, in bits. */
export function evidence(
  table: WordTable,
  written: number,
  { id, kind }: Candidate,
  { secondBefore, before, next, secondNext }: Context,
): number {
  const triple = Math.max(
    table.tripleWeight(secondBefore, before, id) ?? 0,
    table.tripleWeight(before, id, next) ?? 0,
    table.tripleWeight(id, next, secondNext) ?? 0,
  );
  const left = table.bond(before, id);
  const right = table.bond(id, next);
  const bond = Math.max(left, right);
  const attested = (left >= right ? table.weight(before, written) : table.weight(written, next)) ?? 0;
  return (
    TRIPLE_WEIGHT * Math.min(MAX_TRIPLE, triple) +
    BOND_WEIGHT * Math.min(MAX_BOND, Math.max(0, bond)) -
    ATTESTED_WEIGHT * attested -
    (triple === 0 ? NO_TRIPLE : 0) -
    (WEAK_KINDS.has(kind) && bond < MIN_BOND ? LOOSE : 0)
  );
}

/**
 * The score from which a candidate is sure where no text has the written syllable beside its neighbour; Infinity where the
 * candidate and that neighbour are no fixed pair.
 */
export function minScoreOfFixed(
  table: WordTable,
  { id, kind }: Candidate,
  context: Context,
  capital: boolean,
): number {
  if (!FIXED_KINDS.has(kind)) return Infinity;
  const share = fixedShare(table, id, context);
  return MIN_SCORE_OF_FIXED + (capital ? CAPITAL_OF_FIXED : 0) - LOOSENESS * share;
}

/** The larger share that a fixed pair has of the pairs of a neighbour; -Infinity where none is fixed. */
function fixedShare(table: WordTable, id: number, { before, next }: Context): number {
  const shareOf = (first: number, second: number, whole: number): number => {
    const weight = table.weight(first, second);
    if (weight === undefined || weight < MIN_FIXED || table.bond(first, second) < MIN_BOND) return -Infinity;
    return weight - whole < MIN_FIXED_SHARE ? -Infinity : weight - whole;
  };
  return Math.max(
    shareOf(before, id, table.weightAsFirst(before)),
    shareOf(id, next, table.weightAsSecond(next)),
  );
}
