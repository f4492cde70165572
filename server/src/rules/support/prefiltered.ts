import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { type Bits, join, matches, type Prefilter } from '../../vietnamese/prefilter.ts';
import { perPlan } from './per-plan.ts';
import { matchedPrefilters } from './words.ts';

/** The prefilters that each paragraph shows, side by side so that a look at all of them is quick, and those that any does. */
const prefiltersByParagraph = perPlan(({ paragraphs }) => {
  const low = new Int32Array(paragraphs.length);
  const high = new Int32Array(paragraphs.length);
  const any: Bits = { low: 0, high: 0 };
  for (let i = 0; i < low.length; i += 1) {
    const matched = matchedPrefilters(paragraphs[i]!);
    low[i] = matched.low;
    high[i] = matched.high;
    join(any, matched);
  }
  return { low, high, any };
});

/** Whether any paragraph shows the prefilter. */
export function anyParagraphMatches(plan: PlanDocument, prefilter: Prefilter): boolean {
  return matches(prefiltersByParagraph(plan).any, prefilter);
}

/** The first paragraph, from an index on, that shows the prefilter; undefined where none does. */
export function nextMatching(plan: PlanDocument, prefilter: Prefilter, from: number): Paragraph | undefined {
  const { low, high, any } = prefiltersByParagraph(plan);
  if (!matches(any, prefilter)) return undefined;
  for (let i = from; i < low.length; i += 1) {
    if ((low[i]! & prefilter.low) !== 0 || (high[i]! & prefilter.high) !== 0) return plan.paragraphs[i]!;
  }
  return undefined;
}

/** The paragraphs that show the prefilter, in order. */
export function paragraphsMatching(plan: PlanDocument, prefilter: Prefilter): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (
    let next = nextMatching(plan, prefilter, 0);
    next;
    next = nextMatching(plan, prefilter, next.index + 1)
  )
    found.push(next);
  return found;
}
