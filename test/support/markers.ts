import type { TextRange } from '../../server/src/text/range.ts';

/** A text with `⟦` and `⟧` taken out, and the ranges that they enclosed, in order of their openings. */
export function parseMarkers(marked: string): { text: string; ranges: TextRange[] } {
  let text = '';
  const ranges: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (const character of marked) {
    if (character === '⟦') {
      open.push(ranges.length);
      ranges.push({ start: text.length, end: -1 });
    } else if (character === '⟧') {
      const index = open.pop();
      if (index === undefined) throw new Error('⟧ without ⟦');
      ranges[index]!.end = text.length;
    } else {
      text += character;
    }
  }
  if (open.length > 0) throw new Error('⟦ without ⟧');
  return { text, ranges };
}

/** The text with markers put around ranges: what a failed comparison shows. */
export function markRanges(text: string, ranges: readonly TextRange[]): string {
  const marks = ranges.flatMap(({ start, end }) => [
    { at: start, mark: '⟦', order: 1 },
    { at: end, mark: '⟧', order: start === end ? 2 : 0 },
  ]);
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  let marked = text;
  for (const { at, mark } of marks) marked = marked.slice(0, at) + mark + marked.slice(at);
  return marked;
}
