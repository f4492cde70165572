const LABEL = /\[((?:[^[\]\\]|\\[\s\S])*)\]/g;
const QUOTE = /^[ \t]*>/m;

/** Labels of link reference definitions, as the parser compares them. */
export type Labels = ReadonlySet<string>;

/**
 * Definitions that make the links of a chunk links though they stand elsewhere in the text: to be put in front of the
 * chunk. Empty where the chunk has none of the labels.
 */
export function definitionsFor(chunk: string, labels: Labels): string {
  if (labels.size === 0 || !chunk.includes('[')) return '';
  const used = new Set<string>();
  if (QUOTE.test(chunk)) for (const label of labels) used.add(label);
  for (const match of chunk.matchAll(LABEL)) {
    const label = labelOf(match[1]!);
    if (labels.has(label)) used.add(label);
  }
  if (used.size === 0) return '';
  return `${[...used].map((label) => `[${label}]: <x>\n`).join('')}\n`;
}

/** The label as it stands between the brackets, in the form in which labels are equal. */
export function labelOf(source: string): string {
  return source
    .replaceAll('\0', '\ufffd')
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
}
