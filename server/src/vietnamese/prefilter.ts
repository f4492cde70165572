import { CHARACTER, type CharacterClass, CLASS_BITS, isWordClass } from './character-classes.ts';
import type { WordForm } from './word-forms.ts';
import { foldForMatch } from './words.ts';

/**
 * What shows at one look at a text that a scan may find something in it. Each prefilter is a bit, so that one pass over a
 * text answers for all scans; most texts show few. A prefilter may show where there is nothing, never the other way. The
 * bits are the business of this file and of `lex` alone.
 */
export interface Prefilter {
  readonly low: number;
  readonly high: number;
}

/** The prefilters that a text shows. */
export interface MatchedPrefilters {
  readonly low: number;
  readonly high: number;
}

/** A word as `foldForMatch` gives it, or what it must look like. */
export type WordPattern = string | ((form: WordForm) => boolean);

/** Any of these shows the prefilter. */
export interface PrefilterSpec {
  /** Words, and pairs of words one after the other whatever stands between: `'xã'`, `'nhân dân'`, `['khoản', isNumber]`. */
  readonly words?: readonly (string | readonly [WordPattern, WordPattern])[];
  /** Any word that looks so. */
  readonly forms?: (form: WordForm) => boolean;
  /** Words with a comma right after them. */
  readonly beforeComma?: readonly string[];
  /** Characters side by side: any of the first classes before any of the second. */
  readonly beside?: readonly (readonly [readonly CharacterClass[], readonly CharacterClass[]])[];
  /** A word, or a pair of words, twice in a row. */
  readonly twice?: true;
  /** Four letters or figures in a row that stand alone. */
  readonly letterSpaced?: true;
}

/** Bits that grow while a table is built. */
export interface Bits {
  low: number;
  high: number;
}

/** What is known of the words that follow another one, by their keys. */
export type NextWords = Map<string, Bits>;

const CLASSES = 1 << CLASS_BITS;

/** All that prefilters ask for, as tables for `lex`. */
class PrefilterTables {
  readonly words = new Map<string, Bits>();
  readonly nextWords = new Map<string, NextWords>();
  readonly beforeComma = new Map<string, Bits>();
  readonly forms: { readonly test: (form: WordForm) => boolean; readonly prefilter: Prefilter }[] = [];
  /** Looks of words in pairs, each with the key that stands for it. */
  readonly looks: { readonly test: (form: WordForm) => boolean; readonly key: string }[] = [];
  readonly besideLow = new Int32Array(CLASSES * CLASSES);
  readonly besideHigh = new Int32Array(CLASSES * CLASSES);
  readonly twice: Bits = { low: 0, high: 0 };
  readonly letterSpaced: Bits = { low: 0, high: 0 };
  /** Grows with every prefilter, so that what was made of the tables before is known to be old. */
  count = 0;
}

export const PREFILTER_TABLES = new PrefilterTables();

/** Bits of `low` and `high` together. */
const BITS = 64;

/**
 * A new prefilter; all are defined while modules load. There may be more of them than bits: two that share one show where
 * either does, which takes time and hides nothing.
 */
export function definePrefilter(signs: PrefilterSpec): Prefilter {
  const tables = PREFILTER_TABLES;
  const number = tables.count % BITS;
  tables.count += 1;
  const prefilter = number < 32 ? { low: 1 << number, high: 0 } : { low: 0, high: 1 << (number - 32) };
  for (const each of signs.words ?? []) addWord(each, prefilter);
  for (const word of signs.beforeComma ?? []) add(tables.beforeComma, foldForMatch(word), prefilter);
  if (signs.forms) tables.forms.push({ test: signs.forms, prefilter });
  for (const [firsts, seconds] of signs.beside ?? []) {
    for (const first of firsts.flatMap(withVariants)) {
      for (const second of seconds.flatMap(withVariants)) {
        if (isWordClass(CHARACTER[first]) && isWordClass(CHARACTER[second]))
          throw new Error('nothing looks at the neighbours inside a word');
        const at = (CHARACTER[first] << CLASS_BITS) | CHARACTER[second];
        tables.besideLow[at]! |= prefilter.low;
        tables.besideHigh[at]! |= prefilter.high;
      }
    }
  }
  if (signs.twice) join(tables.twice, prefilter);
  if (signs.letterSpaced) join(tables.letterSpaced, prefilter);
  return prefilter;
}

/** Shown where any of the prefilters is. */
export function anyPrefilter(...prefilters: readonly Prefilter[]): Prefilter {
  const all: Bits = { low: 0, high: 0 };
  for (const prefilter of prefilters) join(all, prefilter);
  return all;
}

/** Whether a text shows the prefilter. In: the prefilters that it shows. */
export function matches(matched: MatchedPrefilters, prefilter: Prefilter): boolean {
  return (matched.low & prefilter.low) !== 0 || (matched.high & prefilter.high) !== 0;
}

/** What each of many texts shows, side by side, so that a look at all of them is quick. Texts are told by their index. */
export class MatchedTexts {
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  private readonly all: Bits = { low: 0, high: 0 };

  /** @param matchedOf what the text of an index shows */
  constructor(length: number, matchedOf: (index: number) => MatchedPrefilters) {
    this.low = new Int32Array(length);
    this.high = new Int32Array(length);
    for (let i = 0; i < length; i += 1) {
      const matched = matchedOf(i);
      this.low[i] = matched.low;
      this.high[i] = matched.high;
      join(this.all, matched);
    }
  }

  /** Whether any of the texts shows the prefilter. */
  someMatches(prefilter: Prefilter): boolean {
    return matches(this.all, prefilter);
  }

  /** The first text, from an index on, that shows the prefilter; -1 where none does. */
  nextMatching(prefilter: Prefilter, from: number): number {
    if (!this.someMatches(prefilter)) return -1;
    const { low, high } = this;
    for (let i = from; i < low.length; i += 1) {
      if ((low[i]! & prefilter.low) !== 0 || (high[i]! & prefilter.high) !== 0) return i;
    }
    return -1;
  }
}

/** Adds the bits of others. */
export function join(bits: Bits, others: MatchedPrefilters): void {
  bits.low |= others.low;
  bits.high |= others.high;
}

/** All characters. */
export const ANY: readonly CharacterClass[] = Object.keys(CHARACTER) as CharacterClass[];
export const LETTER: readonly CharacterClass[] = ['small', 'capital'];

function withVariants(of: CharacterClass): readonly CharacterClass[] {
  return of === 'blank' ? ['blank', 'spaceAfterStop'] : [of];
}

function addWord(each: string | readonly [WordPattern, WordPattern], prefilter: Prefilter): void {
  const [first, second] = typeof each === 'string' ? each.split(' ') : each;
  if (second === undefined) {
    add(PREFILTER_TABLES.words, keyOf(first!), prefilter);
    return;
  }
  const key = keyOf(first!);
  let next = PREFILTER_TABLES.nextWords.get(key);
  if (!next) {
    next = new Map();
    PREFILTER_TABLES.nextWords.set(key, next);
  }
  add(next, keyOf(second), prefilter);
}

/** Of a look a name that no word has. */
function keyOf(word: WordPattern): string {
  if (typeof word === 'string') return foldForMatch(word);
  const { looks } = PREFILTER_TABLES;
  const known = looks.find(({ test }) => test === word);
  if (known) return known.key;
  const key = `<${looks.length}>`;
  looks.push({ test: word, key });
  return key;
}

function add(map: Map<string, Bits>, key: string, prefilter: Prefilter): void {
  const bits = map.get(key) ?? { low: 0, high: 0 };
  join(bits, prefilter);
  map.set(key, bits);
}
