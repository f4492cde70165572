import { MappedText } from '../text/mapped-text.ts';
import type { Block, HtmlComment, TableRow } from './block.ts';
import { ContentBuilder } from './content.ts';
import { addMarked, marksOf } from './fast-path/emphasis.ts';
import type { Reading } from './flatten.ts';
import { afterLineEnding, endOfLine } from './line-ends.ts';
import { parseMarkdown } from './parse.ts';
import { splitRow } from './table-rows.ts';

/** In front of a cell that remark reads, so that its text is no block syntax. */
const PREFIX = '. ';
const PARSED_CELLS = 8_000;

/** Reads a pipe table: head, delimiter row, rows. The text is nothing but the table. */
export function readTable(text: string): Reading {
  const rows: TableRow[] = [];
  const comments: HtmlComment[] = [];
  let end = 0;
  let parsed = 0;
  for (let line = 0, index = 0, next = 0; line < text.length; line = next, index += 1) {
    const lineEnd = endOfLine(text, line);
    next = afterLineEnding(text, lineEnd);
    let from = line;
    let to = lineEnd;
    while (from < to && (text[from] === ' ' || text[from] === '\t')) from += 1;
    while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to -= 1;
    end = to;
    if (index === 1) continue;
    const cells = splitRow(text, line, lineEnd).map((cell) => {
      const simple = readPlainCell(text, cell.start, cell.end);
      if (simple) return simple;
      parsed += cell.end - cell.start;
      if (parsed > PARSED_CELLS) return MappedText.of(text.slice(cell.start, cell.end), cell.start);
      return parseCell(text, cell.start, cell.end, comments);
    });
    rows.push({ range: { start: from, end: to }, cells });
  }
  const start = rows[0]?.range.start ?? 0;
  const block: Block = {
    type: 'table',
    range: { start, end },
    content: MappedText.raw('', start),
    emphases: [],
    depth: 0,
    listDepth: 0,
    quoteDepth: 0,
    markerLength: 0,
    rows,
  };
  return { blocks: [block], comments };
}

function readPlainCell(text: string, start: number, end: number): MappedText | undefined {
  const marks = marksOf(text, start, end);
  if (marks === 'none') return MappedText.of(text.slice(start, end), start);
  if (marks === 'foreign') return undefined;
  const builder = new ContentBuilder(start);
  return addMarked(text, [start, end], builder, () => {}) ? builder.finish().content : undefined;
}

function parseCell(text: string, start: number, end: number, comments: HtmlComment[]): MappedText {
  const { blocks, comments: found } = parseMarkdown(PREFIX + text.slice(start, end));
  const delta = start - PREFIX.length;
  for (const { range, value } of found) {
    comments.push({ range: { start: range.start + delta, end: range.end + delta }, value });
  }
  const content = blocks[0]?.content;
  if (!content || content.length <= PREFIX.length) return MappedText.raw('', start);
  return content.slice(PREFIX.length).moved(delta);
}
