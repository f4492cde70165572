import type { MarkedText } from './block.ts';
import { withoutRanges } from './word-emphasis.ts';

/** Zero-width blanks and joiners, soft hyphen, marks of direction: nothing is seen of them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;
/** Control characters that are no white space: garbled text of PDF and old Word files has them. */
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f]/g;

const SEEN = 0;
const UNSEEN = 1;
const CONTROL = 2;
/** What each unit is, by the two expressions. */
const KINDS = new Uint8Array(0x10000);
for (const [first, last] of [
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0xfeff, 0xfeff],
] as const)
  KINDS.fill(UNSEEN, first, last + 1);
for (const [first, last] of [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x7f],
] as const)
  KINDS.fill(CONTROL, first, last + 1);

/** Whether characters that no page shows stand in a text; control characters, which are shown as a blank, do not count. */
export function hasInvisible(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (KINDS[text.charCodeAt(at)] === UNSEEN) return true;
  return false;
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (KINDS[text.charCodeAt(at)] === CONTROL) return true;
  return false;
}

/** Whether the page shows all characters of a text. Asked of every text: one loop takes a fifth of two expressions. */
export function isAllShown(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (KINDS[text.charCodeAt(at)] !== SEEN) return false;
  return true;
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
  if (!hasInvisible(content.text)) return text;
  const ranges = [...content.text.matchAll(INVISIBLE)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  return withoutRanges({ content, emphases, marks }, ranges);
}
