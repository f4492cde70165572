/** Where a phrase stands: indices of the text. */
export interface FoundPhrase<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

interface IndexedPhrase<T> {
  readonly phrase: string;
  readonly value: T;
}

/**
 * Many phrases looked for in a text at once: a look at each word of the text and at the phrases that begin with it. The
 * phrases and texts are folded by whoever calls, and blanks are blanks in both.
 */
export class PhraseIndex<T> {
  private readonly byFirstWord = new Map<string, IndexedPhrase<T>[]>();

  /** @param word matches a whole word, global */
  constructor(private readonly word: RegExp) {}

  /** A phrase that begins with no word is never found. */
  add(phrase: string, value: T): void {
    const first = phrase.match(this.word)?.[0];
    if (first === undefined || !phrase.startsWith(first)) return;
    const known = this.byFirstWord.get(first) ?? [];
    this.byFirstWord.set(
      first,
      [...known, { phrase, value }].sort((a, b) => b.phrase.length - a.phrase.length),
    );
  }

  get isEmpty(): boolean {
    return this.byFirstWord.size === 0;
  }

  /** Whole words only, the longest phrase at each place, none inside another. */
  find(text: string): FoundPhrase<T>[] {
    const found: FoundPhrase<T>[] = [];
    let past = 0;
    for (const { index: start, 0: word } of text.matchAll(this.word)) {
      if (start < past) continue;
      const entry = this.byFirstWord.get(word)?.find(({ phrase }) => this.standsAt(text, start, phrase));
      if (!entry) continue;
      past = start + entry.phrase.length;
      found.push({ start, end: past, value: entry.value });
    }
    return found;
  }

  private standsAt(text: string, start: number, phrase: string): boolean {
    if (!text.startsWith(phrase, start)) return false;
    const next = text[start + phrase.length];
    return next === undefined || next.match(this.word) === null;
  }
}
