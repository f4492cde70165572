import { memoizePerObject } from '../../text/memoize.ts';
import { regexp } from '../letters.ts';
import { scanWords, type Word } from '../lexed-text.ts';
import { SMALL_LETTERS } from '../words.ts';
import { meantByWord } from './broken-words.ts';
import { type Candidate, CandidateIndex } from './candidates.ts';
import { CONFUSED_FIRST, confusion } from './confusions.ts';
import { ATTESTED_WEIGHT, evidence, MAX_EVIDENCE, MIN_SCORE_OF_FIXED, minScoreOfFixed } from './evidence.ts';
import { isDialect, isGlossed, isKnownPair } from './known-pairs.ts';
import {
  type Context,
  costOfUnseen,
  logLikelihood,
  logLikelihoodOfEnding,
  logLikelihoodOfUnknown,
  NO_WORD,
} from './language-model.ts';
import {
  isAbbreviated,
  isAmongForeign,
  isMeant,
  isMisspelt,
  isPlain,
  mayHaveSlip,
  meantBeforeNumber,
  minScoreOf,
} from './non-syllables.ts';
import { areOfOtherWords, meantBySound, openSides } from './pairs.ts';
import { WEAK_KINDS } from './slip-kinds.ts';
import { inCapitalsOf, isGlueOfSymbol, SyllablesInText } from './syllables-in-text.ts';
import { meantByTwoSlips } from './two-slips.ts';
import { syllableByKeys } from './vni.ts';
import { NO_LEVEL, WEIGHTS, type WordTable } from './word-table.ts';

/** A word that stands where another, which looks much like it, is far likelier. */
export interface Suspect {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly written: string;
  /** What was probably meant, in the capitals of `written`. */
  readonly meant: string;
  /** How sure the evidence is, in bits. */
  readonly score: number;
  /** A rare syllable that may be a word of its own where the text has it elsewhere. */
  readonly isRare?: boolean;
}

/** Scores from which a slip is reported. Set by hand on 980 published documents so that few reports are wrong. */
const MIN_SCORE = 20;
const MIN_SCORE_OF_WEAK = 22;
/** Of words that are confused often: as sure as a slip that no text has. */
export const CONFUSED_SCORE = 40;

/** Level from which a triple makes a syllable be at home between its neighbours: 3 as the logarithm of documents. */
const AT_HOME = WEIGHTS.findIndex((weight) => weight >= 3);
/** Syllables of the table that are no rare ones: its commonest. */
const COMMON = 1000;

/** Of a slip of a sound that makes a pair that no text has, see `meantBySound`. */
const SOUND_SCORE = 30;

