import { keepColumns } from '../markdown/aligned-text.ts';
import { keepsInlineMarks, outsideClosingMarks } from '../markdown/inline-marks.ts';
import type { PlanDocument } from '../plan/model.ts';
import type { Fix } from '../rules/rule.ts';
import { endsForSure, endsLine } from './line-end.ts';

/**
 * The fix as it may be offered, whichever rule proposes it; undefined where it would do harm:
 * - half of a pair of inline marks would be left over;
 * - text that stands in columns would be shifted;
 * - a mark would be put at the end of a line of which it is not sure that a sentence or an item ends there.
 */
export function guardFix(plan: PlanDocument, fix: Fix): Fix | undefined {
  const { text } = plan;
  const placed = fix.edits.map((edit) => outsideClosingMarks(text, edit));
  for (const edit of placed) {
    if (!keepsInlineMarks(text, edit)) return undefined;
    if (endsLine(text, edit) && !endsForSure(text, edit)) return undefined;
  }
  const edits = keepColumns(plan.markdown, placed);
  return edits && { ...fix, edits };
}
