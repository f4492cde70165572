import type { MarkedText } from './block.ts';
import { withoutRanges } from './word-emphasis.ts';

/** Zero-width blanks and joiners, soft hyphens, marks of direction: nothing is seen of them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;
const ANY = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

export function hasInvisible(text: string): boolean {
  return ANY.test(text);
}

/** Control characters that are no white space: garbled text of PDF and old Word files has them. */
const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/;
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f]/g;

export function hasControls(text: string): boolean {
  return CONTROL.test(text);
}

/** The text with a blank, which the page shows, for each of its control characters. */
export function withoutControls(text: MarkedText): MarkedText {
  const { content } = text;
  if (!hasControls(content.text)) return text;
  return { ...text, content: content.respelt(content.text.replace(CONTROLS, ' ')) };
}

/** The text without its invisible characters: what a reader sees, and what a word is known by. */
export function withoutInvisible(text: MarkedText): MarkedText {
  const { content, emphases, marks = [] } = text;
  if (!ANY.test(content.text)) return text;
  const ranges = [...content.text.matchAll(INVISIBLE)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  return withoutRanges({ content, emphases, marks }, ranges);
}
