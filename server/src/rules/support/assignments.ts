import { assignee } from '../../plan/deadline-unit.ts';
import type { OutlineNode, Paragraph, PlanDocument } from '../../plan/model.ts';
import type { Span } from '../../plan/units.ts';

/** Sections that hand out the tasks. */
const ASSIGNING =
  /^(?:tổ\s+chức\s+(?:triển\s+khai\s+)?thực\s+hiện|phân\s+công(?:\s+(?:nhiệm\s+vụ|thực\s+hiện|trách\s+nhiệm))?|trách\s+nhiệm\s+thực\s+hiện)(?!\p{L})/iu;

/** A unit that is given a task under TỔ CHỨC THỰC HIỆN. */
export interface Assignment {
  readonly node: OutlineNode;
  readonly paragraph: Paragraph;
  /** Of the name, in the paragraph's text. */
  readonly unit: Span;
  readonly name: string;
}

/** The section of the plan that hands out the tasks; the last, where several could be meant. */
export function assigningSection(plan: PlanDocument): OutlineNode | undefined {
  const top = plan.outline.nodes.flatMap((node) =>
    node.numbering.kind === 'part' ? [node, ...node.children] : [node],
  );
  return top.filter((node) => ASSIGNING.test(node.title)).at(-1);
}

/** The units that numbered headings and items directly under the section begin with. */
export function readAssignments(section: OutlineNode): Assignment[] {
  return section.children.flatMap((node): Assignment[] => {
    const [paragraph] = node.paragraphs;
    if (!paragraph) return [];
    const unit = assignee(paragraph.content.text, paragraph.bodyStart, node.kind === 'heading');
    if (!unit) return [];
    const name = paragraph.content.text.slice(unit.start, unit.end).replace(/\s+/gu, ' ');
    return [{ node, paragraph, unit, name }];
  });
}
