import { CHARACTER, type CharacterClass, CLASS_BITS, isWordClass } from './character-classes.ts';
import type { WordForm } from './word-forms.ts';
import { foldForMatch } from './words.ts';

/**
 * What shows at one look at a text that a scan may find something in it. Each cue is a bit, so that one pass over a
 * text answers for all scans; most texts show few. A cue may show where there is nothing, never the other way.
 */
export interface Cue {
  readonly low: number;
  readonly high: number;
}

/** Cues that a text shows. */
export interface Shown {
  readonly low: number;
  readonly high: number;
}

/** A word as `foldForMatch` gives it, or what it must look like. */
export type WordCue = string | ((form: WordForm) => boolean);

/** Any of these shows the cue. */
export interface CueSigns {
  /** Words, and pairs of words one behind the other whatever stands between: `'xã'`, `'nhân dân'`, `['khoản', isNumber]`. */
  readonly words?: readonly (string | readonly [WordCue, WordCue])[];
  /** Any word that looks so. */
  readonly forms?: (form: WordForm) => boolean;
  /** Words with a comma hard behind them. */
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

/** All that cues ask for, as tables for `lex`. */
class CueTables {
  readonly words = new Map<string, Bits>();
  readonly nextWords = new Map<string, NextWords>();
  readonly beforeComma = new Map<string, Bits>();
  readonly forms: { readonly test: (form: WordForm) => boolean; readonly cue: Cue }[] = [];
  /** Looks of words in pairs, each with the key that stands for it. */
  readonly looks = new Map<(form: WordForm) => boolean, string>();
  readonly besideLow = new Int32Array(CLASSES * CLASSES);
  readonly besideHigh = new Int32Array(CLASSES * CLASSES);
  readonly twice: Bits = { low: 0, high: 0 };
  readonly letterSpaced: Bits = { low: 0, high: 0 };
  /** Grows with every cue, so that what was made of the tables before is known to be old. */
  count = 0;
}

export const CUE_TABLES = new CueTables();

const MOST_CUES = 64;

/** A new cue; all are defined while modules load. Throws where there are too many. */
export function defineCue(signs: CueSigns): Cue {
  const tables = CUE_TABLES;
  const number = tables.count;
  if (number >= MOST_CUES) throw new Error('too many cues');
  tables.count += 1;
  const cue = number < 32 ? { low: 1 << number, high: 0 } : { low: 0, high: 1 << (number - 32) };
  for (const each of signs.words ?? []) addWord(each, cue);
  for (const word of signs.beforeComma ?? []) add(tables.beforeComma, foldForMatch(word), cue);
  if (signs.forms) tables.forms.push({ test: signs.forms, cue });
  for (const [firsts, seconds] of signs.beside ?? []) {
    for (const first of firsts.flatMap(withVariants)) {
      for (const second of seconds.flatMap(withVariants)) {
        if (isWordClass(CHARACTER[first]) && isWordClass(CHARACTER[second]))
          throw new Error('nothing looks at the neighbours inside a word');
        const at = (CHARACTER[first] << CLASS_BITS) | CHARACTER[second];
        tables.besideLow[at]! |= cue.low;
        tables.besideHigh[at]! |= cue.high;
      }
    }
  }
  if (signs.twice) join(tables.twice, cue);
  if (signs.letterSpaced) join(tables.letterSpaced, cue);
  return cue;
}

/** Shown where any of the cues is. */
export function anyCue(...cues: readonly Cue[]): Cue {
  const all: Bits = { low: 0, high: 0 };
  for (const cue of cues) join(all, cue);
  return all;
}

export function shows(shown: Shown, cue: Cue): boolean {
  return (shown.low & cue.low) !== 0 || (shown.high & cue.high) !== 0;
}

export function join(bits: Bits, others: Shown): void {
  bits.low |= others.low;
  bits.high |= others.high;
}

/** All characters. */
export const ANY: readonly CharacterClass[] = Object.keys(CHARACTER) as CharacterClass[];
export const LETTER: readonly CharacterClass[] = ['small', 'capital'];

function withVariants(of: CharacterClass): readonly CharacterClass[] {
  return of === 'blank' ? ['blank', 'blankBehindStop'] : [of];
}

function addWord(each: string | readonly [WordCue, WordCue], cue: Cue): void {
  const [first, second] = typeof each === 'string' ? each.split(' ') : each;
  if (second === undefined) {
    add(CUE_TABLES.words, keyOf(first!), cue);
    return;
  }
  const key = keyOf(first!);
  let next = CUE_TABLES.nextWords.get(key);
  if (!next) {
    next = new Map();
    CUE_TABLES.nextWords.set(key, next);
  }
  add(next, keyOf(second), cue);
}

/** Of a look a name that no word has. */
function keyOf(word: WordCue): string {
  if (typeof word === 'string') return foldForMatch(word);
  let key = CUE_TABLES.looks.get(word);
  if (key === undefined) {
    key = `<${CUE_TABLES.looks.size}>`;
    CUE_TABLES.looks.set(word, key);
  }
  return key;
}

function add(map: Map<string, Bits>, key: string, cue: Cue): void {
  const bits = map.get(key) ?? { low: 0, high: 0 };
  join(bits, cue);
  map.set(key, bits);
}
