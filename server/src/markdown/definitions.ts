import { regexp } from '../vietnamese/letters.ts';
import type { Block, ParseResult } from './block.ts';
import { afterLineEnding, endOfLine } from './line-ends.ts';
import { PLAIN } from './plain-block.ts';
import { rawLines } from './raw-lines.ts';

const QUOTE = /^[ \t]*>/m;

/** Labels of link reference definitions, as the parser compares them. */
export type Labels = ReadonlySet<string>;

/**
 * Definitions that make the links of a chunk links though they stand elsewhere in the text: to be put before the
 * chunk. Empty where the chunk has none of the labels.
 */
export function definitionsFor(chunk: string, labels: Labels): string {
  if (labels.size === 0 || !chunk.includes('[')) return '';
  const used = new Set<string>();
  if (QUOTE.test(chunk)) for (const label of labels) used.add(label);
  for (const text of bracketed(chunk)) {
    const label = labelOf(text);
    if (labels.has(label)) used.add(label);
  }
  if (used.size === 0) return '';
  return `${[...used].map((label) => `[${label}]: <x>\n`).join('')}\n`;
}

/** What stands between brackets without brackets of its own: all that can be a label, and a little more. */
function* bracketed(text: string): Generator<string> {
  let open = -1;
  let escaped = -1;
  for (let at = text.indexOf('['); at >= 0 && at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '\\') {
      at += 1;
      if (text[at] === '[') escaped = at + 1;
    } else if (unit === '[') {
      open = at + 1;
      escaped = -1;
    } else if (unit === ']') {
      if (open >= 0) yield text.slice(open, at);
      if (escaped >= 0) yield text.slice(escaped, at);
      open = -1;
      escaped = -1;
    }
  }
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

const SIMPLE = regexp.u`^\[([\p{L}\d][\p{L}\d -]{0,98})\]: [A-Za-z\d][A-Za-z\d:/._#?=%-]{0,2000}$`;

/**
 * Reads a chunk of which every line is a plain definition (`[label]: address`) without a parser; undefined for any other.
 * A reference to a label inside it changes nothing.
 */
export function readDefinitions(chunk: string): ParseResult | undefined {
  if (chunk[0] !== '[') return undefined;
  const blocks: Block[] = [];
  const labels: string[] = [];
  let afterSpace = false;
  for (let line = 0, next = 0; line < chunk.length; line = next) {
    const end = endOfLine(chunk, line);
    next = afterLineEnding(chunk, end);
    if (line === end) {
      afterSpace = true;
      continue;
    }
    const label = afterSpace ? undefined : SIMPLE.exec(chunk.slice(line, end))?.[1];
    if (label === undefined) return undefined;
    labels.push(labelOf(label));
    blocks.push({
      ...PLAIN,
      type: 'definition',
      range: { start: line, end },
      content: rawLines(chunk, line, end),
    });
  }
  return { blocks, comments: [], labels };
}
