/** What is not one space between words. Most texts have none, and are returned as they are. */
const UNEVEN = /\s{2,}|[^\S ]/gu;

/** White space of any kind and length as one space. */
export function collapseWhitespace(text: string): string {
  return text.replace(UNEVEN, ' ');
}

/** Text on one line, without white space at its ends. */
export function oneLine(text: string): string {
  return collapseWhitespace(text).trim();
}

/** The same as a copy, so that the source string can be freed: a slice would keep the whole text alive. */
export function detachedLine(text: string): string {
  return oneLine(text).split('').join('');
}
