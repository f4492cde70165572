import type { OutlineNode, PlanDocument } from '../plan/model.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { TextRange } from '../text/range.ts';

/** Lines from 0, both included; the first stays visible. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: 'comment' | 'region';
}

/** What can be folded away: head, bases, sections, items, recipients, signature, attachments, tables, comments. */
export function foldingRanges(plan: PlanDocument, lines: LineIndex): Fold[] {
  const ranges: { range: TextRange; kind?: Fold['kind'] }[] = [];
  const add = (range: TextRange | undefined, kind?: Fold['kind']): void => {
    if (range) ranges.push(kind ? { range, kind } : { range });
  };
  const addNodes = (nodes: readonly OutlineNode[]): void => {
    for (const node of nodes) {
      add({ start: node.range.start, end: node.extent.end });
      addNodes(node.children);
    }
  };
  add(plan.frontMatter?.range, 'region');
  const bases = plan.opening.bases;
  if (bases.length > 1) add({ start: bases[0]!.range.start, end: bases.at(-1)!.range.end });
  addNodes(plan.outline.nodes);
  add(plan.recipients?.range);
  add(plan.signature?.range);
  for (const attachment of plan.attachments) {
    add({ start: attachment.title.range.start, end: attachment.range.end });
    addNodes(attachment.outline.nodes);
  }
  for (const { type, range } of plan.markdown.blocks) {
    if (type === 'table' || type === 'code') add(range);
  }
  for (const { range } of plan.comments) add(range, 'comment');

  const folds = new Map<number, Fold>();
  for (const { range, kind } of ranges) {
    const startLine = lines.positionAt(range.start).line;
    const endLine = lastLine(plan.text, range, lines);
    if (endLine <= startLine || (folds.get(startLine)?.endLine ?? -1) >= endLine) continue;
    folds.set(startLine, { startLine, endLine, ...(kind ? { kind } : {}) });
  }
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine);
}

/** The line of the last character that is not white space. */
function lastLine(text: string, range: TextRange, lines: LineIndex): number {
  let { end } = range;
  while (end > range.start && /\s/u.test(text[end - 1]!)) end -= 1;
  return lines.positionAt(end).line;
}
