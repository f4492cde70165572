import type { PlanDocument } from '../../plan/model.ts';
import { allMatches } from '../../text/all-matches.ts';
import { foldForMatch } from '../../vietnamese/words.ts';

const BRACKETED = /\[[^[\]\n]{1,100}\]/gu;

/** Whether a bracket stands where a part is to be written, `[Chức vụ người ký]`. In: the words of the part, folded. */
export function hasBracketFor(plan: PlanDocument, words: readonly string[]): boolean {
  return plan.paragraphs.some(
    ({ content: { text } }) =>
      text.includes('[') &&
      allMatches(text, BRACKETED).some(([bracket]) =>
        words.some((word) => foldForMatch(bracket).includes(word)),
      ),
  );
}
