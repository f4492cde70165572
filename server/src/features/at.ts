import type { OutlineNode, Paragraph, PlanDocument } from '../plan/model.ts';
import type { TextRange } from '../text/range.ts';

/** The paragraph that an offset stands in or touches, the innermost where a cell stands in a table. */
export function paragraphAt({ paragraphs }: PlanDocument, offset: number): Paragraph | undefined {
  return itemAt(paragraphs, offset, ({ range }) => range);
}

/** Of things in order of the text that do not overlap: the one that an offset stands in or touches. */
export function itemAt<T>(
  items: readonly T[],
  offset: number,
  rangeOf: (item: T) => TextRange,
): T | undefined {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rangeOf(items[middle]!).start <= offset) low = middle;
    else high = middle - 1;
  }
  for (let i = low; i >= 0 && i > low - 4; i -= 1) {
    const range = rangeOf(items[i]!);
    if (range.start <= offset && offset <= range.end) return items[i];
  }
  return undefined;
}

/** Where a section or item begins, the Markdown marks before its heading included. */
export function markedStart({ paragraphs, range }: OutlineNode, text: string): number {
  const { start } = paragraphs[0]?.block.range ?? range;
  return start < range.start && /^[#*_\s>-]{0,20}$/u.test(text.slice(start, range.start))
    ? start
    : range.start;
}
