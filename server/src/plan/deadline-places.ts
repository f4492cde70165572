import type { Attachment, Outline, OutlineNode, Paragraph } from './model.ts';

/** Where a paragraph stands: the numbered heading or item it belongs to, and those above. */
export interface Place {
  readonly node: OutlineNode;
  readonly parent?: Place;
}

/** For each paragraph of the outlines the innermost node that it is the title, or in the body, of. */
export function readPlaces(
  outline: Outline,
  attachments: readonly Attachment[],
): ReadonlyMap<Paragraph, Place> {
  const places = new Map<Paragraph, Place>();
  const pending: Place[] = [outline, ...attachments.map((each) => each.outline)].flatMap(({ nodes }) =>
    nodes.map((node) => ({ node })),
  );
  for (let place = pending.pop(); place; place = pending.pop()) {
    const { node } = place;
    for (const paragraph of node.paragraphs) places.set(paragraph, place);
    for (const paragraph of node.body) places.set(paragraph, place);
    for (const child of node.children) pending.push({ node: child, parent: place });
  }
  return places;
}
