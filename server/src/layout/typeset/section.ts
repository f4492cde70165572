import type { LayoutBlock, LayoutFootnote, LayoutParagraph, LayoutRule, LayoutSection } from '../model.ts';
import type { SetLine, SetPage, SetParagraph } from './model.ts';
import { PageBuilder } from './page-builder.ts';
import { placeTable } from './place-table.ts';
import { frameExtent, heightOf, type LineSetter, placeRule, TOLERANCE } from './stack.ts';
import { type SetTable, setTable } from './table.ts';

/** No line of a paragraph stands alone at the foot of a page, nor at its head. */
const MIN_LINES = 2;

type PreparedBlock =
  | { readonly type: 'paragraph'; readonly paragraph: LayoutParagraph; readonly set: SetParagraph }
  | { readonly type: 'rule'; readonly rule: LayoutRule }
  | { readonly type: 'table'; readonly set: SetTable };

/** Breaks a section into pages. It begins on a new one. */
export function setSection(
  section: LayoutSection,
  index: number,
  footnotes: readonly LayoutFootnote[],
  setLines: LineSetter,
): readonly SetPage[] {
  const builder = new PageBuilder(section, index, footnotes, setLines);
  const blocks = section.blocks.map((block) => prepare(block, builder.width, setLines));
  let keptUntil = 0;
  blocks.forEach((block, at) => {
    if (at >= keptUntil) keptUntil = keepTogether(builder, blocks, at);
    placeBlock(builder, block);
  });
  return builder.finish();
}

function prepare(block: LayoutBlock, width: number, setLines: LineSetter): PreparedBlock {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', paragraph: block, set: setLines(block, width) };
    case 'rule':
      return { type: 'rule', rule: block };
    case 'table':
      return { type: 'table', set: setTable(block, setLines) };
  }
}

/**
 * Begins a new page where the blocks from `at` on that are to be kept with the next do not fit on this one together with
 * the beginning of the first block that is not.
 * @returns the index after the last block that was looked at
 */
function keepTogether(builder: PageBuilder, blocks: readonly PreparedBlock[], at: number): number {
  let end = at;
  let height = 0;
  let after = builder.spaceAfter;
  while (end < blocks.length) {
    const block = blocks[end]!;
    const isKept = keepsWithNext(block);
    if (end > at && breaksBefore(block)) break;
    height += extentOf(block, after, isKept && end + 1 < blocks.length);
    after = block.type === 'paragraph' ? block.paragraph.spaceAfter : 0;
    end += 1;
    if (!isKept) break;
  }
  const isAlone = end === at + 1;
  const fits = builder.y + height <= builder.bottom + TOLERANCE;
  if (!isAlone && !fits && !builder.isEmpty && height <= builder.pageHeight) builder.newPage('overflow');
  return end;
}

function keepsWithNext(block: PreparedBlock): boolean {
  if (block.type === 'paragraph') return block.paragraph.keepWithNext;
  return block.type === 'rule' ? block.rule.keepWithNext : block.set.table.keepWithNext;
}

function breaksBefore(block: PreparedBlock): boolean {
  return block.type === 'paragraph' && block.paragraph.pageBreakBefore;
}

/** Height of a block with the space above it; of one that may go on on the next page, the least that stands on this one. */
function extentOf(block: PreparedBlock, after: number, isWhole: boolean): number {
  if (block.type === 'rule') return after + block.rule.height;
  if (block.type === 'table') {
    const { table, groups, height } = block.set;
    if (isWhole || table.keepTogether) return after + height;
    const heads = groups.filter(({ isHeader }) => isHeader);
    const first = groups.find(({ isHeader }) => !isHeader);
    const headHeight = heads.reduce((sum, group) => sum + group.height, table.borderWidth);
    return after + headHeight + (first?.height ?? 0);
  }
  const { paragraph, set } = block;
  const lines = isWhole || paragraph.keepTogether ? set.lines.length : minLines(set.lines.length);
  const gap = Math.max(after, paragraph.spaceBefore);
  return gap + 2 * frameExtent(paragraph) + heightOf({ set, from: 0, to: lines });
}

/** How many of a paragraph's lines stand at the foot of a page at least. */
function minLines(count: number): number {
  return count < 2 * MIN_LINES ? count : MIN_LINES;
}

function placeBlock(builder: PageBuilder, block: PreparedBlock): void {
  if (block.type === 'paragraph') placeParagraph(builder, block.paragraph, block.set);
  else if (block.type === 'table') placeTable(builder, block.set);
  else {
    const { rule } = block;
    const gap = builder.gapBefore(0);
    if (!builder.isEmpty && builder.y + gap + rule.height > builder.bottom + TOLERANCE)
      builder.newPage('overflow');
    else builder.y += gap;
    builder.add([placeRule(rule, builder.left, builder.y)]);
    builder.y += rule.height;
    builder.spaceAfter = 0;
  }
}

function placeParagraph(builder: PageBuilder, paragraph: LayoutParagraph, set: SetParagraph): void {
  if (paragraph.pageBreakBefore && !builder.isEmpty) builder.newPage('break');
  const { lines } = set;
  const extra = frameExtent(paragraph);
  let from = 0;
  while (from < lines.length) {
    const space = from === 0 ? builder.gapBefore(paragraph.spaceBefore) : 0;
    // A distance larger than the page pushes nothing off it.
    const free = builder.bottom - builder.y - 2 * extra - lines[from]!.height;
    const gap = (builder.isEmpty ? Math.min(space, Math.max(0, free)) : space) + extra;
    const fitting = linesThatFit(builder, paragraph, lines, from, gap);
    if (fitting === 0) {
      builder.newPage('overflow');
      continue;
    }
    const to = from + fitting;
    const y = builder.y + gap;
    builder.addLines(paragraph, set, from, to, y);
    builder.y = y + heightOf({ set, from, to }) + extra;
    if (builder.hasNotes) builder.addNotes(lines.slice(from, to));
    from = to;
    if (from < lines.length) builder.newPage('overflow');
  }
  builder.spaceAfter = paragraph.spaceAfter;
}

/** Number of lines from `from` on that stand on this page; on an empty page at least one. */
function linesThatFit(
  builder: PageBuilder,
  paragraph: LayoutParagraph,
  lines: readonly SetLine[],
  from: number,
  gap: number,
): number {
  const rest = lines.length - from;
  let count = 0;
  let height = gap + frameExtent(paragraph);
  while (count < rest) {
    height += lines[from + count]!.height;
    const notes = builder.hasNotes ? builder.noteHeight(lines.slice(from, from + count + 1)) : 0;
    if (builder.y + height + notes > builder.bottom + TOLERANCE) break;
    count += 1;
  }
  if (count === rest) return count;
  if (builder.isEmpty && (paragraph.keepTogether || count === 0)) return Math.max(1, count);
  if (paragraph.keepTogether) return 0;
  const kept = Math.min(count, rest - MIN_LINES);
  if (kept >= MIN_LINES || (from > 0 && kept > 0)) return kept;
  return builder.isEmpty ? Math.max(1, count) : 0;
}
