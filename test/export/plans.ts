import { DRAFT_SNIPPETS } from '../../server/src/features/drafts/catalogue.ts';
import { expandSnippet, SNIPPETS } from '../../server/src/features/snippets.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';

export interface NamedText {
  /** Also the name of a file. */
  readonly name: string;
  readonly text: string;
}

/** The outline of a whole plan that each snippet of one gives, its blanks unfilled. */
const OUTLINES: readonly NamedText[] = DRAFT_SNIPPETS.filter(({ slot }) => slot === 'plan').map(({ id }) => ({
  name: `outline-${id}`,
  text: expandSnippet(SNIPPETS.find((snippet) => snippet.id === id)!.body, TODAY),
}));

/**
 * What the printed page is held to: the samples, the clean plans, the corpus, a plan of each kind (with a decision, joint, of a
 * cell, of a school), and every outline.
 */
export const PRINTED_PLANS: readonly NamedText[] = [
  ...fixtures('samples', 'clean', 'corpus', 'kinds').map(({ name, text }) => ({
    name: name.replaceAll('/', '-').replace('.md', ''),
    text,
  })),
  ...OUTLINES,
];
