import { MappedText } from '../text/mapped-text.ts';
import type { Block } from './block.ts';
import { type Content, ContentBuilder } from './content.ts';
import type { Reading } from './flatten.ts';
import { afterLineEnding, endOfLine } from './line-ends.ts';
import { addStarred, needsParser, onlyStars } from './stars.ts';

interface Open {
  readonly isItem: boolean;
  readonly start: number;
  readonly builder: ContentBuilder;
  readonly stars: { run: number };
  /** The only line so far where it is plain text: needs no builder. */
  single: { start: number; end: number } | undefined;
  readonly marker: number;
  end: number;
}

const HEADING = /(#{1,6})[ \t]+(?=[^ \t#\r\n])/y;
const BULLET = /[-+*] (?=\S)/y;
const ORDERED = /(\d{1,9})[.)] (?=\S)/y;
const EMPTY_ITEM = /^\*(?:[\r\n]|$)/;
const UNDERLINE = /^(?:-+|=+)$/;
const ANY_MARKER = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;

/** A chunk that is nothing but a thematic break. */
const RULE = /^((?:-[ \t]{0,3}){3,100}|(?:\*[ \t]{0,3}){3,100}|(?:_[ \t]{0,3}){3,100})[ \t\r\n]*$/;

function ruleBlock(line: string): Block {
  let end = line.length;
  while (isBlank(line.charCodeAt(end - 1))) end -= 1;
  return {
    type: 'thematicBreak',
    range: { start: 0, end },
    content: MappedText.raw('', 0),
    emphases: [],
    depth: 0,
    listDepth: 0,
    quoteDepth: 0,
    markerLength: 0,
  };
}

/**
 * Reads a chunk of paragraphs, simple list items, `#` headings and rules without a parser, as CommonMark would. Most of a plan
 * is nothing else.
 * @returns undefined where the chunk holds, or might hold, anything else
 */
export function readQuickly(text: string): Reading | undefined {
  const rule = RULE.exec(text);
  if (rule) return { blocks: [ruleBlock(rule[1]!)], comments: [] };
  if (needsParser(text)) return undefined;
  const hasStars = text.includes('*');
  const blocks: Block[] = [];
  let open: Open | undefined;
  let blank = false;
  const close = (): boolean => {
    if (!open) return true;
    if (open.stars.run !== 0) return false;
    blocks.push({
      ...contentOf(text, open),
      type: 'paragraph',
      range: { start: open.start, end: open.end },
      depth: 0,
      listDepth: open.isItem ? 1 : 0,
      quoteDepth: 0,
    });
    open = undefined;
    return true;
  };

  for (let line = 0, next = 0; line < text.length; line = next) {
    const lineEnd = endOfLine(text, line);
    next = afterLineEnding(text, lineEnd);
    const at = skipBlank(text, line, lineEnd);
    let end = lineEnd;
    while (end > at && isBlank(text.charCodeAt(end - 1))) end -= 1;
    if (at === end) {
      if (!close()) return undefined;
      blank = true;
      continue;
    }
    if (blank && blocks.length > 0) return undefined;
    const unit = text[at]!;
    if (at > line && (!open || !continues(unit))) return undefined;
    if (unit === '#' && at === line) {
      HEADING.lastIndex = at;
      const heading = HEADING.exec(text);
      if (!heading || !close()) return undefined;
      const block = readHeading(text, at, heading, end);
      if (!block) return undefined;
      blocks.push(block);
      continue;
    }
    if (open && !open.isItem && at === line && (unit === '-' || unit === '=')) {
      const underline = UNDERLINE.exec(text.slice(at, end));
      if (underline) {
        if (open.stars.run !== 0) return undefined;
        blocks.push({
          ...contentOf(text, open),
          type: 'heading',
          range: { start: open.start, end },
          depth: unit === '=' ? 1 : 2,
          listDepth: 0,
          quoteDepth: 0,
          underline: { start: at, end },
        });
        open = undefined;
        continue;
      }
    }
    if (unit === '*' && onlyStars(text.slice(at, end))) return undefined;
    const marker = markerLengthAt(text, at, open);
    if (marker < 0 || (marker > 0 && at > line)) return undefined;
    if (marker > 0) {
      if (!close() || !startsPlainly(text, at + marker)) return undefined;
      open = openAt(at, end, marker);
      if (!hasStars || !text.slice(at + marker, end).includes('*')) {
        open.single = { start: at, end };
        continue;
      }
      open.builder.marker(text, at, at + marker - 1);
    } else if (open) {
      // Only now the line before is one of several.
      if (open.single) {
        const { start, end: singleEnd } = open.single;
        if (open.marker > 0) open.builder.marker(text, start, start + open.marker - 1);
        open.builder.add(text.slice(start + open.marker, singleEnd), start + open.marker, singleEnd);
      }
      open.single = undefined;
      open.builder.newline(previousEnding(text, line), line);
      open.end = end;
    } else {
      open = openAt(at, end, 0);
      if (!hasStars || !text.slice(at, end).includes('*')) {
        open.single = { start: at, end };
        continue;
      }
    }
    if (!addStarred(text, at + marker, end, open.builder, open.stars)) return undefined;
  }
  return close() ? { blocks, comments: [] } : undefined;
}

