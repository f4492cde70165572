import { readMarkdown } from '../../../markdown/read.ts';
import type { TextEdit, TextRange } from '../../../text/range.ts';
import { legacyEncodingOf } from '../../../vietnamese/legacy.ts';
import { differences } from '../../differences.ts';
import { columnsIn } from './columns.ts';
import { cleanedLine } from './line.ts';
import { paragraphStarts } from './paragraphs.ts';

interface Line {
  readonly start: number;
  readonly text: string;
  /** `\n`, `\r\n`; empty at the end of the text. */
  readonly end: string;
}

/** A paragraph that is set apart may let another one be seen as such. */
const MAX_ROUNDS = 8;

/**
 * Edits that make a draft of a text pasted from elsewhere: a blank line between paragraphs, one blank after numerals and bullets,
 * bullets that Markdown knows, letterhead and signature one column after the other. No letter and no digit is added, lost or
 * changed; code, front matter, tables, HTML and text in old codings (TCVN3, VNI) stay as they are. Nothing to do in a draft
 * that is clean.
 * @param within the lines to look at; all where it is absent
 */
export function cleanPastedText(text: string, within?: TextRange): TextEdit[] {
  if (legacyEncodingOf(text) !== undefined) return [];
  let end = within && Math.max(within.end, within.start + 1);
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = cleanedOnce(current, (line) => {
      return within === undefined || (line.start + line.text.length >= within.start && line.start < end!);
    });
    if (next === current) break;
    if (end !== undefined) end += next.length - current.length;
    current = next;
  }
  return differences(text, current);
}

function cleanedOnce(text: string, isWanted: (line: Line) => boolean): string {
  const lines = linesOf(text);
  const literal = literalLines(text, lines);
  const isLiteral = (at: number): boolean => literal[at]! || !isWanted(lines[at]!);
  const cleaned = lines.map(({ text: line }, at) => (isLiteral(at) ? line : cleanedLine(line)));
  const results: (readonly string[])[] = cleaned.map((line) => [line]);
  for (const { at, count, lines: replaced } of columnsIn(cleaned, isLiteral)) {
    results.splice(at, count, replaced, ...Array.from({ length: count - 1 }, () => []));
  }
  for (const at of startsIn(cleaned)) {
    const [line, ...others] = results[at]!;
    if (!isLiteral(at) && !isLiteral(at - 1) && others.length === 0 && line) results[at] = ['', line];
  }
  const end = lines[0]!.end || '\n';
  return lines.map((line, at) => written(results[at]!, line.end, end)).join('');
}

function written(result: readonly string[], ownEnd: string, end: string): string {
  return result.length === 0 ? '' : result.join(end) + ownEnd;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/gu)) {
    lines.push({ start: match.index, text: match[1]!, end: match[2]! });
    if (match[2] === '') break;
  }
  return lines;
}

/** Which lines stand in blocks whose text is taken as it is. A paragraph indented by tabs is no code. */
function literalLines(text: string, lines: readonly Line[]): boolean[] {
  const literal = lines.map(() => false);
  const { blocks, comments } = readMarkdown(text);
  const ranges = [
    ...blocks
      .filter(({ type, range }) => isLiteralType(type, text.slice(range.start, range.end)))
      .map(({ range }) => range),
    ...comments.map(({ range }) => range),
  ];
  for (const { start, end } of ranges) {
    for (
      let at = lineAt(lines, start);
      at < lines.length && lines[at]!.start < Math.max(end, start + 1);
      at += 1
    ) {
      literal[at] = true;
    }
  }
  return literal;
}

function isLiteralType(type: string, source: string): boolean {
  if (type === 'code') return /^[ \t]*(?:`{3}|~{3})/u.test(source);
  return type === 'html' || type === 'frontMatter' || type === 'table';
}

/** The line that an offset lies in. */
function lineAt(lines: readonly Line[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lines before which a blank one belongs. */
function startsIn(cleaned: readonly string[]): number[] {
  const text = cleaned.join('\n');
  const lines = linesOf(text);
  return readMarkdown(text).blocks.flatMap((block) => {
    const first = lineAt(lines, block.range.start);
    const last = lineAt(lines, Math.max(block.range.start, block.range.end - 1));
    return paragraphStarts(block, cleaned.slice(first, last + 1)).map((at) => first + at);
  });
}
