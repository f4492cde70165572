import { regexp } from '../../vietnamese/letters.ts';

/** Stands for a picture in the text of a paragraph. */
export const PICTURE = '\ufffc';
export const LINE_BREAK = '\n';
export const TAB = '\t';

/** A line may end after these, where a letter or digit stands before them; what follows does not matter. */
const BREAK_AFTER: ReadonlySet<string> = new Set(['-', '\u2010', '–', '—', '…', '!', '?', '|']);
/** Nothing of these begins a line, unless a blank stands before it. */
const NEVER_FIRST: ReadonlySet<string> = new Set([...'.,;:!?)]}%”’»…-–|/', '\u2011', '\u2010']);
const EM_DASH = '—';
const ELLIPSIS = '…';
const WORD_CHARACTER = regexp.u`[\p{L}\p{N}\p{M}%)”]`;
const MARK = regexp.u`\p{M}`;

/**
 * Whether a line may be broken between the characters at `index - 1` and `index` where no blank stands between them: as
 * Word does, after hyphens and dashes inside of words, never at a slash (`12/KH-UBND` keeps its number).
 */
export function mayBreakWord(text: string, index: number): boolean {
  const before = text[index - 1]!;
  const after = text[index]!;
  if (before === PICTURE || after === PICTURE) return !NEVER_FIRST.has(after);
  if (after === EM_DASH) return WORD_CHARACTER.test(before);
  // Before the dots of a gap to be filled in: `(1)……`, `….……`.
  if (after === ELLIPSIS) return before === ')' || before === '.';
  if (!BREAK_AFTER.has(before) || NEVER_FIRST.has(after)) return false;
  return index >= 2 && WORD_CHARACTER.test(text[index - 2]!) && WORD_CHARACTER.test(after);
}

/** Whether a word that is wider than its line may be broken there: not inside of a letter. */
export function mayBreakAnywhere(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return !(code >= 0xdc00 && code <= 0xdfff) && !MARK.test(text[index]!);
}
