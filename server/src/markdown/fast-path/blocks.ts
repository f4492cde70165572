import { MappedText } from '../../text/mapped-text.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Block, BlockType, ParseResult } from '../block.ts';
import { type Content, ContentBuilder } from '../content.ts';
import { afterLineEnding, isSpaceOrTab, lineEnds, skipIndent } from '../line-ends.ts';
import { addMarked, marksOf } from './emphasis.ts';

const STAR = 42;
const DASH = 45;
const EQUALS = 61;
const HASH = 35;
const UNDERSCORE = 95;

/**
 * Reads a chunk of paragraphs, simple list items, `#` headings and rules without a parser, as CommonMark would. Most of a plan
 * is nothing else.
 * @returns undefined where the chunk holds, or might hold, anything else
 */
export function parseFastPath(text: string): ParseResult | undefined {
  const reader = new FastPathParser(text);
  return reader.read() ? { blocks: reader.blocks, comments: [] } : undefined;
}

class FastPathParser {
  readonly blocks: Block[] = [];
  /** First and last offset of each line of the block that is open; empty where none is. */
  private lines: number[] = [];
  /** Length of the list marker, with its space, before the block that is open. */
  private marker = 0;
  /** Column at which the text of the list item begins that is open; 0 where none is. */
  private item = 0;
  /** Whether the line before is a list item without a text. */
  private isAfterEmptyItem = false;

  constructor(private readonly text: string) {}

  /** Whether all of the text could be read. */
  read(): boolean {
    const { text } = this;
    const endOf = lineEnds(text);
    let blank = false;
    for (let line = 0, next = 0; line < text.length; line = next) {
      const lineEnd = endOf(line);
      next = afterLineEnding(text, lineEnd);
      const at = skipIndent(text, line, lineEnd);
      let end = lineEnd;
      while (end > at && isSpaceOrTab(text.charCodeAt(end - 1))) end -= 1;
      if (at === end) {
        if (!this.close()) return false;
        blank = true;
        continue;
      }
      if (blank && this.blocks.length > 0 && !this.afterSpace(line, at)) return false;
      blank = false;
      if (!this.line(line, at, end)) return false;
    }
    return this.close();
  }

  /** Whether the line can only be a paragraph, of the list item that is open or after its list. */
  private afterSpace(line: number, at: number): boolean {
    const indent = at - line;
    if (indent === 0) return false;
    if (indent < this.item) this.item = 0;
    return true;
  }

  private line(line: number, at: number, end: number): boolean {
    const { text } = this;
    const isOpen = this.lines.length > 0;
    const isIndented = at > line;
    const unit = text.charCodeAt(at);
    if (isIndented && this.isAfterEmptyItem) return false;
    this.isAfterEmptyItem = false;
    if (isIndented && !(isOpen ? continues(unit) : isIndent(text, line, at, this.item))) return false;
    if (unit === HASH && !isIndented) return this.heading(at, end);
    if (isOpen && !isIndented && this.item === 0 && isUnderline(text, at, end))
      return this.underlined(at, end);
    if (isBreak(text, at, end)) return !isIndented && this.empty('thematicBreak', at, end, 0);
    if (end === at + 1 && (unit === DASH || unit === STAR) && !isIndented && !(isOpen && this.item === 0))
      return this.emptyItem(at, end);
    const marker = markerLengthAt(text, at, isOpen ? this.item : -1);
    if (marker === 0) {
      this.lines.push(at, end);
      return true;
    }
    return marker > 0 && !isIndented && this.listItem(at, end, marker);
  }

  private listItem(at: number, end: number, marker: number): boolean {
    const { text } = this;
    if (!this.close() || !startsPlainly(text, at + marker) || isBreak(text, at + marker, end)) return false;
    this.marker = marker;
    this.item = marker;
    this.lines = [at, end];
    return true;
  }

