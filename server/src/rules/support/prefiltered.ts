import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { MatchedTexts, type Prefilter } from '../../vietnamese/prefilter.ts';
import { perPlan } from './per-plan.ts';
import { matchedPrefilters } from './words.ts';

const matchedTexts = perPlan(
  ({ paragraphs }) => new MatchedTexts(paragraphs.length, (i) => matchedPrefilters(paragraphs[i]!)),
);

/** Whether any paragraph shows the prefilter. */
export function anyParagraphMatches(plan: PlanDocument, prefilter: Prefilter): boolean {
  return matchedTexts(plan).someMatches(prefilter);
}

/** The first paragraph, from an index on, that shows the prefilter; undefined where none does. */
export function nextMatching(plan: PlanDocument, prefilter: Prefilter, from: number): Paragraph | undefined {
  const index = matchedTexts(plan).nextMatching(prefilter, from);
  return index < 0 ? undefined : plan.paragraphs[index]!;
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
