import type { LayoutParagraph, LayoutRule } from '../model.ts';
import type { SetItem, SetLines, SetParagraph } from './model.ts';

/** Rounding must not move a line that fits. */
export const TOLERANCE = 0.01;

/** Breaks a paragraph into lines at a width, or knows them already. */
export type LineSetter = (paragraph: LayoutParagraph, width: number) => SetParagraph;

type StackedBlock =
  | { readonly type: 'paragraph'; readonly paragraph: LayoutParagraph; readonly set: SetParagraph }
  | { readonly type: 'rule'; readonly rule: LayoutRule };

/** A part of a block: all of a rule, or some lines of a paragraph. */
interface StackedPart {
  readonly block: StackedBlock;
  /** Of a paragraph: indices of its lines. */
  readonly from: number;
  readonly to: number;
  /** From the top of the stack. */
  readonly top: number;
  readonly height: number;
}

/** Blocks one below the other that do not make pages themselves: those of a cell, of a footnote, at the foot of a page. */
export interface Stack {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly StackedPart[];
}

/** Distance between a paragraph's frame and the page around it, above and below. */
export function frameExtent({ frame }: LayoutParagraph): number {
  return frame ? frame.padding + frame.lineWidth : 0;
}

/** Sets blocks one below the other, from y = 0 down. Widths and heights in points. */
export function stackBlocks(
  blocks: readonly (LayoutParagraph | LayoutRule)[],
  width: number,
  setLines: LineSetter,
): Stack {
  const parts: StackedPart[] = [];
  let y = 0;
  let after = 0;
  for (const block of blocks) {
    if (block.type === 'rule') {
      const top = y + after;
      parts.push({ block: { type: 'rule', rule: block }, from: 0, to: 1, top, height: block.height });
      y = top + block.height;
      after = 0;
      continue;
    }
    const set = setLines(block, width);
    const extra = frameExtent(block);
    const top = y + Math.max(after, block.spaceBefore) + extra;
    parts.push({
      block: { type: 'paragraph', paragraph: block, set },
      from: 0,
      to: set.lines.length,
      top,
      height: set.height,
    });
    y = top + set.height + extra;
    after = block.spaceAfter;
  }
  return { width, height: y + after, parts };
}

/**
 * What of a stack fits into a height, and the rest, which begins at its top.
 * @returns the rest is undefined where all fits; the first is empty where nothing does
 */
export function splitStack(stack: Stack, height: number): [Stack, Stack | undefined] {
  if (stack.height <= height + TOLERANCE) return [stack, undefined];
  const fitting: StackedPart[] = [];
  const rest: StackedPart[] = [];
  for (const part of stack.parts) {
    if (rest.length === 0 && part.top + part.height <= height + TOLERANCE) fitting.push(part);
    else if (rest.length > 0 || part.block.type === 'rule') rest.push(part);
    else {
      const { lines } = part.block.set;
      let to = part.from;
      let used = 0;
      while (to < part.to && part.top + used + lines[to]!.height <= height + TOLERANCE)
        used += lines[to++]!.height;
      if (to > part.from) fitting.push({ ...part, to, height: used });
      rest.push({ ...part, from: to, top: part.top + used, height: part.height - used });
    }
  }
  if (rest.length === 0) return [stack, undefined];
  const top = rest[0]!.top;
  const last = fitting.at(-1);
  return [
    { width: stack.width, height: last ? last.top + last.height : 0, parts: fitting },
    {
      width: stack.width,
      height: stack.height - top,
      parts: rest.map((part) => ({ ...part, top: part.top - top })),
    },
  ];
}

/** The first line of a stack by itself: what a page takes at least, so that every page takes something. */
export function firstLineHeight({ parts }: Stack): number {
  const first = parts[0];
  if (!first) return 0;
  const { block } = first;
  return first.top + (block.type === 'rule' ? first.height : block.set.lines[first.from]!.height);
}

/** The stack on a page, its upper left corner at `x`, `y`. */
export function placeStack(stack: Stack, x: number, y: number, isRepeated = false): SetItem[] {
  const items: SetItem[] = [];
  for (const { block, from, to, top } of stack.parts) {
    if (block.type === 'rule') {
      items.push(placeRule(block.rule, x, y + top));
      continue;
    }
    const { paragraph, set } = block;
    placeLines(items, { type: 'lines', paragraph, set, from, to, x, y: y + top, isRepeated }, stack.width);
  }
  return items;
}

/** A rule of which the left edge and the top of its place are given, in points. */
export function placeRule(rule: LayoutRule, x: number, top: number): SetItem {
  const y = top + rule.offset;
  const x1 = x + rule.left;
  return { type: 'rule', x1, y1: y, x2: x1 + rule.length, y2: y, lineWidth: rule.lineWidth, source: rule };
}

/**
 * Adds lines of a paragraph to a page, with its frame where it has one.
 * @param width of the text area or cell
 */
export function placeLines(items: SetItem[], lines: SetLines, width: number): void {
  const { paragraph, x, y } = lines;
  const { frame } = paragraph;
  if (frame) {
    const outside = frame.padding + frame.lineWidth / 2;
    items.push({
      type: 'box',
      x: x + paragraph.indentLeft - outside,
      y: y - outside,
      width: width - paragraph.indentLeft - paragraph.indentRight + 2 * outside,
      height: heightOf(lines) + 2 * outside,
      lineWidth: frame.lineWidth,
      ...(paragraph.colour ? { colour: paragraph.colour } : {}),
    });
  }
  items.push(lines);
}

/** Of lines of a paragraph. */
export function heightOf({ set, from, to }: Pick<SetLines, 'set' | 'from' | 'to'>): number {
  let height = 0;
  for (let i = from; i < to; i++) height += set.lines[i]!.height;
  return height;
}
