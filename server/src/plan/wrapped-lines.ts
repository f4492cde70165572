/** No text is wrapped at a margin outside of these, in UTF-16 units. */
const NARROWEST_MARGIN = 56;
const WIDEST_MARGIN = 130;

/**
 * Whether a line ends a sentence, and no margin broke it: it is shorter than any, or one of its paragraph is longer than
 * any. In: see `lengthWithNextWord`; the length of the longest line of the paragraph; whether a sentence ends in the line.
 */
export function isOutsideMargins(length: number, width: number, ended: boolean): boolean {
  return ended && (width > WIDEST_MARGIN || length < NARROWEST_MARGIN);
}

/** Whether the break of a line was meant: the next word would have fitted on it. In: the two lengths. */
export function isShort(length: number, width: number): boolean {
  return length < width * 0.82;
}

/** How long the line `previous` of a text would be with the first word of `line`, in UTF-16 units. */
export function lengthWithNextWord(
  text: string,
  previous: { start: number; end: number },
  line: { start: number; end: number },
): number {
  const head = text.slice(line.start, Math.min(line.end, line.start + 40));
  return previous.end - previous.start + 1 + /^\s*\S*/u.exec(head)![0].length;
}
