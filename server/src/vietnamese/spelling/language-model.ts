import { NO_LEVEL, WEIGHTS, type WordTable } from './word-table.ts';

/** Id of a neighbour that there is not, or that is no syllable of the table. */
export const NO_WORD = -1;

/** Ids of the syllables around a place; `NO_WORD` beyond a mark of punctuation or a word that is no syllable. */
export interface Context {
  readonly secondBefore: number;
  readonly before: number;
  readonly next: number;
  readonly secondNext: number;
}

/** What it costs to fall back from triples to pairs and from pairs to single syllables (“stupid back-off”). */
const BACK_OFF = Math.log2(0.4);
const MAX_TRIPLE = Math.log2(0.95);
const MIN_DOCUMENTS = Math.log2(5);

/**
 * Binary logarithm of the likelihood of a syllable between its neighbours, and of theirs after it. Its terms are at most 0:
 * once the sum so far is not above `floor`, it is returned as it is.
 * @param ending `logLikelihoodOfEnding` of the context, where it is known
 */
export function logLikelihood(
  table: WordTable,
  id: number,
  context: Context,
  floor = -Infinity,
  ending = 0,
): number {
  const { secondBefore, before, next, secondNext } = context;
  let sum =
    before === NO_WORD
      ? table.share(id)
      : secondBefore === NO_WORD
        ? afterOne(table, before, id)
        : afterTwo(table, secondBefore, before, id);
  if (next === NO_WORD) return sum;
  if (sum + ending <= floor) return sum + ending;
  sum += before === NO_WORD ? afterOne(table, id, next) : afterTwo(table, before, id, next);
  if (secondNext === NO_WORD || sum + ending <= floor) return sum + ending;
  return sum + (ending || afterTwo(table, id, next, secondNext));
}

/**
 * The part of the last neighbour's likelihood that is the same for every syllable: all of it where no text has that neighbour
 * after the one before it.
 */
export function logLikelihoodOfEnding(table: WordTable, { next, secondNext }: Context): number {
  if (next === NO_WORD || secondNext === NO_WORD || table.pairLevel(next, secondNext) !== NO_LEVEL) return 0;
  return unseenAfterTwo(table, secondNext);
}

/** The same for a word that no text has: a slip that is no syllable. */
export function logLikelihoodOfUnknown(table: WordTable, { next, secondNext }: Context): number {
  let sum = -table.logTotal;
  if (next === NO_WORD) return sum;
  sum += table.share(next);
  if (secondNext !== NO_WORD) sum += afterOne(table, next, secondNext);
  return sum;
}

/**
 * What `logLikelihood` adds to the syllable's share where no text has it after the word before it; 0 where nothing is known of
 * that word.
 */
export function costOfUnseen({ secondBefore, before }: Context): number {
  if (before === NO_WORD) return 0;
  return secondBefore === NO_WORD ? BACK_OFF : 2 * BACK_OFF;
}

function afterOne(table: WordTable, before: number, id: number): number {
  const level = table.pairLevel(before, id);
  if (level === NO_LEVEL) return BACK_OFF + table.share(id);
  return shareAfter(table, before, WEIGHTS[level]!);
}

/** Of the pairs that a syllable begins, the share of one with the weight. */
function shareAfter(table: WordTable, before: number, weight: number): number {
  return weight - Math.max(table.weightAsFirst(before), weight);
}

function afterTwo(table: WordTable, secondBefore: number, before: number, id: number): number {
  const last = table.pairLevel(before, id);
  if (last === NO_LEVEL) return unseenAfterTwo(table, id);
  const triple = table.tripleLevel(secondBefore, before, id);
  const first = triple === NO_LEVEL ? NO_LEVEL : table.pairLevel(secondBefore, before);
  // A triple is never commoner than its pairs are: without them its entry is another's fingerprint.
  if (first === NO_LEVEL) return BACK_OFF + shareAfter(table, before, WEIGHTS[last]!);
  const weight = WEIGHTS[triple]!;
  return Math.min(MAX_TRIPLE, weight - Math.max(WEIGHTS[first]!, weight, MIN_DOCUMENTS));
}

function unseenAfterTwo(table: WordTable, id: number): number {
  return 2 * BACK_OFF + table.share(id);
}
