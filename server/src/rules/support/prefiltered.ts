import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { type Bits, type Cue, join, shows } from '../../vietnamese/prefilter.ts';
import { perPlan } from './per-plan.ts';
import { shownIn } from './words.ts';

/** The cues that each paragraph shows, side by side so that a look at all of them is quick, and those that any does. */
const shownBy = perPlan(({ paragraphs }) => {
  const low = new Int32Array(paragraphs.length);
  const high = new Int32Array(paragraphs.length);
  const any: Bits = { low: 0, high: 0 };
  for (let i = 0; i < low.length; i += 1) {
    const shown = shownIn(paragraphs[i]!);
    low[i] = shown.low;
    high[i] = shown.high;
    join(any, shown);
  }
  return { low, high, any };
});

/** Whether any paragraph shows the cue. */
export function isShown(plan: PlanDocument, cue: Cue): boolean {
  return shows(shownBy(plan).any, cue);
}

/** The paragraphs that show the cue, in order. */
export function paragraphsShowing(plan: PlanDocument, cue: Cue): readonly Paragraph[] {
  const { low, high, any } = shownBy(plan);
  const found: Paragraph[] = [];
  if (!shows(any, cue)) return found;
  for (let i = 0; i < low.length; i += 1) {
    if ((low[i]! & cue.low) !== 0 || (high[i]! & cue.high) !== 0) found.push(plan.paragraphs[i]!);
  }
  return found;
}
