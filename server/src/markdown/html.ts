import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { MappedText } from '../text/mapped-text.ts';
import type { Alignment, Block, HtmlComment, MarkedText, ParseResult, TableCell, TableRow } from './block.ts';
import { collectComments } from './comments.ts';
import { ContentBuilder } from './content.ts';
import { alignmentOf, applyTag, extentOf, type Tag, tagOf } from './html-tags.ts';
import { rawLines } from './raw-lines.ts';

/** Tags that begin or end a paragraph. */
const PARAGRAPHS = new Set(
  'p div center li ul ol dl dt dd blockquote section article header footer main body h1 h2 h3 h4 h5 h6 caption hr'.split(
    ' ',
  ),
);
const TABLE = new Set('table thead tbody tfoot tr td th colgroup col'.split(' '));
const INLINE = new Set('b strong i em u ins s del strike sup sub span font a br big small cite'.split(' '));
/** What is not shown, or not as text. */
const HIDDEN = /<(script|style|head|title|textarea|pre)(?=[\s>])/iu;

const PIECE =
  /<!--[\s\S]*?-->|<\/?[A-Za-z][^<>]*>|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,30});|[^<&\r\n]+|\r\n|[\r\n]|[<&]/gu;
const FIRST_TAG = /^\s*<\/?([A-Za-z][A-Za-z0-9]*)/u;
/** What begins a line of its own in Markdown text between tags. */
const ITEM = /^[ \t]*(?:[-+*•–][ \t]|\d{1,3}[.)][ \t]|\|)/u;

/**
 * Reads HTML as a page shows it: `<p>`, `<div>`, `<center>`, `<li>`, `<h1>` … as paragraphs and headings, `<table>` as a
 * table, `<br>` as a hard break, `<b>`, `<i>`, `<u>`, `<sup>` as marks. Linear in the length.
 * @param start, @param end the part of `source` that is HTML
 * @returns nothing where it shows no text of a document: comments, scripts, a lone `<div>`
 */
export function readHtml(
  source: string,
  start: number,
  end: number,
): Omit<Block, 'listDepth' | 'quoteDepth'>[] {
  const html = source.slice(start, end);
  const name = FIRST_TAG.exec(html)?.[1]?.toLowerCase();
  if (!name || !(PARAGRAPHS.has(name) || TABLE.has(name) || INLINE.has(name)) || HIDDEN.test(html)) return [];
  const reader = new HtmlReader(start);
  for (const match of html.matchAll(PIECE)) reader.take(match[0], start + match.index);
  return reader.finish(end);
}

/** Reads a chunk that is an HTML table and nothing else. */
export function readHtmlTable(source: string): ParseResult {
  const end = source.trimEnd().length;
  const comments: HtmlComment[] = [];
  collectComments(source, 0, end, comments);
  const shape = { listDepth: 0, quoteDepth: 0 };
  const blocks = readHtml(source, source.length - source.trimStart().length, end);
  if (blocks.length > 0) return { blocks: blocks.map((block) => ({ ...block, ...shape })), comments };
  const content = rawLines(source, 0, end);
  return { blocks: [{ ...PLAIN, ...shape, type: 'html', range: { start: 0, end }, content }], comments };
}

interface OpenTable {
  readonly start: number;
  readonly rows: TableRow[];
  cells: TableCell[];
  rowStart: number;
  rowAlign: Alignment | undefined;
  /** The tag of the cell that is open. */
  cell: Tag | undefined;
  paragraphs: MarkedText[];
  isHead: boolean;
  headCells: number;
  /** Tables in its cells, whose text is that of the cell. */
  nested: number;
}

class HtmlReader {
  private readonly blocks: Omit<Block, 'listDepth' | 'quoteDepth'>[] = [];
  private table: OpenTable | undefined;
  private builder: ContentBuilder;
  private hasText = false;
  private textStart: number;
  private textEnd: number;
  private readonly alignments: { readonly name: string; readonly align: Alignment | undefined }[] = [];
  private heading = 0;
  /** A line ending whose meaning hangs on what follows. */
  private lineEnding: { start: number; end: number; blank: boolean } | undefined;

  constructor(start: number) {
    this.builder = new ContentBuilder(start);
    this.textStart = start;
    this.textEnd = start;
  }

  take(piece: string, at: number): void {
    const end = at + piece.length;
    const first = piece[0]!;
    if (first === '<' && piece.length > 1) {
      const tag = piece.startsWith('<!--') ? undefined : tagOf(piece);
      if (tag) this.tag(tag, at, end);
    } else if (first === '\n' || first === '\r') {
      this.lineEnding = this.lineEnding
        ? { ...this.lineEnding, end, blank: true }
        : { start: at, end, blank: false };
    } else if (first === '&' && piece.length > 1) {
      this.text(decoded(piece), at, end);
    } else if (this.lineEnding && piece.trim() === '') {
      this.lineEnding.end = end;
    } else {
      this.text(piece, at, end);
    }
  }

  finish(end: number): Omit<Block, 'listDepth' | 'quoteDepth'>[] {
    this.closeParagraph();
    this.closeTable(end);
    return this.blocks;
  }

  private tag(tag: Tag, at: number, end: number): void {
    const { name } = tag;
    if (name === 'br') {
      this.lineEnding = undefined;
      if (this.hasText) this.builder.newline(at, end);
    } else if (TABLE.has(name)) {
      this.tableTag(tag, at, end);
    } else if (PARAGRAPHS.has(name)) {
      this.closeParagraph();
      this.paragraphTag(tag, at, end);
    } else {
      applyTag(tag, this.builder);
    }
  }

