/** How far back, in UTF-16 units, a quotation is looked for: no title is so long, and some lines have a million letters. */
const MAX_LENGTH = 5000;

/** Whether a place stands in a quotation that begins before it and has not ended. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_LENGTH), at + 1);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