function openAt(start: number, end: number, marker: number): Open {
  const stars = { run: 0 };
  return {
    isItem: marker > 0,
    start,
    builder: new ContentBuilder(start),
    stars,
    single: undefined,
    marker,
    end,
  };
}

function contentOf(text: string, { single, builder, marker }: Open): Content {
  if (!single) return builder.finish();
  const { start, end } = single;
  return { content: MappedText.of(text.slice(start, end), start), emphases: [], markerLength: marker };
}

/** Length of the list marker with its space; 0 where the line is text, -1 where it may be anything else. */
function markerLengthAt(text: string, at: number, open: Open | undefined): number {
  const unit = text[at]!;
  if (unit === '=' || unit === '>' || unit === '~' || unit === '#') return -1;
  if (unit === '-' || unit === '+' || unit === '*') {
    BULLET.lastIndex = at;
    if (BULLET.test(text)) return 2;
    const after = text[at + 1];
    // An empty item does not interrupt a paragraph.
    if (unit === '*' && open && !open.isItem && EMPTY_ITEM.test(text.slice(at, at + 3))) return 0;
    if (unit === '*') return after === undefined || /\s/.test(after) ? -1 : 0;
    return after === undefined || /[\s\-+=]/.test(after) ? -1 : 0;
  }
  if (unit >= '0' && unit <= '9') {
    ORDERED.lastIndex = at;
    const ordered = ORDERED.exec(text);
    if (ordered) return open && !open.isItem && ordered[1] !== '1' ? 0 : ordered[0].length;
    ANY_MARKER.lastIndex = at;
    return ANY_MARKER.test(text) ? -1 : 0;
  }
  return 0;
}

/** Whether what stands behind a marker can only be text. */
function startsPlainly(text: string, at: number): boolean {
  ANY_MARKER.lastIndex = at;
  if (ANY_MARKER.test(text)) return false;
  return (
    !/[-+=>~#\s]/.test(text[at]!) &&
    (text[at] !== '*' || /[^\s*]/.test(text[at + 1] ?? ' ') || text[at + 1] === '*')
  );
}

/** Whether an indented line that begins so can only go on with a paragraph. */
function continues(unit: string): boolean {
  return /[\p{L}(“"]/u.test(unit);
}

function readHeading(text: string, start: number, match: RegExpExecArray, end: number): Block | undefined {
  const from = start + match[0].length;
  if (text[end - 1] === '#') return undefined;
  const stars = { run: 0 };
  const builder = new ContentBuilder(from);
  if (!addStarred(text, from, end, builder, stars) || stars.run !== 0) return undefined;
  const depth = match[1]!.length;
  return { ...builder.finish(), type: 'heading', range: { start, end }, depth, listDepth: 0, quoteDepth: 0 };
}

function previousEnding(text: string, line: number): number {
  return text[line - 1] === '\n' && text[line - 2] === '\r' ? line - 2 : line - 1;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

function skipBlank(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}
