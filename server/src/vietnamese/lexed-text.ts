import { CHARACTER, CLASS_BITS, classAt, isWordClass } from './character-classes.ts';
import { regexp } from './letters.ts';
import { type Bits, join, type MatchedPrefilters, type NextWords, PREFILTER_TABLES } from './prefilter.ts';
import { formOf, type WordForm } from './word-forms.ts';

/** A word or number where it stands in a text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: WordForm;
}

/** A text cut into words. */
export interface LexedText {
  /** The words and numbers in order: runs of letters, marks and decimal digits. */
  readonly words: readonly Word[];
  readonly matched: MatchedPrefilters;
}

/** What the tables of prefilters say of a word. */
interface Lexeme {
  readonly form: WordForm;
  readonly matched: MatchedPrefilters;
  readonly beforeComma: MatchedPrefilters | undefined;
  /** What it is called as the second of a pair. */
  readonly keys: readonly string[];
  /** What may follow it, by keys. */
  readonly next: readonly NextWords[] | undefined;
}

/** As many letters in a row that stand alone are no words. */
const LETTER_SPACED = 4;

/** Cuts an NFC text into words and tells the prefilters it shows, in one pass. Indices of the text. */
export function lex(text: string): LexedText {
  const { besideLow, besideHigh } = PREFILTER_TABLES;
  LEXEMES.renew();
  const { length } = text;
  const words: Word[] = [];
  const reader = new PrefilterReader();
  let low = 0;
  let high = 0;
  let before: number = CHARACTER.edge;
  let at = 0;
  while (at < length) {
    let of = classAt(text, at);
    if (of === CHARACTER.blank && endsSentence(before)) of = CHARACTER.spaceAfterStop;
    else if (of === CHARACTER.dash && isSpace(before)) of = CHARACTER.dashAfterSpace;
    const beside = (before << CLASS_BITS) | of;
    low |= besideLow[beside]!;
    high |= besideHigh[beside]!;
    before = of;
    if (!isWordClass(of)) {
      at += widthAt(text, at);
      continue;
    }
    const start = at;
    let hash = 0;
    do {
      before = of;
      hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
      at += widthAt(text, at);
      of = at < length ? classAt(text, at) : CHARACTER.edge;
    } while (isWordClass(of));
    const entry = LEXEMES.find(text, start, at, hash);
    words.push({ start, end: at, form: entry.form });
    reader.read(entry, at - start === 1, of === CHARACTER.comma);
  }
  const beside = (before << CLASS_BITS) | CHARACTER.edge;
  const matched = {
    low: low | reader.low | besideLow[beside]!,
    high: high | reader.high | besideHigh[beside]!,
  };
  return { words, matched };
}

function endsSentence(of: number): boolean {
  return of === CHARACTER.dot || of === CHARACTER.query || of === CHARACTER.spaceAfterStop;
}

function isSpace(of: number): boolean {
  return of === CHARACTER.blank || of === CHARACTER.spaceAfterStop;
}

/** UTF-16 units of the character at `at`. */
function widthAt(text: string, at: number): number {
  return text.charCodeAt(at) >= 0xd800 && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Collects what the words of a text show, each with those before it. */
class PrefilterReader implements Bits {
  low = 0;
  high = 0;
  private alone = 0;
  private last: Lexeme | undefined;
  private secondLast: Lexeme | undefined;
  private thirdLast: Lexeme | undefined;

  read(entry: Lexeme, isSingle: boolean, isBeforeComma: boolean): void {
    const { last, secondLast, thirdLast } = this;
    this.low |= entry.matched.low;
    this.high |= entry.matched.high;
    if (isBeforeComma && entry.beforeComma) join(this, entry.beforeComma);
    this.alone = isSingle ? this.alone + 1 : 0;
    if (this.alone >= LETTER_SPACED) join(this, PREFILTER_TABLES.letterSpaced);
    if (last) {
      if (last.next) this.readPair(last.next, entry.keys);
      if (isSame(last, entry) || (thirdLast && isSame(secondLast!, entry) && isSame(thirdLast, last)))
        join(this, PREFILTER_TABLES.twice);
    }
    this.thirdLast = secondLast;
    this.secondLast = last;
    this.last = entry;
  }

  private readPair(next: readonly NextWords[], keys: readonly string[]): void {
    for (let i = 0; i < next.length; i += 1) {
      for (let k = 0; k < keys.length; k += 1) {
        const found = next[i]!.get(keys[k]!);
        if (found) join(this, found);
      }
    }
  }
}

/** Whether two words differ in capitals or the place of a tone mark at most. */
function isSame(a: Lexeme, b: Lexeme): boolean {
  return a.form.hash === b.form.hash && a.form.folded === b.form.folded;
}

function lexemeOf(text: string): Lexeme {
  const form = formOf(text);
  const { words, nextWords, beforeComma, forms, looks } = PREFILTER_TABLES;
  const matched: Bits = { low: 0, high: 0 };
  // Words glued to figures count as words: `5xã`.
  const runs = form.kind === 'mixed' ? form.folded.split(regexp.u`\p{Nd}+`).filter((run) => run !== '') : [];
  const names = [form.folded, ...runs];
  for (const name of names) {
    const found = words.get(name);
    if (found) join(matched, found);
  }
  for (const { test, prefilter } of forms) if (test(form)) join(matched, prefilter);
  const keys = [...names];
  for (const { test, key } of looks) if (test(form)) keys.push(key);
  const next = keys.map((key) => nextWords.get(key)).filter((found) => found !== undefined);
  return {
    form,
    matched,
    beforeComma: names.map((name) => beforeComma.get(name)).find((found) => found !== undefined),
    keys,
    next: next.length > 0 ? next : undefined,
  };
}

const SLOTS = 1 << 15;
const MAX_LEXEMES = 20_000;
/** A text can be made so that all its words fall on one slot. */
const MAX_ATTEMPTS = 32;
/** Longer runs are hardly met twice. */
const MAX_WORD_LENGTH = 24;

/**
 * The entries of the words met recently, found by the units of a word where it stands: most words of a text are met
 * again and again, and need not be cut out of it.
 */
class LexemeTable {
  private slots: (Lexeme | undefined)[] = [];
  private size = 0;
  private madeFor = -1;

  /** Lets go of everything once there are more prefilters than the entries know of. */
  renew(): void {
    if (this.madeFor === PREFILTER_TABLES.count) return;
    this.clear();
    this.madeFor = PREFILTER_TABLES.count;
  }

  /** `hash`: of the units from `start` to `end`. */
  find(text: string, start: number, end: number, hash: number): Lexeme {
    const length = end - start;
    if (length > MAX_WORD_LENGTH) return lexemeOf(text.slice(start, end));
    let slot = hash & (SLOTS - 1);
    let tries = 0;
    for (let entry = this.slots[slot]; entry; entry = this.slots[slot]) {
      if (entry.form.text.length === length && standsAt(text, start, entry.form.text)) return entry;
      tries += 1;
      if (tries > MAX_ATTEMPTS) return lexemeOf(text.slice(start, end));
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (this.size >= MAX_LEXEMES) {
      this.clear();
      slot = hash & (SLOTS - 1);
    }
    const entry = lexemeOf(text.slice(start, end));
    this.slots[slot] = entry;
    this.size += 1;
    return entry;
  }

  private clear(): void {
    this.slots = new Array(SLOTS).fill(undefined);
    this.size = 0;
  }
}

function standsAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  }
  return true;
}

const LEXEMES = new LexemeTable();

/** The words and numbers of an NFC text in order. */
export function scanWords(text: string): readonly Word[] {
  return lex(text).words;
}
