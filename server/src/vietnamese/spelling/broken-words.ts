import { memoizePerObject, memoizeShort } from '../../text/memoize.ts';
import { type Context, logLikelihood, NO_WORD } from './language-model.ts';
import { type SlipKind, slipKind } from './slip-kinds.ts';
import { spelledWord } from './spelled-word.ts';
import { NO_LEVEL, WEIGHTS, type WordTable } from './word-table.ts';
import { wordsOfPlans } from './words-of-plans.ts';

const MAX_GAIN = 25;

/**
 * A logistic regression on 18,000 slips planted in plans and published documents, against all words of the published ones:
 * how likely the kind of slip is, and what each bit of likelihood and of the documents adds.
 */
const OF_KIND: Readonly<Partial<Record<SlipKind, number>>> = {
  'mark-lost': 1.15,
  'marks-lost': 0.3,
  'mark-wrong': 0.15,
  'hook-tilde': 0.5,
  sound: 1,
  omission: 0.55,
  insertion: 0.1,
  letter: -1.1,
};
const GAIN_WEIGHT = 0.28;
const DOCUMENTS_WEIGHT = 0.25;
const TRIPLE_WEIGHT = 0.13;
/** Level of a pair from which it is no slip, and what each bit of it takes away. */
const MAX_ATTESTED = 2;
const ATTESTED_WEIGHT = -0.7;
const BASE = -5.1;
/** Of the other neighbour: there is none; no text has it beside the written; none has it beside the meant. */
const NO_NEIGHBOUR = 2.2;
const UNSEEN = 0.95;
const MEANT_UNSEEN = -0.5;
/** What the written syllable and that neighbour make belongs together. */
const OTHER_BOND_WEIGHT = -0.19;
const NO_TRIPLE = -0.65;
/** The neighbour belongs to the word beyond (`giá trả | cao nhất`), bit by bit of its bond. */
const TAKEN = -0.75;
const LOOSE = 2;
const CAPITAL = -2;
/** Who is meant may stand beside any phrase: `kính phục cụ`, `được bác nhận`. */
const PRONOUNS = new Set('tôi ta cụ ông bà chị em cô chú bác cháu nó họ'.split(' '));
/** Set by reading what is found on the published documents. */
const MIN_SCORE = 1.5;

interface Side {
  readonly neighbour: number;
  /** Beyond the neighbour. */
  readonly beyond: number;
  readonly other: number;
  /** Whether the neighbour follows. */
  readonly isNext: boolean;
}

/** Pairs met lately that no slip made of a word of plans: most are met again and again. */
const NO_SLIPS = 1 << 15;
const noSlipsOf = memoizePerObject((_: WordTable) => new Float64Array(NO_SLIPS).fill(-1));

/**
 * The id of what is meant by a syllable that hardly any text has beside a neighbour, and that a slip made of one which makes a
 * word of plans with it (`lãnh phí`, `rà sát`, `hành thức`); -1 for none.
 * @param own its likelihood
 */
export function meantByWord(
  table: WordTable,
  written: number,
  own: number,
  context: Context,
  capital: boolean,
): number {
  const { secondBefore, before, next, secondNext } = context;
  const words = wordsOfPlans(table);
  const second = before === NO_WORD ? undefined : words.after[before];
  const first = next === NO_WORD ? undefined : words.before[next];
  let best: Meant | undefined;
  if (second && table.pairLevel(before, written) <= MAX_ATTESTED) {
    const side = { neighbour: before, beyond: secondBefore, other: next, isNext: false };
    best = likeliest(table, written, own, context, side, second);
  }
  if (first && table.pairLevel(written, next) <= MAX_ATTESTED) {
    const side = { neighbour: next, beyond: secondNext, other: before, isNext: true };
    const other = likeliest(table, written, own, context, side, first);
    if (other && !(best && best.score >= other.score)) best = other;
  }
  return best && best.score + (capital ? CAPITAL : 0) > MIN_SCORE ? best.id : -1;
}

interface Meant {
  readonly id: number;
  readonly score: number;
}

