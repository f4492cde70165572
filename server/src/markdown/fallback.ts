import { MappedText } from '../text/mapped-text.ts';
import type { Block, HtmlComment, ParseResult } from './block.ts';
import { collectComments } from './comments.ts';
import { afterLineEnding, isSpaceOrTab, lineEnds, skipIndent } from './line-ends.ts';
import { PLAIN } from './plain-block.ts';

const HEADING = /(#{1,6})[ \t]+/y;
const MARKER = /(?:[-+*]|\d{1,9}[.)])[ \t]/y;
const RULE = /^(?:[-*_][ \t]*){3,}$/;

/**
 * Reads a text line by line, for what is too large or too deeply nested to be read as CommonMark: a line is a block,
 * `#` and the list marker before it are known, stars around it are dropped, all else stays as it is.
 */
export function parseLineByLine(text: string): ParseResult {
  const blocks: Block[] = [];
  const comments: HtmlComment[] = [];
  collectComments(text, 0, text.length, comments);
  const endOf = lineEnds(text);
  for (let line = 0, next = 0; line < text.length; line = next) {
    const lineEnd = endOf(line);
    next = afterLineEnding(text, lineEnd);
    const start = skipIndent(text, line, lineEnd);
    let end = lineEnd;
    while (end > start && isSpaceOrTab(text.charCodeAt(end - 1))) end -= 1;
    if (start < end) blocks.push(readLine(text, start, end));
  }
  return { blocks, comments };
}

function readLine(text: string, start: number, end: number): Block {
  const shape = { ...PLAIN, range: { start, end } };
  if (end - start < 1000 && RULE.test(text.slice(start, end))) {
    return { ...shape, type: 'thematicBreak', content: MappedText.raw('', start) };
  }
  HEADING.lastIndex = start;
  const heading = HEADING.exec(text);
  if (heading && heading.index + heading[0].length < end) {
    const { content, emphases } = withoutStars(text, start + heading[0].length, end, MappedText.EMPTY);
    return { ...shape, type: 'heading', content, emphases, depth: heading[1]!.length };
  }
  MARKER.lastIndex = start;
  const length = MARKER.exec(text)?.[0].length ?? 0;
  if (length === 0 || start + length >= end) {
    return { ...shape, type: 'paragraph', ...withoutStars(text, start, end, MappedText.EMPTY) };
  }
  const marker = MappedText.join([
    MappedText.raw(text.slice(start, start + length - 1), start),
    MappedText.replaced(' ', { start: start + length - 1, end: start + length }),
  ]);
  const item = withoutStars(text, start + length, end, marker);
  return { ...shape, ...item, type: 'paragraph', listDepth: 1, markerLength: length };
}

function withoutStars(
  text: string,
  start: number,
  end: number,
  before: MappedText,
): Pick<Block, 'content' | 'emphases'> {
  const at = before.length;
  const width = wrapped(text, start, end);
  const content = MappedText.of(text.slice(start + width, end - width), start + width);
  const whole = at === 0 ? content : MappedText.join([before, content]);
  if (width === 0) return { content: whole, emphases: [] };
  return {
    content: whole,
    emphases: [{ type: width === 2 ? 'strong' : 'emphasis', start: at, end: whole.length }],
  };
}

/** How many stars stand on either side of the whole line: 2, 1 or 0. */
function wrapped(text: string, start: number, end: number): number {
  for (const width of [2, 1]) {
    const stars = '*'.repeat(width);
    if (
      end - start > 2 * width &&
      text.startsWith(stars, start) &&
      text.startsWith(stars, end - width) &&
      text[start + width] !== '*' &&
      text[end - width - 1] !== '*'
    ) {
      return width;
    }
  }
  return 0;
}
