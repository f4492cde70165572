import { escapesIn } from '../../import/markdown/escape.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { type Hunk, hunksOf } from './align.ts';
import type { PrintedParagraph } from './printed.ts';

/** A change of words in a paragraph, as an edit of the draft. */
export interface WordEdit extends TextEdit {
  readonly removed: string;
  readonly added: string;
  /** The paragraph with this change made and no other. */
  readonly changed: string;
}

const TOKENS = new RegExp(regexp.u`[\p{L}\p{N}]+|\s|[^\p{L}\p{N}\s]`, 'gu');
const WORD = regexp.u`[\p{L}\p{N}]`;
/** Marks around words that go with all of them. */
const EMPTY_MARKS = ['***', '**', '*', '~~'];

/**
 * The changes that turn a paragraph into a text, word by word. Marks of emphasis around what stays are left where they are; a
 * change that takes out all between two marks takes the marks too.
 */
export function wordEdits(paragraph: PrintedParagraph, after: string, source: string): WordEdit[] {
  const [before, now] = [tokens(paragraph.text), tokens(after)];
  const hunks = hunksOf(before.words, now.words) ?? [
    { before: [0, before.words.length], after: [0, now.words.length] } as const,
  ];
  return merged(hunks, before.words, now.words).map((hunk) => {
    const [start, end] = [before.starts[hunk.before[0]]!, before.starts[hunk.before[1]]!];
    const added = now.words.slice(...hunk.after).join('');
    return {
      ...edit(paragraph, start, end, added, source),
      removed: paragraph.text.slice(start, end),
      added,
      changed: paragraph.text.slice(0, start) + added + paragraph.text.slice(end),
    };
  });
}

interface Tokens {
  readonly words: readonly string[];
  /** Index of each word, and of the end. */
  readonly starts: readonly number[];
}

function tokens(text: string): Tokens {
  const words = text.match(TOKENS) ?? [];
  const starts = [0];
  for (const word of words) starts.push(starts.at(-1)! + word.length);
  return { words, starts };
}

/**
 * Changes with a blank or a mark of punctuation between them are one change; what both sides begin and end with is no part of
 * it.
 */
function merged(hunks: readonly Hunk[], before: readonly string[], after: readonly string[]): Hunk[] {
  const found: Hunk[] = [];
  for (const hunk of hunks) {
    const last = found.at(-1);
    if (last && hunk.before[0] - last.before[1] === 1 && !WORD.test(before[last.before[1]]!)) {
      found[found.length - 1] = {
        before: [last.before[0], hunk.before[1]],
        after: [last.after[0], hunk.after[1]],
      };
    } else found.push(hunk);
  }
  return found.map((hunk) => tight(hunk, before, after));
}

function tight(
  { before: [a, b], after: [c, d] }: Hunk,
  before: readonly string[],
  after: readonly string[],
): Hunk {
  let [from, to, first, last] = [a, b, c, d];
  while (from < to && first < last && before[from] === after[first]) {
    from += 1;
    first += 1;
  }
  while (from < to && first < last && before[to - 1] === after[last - 1]) {
    to -= 1;
    last -= 1;
  }
  return { before: [from, to], after: [first, last] };
}

function edit(
  { text, places }: PrintedParagraph,
  start: number,
  end: number,
  added: string,
  source: string,
): TextEdit {
  const newText = escaped(added);
  if (start === end) {
    const at = insertionPoint(text, places, start);
    return { range: { start: at, end: at }, newText };
  }
  const range = { start: places[start]!.start, end: places[end - 1]!.end };
  const marks: string[] = [];
  let at = range.start;
  for (const place of places.slice(start, end)) {
    if (place.start > at) addMark(marks, source.slice(at, place.start).trim());
    at = Math.max(at, place.end);
  }
  return newText === '' && marks.length === 0
    ? { range: withEmptyMarks(range, source), newText }
    : { range, newText: newText + marks.join('') };
}

/** Keeps the marks that have no partner in what is taken out. */
function addMark(marks: string[], mark: string): void {
  if (mark === '') return;
  if (marks.at(-1) === mark || marks.at(-1) === mark.replace('</', '<')) marks.pop();
  else marks.push(mark);
}

/** A range with the marks around it, where nothing else stands between them. */
function withEmptyMarks({ start, end }: TextRange, source: string): TextRange {
  const mark = EMPTY_MARKS.find((each) => source.endsWith(each, start) && source.startsWith(each, end));
  return mark === undefined ? { start, end } : { start: start - mark.length, end: end + mark.length };
}

/** After a blank before marks that open, before one after marks that close. */
function insertionPoint(text: string, places: PrintedParagraph['places'], at: number): number {
  if (at === 0) return places[0]?.start ?? 0;
  const isAfterBlank = text[at - 1] === ' ';
  return at === places.length || isAfterBlank ? places[at - 1]!.end : places[at]!.start;
}

function escaped(text: string): string {
  const escapes = escapesIn(text, false);
  return [...text].length === text.length
    ? Array.from(text, (letter, at) => (escapes.has(at) ? `\\${letter}` : letter)).join('')
    : text;
}