const MAX_LENGTH = 10;
/** What a keyboard gives: letters of the Vietnamese alphabet, f, j, w, z and digits. */
const IS_TYPED = regexp.u`^[${SMALL_LETTERS}fjwz\d]+$`;
const QUOTE = /[“”"‘’']/u;
/** `ngày`, `thnág`: shorter ones are no word. */
const MIN_BEFORE_NUMBER = 3;
const scanOf = memoizePerObject((table: WordTable) => new SuspectScan(table));

/**
 * Slips of typing, judged by two neighbours on each side: `tiên bộ` for `tiến bộ`, `Phó chỉ tịch`, `hieenj`. Names,
 * abbreviations and foreign words are left out. In order, none next to another.
 * @param text NFC, one paragraph; indices are its own
 * @param words of the text, where they are known
 */
export function suspects(
  text: string,
  table: WordTable,
  words: readonly Word[] = scanWords(text),
): Suspect[] {
  return scanOf(table).suspects(text, words);
}

/** Judges one text after the other: what holds for all of them is kept from one to the next. */
class SuspectScan {
  private readonly table: WordTable;
  private readonly syllables: SyllablesInText;
  /** Whether the syllables of the table begin a pair that is often confused. */
  private readonly isConfusedFirst: Uint8Array;
  private readonly candidatesById: (readonly Candidate[] | undefined)[];
  private madeIndex: CandidateIndex | undefined;

  constructor(table: WordTable) {
    this.table = table;
    this.syllables = new SyllablesInText(table);
    this.candidatesById = new Array<undefined>(table.size).fill(undefined);
    this.isConfusedFirst = new Uint8Array(table.size);
    for (const first of CONFUSED_FIRST) {
      const id = table.idOf(first);
      if (id >= 0) this.isConfusedFirst[id] = 1;
    }
  }

  suspects(text: string, words: readonly Word[]): Suspect[] {
    this.syllables.open(text, words);
    const found: Suspect[] = [];
    let lastAt = -2;
    for (let i = 0; i < words.length; i += 1) {
      const suspect = this.judge(i);
      if (!suspect) continue;
      if (lastAt !== i - 1) found.push(suspect);
      else if (suspect.score > found.at(-1)!.score) found[found.length - 1] = suspect;
      else continue;
      lastAt = i;
    }
    return found;
  }

  /** `CandidateIndex.of` the word at `at`. */
  private candidatesAt(at: number): readonly Candidate[] {
    const { ids, words } = this.syllables;
    const id = ids[at]!;
    if (id < 0) return this.index.of(words[at]!.form.folded);
    const known = this.candidatesById[id];
    if (known) return known;
    const candidates = this.index.of(this.table.syllable(id));
    this.candidatesById[id] = candidates;
    return candidates;
  }

  private get index(): CandidateIndex {
    this.madeIndex ??= new CandidateIndex(this.table.commonSyllables);
    return this.madeIndex;
  }

  private judge(at: number): Suspect | undefined {
    const { ids, joined } = this.syllables;
    const id = ids[at]!;
    const before = joined[at] ? ids[at - 1]! : NO_WORD;
    const next = joined[at + 1] ? ids[at + 1]! : NO_WORD;
    if (id < 0) {
      const beforeNumber = this.beforeNumber(at);
      if (beforeNumber) return beforeNumber;
    }
    if (before === NO_WORD && next === NO_WORD && !this.isLoneSlip(at)) return undefined;
    if (id >= 0 && this.table.tripleLevel(before, id, next) >= AT_HOME) return undefined;
    if (this.syllables.isPieceOfWord(at)) return undefined;
    const context = this.syllables.contextOf(at);
    const suspect = id >= 0 ? this.judgeSyllable(at, id, context) : this.judgeOther(at, context);
    if (!suspect || suspect.score === CONFUSED_SCORE) return suspect;
    return this.isInKnownPair(at) || isGlossed(this.syllables.text, suspect.end) ? undefined : suspect;
  }

  /** No word, and before a number, where a likely slip makes it one that stands there. */
  private beforeNumber(at: number): Suspect | undefined {
    const { words, joined, text } = this.syllables;
    const { form, start } = words[at]!;
    if (joined[at + 1] !== 1 || words[at + 1]!.form.kind !== 'number') return undefined;
    if (form.syllable || form.text.length < MIN_BEFORE_NUMBER || !this.syllables.isPlain(at))
      return undefined;
    if (form.kind === 'number' || isGlueOfSymbol(text[start - 1])) return undefined;
    const meant = meantBeforeNumber(this.table, this.candidatesAt(at));
    return meant < 0 ? undefined : this.suspect(at, meant, MIN_SCORE);
  }

  /** No syllable, though its letters are Vietnamese, between numbers and marks of punctuation: `khoản 6, kohản 3`. */
  private isLoneSlip(at: number): boolean {
    const { words, text } = this.syllables;
    const { form, start, end } = words[at]!;
    return isMisspelt(form) && !QUOTE.test(text.slice(start - 1, end + 1)) && this.isBesideSyllables(at);
  }

  /** Whether each of the words beside is a syllable or a number: none is a foreign one. */
  private isBesideSyllables(at: number): boolean {
    const { ids, words } = this.syllables;
    return [at - 1, at + 1].every((beside) => {
      const word = words[beside];
      return !word || word.form.kind === 'number' || ids[beside]! >= 0;
    });
  }

  private isInKnownPair(at: number): boolean {
    const { words, joined } = this.syllables;
    return [at - 1, at].some(
      (first) =>
        joined[first + 1] === 1 && isKnownPair(words[first]!.form.folded, words[first + 1]!.form.folded),
    );
  }

  private judgeSyllable(at: number, id: number, context: Context): Suspect | undefined {
    const { form } = this.syllables.words[at]!;
    if (form.text.length < 2 || !this.syllables.isPlain(at)) return undefined;
    const confused = this.confusedWith(at);
    if (confused >= 0) return this.suspect(at, confused, CONFUSED_SCORE);
    const left = this.table.pairLevel(context.before, id);
    const right = this.table.pairLevel(id, context.next);
    if (left === NO_LEVEL || right === NO_LEVEL) {
      const sides = openSides(this.table, id, context);
      const sound = sides && meantBySound(this.table, this.candidatesAt(at), context, sides);
      if (sound !== undefined) return this.suspect(at, sound, SOUND_SCORE);
    }
    const own = logLikelihood(this.table, id, context);
    const isUnseen = left === NO_LEVEL && right === NO_LEVEL;
    const isOpen = left === NO_LEVEL || right === NO_LEVEL;
    const floor = isUnseen ? MIN_SCORE_OF_FIXED : MIN_SCORE;
    const attested = isOpen ? 0 : WEIGHTS[Math.min(left, right)]!;
    const minGain = floor - MAX_EVIDENCE + ATTESTED_WEIGHT * attested;
    const best = this.best(at, context, own + minGain);
    if (!best) return isOpen ? this.brokenWord(at, id, own, context) : undefined;
    const score = best.score - own + evidence(this.table, id, best, context);
    let min = WEAK_KINDS.has(best.kind) ? MIN_SCORE_OF_WEAK : MIN_SCORE;
    if (isUnseen) min = Math.min(min, minScoreOfFixed(this.table, best, context, form.capital));
    if (score > min) return this.suspect(at, best.id, score);
    return isOpen ? this.brokenWord(at, id, own, context) : undefined;
  }

  /** A syllable that breaks a word of plans, see `meantByWord`. */
  private brokenWord(at: number, id: number, own: number, context: Context): Suspect | undefined {
    const { table } = this;
    const { capital } = this.syllables.words[at]!.form;
    const meant = meantByWord(table, id, own, context, capital);
    return meant < 0 || isDialect(table.syllable(id)) || this.isBesideName(at)
      ? undefined
      : { ...this.suspect(at, meant, MIN_SCORE), isRare: id >= COMMON };
  }

  /** Before the beginning of a name or part of a loan word (`kịch Ấn Độ`, `Xô-viết`), or after a number (`11 tỉ do`). */
  private isBesideName(at: number): boolean {
    const { words, joined, text } = this.syllables;
    const next = joined[at + 1] ? words[at + 1]! : undefined;
    if (next && ((next.form.capital && !words[at]!.form.capital) || isGlueOfSymbol(text[next.end])))
      return true;
    return joined[at] === 1 && words[at - 1]!.form.kind === 'number';
  }

  /** Id of the syllable with which the one at `at` is often confused beside its neighbour, -1 for none. */
  private confusedWith(at: number): number {
    const { words, ids, joined } = this.syllables;
    for (let first = at - 1; first <= at; first += 1) {
      if (!joined[first + 1] || !this.maybeConfusedFirst(first)) continue;
      // `Đại thành Toán pháp`: the second begins a name.
      if (words[first + 1]!.form.capital && !words[first]!.form.capital) continue;
      const one = words[first]!.form.folded;
      const two = words[first + 1]!.form.folded;
      const meant = confusion(one, two, words[first + 2]?.form.folded);
      if (!meant || meant[at - first] === (first === at ? one : two)) continue;
      const before = joined[first] ? ids[first - 1]! : NO_WORD;
      const after = joined[first + 2] ? ids[first + 2]! : NO_WORD;
      const neighbours = [before, ids[first]!, ids[first + 1]!, after] as const;
      return areOfOtherWords(this.table, neighbours, meant) ? -1 : this.table.idOf(meant[at - first]!);
    }
    return -1;
  }

  private maybeConfusedFirst(at: number): boolean {
    const id = this.syllables.ids[at]!;
    return id >= 0
      ? this.isConfusedFirst[id] === 1
      : CONFUSED_FIRST.has(this.syllables.words[at]!.form.folded);
  }

  /** A word that is no syllable of the table. */
  private judgeOther(at: number, context: Context): Suspect | undefined {
    const { form, start, end } = this.syllables.words[at]!;
    const { text, kind, folded } = form;
    if (kind === 'number' || text.length < 2 || text.length > MAX_LENGTH || !IS_TYPED.test(folded))
      return undefined;
    const isKeys = syllableByKeys(folded) !== undefined;
    const isAbbreviation = isAbbreviated(form);
    const isName = (isAbbreviation && !isKeys) || !this.syllables.isPlain(at);
    if (isName && !mayHaveSlip(form, isKeys)) return undefined;
    if (isGlueOfSymbol(this.syllables.text[start - 1]) || isGlueOfSymbol(this.syllables.text[end]))
      return undefined;
    const { table } = this;
    const isAmong = isAmongForeign(table, context);
    const isForeign = isAmong && !(isMisspelt(form) && this.isBesideSyllables(at));
    const isKnown = table.isKnownWord(folded);
    if (isForeign && (isKnown || isName || (isPlain(folded) && !isKeys))) return undefined;
    const word = {
      isKeys,
      isForeign: isForeign || isAbbreviation,
      isKnown,
      isName,
      isSyllable: form.syllable,
      isMisspelt: isMisspelt(form),
    };
    const unknown = logLikelihoodOfUnknown(table, context);
    const least = minScoreOf(folded, { ...word, isForeign });
    const best = this.best(at, context, unknown + least);
    if (!best) return isKnown || isName ? undefined : this.judgeTwoSlips(at, context);
    if (kind === 'mixed' && best.kind !== 'typing-method') return undefined;
    const score = best.score - unknown;
    return isMeant(table, word, best, score, least, context) ? this.suspect(at, best.id, score) : undefined;
  }

  private judgeTwoSlips(at: number, context: Context): Suspect | undefined {
    const { kind, folded } = this.syllables.words[at]!.form;
    const isRead = kind === 'word' && !isAmongForeign(this.table, context);
    const meant = isRead ? meantByTwoSlips(this.table, folded, context) : -1;
    return meant < 0 ? undefined : this.suspect(at, meant, MIN_SCORE);
  }

  /** The likeliest candidate for the word at `at`; undefined where none scores above `floor`. */
  private best(
    at: number,
    context: Context,
    floor: number,
  ): (Candidate & { readonly score: number }) | undefined {
    // A likelihood is at most 0.
    if (floor >= 0) return undefined;
    const { table } = this;
    const { before } = context;
    const ending = logLikelihoodOfEnding(table, context);
    // And so is the weight of a kind.
    if (ending <= floor) return undefined;
    const unseen = ending + costOfUnseen(context);
    const candidates = this.candidatesAt(at);
    let best: Candidate | undefined;
    let max = floor;
    for (let i = 0; i < candidates.length; i += 1) {
      const candidate = candidates[i]!;
      const { id, weight } = candidate;
      // The others' kinds of slip are no likelier.
      if (ending + weight <= max) break;
      // Most candidates stand beside the word before in no text.
      if (
        unseen + table.share(id) + weight <= max &&
        (before === NO_WORD || table.pairLevel(before, id) === NO_LEVEL)
      )
        continue;
      const score = logLikelihood(table, id, context, max - weight, ending) + weight;
      if (score <= max) continue;
      best = candidate;
      max = score;
    }
    return best && { id: best.id, kind: best.kind, weight: best.weight, score: max };
  }

  private suspect(at: number, id: number, score: number): Suspect {
    const { start, end, form } = this.syllables.words[at]!;
    return { start, end, written: form.text, meant: inCapitalsOf(form.text, this.table.syllable(id)), score };
  }
}
