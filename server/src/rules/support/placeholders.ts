import type { PlanDocument } from '../../plan/model.ts';
import { allMatches } from '../../text/all-matches.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { perPlan } from './per-plan.ts';

const BRACKETED = /\[[^[\]\n]{1,100}\]/gu;

/** What stands in brackets anywhere in a plan, folded. */
const bracketsIn = perPlan(({ paragraphs }): readonly string[] => {
  const found: string[] = [];
  for (const { content } of paragraphs) {
    const { text } = content;
    if (!text.includes('[')) continue;
    for (const [bracket] of allMatches(text, BRACKETED)) found.push(foldForMatch(bracket));
  }
  return found;
});

/** Whether a bracket stands where a part is to be written, `[Chức vụ người ký]`. In: the words of the part, folded. */
export function hasBracketFor(plan: PlanDocument, words: readonly string[]): boolean {
  return bracketsIn(plan).some((bracket) => words.some((word) => bracket.includes(word)));
}
