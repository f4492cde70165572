/** Offset of the line ending after `from`, or the end of the text. */
export function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
    at += 1;
  }
  return at;
}

/** Offset at which the line after the ending at `end` begins. */
export function afterLineEnding(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
