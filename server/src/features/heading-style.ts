import { type CheckOptions, readOptions } from '../check/check.ts';
import type { OutlineNode, PlanDocument } from '../plan/model.ts';
import { outlineNodes } from '../plan/outline.ts';
import { readPlan } from '../plan/read.ts';
import type { TextEdit } from '../text/range.ts';
import { allOutlines } from './outline-numbers.ts';

/** `#` headings, or paragraphs in bold. */
export type HeadingStyle = 'heading' | 'strong';

const MAX_LEVEL = 6;

/**
 * Edits that write every section title of a plan in one style. Titles over several lines, in lists or quotations keep
 * theirs. Nothing where the plan would then read differently.
 */
export function convertHeadings(plan: PlanDocument, style: HeadingStyle, options: CheckOptions): TextEdit[] {
  const base = baseDepth(plan);
  const edits = allOutlines(plan)
    .flatMap((nodes) => outlineNodes(nodes))
    .filter((node) => node.kind === 'heading' && node.written !== style)
    .flatMap((node) => (style === 'heading' ? toHeading(plan.text, node, base) : toStrong(plan.text, node)));
  let text = plan.text;
  for (const { range, newText } of [...edits].sort((a, b) => b.range.start - a.range.start)) {
    text = text.slice(0, range.start) + newText + text.slice(range.end);
  }
  return shape(readPlan(text, readOptions(options), plan)) === shape(plan) ? edits : [];
}

/** Numerals, titles and nesting. */
function shape(plan: PlanDocument): string {
  const of = (nodes: readonly OutlineNode[]): unknown[] =>
    nodes.map(({ numbering, title, children }) => [numbering.kind, numbering.values, title, of(children)]);
  return JSON.stringify(allOutlines(plan).map(of));
}

/** One deeper than the title and the subject; as deep as the headings that are there. */
function baseDepth({ head, outline }: PlanDocument): number {
  for (const node of outlineNodes(outline.nodes)) {
    if (node.written === 'heading') return Math.max(1, node.depth - node.level + 1);
  }
  const above = [...(head.title ? [head.title] : []), ...head.subject].map(({ paragraph: { block } }) =>
    block.type === 'heading' ? block.depth : 0,
  );
  return Math.max(1, ...above) + 1;
}

function toHeading(text: string, node: OutlineNode, base: number): TextEdit[] {
  const around = single(text, node);
  if (!around || !/^(?:\*\*)?$/u.test(around.before) || around.before !== around.after) return [];
  const marks = '#'.repeat(Math.min(MAX_LEVEL, base + node.level - 1));
  return around.edits(`${marks} `, '');
}

function toStrong(text: string, node: OutlineNode): TextEdit[] {
  const around = single(text, node);
  if (!around || !/^#{1,6}[ \t]+(?:\*\*)?$/u.test(around.before)) return [];
  if (around.after.replace(/^\*\*/u, '').replace(/[# \t]/gu, '') !== '') return [];
  if (around.before.endsWith('**') !== around.after.startsWith('**')) return [];
  const inner = text.slice(around.start, around.end);
  if (inner.includes('**')) return [];
  const end = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
  const touchesAbove = /[^\s][ \t]*(?:\r\n|\n|\r)$/u.test(text.slice(0, around.lineStart).slice(-200));
  const touchesBelow = /^(?:\r\n|\n|\r)[ \t]*\S/u.test(text.slice(around.lineEnd, around.lineEnd + 200));
  return around.edits(`${touchesAbove ? end : ''}**`, `**${touchesBelow ? end : ''}`);
}

/**
 * Whether a text begins a line of its own, not indented, after the first line of a list item: text pasted without blank
 * lines, which a heading ends.
 */
function isLazyLine(text: string, itemStart: number, start: number): boolean {
  return start > itemStart && /[\r\n](?:\*\*)?$/u.test(text.slice(Math.max(itemStart, start - 3), start));
}

/** What surrounds the visible text of a title on the line that it has for itself. */
function single(text: string, { paragraphs }: OutlineNode) {
  const [paragraph] = paragraphs;
  if (paragraphs.length !== 1 || !paragraph || paragraph.content.text.includes('\n')) return undefined;
  const { block, range } = paragraph;
  if (block.quoteDepth > 0 || block.underline) return undefined;
  const { start, end } = range;
  if (block.listDepth > 0 && !isLazyLine(text, block.range.start, start)) return undefined;
  // Under a title in bold the text may go on without a blank line.
  const before = text.slice(block.range.start, start);
  const lineStart =
    start - (before.length - 1 - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')));
  const lineEnd = end + /^[^\r\n]*/u.exec(text.slice(end, block.range.end))![0].length;
  return {
    start,
    end,
    lineStart,
    lineEnd,
    before: text.slice(lineStart, start),
    after: text.slice(end, lineEnd),
    edits: (before: string, after: string): TextEdit[] => [
      { range: { start: lineStart, end: start }, newText: before },
      ...(end === lineEnd && after === '' ? [] : [{ range: { start: end, end: lineEnd }, newText: after }]),
    ],
  };
}
