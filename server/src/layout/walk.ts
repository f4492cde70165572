import type { LayoutBlock, LayoutDocument, LayoutParagraph } from './model.ts';

/** Every paragraph of a document in its order on paper, those of footnotes last. */
export function allParagraphs({ sections, footnotes }: LayoutDocument): LayoutParagraph[] {
  return [
    ...sections.flatMap(({ blocks, firstPageFoot }) => [...blocks, ...firstPageFoot].flatMap(paragraphsOf)),
    ...footnotes.flatMap(({ blocks }) => blocks),
  ];
}

function paragraphsOf(block: LayoutBlock): LayoutParagraph[] {
  if (block.type === 'paragraph') return [block];
  if (block.type === 'rule') return [];
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf)));
}
