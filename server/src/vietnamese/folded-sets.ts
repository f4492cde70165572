import { foldForMatch } from './words.ts';

/** Words with blanks between them, as a set of what `foldForMatch` makes of each. */
export function foldedWords(words: string): ReadonlySet<string> {
  return foldedSet(words, /\s+/u);
}

/** Words of several syllables with `|`, `;` or line ends between them, as a set of what `foldForMatch` makes of each. */
export function foldedPairs(pairs: string): ReadonlySet<string> {
  return foldedSet(pairs, /[|;\n]/u);
}

function foldedSet(words: string, between: RegExp): ReadonlySet<string> {
  return new Set(
    words
      .trim()
      .split(between)
      .map((word) => foldForMatch(word.trim())),
  );
}
