import type { Span } from '../../plan/agency.ts';
import { assignee } from '../../plan/deadline-agency.ts';
import type { OutlineNode, Paragraph } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { perPlan } from './per-plan.ts';
import { type AgencyKind, kindOf, levelsIn } from './unit-kinds.ts';

/** Sections that hand out the tasks. */
const ASSIGNING = regexp.iu`^(?:tổ\s+chức\s+(?:triển\s+khai\s+)?thực\s+hiện|phân\s+công(?:\s+(?:nhiệm\s+vụ|thực\s+hiện|trách\s+nhiệm))?|trách\s+nhiệm\s+thực\s+hiện)(?!\p{L})`;

/** A unit that is given a task under TỔ CHỨC THỰC HIỆN, where its name stands in the paragraph's text. */
export interface Assignee extends Span {
  readonly name: string;
  readonly kind: AgencyKind | undefined;
  readonly level: string | undefined;
}

/** The section of the plan that hands out the tasks; the last, where several could be meant. */
export const assigningSection = perPlan((plan): OutlineNode | undefined => {
  const top = plan.outline.nodes.flatMap((node) =>
    node.numbering.kind === 'part' ? [node, ...node.children] : [node],
  );
  return top.findLast((node) => ASSIGNING.test(node.title));
});

/** The units that numbered headings and items directly under the section begin with. */
export function readAssignments(section: OutlineNode): { paragraph: Paragraph; unit: Assignee }[] {
  return section.children.flatMap(({ kind, paragraphs: [paragraph] }) => {
    const unit = paragraph && (kind === 'heading' ? ofHeading(paragraph) : ofItem(paragraph));
    return unit ? [{ paragraph, unit }] : [];
  });
}

const ofHeading = memoizedScan((text, { bodyStart }) => readAssignee(text, assignee(text, bodyStart, true)));
const ofItem = memoizedScan((text, { bodyStart }) => readAssignee(text, assignee(text, bodyStart, false)));

function readAssignee(text: string, span: Span | undefined): Assignee | null {
  if (!span) return null;
  const name = collapseWhitespace(text.slice(span.start, span.end));
  const folded = foldForMatch(name);
  return { ...span, name, kind: kindOf(folded), level: levelsIn(folded)?.at(-1) };
}
