import { drawnTableAt, type TableForm } from './drawn-tables.ts';
import { afterLineEnding, behindIndent, endOfLine, lineEnds } from './line-ends.ts';
import { delimiterColumns, endOfRows, rowColumns } from './table-rows.ts';

/** A part of the text that reads the same alone as where it stands. Chunks follow one another without gaps. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** Set where the chunk is a table and nothing else. */
  readonly table?: TableForm;
}

const FENCE = /(`{3,})[^`\r\n]*(?=[\r\n]|$)|(~{3,})/y;
const CONTAINER = /[-+*>]|\d{1,9}[.)](?=[ \t\r\n]|$)/y;
/** What a container can begin with: looked at before the expression, since most lines begin with a letter. */
const CONTAINER_MARKS = '-+*>0123456789';
const OPEN_ENDED_HTML = /<(?:(?:script|pre|style|textarea)(?=[ \t>\r\n]|$)|\?|!\[CDATA\[|![A-Za-z])/iy;
const LIST_MARK = /[-+*\d]/;
const OTHER_HTML = /<[A-Za-z/]/y;

/**
 * Cuts the text where CommonMark starts afresh: at a line in column 0 after a blank line, outside fences and
 * comments. All containers close at such a line. Where what a line opens depends on more than itself (a fence inside a
 * list, `<pre>`), the rest of the text is one chunk. Pipe tables are chunks of their own.
 *
 * At each place where the text is cut nothing is carried over from what stands before: cutting may begin at any of
 * them, and stop where the rest is known.
 * @param start 0, or where a chunk of the text begins
 * @param isKnown whether the chunks from a place on are known; they are left out then
 */
export function cutChunks(text: string, start: number, isKnown?: (at: number) => boolean): Chunk[] {
  const chunks: Chunk[] = [];
  let chunkStart = start;
  let afterBlankLine = false;
  let inContainer = false;
  let containerInRun = false;
  let indentedLine = false;
  let htmlInRun = false;
  let fence: RegExp | undefined;
  let inComment = false;
  /** Start of the line before where it may be a table's head. */
  let head = -1;
  const cut = (at: number, table?: TableForm): void => {
    if (at > chunkStart) chunks.push({ start: chunkStart, end: at, ...(table ? { table } : {}) });
    chunkStart = at;
    inContainer = false;
    indentedLine = false;
  };

/**
 * Where the next line stands: between blocks, in a fence or comment that a line of its own closes, or in what only a
 * parser can follow (`rest`), or where the chunks are known from there on (`known`).
 */
type State = 'blocks' | 'fence' | 'comment' | 'rest' | 'known';

/** A line that is neither blank nor indented code. Offsets. */
interface Line {
  readonly start: number;
  /** Its first character that is no space. */
  readonly at: number;
  readonly end: number;
}

class ChunkScanner {
  private readonly chunks: Chunk[] = [];
  private state: State = 'blocks';
  /** What closes the fence that is open. */
  private closing: RegExp | undefined;
  private afterBlankLine = false;
  /** Of the lines since the last cut. */
  private inContainer = false;
  private hasIndentedLine = false;
  /** Of the lines since the last blank one. */
  private containerInRun = false;
  private htmlInRun = false;
  /** Start of the line before, where it may be the head of a table; else -1. */
  private head = -1;
  private next: number;

  constructor(
    private readonly text: string,
    private chunkStart: number,
    private readonly isKnown: (at: number) => boolean,
  ) {
    this.next = chunkStart;
  }

  scan(): Chunk[] {
    const { text } = this;
    const endOf = lineEnds(text);
    while (this.next < text.length && this.state !== 'rest' && this.state !== 'known') {
      const start = this.next;
      const end = endOf(start);
      this.next = afterLineEnding(text, end);
      if (this.state === 'fence') this.inFence(start, end);
      else if (this.state === 'comment') this.inComment(start, end);
      else this.line(start, end);
    }
    if (this.state !== 'known') this.cut(text.length);
    return this.chunks;
  }

  /** Ends a chunk. Whatever is carried from line to line within one begins anew. */
  private cut(at: number, isTable = false): void {
    if (at > this.chunkStart) this.chunks.push({ start: this.chunkStart, end: at, isTable });
    this.chunkStart = at;
    this.inContainer = false;
    this.hasIndentedLine = false;
  }

  /** Out: whether the chunks are known from there on. */
  private cutUnlessKnown(at: number, isTable = false): boolean {
    this.cut(at, isTable);
    if (this.isKnown(this.chunkStart)) this.state = 'known';
    return this.state === 'known';
  }

  private inFence(start: number, end: number): void {
    this.head = -1;
    if (this.closing!.test(this.text.slice(start, end))) this.state = 'blocks';
  }

  private inComment(start: number, end: number): void {
    this.head = -1;
    if (this.text.slice(start, end).includes('-->')) this.state = 'blocks';
  }

  private line(start: number, end: number): void {
    const { text, head } = this;
    this.head = -1;
    const at = skipIndent(text, start, end);
    if (at === end) {
      this.afterBlankLine = true;
      this.containerInRun = false;
      this.htmlInRun = false;
      return;
    }
    // remark does not let every list item follow indented code.
    const startsAfresh =
      this.afterBlankLine && at === start && !(this.hasIndentedLine && LIST_MARK.test(text[at]!));
    if (startsAfresh && this.cutUnlessKnown(start)) return;
    this.afterBlankLine = false;
    const indent = at - start;
    if (indent > 3 || (indent > 0 && text.slice(start, at).includes('\t'))) {
      this.hasIndentedLine = true;
      return;
    }
    afterBlankLine = false;
    const indent = at - line;
    if (indent > 3 || (indent > 0 && text.slice(line, at).includes('\t'))) {
      indentedLine = true;
      continue;
    }
    const drawn =
      htmlInRun || (inContainer && indent > 0)
        ? undefined
        : drawnTableAt(text, line, at, lineEnd, headBefore);
    if (drawn) {
      cut(drawn.start);
      if (isKnown?.(drawn.start)) return chunks;
      next = drawn.end;
      cut(next, drawn.form);
      if (isKnown?.(chunkStart)) return chunks;
      containerInRun = false;
      continue;
    }
    head = containerInRun || htmlInRun ? -1 : line;
    const unit = text[at]!;
    if (unit === '`' || unit === '~') {
      FENCE.lastIndex = at;
      const opening = FENCE.exec(text);
      if (!opening) continue;
      if (htmlInRun || (inContainer && indent > 0)) break;
      const marks = opening[1] ?? opening[2]!;
      fence = new RegExp(`^ {0,3}${unit}{${marks.length},}[ \\t]*$`);
      head = -1;
    } else if (unit === '<') {
      if (text.startsWith('<!--', at)) {
        if (htmlInRun || (inContainer && indent > 0)) break;
        const close = text.slice(at + 2, lineEnd).indexOf('-->');
        inComment = close < 0;
        head = -1;
      } else if (matches(OPEN_ENDED_HTML, text, at)) {
        break;
      } else if (matches(OTHER_HTML, text, at)) {
        htmlInRun = true;
        head = -1;
      }
    } else if (unit === '|' || unit === ':' || unit === '-') {
      const columns = headBefore >= 0 ? delimiterColumns(text, at, lineEnd) : 0;
      if (columns > 0 && rowColumns(text, headBefore, endOfLine(text, headBefore)) === columns) {
        cut(headBefore);
        if (isKnown?.(headBefore)) return chunks;
        next = endOfRows(text, next);
        cut(Math.min(next, text.length), 'pipe');
        if (isKnown?.(chunkStart)) return chunks;
        containerInRun = false;
        head = -1;
        continue;
      }
    }
    if (CONTAINER_MARKS.includes(unit) && matches(CONTAINER, text, at)) {
      inContainer = true;
      containerInRun = true;
      head = -1;
    } else if (unit === '#') {
      head = -1;
    }
  }
  if (chunkStart < text.length) chunks.push({ start: chunkStart, end: text.length });
  return chunks;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
