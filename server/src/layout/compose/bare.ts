import type { Block } from '../../markdown/block.ts';
import type { TextRange } from '../../text/range.ts';
import type { LayoutBlock, LayoutInline } from '../model.ts';
import type { Context } from './context.ts';
import { printable } from './inlines.ts';
import { paragraph } from './paragraph.ts';
import { dataTable } from './table.ts';
import { unbroken } from './unbroken.ts';

/** What is no text of a page in HTML that was not read as a document. */
const COMMENT_OR_TAG = /<!--[\s\S]*?(?:-->|$)|<[/!?A-Za-z][^<>]*>/gu;
const LONE_IMAGE = /^\s*!\[\]\(\s*<?([^\s()<>]+)>?(?:\s+"[^"]*")?\s*\)\s*$/u;

/** A block in which the reading finds no paragraph: code, HTML that is no document, a table without text, an image. */
export function bareBlocks(block: Block, context: Context, textWidth: number): LayoutBlock[] {
  const { plan } = context;
  switch (block.type) {
    case 'table':
      return [dataTable(block, context, textWidth)];
    case 'code':
      return lines(block.content.text, block.range, context);
    case 'html':
      return lines(block.content.text.replace(COMMENT_OR_TAG, ''), block.range, context);
    case 'thematicBreak':
    case 'definition':
    case 'frontMatter':
      return [];
    default: {
      const target = LONE_IMAGE.exec(plan.text.slice(block.range.start, block.range.end))?.[1];
      const picture = target === undefined ? undefined : context.picture({ target, range: block.range });
      return picture ? [pictureBlock(picture, context)] : [];
    }
  }
}

function pictureBlock(picture: LayoutInline, context: Context): LayoutBlock {
  const style = context.form.style('body');
  const { paragraphSpacing: spaceBefore } = context.form;
  return paragraph({ role: 'body', style, alignment: 'center', spaceBefore, inlines: [picture] });
}

/** Lines as they are written. */
function lines(text: string, range: TextRange, context: Context): LayoutBlock[] {
  const style = context.form.style('body');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      paragraph({
        role: 'code',
        style,
        // Blanks at the beginning are the line's indent.
        inlines: line
          .trimEnd()
          .split(/(\t+)/u)
          .filter((piece) => piece !== '')
          .map((piece) =>
            piece[0] === '\t'
              ? { type: 'tab', range }
              : { type: 'text', text: printable(indented(unbroken(piece))), style, range },
          ),
        range,
      }),
    );
}

function indented(text: string): string {
  return text.replace(/^ +/u, (blanks) => '\u00a0'.repeat(blanks.length));
}
