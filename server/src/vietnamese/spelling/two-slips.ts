import { editDistance } from '../../text/nearest.ts';
import { isVietnameseSyllable } from '../syllables.ts';
import { type Context, NO_WORD } from './language-model.ts';
import { spelledWord } from './spelled-word.ts';
import { syllableByKeys } from './vni.ts';
import type { WordTable } from './word-table.ts';
import { wordsOfPlans } from './words-of-plans.ts';

/** Shorter words are two slips away from too many others. */
const MIN_WRITTEN = 5;
const MIN_MEANT = 4;
const MAX_SLIPS = 2;
/** Binary logarithm of the documents that have a syllable beside each neighbour where keys changed places: `avf` for `và`. */
const MIN_DOCUMENTS = 6;

/**
 * The id of what is meant by a run of letters that is no word and that two slips made of one which makes a word of plans with a
 * neighbour (`Nhà sstrường`), or of keys of Telex of which two changed places; -1 for none, or for more than one.
 * @param written small letters, tone marks folded
 */
export function meantByTwoSlips(table: WordTable, written: string, context: Context): number {
  const { before, next } = context;
  if (areTwoWords(written)) return -1;
  if (written.length < MIN_WRITTEN) return meantByKeys(table, written, context);
  const words = wordsOfPlans(table);
  const { bare } = spelledWord(written);
  const found = new Set<number>();
  const ids = [
    ...((before === NO_WORD ? undefined : words.after[before]) ?? []),
    ...((next === NO_WORD ? undefined : words.before[next]) ?? []),
  ];
  for (const id of ids) {
    const meant = spelledWord(table.syllable(id)).bare;
    if (meant.length >= MIN_MEANT && isWithin(bare, meant)) found.add(id);
  }
  return found.size === 1 ? [...found][0]! : meantByKeys(table, written, context);
}

/** `đểlãnh`: the blank between two words is lost. */
function areTwoWords(written: string): boolean {
  for (let cut = 1; cut < written.length; cut += 1) {
    if (isVietnameseSyllable(written.slice(0, cut)) && isVietnameseSyllable(written.slice(cut))) return true;
  }
  return false;
}

function meantByKeys(table: WordTable, written: string, { before, next }: Context): number {
  if (written.length < 3 || !/^[a-z]+$/u.test(written)) return -1;
  for (let i = 0; i + 1 < written.length; i += 1) {
    const keys = written.slice(0, i) + written[i + 1]! + written[i]! + written.slice(i + 2);
    const syllable = syllableByKeys(keys);
    const id = syllable === undefined ? -1 : table.idOf(syllable);
    if (id < 0) continue;
    const [left, right] = [table.weight(before, id) ?? 0, table.weight(id, next) ?? 0];
    if (left >= MIN_DOCUMENTS && right >= MIN_DOCUMENTS) return id;
  }
  return -1;
}

/** Whether at most two letters were changed, left out, added or swapped with the next. */
function isWithin(written: string, meant: string): boolean {
  return Math.abs(written.length - meant.length) <= MAX_SLIPS && editDistance(written, meant) <= MAX_SLIPS;
}
