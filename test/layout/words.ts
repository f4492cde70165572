import type {
  LayoutBlock,
  LayoutDocument,
  LayoutInline,
  LayoutParagraph,
} from '../../server/src/layout/model.ts';
import type { MarkedText } from '../../server/src/markdown/block.ts';
import { withoutInvisible } from '../../server/src/markdown/invisible.ts';
import type { PlanDocument } from '../../server/src/plan/model.ts';

/** Letters and digits that stand together. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Printed as a number, or as it is where it calls nothing. */
const FOOTNOTE_LABEL = /\[\^[^\]\s[]{1,40}\]/gu;

export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The words that a draft shows, in its own order: without marks, comments, addresses of links and footnote labels. */
export function wordsOfDraft(plan: PlanDocument): string[] {
  const shown = (marked: MarkedText): string =>
    // A line may have been broken after a hyphen.
    withoutInvisible(marked).content.text.replace(FOOTNOTE_LABEL, ' ').replaceAll('\n', ' ');
  return plan.markdown.blocks.flatMap((block) => {
    switch (block.type) {
      case 'frontMatter': {
        const { isPlan, head, frontMatter } = plan;
        const given = [head.superior ? '' : frontMatter?.superior, head.issuer ? '' : frontMatter?.issuer];
        return isPlan ? given.flatMap((name) => wordsIn((name ?? '').normalize('NFC'))) : [];
      }
      case 'definition':
      case 'thematicBreak':
        return [];
      case 'table':
        return (block.rows ?? []).flatMap(({ cells }) =>
          cells.flatMap(({ paragraphs }) => paragraphs.flatMap((own) => wordsIn(shown(own)))),
        );
      case 'html':
        return wordsIn(block.content.text.replace(/<!--[\s\S]*?(?:-->|$)|<[/!?A-Za-z][^<>]*>/gu, ''));
      case 'code':
        return wordsIn(block.content.text);
      default:
        return wordsIn(shown(block));
    }
  });
}

/** Every paragraph that is printed, footnotes last. */
export function printedParagraphs(document: LayoutDocument): LayoutParagraph[] {
  const inBlock = (block: LayoutBlock): LayoutParagraph[] => {
    if (block.type === 'paragraph') return [block];
    if (block.type === 'rule') return [];
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(inBlock)));
  };
  return [
    ...document.sections.flatMap(({ firstPageHead, blocks, firstPageFoot, lastPageFoot }) =>
      [...firstPageHead, ...blocks, ...firstPageFoot, ...lastPageFoot].flatMap(inBlock),
    ),
    ...document.footnotes.flatMap(({ blocks }) => blocks),
  ];
}

export function printedText(inlines: readonly LayoutInline[]): string {
  return inlines
    .map((inline) =>
      inline.type === 'text' ? inline.text : inline.type === 'image' ? ` ${inline.description} ` : ' ',
    )
    .join('')
    .replaceAll('\u2011', '-')
    .replaceAll('\u00a0', ' ');
}

/** The words that are printed, in their order on paper. */
export function wordsOnPaper(document: LayoutDocument): string[] {
  return printedParagraphs(document).flatMap(({ inlines }) =>
    wordsIn(printedText(inlines).replace(FOOTNOTE_LABEL, ' ')),
  );
}
