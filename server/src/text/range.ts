/**
 * A stretch of a source text: UTF-16 offsets, 0-based, `end` exclusive. Offsets always point into the text
 * exactly as it came (BOM, CRLF and decomposed letters included).
 */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The smallest range that covers both. */
export function union(a: TextRange, b: TextRange): TextRange {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one character, or touch when one of them is empty. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** A replacement of one range of the source text. An empty range inserts. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}
