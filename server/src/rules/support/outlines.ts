import type { OutlineNode, PlanDocument } from '../../plan/model.ts';
import { memoizePerObject } from '../../text/memoize.ts';

/** The outlines of a plan: its own, then that of each attachment. */
export function outlinesOf(plan: PlanDocument): readonly (readonly OutlineNode[])[] {
  return [plan.outline.nodes, ...plan.attachments.map((attachment) => attachment.outline.nodes)];
}

/** Nodes that stand side by side, with the node above them. */
export interface SiblingList {
  readonly siblings: readonly OutlineNode[];
  readonly parent: OutlineNode | undefined;
}

/** Every list of nodes that stand side by side, each before those below it. */
export const siblingLists = memoizePerObject((nodes: readonly OutlineNode[]): readonly SiblingList[] => {
  const all: SiblingList[] = [];
  addLists(nodes, undefined, all);
  return all;
});

function addLists(nodes: readonly OutlineNode[], parent: OutlineNode | undefined, all: SiblingList[]): void {
  if (nodes.length === 0) return;
  all.push({ siblings: nodes, parent });
  for (const node of nodes) addLists(node.children, node, all);
}

/** Source range of a node's numeral. */
export function numeralRange(node: OutlineNode): { start: number; end: number } {
  const { content } = node.paragraphs[0]!;
  return content.range(node.numbering.numeralStart, node.numbering.numeralEnd);
}

/** The numeral with its separator, as written: `II.`, `4.1.`, `đ)`. */
export function numeralText(node: OutlineNode): string {
  const { text } = node.paragraphs[0]!.content;
  return text.slice(node.numbering.start, node.numbering.end).trim();
}

/** Whether a new list may begin after this node: its text ends with a subheading or an announcement. */
export function announcesList(node: OutlineNode): boolean {
  const last = node.body.at(-1);
  if (!last) return false;
  if (last.strong || last.block.type === 'heading' || /:\s*$/u.test(last.content.text)) return true;
  return !last.bullet && last.content.length <= MAX_TITLE_LENGTH && !/[\p{P}\d]\s*$/u.test(last.content.text);
}

/** A line of at most so many characters, without a mark at its end, may be the title of what follows. */
const MAX_TITLE_LENGTH = 100;

/** Whether the line above a node says that something is left out: `...`, `[…]` of a text that is quoted in part. */
export function followsOmission(plan: PlanDocument, node: OutlineNode): boolean {
  const above = plan.paragraphs[node.paragraphs[0]!.index - 1];
  return above !== undefined && /(?:^|\s)\[?(?:\.{2,4}|…)\]?\s*$/u.test(above.content.text);
}