/** The likeliest of the syllables that make a word with the neighbour and of which a slip makes the written one. */
function likeliest(
  table: WordTable,
  written: number,
  own: number,
  context: Context,
  side: Side,
  ids: readonly number[],
): Meant | undefined {
  const recent = noSlipsOf(table);
  const key = 2 * (written * table.size + side.neighbour) + (side.isNext ? 1 : 0);
  const slot = (Math.imul(written, 0x9e37) ^ (side.neighbour << 1) ^ (side.isNext ? 1 : 0)) & (NO_SLIPS - 1);
  if (recent[slot] === key) return undefined;
  const text = table.syllable(written);
  let best: Meant | undefined;
  let isNone = true;
  for (const id of ids) {
    const meant = table.syllable(id);
    if (Math.abs(meant.length - text.length) > 1 || PRONOUNS.has(text)) continue;
    const kind = slipKind(spelled(text), spelled(meant), true);
    if (!kind) continue;
    isNone = false;
    const score = scoreOf(table, written, { id, kind }, own, context, side);
    if (!best || score > best.score) best = { id, score };
  }
  if (isNone) recent[slot] = key;
  return best;
}

const spelled = memoizeShort(spelledWord);

function scoreOf(
  table: WordTable,
  written: number,
  { id, kind }: { readonly id: number; readonly kind: SlipKind },
  own: number,
  context: Context,
  side: Side,
): number {
  const gain = logLikelihood(table, id, context) - own;
  const documents = weightOf(table, pairWith(id, side));
  const middle = table.tripleLevel(context.before, id, context.next);
  return (
    BASE +
    (OF_KIND[kind] ?? 0) +
    GAIN_WEIGHT * Math.min(MAX_GAIN, gain) +
    DOCUMENTS_WEIGHT * documents +
    ATTESTED_WEIGHT * weightOf(table, pairWith(written, side)) +
    otherSide(table, written, id, side) +
    taken(table, id, side) +
    (middle === NO_LEVEL ? 0 : TRIPLE_WEIGHT * WEIGHTS[middle]!) +
    (hasTriple(table, id, context) ? 0 : NO_TRIPLE)
  );
}

type Pair = readonly [first: number, second: number];

function pairWith(id: number, { neighbour, isNext }: Side): Pair {
  return isNext ? [id, neighbour] : [neighbour, id];
}

/** Binary logarithm of the documents that have a pair; 0 for none. */
function weightOf(table: WordTable, pair: Pair): number {
  return table.weight(...pair) ?? 0;
}

function otherSide(table: WordTable, written: number, id: number, side: Side): number {
  const { other, isNext } = side;
  if (other === NO_WORD) return NO_NEIGHBOUR;
  const beside = (syllable: number): Pair => (isNext ? [other, syllable] : [syllable, other]);
  const own = beside(written);
  const isUnseen = table.pairLevel(...own) === NO_LEVEL;
  // `vật chất | hành chính`: the end of one word and the beginning of the next.
  if (weightOf(table, pairWith(written, side)) > 0 && table.bond(...own) >= LOOSE) return -Infinity;
  return (
    (isUnseen ? UNSEEN : OTHER_BOND_WEIGHT * Math.max(0, table.bond(...own))) +
    (table.pairLevel(...beside(id)) === NO_LEVEL ? MEANT_UNSEEN : 0)
  );
}

/** Whether the neighbour belongs to the word beyond it rather than to the meant syllable. */
function taken(table: WordTable, id: number, { neighbour, beyond, isNext }: Side): number {
  if (beyond === NO_WORD) return 0;
  const triple = isNext ? table.tripleLevel(id, neighbour, beyond) : table.tripleLevel(beyond, neighbour, id);
  if (triple !== NO_LEVEL) return 0;
  const bond = isNext ? table.bond(neighbour, beyond) : table.bond(beyond, neighbour);
  return TAKEN * Math.max(0, bond - LOOSE);
}

function hasTriple(
  table: WordTable,
  id: number,
  { secondBefore, before, next, secondNext }: Context,
): boolean {
  return (
    table.tripleLevel(secondBefore, before, id) !== NO_LEVEL ||
    table.tripleLevel(before, id, next) !== NO_LEVEL ||
    table.tripleLevel(id, next, secondNext) !== NO_LEVEL
  );
}
