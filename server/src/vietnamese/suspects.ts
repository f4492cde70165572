import { scanWords, type Word } from './lexed-text.ts';
import type { SlipKind } from './slip.ts';
import { isVietnameseSyllable } from './syllables.ts';
import { telexSyllable } from './telex.ts';
import { type WordPairs, weightOf } from './word-pairs.ts';
import { foldForMatch, isUpper } from './words.ts';

/** A syllable that stands where another, which looks much like it, is far commoner. */
export interface Suspect {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly written: string;
  /** What was probably meant, in the capitals of `written`. */
  readonly meant: string;
  /** Binary logarithm of how much commoner the surroundings are with `meant`. */
  readonly score: number;
}

/** Weight of a pair that is not in the table. */
const UNKNOWN = 1.5;
/** What a slip must gain to be told, by its kind. */
const MIN_GAIN: Readonly<Record<SlipKind, number>> = { marks: 6, letter: 7.5, both: 7.5 };
/** How closely the meant syllable must belong to a neighbour, by the kind of the slip. */
const MIN_BOND: Readonly<Record<SlipKind, number>> = { marks: 2, letter: 4, both: 4 };

/** Bond of two syllables that make a word, and of two that at least belong together. */
const WORD_BOND = 4;
const PHRASE_BOND = 2.5;
/** Bond at which a little less gain will do. */
const TIGHT_BOND = 8;
/** What more is asked where the meant syllable is a stranger to one of its neighbours too. */
const LOOSE = 1.5;
/** What more is asked where the written syllable is known beside one of its neighbours. */
const ATTESTED: Readonly<Record<SlipKind, number>> = { marks: 4, letter: 3, both: 3 };

interface Token {
  readonly word: Word;
  readonly id: number;
  readonly folded: string;
  readonly capital: boolean;
  /** Next to the one before with nothing but white space between. */
  readonly joined: boolean;
  /** Weight of the pair that it makes with the one before; undefined where there is none in the table. */
  readonly link: number | undefined;
}

/**
 * Real-word slips: `tiên bộ` for `tiến bộ`, `Phó chỉ tịch`. Both neighbours are looked at; names, abbreviations and
 * foreign words are skipped. `text`: NFC, one paragraph; indices are its own. In order, none overlapping another.
 * @param words of the text, where they are known
 */
export function suspects(
  text: string,
  pairs: WordPairs,
  words: readonly Word[] = scanWords(text),
): Suspect[] {
  const tokens = new TokenSequence(text, pairs, words);
  const found: Suspect[] = [];
  for (let i = 0; i < words.length; i += 1) {
    // Most words are at home on both sides.
    if (tokens.isAtHome(i) || words[i]!.form.kind !== 'word') continue;
    const suspect = judge(tokens, i, pairs);
    if (!suspect) continue;
    const last = found.at(-1);
    const beside = last !== undefined && tokens.at(i)!.joined && words[i - 1]!.start === last.start;
    if (!beside) found.push(suspect);
    else if (suspect.score > last.score) found[found.length - 1] = suspect;
  }
  return found;
}

/** Another word stands before it, but the two make no pair of the table. */
const NO_PAIR = -1;
/** No word stands before it with nothing but blanks between. */
const APART = -2;

/** Numbers of the words in the table. Like `links` used again for each text: most texts need nothing else. */
const ids: number[] = [];
/** Level of the pair with the word before, or one of the two marks; one more after the last word. */
const links: number[] = [];

/** The words of a text with their pairs; only what is looked at closely becomes a place. */
class TokenSequence {
  private readonly ids = ids;
  private readonly links = links;
  private readonly tokens: (Token | undefined)[] = [];
  private readonly words: readonly Word[];

  constructor(text: string, pairs: WordPairs, words: readonly Word[]) {
    this.words = words;
    let end = -1;
    let before = -1;
    for (let i = 0; i < words.length; i += 1) {
      const { start, end: wordEnd, form } = words[i]!;
      const id = form.kind === 'word' ? pairs.idOfForm(form) : -1;
      ids[i] = id;
      links[i] = end >= 0 && isWhitespace(text, end, start) ? pairs.level(before, id) : APART;
      end = wordEnd;
      before = id;
    }
    links[words.length] = APART;
  }

  /** Whether the word makes a known pair with each neighbour that the table knows. */
  isAtHome(at: number): boolean {
    if (this.links[at] === NO_PAIR && this.ids[at - 1]! >= 0) return false;
    return this.links[at + 1] !== NO_PAIR || this.ids[at + 1]! < 0;
  }

  at(at: number): Token | undefined {
    if (at < 0 || at >= this.words.length) return undefined;
    this.tokens[at] ??= this.placeOf(at);
    return this.tokens[at];
  }

  private placeOf(at: number): Token {
    const word = this.words[at]!;
    const link = this.links[at]!;
    const { folded, capital } = word.form;
    return {
      word,
      folded,
      id: this.ids[at]!,
      capital,
      joined: link !== APART,
      link: weightOf(link),
    };
  }
}

function isWhitespace(text: string, start: number, end: number): boolean {
  if (end - start === 1 && text.charCodeAt(start) === 32) return true;
  return text.slice(start, end).trim() === '';
}

