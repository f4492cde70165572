import { MappedText } from '../text/mapped-text.ts';
import type { Alignment, HtmlComment, MarkedText, ParseResult, TableCell, TableRow } from './block.ts';
import { ContentBuilder } from './content.ts';
import { addMarked, marksOf } from './fast-path/index.ts';
import { afterLineEnding, endOfLine } from './line-ends.ts';
import { parseMarkdown } from './parse.ts';
import { tableBlock } from './plain-block.ts';
import { splitRow } from './table-rows.ts';

/** Before a cell that remark reads, so that its text is no block syntax. */
const PREFIX = '. ';
const PARSED_CELLS = 8_000;

/** Reads a pipe table: head, delimiter row, rows. The text is nothing but the table. */
export function readTable(text: string): ParseResult {
  const rows: TableRow[] = [];
  const comments: HtmlComment[] = [];
  const cells = new CellReader(text, comments);
  const alignments = alignmentsOf(text);
  let end = 0;
  for (let line = 0, index = 0, next = 0; line < text.length; line = next, index += 1) {
    const lineEnd = endOfLine(text, line);
    next = afterLineEnding(text, lineEnd);
    let from = line;
    let to = lineEnd;
    while (from < to && (text[from] === ' ' || text[from] === '\t')) from += 1;
    while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to -= 1;
    end = to;
    if (index === 1) continue;
    const row = splitRow(text, line, lineEnd).map((cell, column): TableCell => {
      const align = alignments[column];
      return { paragraphs: [cells.read(cell.start, cell.end)], ...(align ? { align } : {}) };
    });
    rows.push({ range: { start: from, end: to }, cells: row, isHeader: index === 0 });
  }
  const start = rows[0]?.range.start ?? 0;
  return { blocks: [tableBlock({ start, end }, rows)], comments };
}

/** What the delimiter row says of each column. */
function alignmentsOf(text: string): (Alignment | undefined)[] {
  const line = afterLineEnding(text, endOfLine(text, 0));
  return splitRow(text, line, endOfLine(text, line)).map(({ start, end }) => {
    const left = text[start] === ':';
    const right = end > start && text[end - 1] === ':';
    if (right) return left ? 'center' : 'right';
    return left ? 'left' : undefined;
  });
}

/** Reads what stands in the cells of one table; the parser reads no more than `PARSED_CELLS` units of it. */
class CellReader {
  private parsed = 0;

  constructor(
    private readonly text: string,
    private readonly comments: HtmlComment[],
  ) {}

  /** The inline Markdown from `start` to `end`, on one line. */
  read(start: number, end: number): MarkedText {
    const { text } = this;
    const marks = marksOf(text, start, end);
    if (marks === 'none') return plainText(text, start, end);
    if (marks !== 'foreign') {
      const builder = new ContentBuilder(start);
      if (addMarked(text, [start, end], builder, () => {})) return builder.finish();
    }
    this.parsed += end - start;
    if (this.parsed > PARSED_CELLS) return plainText(text, start, end);
    return parseCell(text, start, end, this.comments);
  }
}

function plainText(text: string, start: number, end: number): MarkedText {
  return { content: MappedText.of(text.slice(start, end), start), emphases: [] };
}

function parseCell(text: string, start: number, end: number, comments: HtmlComment[]): MarkedText {
  const { blocks, comments: found } = parseMarkdown(PREFIX + text.slice(start, end));
  const delta = start - PREFIX.length;
  for (const { range, value } of found) {
    comments.push({ range: { start: range.start + delta, end: range.end + delta }, value });
  }
  const [block] = blocks;
  if (!block || block.content.length <= PREFIX.length)
    return { content: MappedText.raw('', start), emphases: [] };
  const moved = <T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] =>
    spans.map((span) => ({ ...span, start: span.start - PREFIX.length, end: span.end - PREFIX.length }));
  return {
    content: block.content.slice(PREFIX.length).moved(delta),
    emphases: moved(block.emphases),
    ...(block.marks ? { marks: moved(block.marks) } : {}),
  };
}
