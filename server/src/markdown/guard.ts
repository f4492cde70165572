/** Units of chunks of one text that remark may read; what goes beyond is read line by line. */
export const PARSED_UNITS = 400_000;
const CHUNK_UNITS = 60_000;
const INLINE_MARKS = 2_000;
const NESTING = 30;

const MARK = /[\\`*_[\]<&]/g;
/** A line set right by blanks is no list; a marker as far right stands in one. */
const INDENT = /^[ \t]{64,}(?:(?:[-+*]|\d{1,9}[.)])[ \t]|>)/m;
const MARKERS = new RegExp(`^[ \\t]*(?:(?:[-+*]|\\d{1,9}[.)])[ \\t]+|>[ \\t]*){${NESTING}}`, 'm');

/**
 * Whether a chunk would cost remark more than its size is worth: its time grows with the square of nested containers
 * and of the marks in one paragraph.
 */
export function isTooMuch(chunk: string): boolean {
  if (chunk.length > CHUNK_UNITS) return true;
  if (INDENT.test(chunk) || MARKERS.test(chunk)) return true;
  if (chunk.length < INLINE_MARKS) return false;
  return (chunk.match(MARK)?.length ?? 0) > INLINE_MARKS;
}
