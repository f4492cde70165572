import { CHARACTER, CLASS_BITS, classAt, isWordClass } from './character-classes.ts';
import { type Bits, CUE_TABLES, join, type NextWords, type Shown } from './cues.ts';
import { formOf, type WordForm } from './word-forms.ts';

/** A word or number where it stands in a text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: WordForm;
}

/** A text cut into words, with the cues that it shows. */
export interface LexedText extends Shown {
  /** The words and numbers in order: runs of letters, marks and decimal digits. */
  readonly words: readonly Word[];
}

/** What the tables of cues say of a word. */
interface Entry {
  readonly form: WordForm;
  readonly shown: Shown;
  readonly beforeComma: Shown | undefined;
  /** What it is called as the second of a pair. */
  readonly keys: readonly string[];
  /** What may follow it, by keys. */
  readonly next: readonly NextWords[] | undefined;
}

/** As many letters in a row that stand alone are no words. */
const LETTER_SPACED = 4;

/** Cuts an NFC text into words and tells the cues it shows, in one pass. Indices of the text. */
export function lex(text: string): LexedText {
  const { besideLow, besideHigh } = CUE_TABLES;
  ENTRIES.renew();
  const words: Word[] = [];
  const bits: Bits = { low: 0, high: 0 };
  const last: (Entry | undefined)[] = [undefined, undefined, undefined];
  let before: number = CHARACTER.edge;
  let alone = 0;
  let at = 0;
  while (at < text.length) {
    let of = classAt(text, at);
    if (of === CHARACTER.blank && endsSentence(before)) of = CHARACTER.blankBehindStop;
    else if (of === CHARACTER.dash && isBlank(before)) of = CHARACTER.dashBehindBlank;
    bits.low |= besideLow[(before << CLASS_BITS) | of]!;
    bits.high |= besideHigh[(before << CLASS_BITS) | of]!;
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
      of = at < text.length ? classAt(text, at) : CHARACTER.edge;
    } while (isWordClass(of));
    const entry = ENTRIES.find(text, start, at, hash);
    words.push({ start, end: at, form: entry.form });
    alone = at - start === 1 ? alone + 1 : 0;
    read(entry, last, of === CHARACTER.comma, alone, bits);
  }
  bits.low |= besideLow[(before << CLASS_BITS) | CHARACTER.edge]!;
  bits.high |= besideHigh[(before << CLASS_BITS) | CHARACTER.edge]!;
  return { words, low: bits.low, high: bits.high };
}

function endsSentence(of: number): boolean {
  return of === CHARACTER.dot || of === CHARACTER.query || of === CHARACTER.blankBehindStop;
}

function isBlank(of: number): boolean {
  return of === CHARACTER.blank || of === CHARACTER.blankBehindStop;
}

/** UTF-16 units of the character at `at`. */
function widthAt(text: string, at: number): number {
  return text.charCodeAt(at) >= 0xd800 && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Adds what a word and those before it show; `last` holds the three words before, the nearest first. */
function read(
  entry: Entry,
  last: (Entry | undefined)[],
  beforeComma: boolean,
  alone: number,
  bits: Bits,
): void {
  join(bits, entry.shown);
  if (beforeComma && entry.beforeComma) join(bits, entry.beforeComma);
  if (alone >= LETTER_SPACED) join(bits, CUE_TABLES.letterSpaced);
  const [first, second, third] = last;
  if (first) {
    for (const next of first.next ?? []) {
      for (const key of entry.keys) {
        const found = next.get(key);
        if (found) join(bits, found);
      }
    }
    if (isSame(first, entry) || (third && isSame(second!, entry) && isSame(third, first)))
      join(bits, CUE_TABLES.twice);
  }
  last[2] = second;
  last[1] = first;
  last[0] = entry;
}

function isSame(a: Entry, b: Entry): boolean {
  return a === b || a.form.folded === b.form.folded;
}

function entryOf(text: string): Entry {
  const form = formOf(text);
  const { words, nextWords, beforeComma, forms, looks } = CUE_TABLES;
  const shown: Bits = { low: 0, high: 0 };
  // Words glued to figures count as words: `5xã`.
  const runs = form.kind === 'mixed' ? form.folded.split(/\p{Nd}+/u).filter((run) => run !== '') : [];
  const names = [form.folded, ...runs];
  for (const name of names) {
    const found = words.get(name);
    if (found) join(shown, found);
  }
  for (const { test, cue } of forms) if (test(form)) join(shown, cue);
  const keys = [...names, ...[...looks].filter(([look]) => look(form)).map(([, key]) => key)];
  const next = keys.flatMap((key) => nextWords.get(key) ?? []);
  return {
    form,
    shown,
    beforeComma: names.map((name) => beforeComma.get(name)).find((found) => found !== undefined),
    keys,
    next: next.length > 0 ? next : undefined,
  };
}

const SLOTS = 1 << 15;
const MOST_ENTRIES = 10_000;
/** A text can be made so that all its words fall on one slot. */
const MOST_TRIES = 32;
/** Longer runs are hardly met twice. */
const LONGEST_WORD = 24;

/**
 * The entries of the words met of late, found by the units of a word where it stands: most words of a text are met
 * again and again, and need not be cut out of it.
 */
class Entries {
  private slots: (Entry | undefined)[] = [];
  private size = 0;
  private madeFor = -1;

  /** Lets go of everything once there are more cues than the entries know of. */
  renew(): void {
    if (this.madeFor === CUE_TABLES.count) return;
    this.clear();
    this.madeFor = CUE_TABLES.count;
  }

  /** `hash`: of the units from `start` to `end`. */
  find(text: string, start: number, end: number, hash: number): Entry {
    const length = end - start;
    if (length > LONGEST_WORD) return entryOf(text.slice(start, end));
    let slot = hash & (SLOTS - 1);
    let tries = 0;
    for (let entry = this.slots[slot]; entry; entry = this.slots[slot]) {
      if (entry.form.text.length === length && text.startsWith(entry.form.text, start)) return entry;
      tries += 1;
      if (tries > MOST_TRIES) return entryOf(text.slice(start, end));
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (this.size >= MOST_ENTRIES) {
      this.clear();
      slot = hash & (SLOTS - 1);
    }
    const entry = entryOf(text.slice(start, end));
    this.slots[slot] = entry;
    this.size += 1;
    return entry;
  }

  private clear(): void {
    this.slots = new Array(SLOTS).fill(undefined);
    this.size = 0;
  }
}

const ENTRIES = new Entries();

/** The words and numbers of an NFC text in order. */
export function scanWords(text: string): readonly Word[] {
  return lex(text).words;
}
