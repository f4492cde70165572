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

/**
 * Whether the text is the copy of a page that has a heading of its own in place of the plan's head: that it lacks the head is
 * told once, by the title.
 */
export function isCopyWithoutHead({ head, frontMatter, paragraphs }: PlanDocument): boolean {
  const { title, number, dateline, nationalTitle, motto, partyTitle, issuerLines } = head;
  if (frontMatter || title || number || dateline || nationalTitle || motto || partyTitle) return false;
  const first = paragraphs.find(({ key }) => key !== '');
  return issuerLines.length === 0 && first?.block.type === 'heading' && !first.numbering;
}

/** Where something that belongs to the end of a plan is missed: its last line, or the end of the content. */
export function endAnchor(plan: PlanDocument): TextRange {
  const last = plan.signature?.name ?? plan.signature?.titles.at(-1) ?? plan.recipients?.items.at(-1);
  const range = last?.range ?? plan.recipients?.label?.range ?? plan.closing.paragraph?.range;
  if (!range) return plan.head.title?.range ?? { start: 0, end: 0 };
  if (last) return range;
  return plan.closing.mark.text ? plan.closing.mark.range : { start: range.end, end: range.end };
}
