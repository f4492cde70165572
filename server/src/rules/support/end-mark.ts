import type { PlanDocument } from '../../plan/model.ts';
import type { Fix } from '../rule.ts';

/** The mark at the end of the content as it stands in the source, blanks included. */
export function writtenMark(plan: PlanDocument): string {
  const { start, end } = plan.closing.mark.range;
  return plan.text.slice(start, end).trimEnd();
}

/** Whether the text breaks off before its end: no content, or neither recipients nor signature behind it. */
export function isCutShort(plan: PlanDocument): boolean {
  const { paragraph } = plan.closing;
  if (!paragraph || (!plan.recipients && !plan.signature)) return true;
  return paragraph.role === 'cell' || paragraph.role === 'section' || paragraph.content.text.trim() === '';
}

export function endMarkFix(plan: PlanDocument, mark: string): Fix {
  return {
    safe: true,
    title: { vi: `Kết thúc bằng “${mark}”`, en: `End with “${mark}”` },
    edits: [{ range: plan.closing.mark.range, newText: mark }],
  };
}
