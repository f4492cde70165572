import type { PlanDocument } from '../../plan/model.ts';
import type { TextRange } from '../../text/range.ts';

/** Where to report what is missing from the head: at the type name, else at the first line that says anything. */
export function headAnchor(plan: PlanDocument): TextRange {
  if (plan.head.title) return plan.head.title.range;
  const first = plan.paragraphs.find((p) => p.role !== 'front-matter' && p.content.text.trim() !== '');
  if (!first) return { start: 0, end: 0 };
  const lineEnd = first.content.text.indexOf('\n');
  return lineEnd < 0 ? first.range : first.content.range(0, lineEnd);
}

/** Where something that belongs to the end of a plan is missed: its last line, or the end of the content. */
export function endAnchor(plan: PlanDocument): TextRange {
  const last = plan.signature?.name ?? plan.signature?.titles.at(-1) ?? plan.recipients?.items.at(-1);
  const range = last?.range ?? plan.recipients?.label?.range ?? plan.closing.paragraph?.range;
  if (!range) return plan.head.title?.range ?? { start: 0, end: 0 };
  if (last) return range;
  return plan.closing.mark.text ? plan.closing.mark.range : { start: range.end, end: range.end };
}
