import type { LayoutBlock, LayoutDocument, LayoutParagraph, LayoutSection } from './model.ts';

/** Every paragraph of a document in its order on paper, those of footnotes last. */
export function allParagraphs({ sections, footnotes }: LayoutDocument): LayoutParagraph[] {
  return [
    ...sections.flatMap((section) => allBlocks(section).flatMap(paragraphsOf)),
    ...footnotes.flatMap(({ blocks }) => blocks),
  ];
}

/** What a section prints: what stands in the margins of its pages too. */
export function allBlocks({
  firstPageHead,
  blocks,
  firstPageFoot,
  lastPageFoot,
}: LayoutSection): LayoutBlock[] {
  return [...firstPageHead, ...blocks, ...firstPageFoot, ...lastPageFoot];
}

/** The paragraphs of a block, those in the cells of a table too, in order. */
export function paragraphsOf(block: LayoutBlock): LayoutParagraph[] {
  if (block.type === 'paragraph') return [block];
  if (block.type === 'rule') return [];
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf)));
}
