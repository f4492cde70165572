import { BarLines, drawnTableAt, type TableForm } from './drawn-tables.ts';
import { afterLineEnding, endOfLine, lineEnds, skipIndent } from './line-ends.ts';
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
  return new ChunkScanner(text, start, isKnown ?? (() => false)).scan();
}

/**
 * Where the next line stands: between blocks, in a fence or comment that a line of its own closes, or in what only a
 * parser can follow (`rest`), or where the chunks are known from there on (`known`).
 */
type State = 'blocks' | 'fence' | 'comment' | 'rest' | 'known';

/** `1. ` with one blank: an item whose text begins further in is not asked about. */
const ITEM_MARK = /^(?:[-+*]|\d{1,9}[.)]) /u;

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
  /** Where the text of its list items begins; what is less indented after a blank line does not belong to the items. */
  private itemIndent = 0;
  private hasIndentedLine = false;
  /** Of the lines since the last blank one. */
  private containerInRun = false;
  private htmlInRun = false;
  /** Start of the line before, where it may be the head of a table; else -1. */
  private head = -1;
  private next: number;
  private readonly bars: BarLines;

  constructor(
    private readonly text: string,
    private chunkStart: number,
    private readonly isKnown: (at: number) => boolean,
  ) {
    this.next = chunkStart;
    this.bars = new BarLines(text);
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
  private cut(at: number, table?: TableForm): void {
    if (at > this.chunkStart) {
      this.chunks.push({ start: this.chunkStart, end: at, ...(table ? { table } : {}) });
    }
    this.chunkStart = at;
    this.inContainer = false;
    this.hasIndentedLine = false;
  }

  /** Out: whether the chunks are known from there on. */
  private cutUnlessKnown(at: number, table?: TableForm): boolean {
    this.cut(at, table);
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
    const indent = at - start;
    if (this.afterBlankLine && indent < this.itemIndent) this.inContainer = false;
    this.afterBlankLine = false;
    if (indent > 3 || (indent > 0 && text.slice(start, at).includes('\t'))) {
      // A converter sets the first line of a table in as it does a paragraph.
      if (text[at] === '|' && this.drawnTable({ start, at, end }, -1)) return;
      this.hasIndentedLine = true;
      return;
    }
    const line = { start, at, end };
    if (this.drawnTable(line, head)) return;
    if (!this.containerInRun && !this.htmlInRun) this.head = start;
    this.block(line, head);
  }

  /** @param head start of the line before, where it may be the head of a table */
  private block(line: Line, head: number): void {
    const first = this.text[line.at]!;
    if (first === '`' || first === '~') this.fence(line, first);
    else if (first === '<') this.html(line);
    else if (!((first === '|' || first === ':' || first === '-') && this.table(line, head)))
      this.paragraphOrContainer(first, line);
  }

  private paragraphOrContainer(first: string, { start, at, end }: Line): void {
    const { text } = this;
    if (CONTAINER_MARKS.includes(first) && matches(CONTAINER, text, at)) {
      const mark = ITEM_MARK.exec(text.slice(at, Math.min(end, at + 14)))?.[0].length ?? 0;
      const indent = mark === 0 ? 0 : at - start + mark;
      this.itemIndent = this.inContainer ? Math.min(this.itemIndent, indent) : indent;
      this.inContainer = true;
      this.containerInRun = true;
      this.head = -1;
    } else if (first === '#') {
      this.head = -1;
    }
  }

  /** Whether a fence, comment or table that begins on the line may belong to a container or to HTML before it. */
  private isDoubtful({ start, at }: Line): boolean {
    return this.htmlInRun || (this.inContainer && at > start);
  }

  private fence(line: Line, mark: string): void {
    FENCE.lastIndex = line.at;
    const opening = FENCE.exec(this.text);
    if (!opening) return;
    if (this.isDoubtful(line)) {
      this.state = 'rest';
      return;
    }
    const marks = opening[1] ?? opening[2]!;
    this.closing = new RegExp(`^ {0,3}${mark}{${marks.length},}[ \\t]*$`);
    this.state = 'fence';
    this.head = -1;
  }

  private html(line: Line): void {
    const { text } = this;
    if (text.startsWith('<!--', line.at)) {
      if (this.isDoubtful(line)) this.state = 'rest';
      else if (!text.slice(line.at + 2, line.end).includes('-->')) this.state = 'comment';
      this.head = -1;
    } else if (matches(OPEN_ENDED_HTML, text, line.at)) {
      this.state = 'rest';
    } else if (matches(OTHER_HTML, text, line.at)) {
      this.htmlInRun = true;
      this.head = -1;
    }
  }

  /** Cuts out the table drawn with lines that begins here, or with the line before. Out: whether there is one. */
  private drawnTable(line: Line, head: number): boolean {
    if (this.isDoubtful(line)) return false;
    const drawn = drawnTableAt(this.text, line.start, line.at, line.end, head, this.bars);
    if (!drawn) return false;
    if (this.cutUnlessKnown(drawn.start)) return true;
    this.next = drawn.end;
    if (!this.cutUnlessKnown(drawn.end, drawn.form)) this.containerInRun = false;
    return true;
  }

  /** Cuts out the table whose delimiter row the line is. Out: whether it is one. */
  private table({ at, end }: Line, head: number): boolean {
    const { text } = this;
    const columns = head >= 0 ? delimiterColumns(text, at, end) : 0;
    if (columns === 0 || rowColumns(text, head, endOfLine(text, head)) !== columns) return false;
    this.head = -1;
    if (this.cutUnlessKnown(head)) return true;
    this.next = endOfRows(text, this.next);
    if (!this.cutUnlessKnown(Math.min(this.next, text.length), 'pipe')) this.containerInRun = false;
    return true;
  }
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
