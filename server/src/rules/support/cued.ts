import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { type Cue, join, type Shown, shows } from '../../vietnamese/cues.ts';
import { perPlan } from './per-plan.ts';
import { shownIn } from './words.ts';

/** The cues that each paragraph shows, and those that any does. */
const shownBy = perPlan(({ paragraphs }): { readonly each: readonly Shown[]; readonly any: Shown } => {
  const any = { low: 0, high: 0 };
  const each = paragraphs.map((paragraph) => {
    const shown = shownIn(paragraph);
    join(any, shown);
    return shown;
  });
  return { each, any };
});

/** Whether any paragraph shows the cue. */
export function isShown(plan: PlanDocument, cue: Cue): boolean {
  return shows(shownBy(plan).any, cue);
}

/** The paragraphs that show the cue, in order. */
export function paragraphsShowing(plan: PlanDocument, cue: Cue): readonly Paragraph[] {
  const { each, any } = shownBy(plan);
  return shows(any, cue) ? plan.paragraphs.filter(({ index }) => shows(each[index]!, cue)) : [];
}
