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

/** Finds the ends of a text's lines one after the other; a text without carriage returns is searched at the platform's speed. */
export function lineEnds(text: string): (from: number) => number {
  if (text.includes('\r')) return (from) => endOfLine(text, from);
  return (from) => {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end;
  };
}

const INK = /[^ \t]/g;

/** Offset of the first unit at or after `from` that is no blank or tab; `end` where there is none before it. */
export function skipIndent(text: string, from: number, end: number): number {
  const most = Math.min(end, from + 8);
  for (let at = from; at < most; at += 1) if (!isSpaceOrTab(text.charCodeAt(at))) return at;
  if (most === end) return end;
  INK.lastIndex = most;
  return INK.test(text) ? Math.min(INK.lastIndex - 1, end) : end;
}

/** Whether a code unit is a space or a tab. */
export function isSpaceOrTab(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** Offset at which the line after the ending at `end` begins. */
export function afterLineEnding(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
