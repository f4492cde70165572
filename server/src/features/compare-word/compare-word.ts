// A bundle of its own: the reader of Word files and the composition of pages, which only a comparison needs together.
import type { WordText } from '../../import/docx/paragraphs.ts';
import { readWordText } from '../../import/docx/paragraphs.ts';
import type { PageChoices } from '../../layout/compose/compose.ts';
import { applyEdits } from '../../lint/edits.ts';
import type { PlanDocument, ReadOptions } from '../../plan/model.ts';
import { readPlan } from '../../plan/read.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';
import { alignParagraphs, type Pair } from './align.ts';
import { authorOf } from './authors.ts';
import { deletion, insertion } from './paragraphs.ts';
import { comparable, type PrintedParagraph, printedParagraphs } from './printed.ts';
import { wordEdits } from './words.ts';

/** A change that somebody made in the Word file of a plan. */
export interface WordChange {
  /** What it changes in the draft; empty where the draft has no such place, so that a person has to make it. */
  readonly edits: readonly TextEdit[];
  /** Where it is shown. */
  readonly range: TextRange;
  readonly removed: string;
  readonly added: string;
  /** Who made it, where Word tracked it; empty: not tracked. */
  readonly author: string;
}

/** A comment in the Word file, at the paragraph of the draft. */
export interface PlacedComment {
  readonly range: TextRange;
  readonly author: string;
  readonly text: string;
}

export interface Comparison {
  /** In the order of the Word file. */
  readonly changes: readonly WordChange[];
  readonly comments: readonly PlacedComment[];
}

export interface CompareOptions {
  readonly choices?: PageChoices | undefined;
  readonly read: ReadOptions;
}

/** Changes that are tried out one by one where they cannot be made all at once. */
const MAX_TRIED = 200;

const OTHER_PLAN: Bilingual = {
  vi: 'khác bản thảo quá nhiều, hình như không phải bản Word xuất từ kế hoạch này',
  en: 'differs too much from the draft and seems not to be the Word file of this plan',
};

/**
 * Holds a Word file that was exported from a plan, and changed since, against the draft. Each change can be made by itself and
 * leaves everything else of the draft as it is: it is offered only if the draft is then printed with that change and no other.
 */
export function compareWord(
  plan: PlanDocument,
  bytes: Uint8Array,
  { choices = {}, read }: CompareOptions,
): Comparison | { readonly reason: Bilingual } {
  const word = readWordText(bytes);
  if ('code' in word) return word;
  const printed = printedParagraphs(plan, choices);
  const before = printed.map(({ text }) => text);
  const after = word.paragraphs.map(({ text }) => oneLine(text));
  const pairs = alignParagraphs(before, after);
  const isOther =
    pairs && after.length > 0 && !pairs.some((pair) => pair.before !== undefined && pair.after !== undefined);
  if (!pairs || isOther) return { reason: OTHER_PLAN };
  const found = changesIn(pairs, printed, after, word, plan.text);
  const print = (text: string): string[] =>
    printedParagraphs(readPlan(text, read, plan), choices).map(({ text }) => text);
  return {
    changes: onlySound(found, before, plan.text, print),
    comments: commentsIn(pairs, printed, word),
  };
}

interface FoundChange extends WordChange {
  /** Paragraphs that it takes away from those that are printed, and those that it adds. */
  readonly takes: readonly string[];
  readonly gives: readonly string[];
}

function changesIn(
  pairs: readonly Pair[],
  printed: readonly PrintedParagraph[],
  after: readonly string[],
  word: WordText,
  source: string,
): FoundChange[] {
  const found: FoundChange[] = [];
  let last: number | undefined;
  let fresh: number[] = [];
  const flush = (): void => {
    if (fresh.length > 0) found.push(inserted(fresh, last, printed, after, word, source));
    fresh = [];
  };
  for (const { before: x, after: y } of pairs) {
    if (x === undefined) {
      if (after[y!] !== '') fresh.push(y!);
      continue;
    }
    flush();
    last = x;
    const paragraph = printed[x]!;
    const { text, range } = paragraph;
    if (y === undefined) {
      const author = authorOf(word.changes, undefined, text, '');
      const edits = [deletion(printed, x, source)];
      found.push({ edits, range, removed: text, added: '', author, takes: [text], gives: [] });
    } else if (after[y] !== text) {
      const { index } = word.paragraphs[y]!;
      for (const { removed, added, changed, ...edit } of wordEdits(paragraph, after[y]!, source)) {
        const author = authorOf(word.changes, index, removed, added);
        const shown = edit.range.start < edit.range.end ? edit.range : range;
        found.push({
          edits: [edit],
          range: shown,
          removed,
          added,
          author,
          takes: [text],
          gives: [oneLine(changed)],
        });
      }
    }
  }
  flush();
  return found;
}

function inserted(
  fresh: readonly number[],
  last: number | undefined,
  printed: readonly PrintedParagraph[],
  after: readonly string[],
  word: WordText,
  source: string,
): FoundChange {
  const paragraphs = fresh.map((y) => word.paragraphs[y]!);
  const markdown = paragraphs.map(({ index }) => word.markdown.get(index)?.join('\n') ?? '');
  const edit = insertion(printed, last, markdown, source);
  const added = fresh.map((y) => after[y]!).join('\n');
  return {
    edits: markdown.includes('') ? [] : [edit],
    range: (last === undefined ? printed[0]?.range : printed[last]?.range) ?? edit.range,
    removed: '',
    added,
    author: authorOf(word.changes, paragraphs[0]!.index, '', added),
    takes: [],
    gives: fresh.map((y) => after[y]!),
  };
}

/** The changes, those without their edits that would change something else too, or clash with others. */
function onlySound(
  found: readonly FoundChange[],
  before: readonly string[],
  source: string,
  print: (text: string) => string[],
): WordChange[] {
  let tried = 0;
  return found.map(({ takes, gives, edits, ...shown }) => {
    tried += 1;
    if (edits.length === 0 || tried > MAX_TRIED) return { ...shown, edits: [] };
    const expected = [...before];
    for (const text of takes) expected.splice(expected.indexOf(text), 1);
    expected.push(...gives.filter((text) => text !== ''));
    const isSound = sorted(print(applyEdits(source, edits))) === sorted(expected);
    return { ...shown, edits: isSound ? edits : [] };
  });
}

function sorted(texts: readonly string[]): string {
  return [...texts].sort().join('\n');
}

function commentsIn(
  pairs: readonly Pair[],
  printed: readonly PrintedParagraph[],
  word: WordText,
): PlacedComment[] {
  let range: TextRange = printed[0]?.range ?? { start: 0, end: 0 };
  return pairs.flatMap(({ before, after }) => {
    if (before !== undefined) range = printed[before]!.range;
    const comments = after === undefined ? [] : word.paragraphs[after]!.comments;
    return comments.map(({ author, text }) => ({ range, author, text }));
  });
}

function oneLine(text: string): string {
  return comparable(text).replace(/\s+/gu, ' ').trim();
}
