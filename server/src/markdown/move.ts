import type { TextRange } from '../text/range.ts';
import type { Block, HtmlComment } from './block.ts';

/** The range for a source in which everything stands `delta` later. */
export function moveRange(range: TextRange, delta: number): TextRange {
  return { start: range.start + delta, end: range.end + delta };
}

/** The comment for a source in which everything stands `delta` later. */
export function moveComment({ range, value }: HtmlComment, delta: number): HtmlComment {
  return { range: moveRange(range, delta), value };
}

/** The block for a source in which everything stands `delta` later. */
export function moveBlock(block: Block, delta: number): Block {
  if (delta === 0) return block;
  const { type, range, content, emphases, marks, depth, align, underline } = block;
  const { listDepth, quoteDepth, markerLength, rows } = block;
  const moved: Block = {
    type,
    range: moveRange(range, delta),
    content: content.moved(delta),
    emphases,
    depth,
    listDepth,
    quoteDepth,
    markerLength,
    unmoved: block.unmoved ?? block,
  };
  if (!underline && !rows && !marks && !align) return moved;
  return {
    ...moved,
    ...(marks ? { marks } : {}),
    ...(align ? { align } : {}),
    ...(underline ? { underline: moveRange(underline, delta) } : {}),
    ...(rows
      ? {
          rows: rows.map((row) => ({
            range: moveRange(row.range, delta),
            cells: row.cells.map((cell) => ({
              ...cell,
              paragraphs: cell.paragraphs.map((p) => ({ ...p, content: p.content.moved(delta) })),
            })),
            isHeader: row.isHeader,
          })),
        }
      : {}),
  };
}
