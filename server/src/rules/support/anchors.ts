import type { PlanDocument } from '../../plan/model.ts';
import type { TextRange } from '../../text/range.ts';

/** Where to report what is missing from the head: at the type name, else at the first line that says anything. */
export function headPlace(plan: PlanDocument): TextRange {
  if (plan.head.title) return plan.head.title.range;
  const first = plan.paragraphs.find((p) => p.role !== 'front-matter' && p.content.text.trim() !== '');
  if (!first) return { start: 0, end: 0 };
  const lineEnd = first.content.text.indexOf('\n');
  return lineEnd < 0 ? first.range : first.content.range(0, lineEnd);
}
