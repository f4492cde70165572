/** How far back, in UTF-16 units, a quotation is looked for: no title is so long, and some lines have a million letters. */
const MAX_LENGTH = 5000;

/** Whether a place stands between curled quotation marks, the first of which stands before it. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_LENGTH), at + 1);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** How far back, in UTF-16 units, straight quotation marks are counted. */
const MAX_STRAIGHT = 2000;

/** Whether a place stands between quotation marks, curled or straight. */
export function isInQuotes(text: string, at: number): boolean {
  return isQuoted(text, at) || text.slice(Math.max(0, at - MAX_STRAIGHT), at).split('"').length % 2 === 0;
}
