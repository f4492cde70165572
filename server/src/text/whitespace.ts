/** What is not one blank between words. Most texts have none, and are given back as they are. */
const UNEVEN = /\s{2,}|[^\S ]/gu;

/** White space of any kind and length as one blank. */
export function collapseWhitespace(text: string): string {
  return text.replace(UNEVEN, ' ');
}

/** On one line, and a string of its own: a slice would keep the whole text in memory that it was cut from. */
export function detachedLine(text: string): string {
  return collapseWhitespace(text).trim().split('').join('');
}
