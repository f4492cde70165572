import type { Paragraph, PlanDocument, Role } from '../../plan/model.ts';
import type { FoundPhrase, PhraseIndex } from '../../text/phrase-index.ts';
import { phraseText } from '../register/register-index.ts';

/** Paragraphs in which names stand that are nobody's to change. */
const LEFT_ALONE: ReadonlySet<Role> = new Set<Role>([
  'front-matter',
  'number',
  'signer-name',
  'code',
  'stamp',
]);

/** A phrase of the register where it stands in a plan. */
export interface RegisteredPhrase<T> extends FoundPhrase<T> {
  readonly paragraph: Paragraph;
  /** As it is written. */
  readonly written: string;
}

/** The phrases of an index that stand in running text, in order. */
export function* registeredPhrases<T>(
  { paragraphs }: PlanDocument,
  index: PhraseIndex<T>,
): Generator<RegisteredPhrase<T>> {
  if (index.isEmpty) return;
  for (const paragraph of paragraphs) {
    if (LEFT_ALONE.has(paragraph.role)) continue;
    const { text } = paragraph.content;
    for (const found of index.find(phraseText(text))) {
      yield { ...found, paragraph, written: text.slice(found.start, found.end) };
    }
  }
}