function judge(tokens: TokenSequence, at: number, pairs: WordPairs): Suspect | undefined {
  const token = tokens.at(at)!;
  const before = token.joined ? tokens.at(at - 1) : undefined;
  const next = tokens.at(at + 1);
  const after = next?.joined ? next : undefined;
  if (!mayBeSlip(token, before, after)) return undefined;
  if (isPlain(token.folded) && amongForeign(before, after)) return undefined;
  const left = before && !endsName(tokens, at - 1) ? before.id : -1;
  const right = after?.id ?? -1;
  const leftWeight = left >= 0 ? token.link : undefined;
  const rightWeight = after?.link;
  const oddLeft = left >= 0 && leftWeight === undefined;
  const oddRight = right >= 0 && rightWeight === undefined;
  if (!oddLeft && !oddRight) return undefined;
  if (leftWeight !== undefined && fits(pairs.bond(left, token.id), tokens, at + 1, 1, pairs))
    return undefined;
  if (rightWeight !== undefined && fits(pairs.bond(token.id, right), tokens, at - 1, -1, pairs))
    return undefined;
  const attested = leftWeight !== undefined || rightWeight !== undefined;
  const { syllable: isWord } = token.word.form;
  const telex = isWord ? undefined : telexSyllable(token.folded);
  if (!isWord && !telex && isGlued(token.folded)) return undefined;
  let best: Suspect | undefined;
  let bestRank = 0;
  const candidates = telex
    ? [{ id: pairs.idOf(foldForMatch(telex)), kind: 'marks' as const }]
    : pairs.candidates(token.folded, !isWord);
  for (let i = 0; i < candidates.length; i += 1) {
    const { id, kind } = candidates[i]!;
    const newLeft = left < 0 ? undefined : pairs.weight(left, id);
    const newRight = right < 0 ? undefined : pairs.weight(id, right);
    const bond = Math.max(
      oddLeft && newLeft !== undefined ? pairs.bond(left, id, newLeft) : -1,
      oddRight && newRight !== undefined ? pairs.bond(id, right, newRight) : -1,
    );
    if (bond < MIN_BOND[kind]) continue;
    const gain =
      (left < 0 ? 0 : (newLeft ?? UNKNOWN) - (leftWeight ?? UNKNOWN)) +
      (right < 0 ? 0 : (newRight ?? UNKNOWN) - (rightWeight ?? UNKNOWN));
    const loose = (oddLeft && newLeft === undefined) || (oddRight && newRight === undefined);
    const least =
      MIN_GAIN[kind] +
      (loose && kind !== 'marks' ? LOOSE : 0) +
      (attested ? ATTESTED[kind] : 0) -
      (bond >= TIGHT_BOND && !attested ? 0.5 : 0);
    if (gain < least || gain + bond <= bestRank) continue;
    const {
      start,
      end,
      form: { text },
    } = token.word;
    bestRank = gain + bond;
    best = { start, end, written: text, meant: inCapitalsOf(text, pairs.word(id)), score: gain };
  }
  return best;
}

/**
 * Whether a syllable that belongs to its neighbour on one side is at home: the bond is that of a word, or the
 * neighbour on the other side (at `other`) belongs to what stands after it in turn.
 */
function fits(bond: number, tokens: TokenSequence, other: number, step: 1 | -1, pairs: WordPairs): boolean {
  if (bond >= WORD_BOND) return true;
  const near = tokens.at(other);
  const far = tokens.at(other + step);
  if (!near || !far || !(step === 1 ? far : near).joined) return false;
  return (step === 1 ? pairs.bond(near.id, far.id) : pairs.bond(far.id, near.id)) >= PHRASE_BOND;
}

/** No name, no abbreviation, no foreign word. */
function mayBeSlip(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  const {
    word: { form },
    capital,
    folded,
  } = token;
  if (form.kind !== 'word' || folded.length < 2) return false;
  if ((folded.length > 7 || /[fjwz]/u.test(folded)) && !telexSyllable(folded)) return false;
  if (!capital) return true;
  const others = [before, after].filter((other) => other !== undefined);
  if (isUpper(form.text)) return others.every((other) => isUpper(other.word.form.text));
  return before === undefined && !after?.capital;
}

/** Without any letter that is Vietnamese only: it may be a foreign word. */
function isPlain(word: string): boolean {
  return /^[a-z]+$/u.test(word);
}

/** A neighbour is foreign, or none of them shows by its letters that the text is Vietnamese here. */
function amongForeign(before: Token | undefined, after: Token | undefined): boolean {
  const words = [before, after].filter((other) => other?.word.form.kind === 'word') as Token[];
  return words.some(({ id }) => id < 0) || words.every(({ folded }) => isPlain(folded));
}

/** Whether the word is the end of a name of several syllables: `Việt Nam`, `Thu Lũm`. */
function endsName(tokens: TokenSequence, at: number): boolean {
  const token = tokens.at(at)!;
  const capitalised = (other: Token): boolean => other.capital && !isUpper(other.word.form.text);
  return capitalised(token) && token.joined && capitalised(tokens.at(at - 1)!);
}

/** Whether two syllables were written as one word: `vềý`. */
function isGlued(word: string): boolean {
  for (let i = 1; i < word.length; i += 1) {
    if (
      isVietnameseSyllable(word.slice(0, i)) &&
      isVietnameseSyllable(word.slice(i)) &&
      /[^a-z]/u.test(word.slice(0, i))
    )
      return true;
  }
  return false;
}

function inCapitalsOf(model: string, word: string): string {
  if (isUpper(model) && model.length > 1) return word.toUpperCase();
  return isUpper(model[0]!) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
