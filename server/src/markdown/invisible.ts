import type { MarkedText } from './block.ts';
import { withoutRanges } from './word-emphasis.ts';

/** Zero-width blanks and joiners, soft hyphens, marks of direction: nothing is seen of them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;
const ANY = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

export function hasInvisible(text: string): boolean {
  return ANY.test(text);
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
