import type { PlanDocument } from '../../plan/model.ts';
import type { TextRange } from '../../text/range.ts';

/** Where something that belongs to the end of a plan is missed: its last line, or the end of the content. */
export function placeAtEnd(plan: PlanDocument): TextRange {
  const last = plan.signature?.name ?? plan.signature?.titles.at(-1) ?? plan.recipients?.items.at(-1);
  const range = last?.range ?? plan.recipients?.label?.range ?? plan.closing.paragraph?.range;
  if (!range) return plan.head.title?.range ?? { start: 0, end: 0 };
  if (last) return range;
  return plan.closing.mark.text ? plan.closing.mark.range : { start: range.end, end: range.end };
}
