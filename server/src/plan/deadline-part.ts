import { collapseWhitespace } from '../text/whitespace.ts';
import type { Span } from './agency.ts';
import type { Deadline, Paragraph } from './model.ts';

/** An agency or a task with its place in the source. */
export type Part = NonNullable<Deadline['agency']>;

/** Words of one text, on one line; indices of that text. */
export interface Phrase extends Span {
  readonly text: string;
}

/** A stretch of a paragraph's text, with its words on one line. Indices of the text. */
export function phraseOf(text: string, { start, end }: Span): Phrase {
  return { start, end, text: collapseWhitespace(text.slice(start, end)) };
}

/** A phrase of the paragraph's text where the paragraph stands. */
export function placed({ content }: Paragraph, { start, end, text }: Phrase): Part {
  return { text, range: content.range(start, end) };
}