  private emptyItem(at: number, end: number): boolean {
    if (!this.close()) return false;
    this.item = 0;
    this.isAfterEmptyItem = true;
    const content = { content: MappedText.of(this.text.slice(at, end), at), emphases: [], markerLength: 1 };
    this.blocks.push(blockOf('paragraph', at, end, content, 0, 1));
    return true;
  }

  private empty(type: BlockType, at: number, end: number, depth: number): boolean {
    if (!this.close()) return false;
    this.item = 0;
    const content = { content: MappedText.raw('', at), emphases: [], markerLength: 0 };
    this.blocks.push(blockOf(type, at, end, content, depth, 0));
    return true;
  }

  private heading(at: number, end: number): boolean {
    const { text } = this;
    let from = at + 1;
    while (text.charCodeAt(from) === HASH) from += 1;
    const depth = from - at;
    const after = skipIndent(text, from, end);
    if (depth < 7 && from === end) return this.empty('heading', at, end, depth);
    if (depth > 6 || after === from || after === end || text.charCodeAt(after) === HASH) return false;
    if (text.charCodeAt(end - 1) === HASH || !this.close()) return false;
    const content = contentOf(text, [after, end], 0);
    if (!content) return false;
    this.item = 0;
    this.blocks.push(blockOf('heading', at, end, content, depth, 0));
    return true;
  }

  /** A heading by the line of `-` or `=` from `at` to `end`. */
  private underlined(at: number, end: number): boolean {
    const content = contentOf(this.text, this.lines, 0);
    if (!content) return false;
    const depth = this.text.charCodeAt(at) === EQUALS ? 1 : 2;
    const block = blockOf('heading', this.lines[0]!, end, content, depth, 0);
    this.blocks.push({ ...block, underline: { start: at, end } });
    this.lines = [];
    return true;
  }

  private close(): boolean {
    const { lines, marker, item } = this;
    if (lines.length === 0) return true;
    const content = contentOf(this.text, lines, marker);
    if (!content) return false;
    this.blocks.push(blockOf('paragraph', lines[0]!, lines.at(-1)!, content, 0, item > 0 ? 1 : 0));
    this.lines = [];
    this.marker = 0;
    return true;
  }
}

/** The lines of a block; undefined where their marks are beyond `addMarked`. */
function contentOf(text: string, lines: readonly number[], marker: number): Content | undefined {
  const start = lines[0]!;
  const end = lines.at(-1)!;
  const marks = marksOf(text, start, end);
  if (marks === 'foreign') return undefined;
  if (marks === 'none' && areWhole(text, lines) && text[end - 1] !== '\\') {
    return { content: MappedText.of(text.slice(start, end), start), emphases: [], markerLength: marker };
  }
  const builder = new ContentBuilder(start);
  if (marker > 0) builder.marker(text, start, start + marker - 1);
  const body = marker > 0 ? [start + marker, ...lines.slice(1)] : lines;
  const newline = (line: number): void => {
    const start = startOfLine(text, line);
    builder.newline(previousEnding(text, start), start);
  };
  if (marks !== 'none') return addMarked(text, body, builder, newline) ? builder.finish() : undefined;
  for (let line = 0; line < body.length; line += 2) {
    const from = body[line]!;
    const to = body[line + 1]!;
    if (line > 0) newline(from);
    builder.add(text.slice(from, to), from, to);
  }
  return builder.finish();
}

/** Whether nothing stands between the lines but a line feed. */
function areWhole(text: string, lines: readonly number[]): boolean {
  for (let line = 2; line < lines.length; line += 2) {
    const end = lines[line - 1]!;
    if (lines[line] !== end + 1 || text.charCodeAt(end) !== 10) return false;
  }
  return true;
}

function blockOf(
  type: BlockType,
  start: number,
  end: number,
  { content, emphases, marks, markerLength }: Content,
  depth: number,
  listDepth: number,
): Block {
  const range = { start, end };
  const block = { type, range, content, emphases, depth, listDepth, quoteDepth: 0, markerLength };
  return marks ? { ...block, marks } : block;
}

