import type { Block, MarkdownDocument } from '../../server/src/markdown/block.ts';
import { cellContent } from '../../server/src/markdown/cell-content.ts';
import { moveBlock } from '../../server/src/markdown/move.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';

/** The whole text through remark at once. */
export function readWhole(text: string): Pick<MarkdownDocument, 'blocks' | 'comments'> {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  // remark strips one mark itself; a second one is text, so it must not stand first.
  const guard = text.startsWith('\ufeff\ufeff') ? '\n' : '';
  const { blocks, comments } = parseMarkdown(guard + text.slice(start));
  const delta = start - guard.length;
  return {
    blocks: blocks.map((block) => moveBlock(block, delta)),
    comments: comments.map(({ range, value }) => ({
      range: { start: range.start + delta, end: range.end + delta },
      value,
    })),
  };
}

/** All that a block says, in plain values, the offset of each character included. */
export function plain(block: Block): unknown {
  // How it came here is nothing that it says.
  const { content, rows, unmoved: _, ...rest } = block;
  return {
    ...rest,
    text: content.text,
    offsets: offsetsOf(block),
    rows: rows?.map((r) => r.cells.map((c) => cellContent(c).text)),
  };
}

export function offsetsOf(block: Block): number[] {
  return Array.from({ length: block.content.length }, (_, i) => block.content.offsetAt(i));
}
