/** What is not one blank between words. Most texts have none, and are given back as they are. */
const UNEVEN = /\s{2,}|[^\S ]/gu;

/** White space of any kind and length as one blank. */
export function evenBlanks(text: string): string {
  return text.replace(UNEVEN, ' ');
}
