import type { SetParagraph } from '../word-file.ts';

/** Paragraphs that are set alike and wrong: fewer are an exception that somebody made on purpose. */
const MIN_COUNT = 3;
const MIN_SHARE = 0.2;

/** Reports paragraphs that are wrong in the same way, once, if they are more than exceptions among all. */
export function reportGroup(
  wrong: readonly SetParagraph[],
  all: readonly SetParagraph[],
  report: (group: { readonly first: SetParagraph; readonly count: number }) => void,
): void {
  const [first] = wrong;
  const isMany = wrong.length >= Math.min(MIN_COUNT, all.length) && wrong.length >= all.length * MIN_SHARE;
  if (first && isMany) report({ first, count: wrong.length });
}