  private paragraphTag(tag: Tag, at: number, end: number): void {
    const { name, closes } = tag;
    if (name === 'hr') {
      if (!this.table)
        this.blocks.push({
          ...PLAIN,
          type: 'thematicBreak',
          range: { start: at, end },
          content: MappedText.raw('', at),
        });
      return;
    }
    if (/^h[1-6]$/u.test(name)) this.heading = closes ? 0 : Number(name[1]);
    if (closes) {
      const index = this.alignments.findLastIndex((open) => open.name === name);
      if (index >= 0) this.alignments.length = index;
    } else {
      this.alignments.push({ name, align: alignmentOf(tag) });
    }
  }

  private tableTag(tag: Tag, at: number, end: number): void {
    const { name, closes } = tag;
    const { table } = this;
    if (name === 'table') {
      if (table && (!closes || table.nested > 0)) {
        table.nested += closes ? -1 : 1;
        this.closeParagraph();
        return;
      }
      this.closeParagraph();
      if (closes) this.closeTable(end);
      else this.table = newTable(at);
      return;
    }
    if (!table) return;
    this.closeParagraph();
    if (table.nested > 0) return;
    if (name === 'thead') table.isHead = !closes;
    else if (name === 'tr') this.rowTag(table, tag, at, end);
    else if (name === 'td' || name === 'th') this.cellTag(table, tag, at);
  }

  private rowTag(table: OpenTable, tag: Tag, at: number, end: number): void {
    this.closeRow(tag.closes ? end : at);
    if (tag.closes) return;
    table.rowStart = at;
    table.rowAlign = alignmentOf(tag);
  }

  private cellTag(table: OpenTable, tag: Tag, at: number): void {
    this.closeCell(at);
    if (tag.closes) return;
    if (table.rowStart < 0) table.rowStart = at;
    table.cell = tag;
  }

  private closeCell(at: number): void {
    const { table } = this;
    if (!table?.cell) return;
    const align = alignmentOf(table.cell) ?? table.rowAlign;
    if (table.cell.name === 'th') table.headCells += 1;
    const paragraphs =
      table.paragraphs.length > 0 ? table.paragraphs : [{ content: MappedText.raw('', at), emphases: [] }];
    table.cells.push({ paragraphs, ...(align ? { align } : {}), ...extentOf(table.cell) });
    table.cell = undefined;
    table.paragraphs = [];
  }

  private closeRow(at: number): void {
    const { table } = this;
    if (!table) return;
    this.closeCell(at);
    if (table.cells.length > 0) {
      const isHeader = table.isHead || table.headCells === table.cells.length;
      table.rows.push({ range: { start: table.rowStart, end: at }, cells: table.cells, isHeader });
    }
    table.cells = [];
    table.headCells = 0;
    table.rowStart = -1;
  }

  private closeTable(end: number): void {
    const { table } = this;
    if (!table) return;
    this.closeRow(end);
    const { start, rows } = table;
    if (rows.length > 0)
      this.blocks.push({
        ...PLAIN,
        type: 'table',
        range: { start, end },
        content: MappedText.raw('', start),
        rows,
      });
    this.table = undefined;
  }

  private text(piece: string, at: number, end: number): void {
    if (!this.hasText && piece.trim() === '') return;
    const indent = this.lineEnding ? piece.length - piece.trimStart().length : 0;
    if (indent > 0) {
      this.lineEnding!.end = at + indent;
      this.text(piece.slice(indent), at + indent, end);
      return;
    }
    this.settleLineEnding(piece);
    if (!this.hasText) {
      this.hasText = true;
      this.textStart = at;
    }
    this.builder.add(piece, at, end);
    this.textEnd = end;
  }

  /** A line ending in HTML is a blank; in Markdown between tags an item begins a line, and a blank line a paragraph. */
  private settleLineEnding(next: string): void {
    const ending = this.lineEnding;
    if (!ending) return;
    this.lineEnding = undefined;
    if (!this.hasText) return;
    if (ending.blank) this.closeParagraph();
    else if (ITEM.test(next)) this.builder.newline(ending.start, ending.end);
    else this.builder.add(' ', ending.start, ending.end);
  }

  private closeParagraph(): void {
    this.lineEnding = undefined;
    const { textStart: start, textEnd: end, heading, builder } = this;
    this.builder = builder.following(end);
    const content = builder.finish();
    this.hasText = false;
    if (content.content.text.trim() === '') return;
    const { table } = this;
    if (table) {
      if (table.cell) table.paragraphs.push(content);
      return;
    }
    const align = this.alignments.findLast((open) => open.align)?.align;
    this.blocks.push({
      ...content,
      type: heading > 0 ? 'heading' : 'paragraph',
      range: { start, end },
      depth: heading,
      ...(align ? { align } : {}),
    });
  }
}

const PLAIN = { emphases: [], depth: 0, markerLength: 0 } as const;

function newTable(start: number): OpenTable {
  return {
    start,
    rows: [],
    cells: [],
    rowStart: -1,
    rowAlign: undefined,
    cell: undefined,
    paragraphs: [],
    isHead: false,
    headCells: 0,
    nested: 0,
  };
}

/** What a character reference stands for; itself where the name is unknown. */
function decoded(reference: string): string {
  if (reference[1] !== '#') return decodeNamedCharacterReference(reference.slice(1, -1)) || reference;
  const digits = reference.slice(2, -1);
  const code = /^[xX]/u.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