/**
 * Length of the list marker with its space; 0 where the line is text, -1 where it may be anything else.
 * @param open length of the marker of the block that is open, -1 where none is
 */
function markerLengthAt(text: string, at: number, open: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 48 && unit <= 57) return orderedLengthAt(text, at, open);
  const next = text.charCodeAt(at + 1);
  switch (unit) {
    case EQUALS:
    case 62: // >
    case 126: // ~
    case HASH:
      return -1;
    case STAR:
      if (next === 32 && isInk(text, at + 2)) return 2;
      // An empty item does not interrupt a paragraph.
      if (open === 0 && (isEnding(next) || Number.isNaN(next))) return 0;
      return isInk(text, at + 1) ? 0 : -1;
    case DASH:
    case 43: // +
      if (next === 32 && isInk(text, at + 2)) return 2;
      return isInk(text, at + 1) ? 0 : -1;
    default:
      return 0;
  }
}

function orderedLengthAt(text: string, at: number, open: number): number {
  const digits = digitsAt(text, at);
  const mark = text.charCodeAt(at + digits);
  if (digits > 9 || (mark !== 46 && mark !== 41)) return 0;
  const after = at + digits + 1;
  if (text.charCodeAt(after) === 32 && isInk(text, after + 1)) {
    return open === 0 && (digits > 1 || text[at] !== '1') ? 0 : digits + 2;
  }
  return isInk(text, after) ? 0 : -1;
}

function digitsAt(text: string, at: number): number {
  let digits = 0;
  while (digits < 10 && text.charCodeAt(at + digits) >= 48 && text.charCodeAt(at + digits) <= 57) digits += 1;
  return digits;
}

/** Whether what stands after a marker can only be text. */
function startsPlainly(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (unit >= 48 && unit <= 57) {
    const digits = digitsAt(text, at);
    const mark = text.charCodeAt(at + digits);
    if (digits > 9 || (mark !== 46 && mark !== 41)) return true;
    const after = text.charCodeAt(at + digits + 1);
    return !(isSpaceOrTab(after) || isEnding(after) || Number.isNaN(after));
  }
  if (unit === STAR) return next === STAR || isInk(text, at + 1);
  return !'-+=>~#'.includes(text[at]!) && isInk(text, at);
}

/** Whether an indented line that begins so can only go on with a paragraph. */
function continues(unit: number): boolean {
  return unit === 40 || unit === 34 || regexp.u`[\p{L}“]`.test(String.fromCharCode(unit));
}

/** Whether what stands before a line is no more than a paragraph after the column may begin with. */
function isIndent(text: string, line: number, at: number, column: number): boolean {
  return at - line - column < 4 && isAll(text, line, at, 32);
}

/** Whether a line, below a paragraph, makes a heading of it. */
function isUnderline(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === DASH || unit === EQUALS) && isAll(text, at, end, unit);
}

/** Whether a line that begins so may be a thematic break. */
function mayBreak(unit: number): boolean {
  return unit === STAR || unit === DASH || unit === UNDERSCORE;
}

/** Whether the line is a thematic break; `end`: after its last character that is no blank. */
function isBreak(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  if (!mayBreak(unit)) return false;
  let count = 0;
  for (let i = at; i < end; i += 1) {
    const each = text.charCodeAt(i);
    if (each === unit) count += 1;
    else if (!isSpaceOrTab(each)) return false;
  }
  return count > 2;
}

function isAll(text: string, at: number, end: number, unit: number): boolean {
  for (let i = at; i < end; i += 1) if (text.charCodeAt(i) !== unit) return false;
  return true;
}

function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && isSpaceOrTab(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function previousEnding(text: string, line: number): number {
  return text[line - 1] === '\n' && text[line - 2] === '\r' ? line - 2 : line - 1;
}

/** Whether there is a character that is no white space. */
function isInk(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit !== 32 && (unit < 9 || unit > 13) : /\S/.test(text[at] ?? ' ');
}

function isEnding(unit: number): boolean {
  return unit === 10 || unit === 13;
}
