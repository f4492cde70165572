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

  const endOf = lineEnds(text);
  for (let line = start, next = start; line < text.length; line = next) {
    const lineEnd = endOf(line);
    next = afterLineEnding(text, lineEnd);
    const headBefore = head;
    head = -1;
    if (fence) {
      if (fence.test(text.slice(line, lineEnd))) fence = undefined;
      continue;
    }
    if (inComment) {
      if (text.slice(line, lineEnd).includes('-->')) inComment = false;
      continue;
    }
    const at = skipIndent(text, line, lineEnd);
    if (at === lineEnd) {
      afterBlankLine = true;
      containerInRun = false;
      htmlInRun = false;
      continue;
    }
    // remark does not let every list item follow indented code.
    if (afterBlankLine && at === line && !(indentedLine && LIST_MARK.test(text[at]!))) {
      cut(line);
      if (isKnown?.(line)) return chunks;
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
