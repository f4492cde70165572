import type { OutlineNode, Paragraph, PlanDocument } from '../../plan/model.ts';
import { toRoman } from '../../vietnamese/numerals.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { bareNumerals, followsBare } from './bare-numerals.ts';
import { followsOmission, outlinesOf, siblingLists } from './outlines.ts';
import { perPlan } from './per-plan.ts';

/** A heading between two of its kind that has lost its numeral: `NỘI DUNG` between `I.` and `III.` */
export interface LostNumeral {
  readonly paragraph: Paragraph;
  /** What is lost, without its separator. */
  readonly numeral: string;
  /** The node in whose list it is missed, which comes right after it; none at the end of the list. */
  readonly next?: OutlineNode;
}

/** All of a plan, in order. */
export const lostNumerals = perPlan((plan): readonly LostNumeral[] =>
  outlinesOf(plan).flatMap((outline) =>
    siblingLists(outline).flatMap(({ siblings }) =>
      siblings.flatMap((node, at) => lostAfter(plan, node, siblings[at + 1])),
    ),
  ),
);

/**
 * Whether any number may stand at a node of a list: what is missing before it is left out on purpose, stands there without its
 * mark, or is told as a lost numeral.
 */
export function mayJumpTo(plan: PlanDocument, nodes: readonly OutlineNode[], index: number): boolean {
  const node = nodes[index]!;
  return followsOmission(plan, node) || followsBare(plan, nodes, index) || followsLost(plan, node);
}

/** Whether a numeral is lost right before the node. */
function followsLost(plan: PlanDocument, node: OutlineNode): boolean {
  return lostNumerals(plan).some(({ next }) => next === node);
}

function lostAfter(plan: PlanDocument, node: OutlineNode, next: OutlineNode | undefined): LostNumeral[] {
  const { kind, values, separator } = node.numbering;
  const [value] = values;
  if ((kind !== 'roman' && kind !== 'arabic') || values.length !== 1 || separator !== '.') return [];
  const isGap =
    next?.numbering.kind === kind &&
    next.numbering.values.length === 1 &&
    next.numbering.values[0] === value! + 2;
  if (next && !isGap) return [];
  const between = next
    ? plan.paragraphs.slice(node.paragraphs[0]!.index + 1, next.paragraphs[0]!.index)
    : node.body;
  const alike = between.filter((paragraph) => isWrittenAs(node, paragraph) && !isBare(plan, paragraph));
  const [paragraph, more] = alike;
  if (!paragraph || more) return [];
  const numeral = kind === 'roman' ? toRoman(value! + 1) : String(value! + 1);
  if (next) return [{ paragraph, numeral, next }];
  return /^mục\s+đích$/u.test(foldForMatch(node.title)) && /^yêu\s+cầu$/u.test(paragraph.key)
    ? [{ paragraph, numeral }]
    : [];
}

/** `II NỘI DUNG`: the numeral stands there, and its mark is lost. */
function isBare(plan: PlanDocument, paragraph: Paragraph): boolean {
  return bareNumerals(plan).some((bare) => bare.paragraph === paragraph);
}

/** Whether a paragraph is a heading written as the node is: of its depth, or in bold, in capitals where that is. */
function isWrittenAs({ written, depth, paragraphs: [first] }: OutlineNode, paragraph: Paragraph): boolean {
  const { block, strong, segment, cell, bullet, content, role } = paragraph;
  if (cell || bullet || role !== 'text' || content.length > MAX_LENGTH || /[:;,.]\s*$/u.test(content.text))
    return false;
  if (segment.isUpper !== first!.segment.isUpper) return false;
  if (written === 'heading') return block.type === 'heading' && block.depth === depth;
  if (block.type === 'heading') return false;
  return written === 'strong' ? strong : segment.isUpper && content.length > MIN_LENGTH;
}

/** A longer one is a sentence, a shorter one in capitals a short form. */
const MAX_LENGTH = 120;
const MIN_LENGTH = 7;
