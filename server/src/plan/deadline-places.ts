import type { Attachment, Outline, OutlineNode } from './model.ts';

/** Where a paragraph stands: the numbered heading or item it belongs to, and those above. */
export interface OutlinePosition {
  readonly node: OutlineNode;
  readonly parent?: OutlinePosition;
}

/** By the index of the paragraph. */
export type OutlinePositions = readonly (OutlinePosition | undefined)[];

/**
 * For each paragraph of the outlines, by its index, the innermost node that it is the title, or in the body, of.
 * @param count how many paragraphs the document has
 */
export function readOutlinePositions(
  outline: Outline,
  attachments: readonly Attachment[],
  count: number,
): OutlinePositions {
  const places: (OutlinePosition | undefined)[] = new Array(count).fill(undefined);
  const pending: OutlinePosition[] = [outline, ...attachments.map((each) => each.outline)].flatMap(
    ({ nodes }) => nodes.map((node) => ({ node })),
  );
  for (let place = pending.pop(); place; place = pending.pop()) {
    const { node } = place;
    for (const paragraph of node.paragraphs) places[paragraph.index] = place;
    for (const paragraph of node.body) places[paragraph.index] = place;
    for (const child of node.children) pending.push({ node: child, parent: place });
  }
  return places;
}
