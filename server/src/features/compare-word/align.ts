import { diffArrays } from 'diff';
import { regexp } from '../../vietnamese/letters.ts';

/** A part of two texts: equal, or what was removed and added at one place. Indices of the paragraphs or units. */
export interface Hunk {
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/** A paragraph before and after; undefined where there is none. */
export interface Pair {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

const WORDS = new RegExp(regexp.u`[\p{L}\p{N}]+`, 'gu');
/** Edits at most between two versions of one plan; more is another plan. */
const MAX_EDITS = 3000;
/** Pairs of changed paragraphs that are compared at one place at most. */
const MAX_PAIRS = 10_000;
/** Share of words that two versions of a paragraph have in common at least. */
const MIN_OVERLAP = 0.4;

/** What differs between two lists; undefined where nearly all does. */
export function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] | undefined {
  const parts = diffArrays([...before], [...after], { maxEditLength: MAX_EDITS });
  if (!parts) return undefined;
  const hunks: Hunk[] = [];
  let [x, y] = [0, 0];
  let open: { x: number; y: number } | undefined;
  const close = (): void => {
    if (open) hunks.push({ before: [open.x, x], after: [open.y, y] });
    open = undefined;
  };
  for (const { added, removed, value } of parts) {
    if (added || removed) open ??= { x, y };
    else close();
    if (!added) x += value.length;
    if (!removed) y += value.length;
  }
  close();
  return hunks;
}

/** Paragraphs that are versions of one another, in order; undefined for texts that have next to nothing in common. */
export function alignParagraphs(before: readonly string[], after: readonly string[]): Pair[] | undefined {
  const hunks = hunksOf(before, after);
  if (!hunks || common(counts(before.join(' ')), counts(after.join(' '))) === 0) return undefined;
  const pairs: Pair[] = [];
  let [x, y] = [0, 0];
  const equalUntil = (end: number): void => {
    for (; x < end; x += 1, y += 1) pairs.push({ before: x, after: y });
  };
  for (const hunk of hunks) {
    equalUntil(hunk.before[0]);
    for (const pair of paired(before.slice(...hunk.before), after.slice(...hunk.after))) {
      pairs.push({
        before: pair.before === undefined ? undefined : x + pair.before,
        after: pair.after === undefined ? undefined : y + pair.after,
      });
    }
    [x, y] = [hunk.before[1], hunk.after[1]];
  }
  equalUntil(before.length);
  return pairs;
}

/** In order, so that the overlap of all pairs is as great as can be. */
function paired(before: readonly string[], after: readonly string[]): Pair[] {
  const overlap = overlaps(before, after);
  const best: number[][] = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  for (let x = before.length - 1; x >= 0; x -= 1) {
    for (let y = after.length - 1; y >= 0; y -= 1) {
      const both = overlap(x, y) > 0 ? overlap(x, y) + best[x + 1]![y + 1]! : 0;
      best[x]![y] = Math.max(both, best[x + 1]![y]!, best[x]![y + 1]!);
    }
  }
  const pairs: Pair[] = [];
  let [x, y] = [0, 0];
  while (x < before.length || y < after.length) {
    const rest = best[x]?.[y] ?? 0;
    if (x < before.length && y < after.length && overlap(x, y) > 0) {
      if (rest === overlap(x, y) + best[x + 1]![y + 1]!) {
        pairs.push({ before: x, after: y });
        x += 1;
        y += 1;
        continue;
      }
    }
    if (x < before.length && (y === after.length || rest === best[x + 1]![y])) {
      pairs.push({ before: x, after: undefined });
      x += 1;
    } else {
      pairs.push({ before: undefined, after: y });
      y += 1;
    }
  }
  return withReplaced(pairs);
}

/** As many paragraphs that came at one place as went there are versions of those, however little they have in common. */
function withReplaced(pairs: readonly Pair[]): Pair[] {
  const found: Pair[] = [];
  for (let at = 0; at < pairs.length; ) {
    let end = at;
    while (end < pairs.length && (pairs[end]!.before === undefined || pairs[end]!.after === undefined))
      end += 1;
    const run = pairs.slice(at, end);
    const gone = run.flatMap(({ before }) => before ?? []);
    const fresh = run.flatMap(({ after }) => after ?? []);
    if (gone.length === fresh.length) found.push(...gone.map((before, i) => ({ before, after: fresh[i] })));
    else found.push(...run);
    if (end < pairs.length) found.push(pairs[end]!);
    at = end + 1;
  }
  return found;
}

function overlaps(before: readonly string[], after: readonly string[]): (x: number, y: number) => number {
  if (before.length * after.length > MAX_PAIRS) return () => 0;
  const [x, y] = [before.map(counts), after.map(counts)];
  const known = x.map((a) => y.map((b) => common(a, b)));
  return (i, j) => known[i]![j]!;
}

interface Counts {
  readonly total: number;
  readonly words: ReadonlyMap<string, number>;
}

function counts(text: string): Counts {
  const words = new Map<string, number>();
  const found = text.toLowerCase().match(WORDS) ?? [text];
  for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
  return { total: found.length, words };
}

/** Share of words in common; 0 where too few are. */
function common(a: Counts, b: Counts): number {
  let shared = 0;
  for (const [word, count] of a.words) shared += Math.min(count, b.words.get(word) ?? 0);
  const share = (2 * shared) / (a.total + b.total);
  return share >= MIN_OVERLAP ? share : 0;
}
