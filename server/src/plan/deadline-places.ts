import type { Attachment, Outline, OutlineNode } from './model.ts';

/** Where a paragraph stands: the numbered heading or item it belongs to, and those above. */
export interface Place {
  readonly node: OutlineNode;
  readonly parent?: Place;
}

/** By the index of the paragraph. */
export type Places = readonly (Place | undefined)[];

/**
 * For each paragraph of the outlines, by its index, the innermost node that it is the title, or in the body, of.
 * @param count how many paragraphs the document has
 */
export function readPlaces(outline: Outline, attachments: readonly Attachment[], count: number): Places {
  const places: (Place | undefined)[] = new Array(count).fill(undefined);
  const pending: Place[] = [outline, ...attachments.map((each) => each.outline)].flatMap(({ nodes }) =>
    nodes.map((node) => ({ node })),
  );
  for (let place = pending.pop(); place; place = pending.pop()) {
    const { node } = place;
    for (const paragraph of node.paragraphs) places[paragraph.index] = place;
    for (const paragraph of node.body) places[paragraph.index] = place;
    for (const child of node.children) pending.push({ node: child, parent: place });
  }
  return places;
}
