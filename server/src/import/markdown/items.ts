import { regexp } from '../../vietnamese/letters.ts';
import type { Block, Cell, Inline, Paragraph, Table } from '../model.ts';
import { isAll, linesOf, type Piece, PLAIN, type Special, visible, words } from './pieces.ts';
import { signersIn } from './signers.ts';
import { tabbedTable } from './tabbed.ts';
import type { WrittenLine } from './tables.ts';

/** A paragraph of the draft. */
export interface TextItem {
  readonly type: 'text';
  /** Its lines, of which the second and later follow a line break. */
  readonly lines: readonly (readonly Piece[])[];
  /** Number of its paragraph in the Word file. */
  readonly index: number;
  readonly isCentred: boolean;
  readonly outlineLevel: number | undefined;
  /** The column of a letterhead or signature block that it stands in; undefined: none. */
  readonly column: number | undefined;
  /** Comments on it, as Markdown. */
  readonly comments: readonly string[];
}

/** Lines that stand in a block of code. */
export interface CodeItem {
  readonly type: 'code';
  readonly lines: readonly WrittenLine[];
}

export type Item = TextItem | CodeItem | { readonly type: 'table'; readonly table: Table };

const LETTERHEAD = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|ĐOÀN TNCS|ĐOÀN THANH NIÊN CỘNG SẢN/u;
/** What heads a letterhead: drafts have it above the issuer, which stands to its left in Word. */
const TITLE = /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH)$/u;
const MOTTO = regexp.iu`^độc lập(?!\p{L})`;
const RECIPIENTS = regexp.iu`^nơi nhận(?!\p{L})`;
/** What a letter is about, below its number: one text however many lines it takes. */
const LETTER_SUBJECT = /^v\s?\/\s?v\s/iu;
const NUMBER = regexp.iu`^số(?!\p{L})`;
/** Dashes and underscores that draw a line under a name; five hyphens are the mark of a Party plan (HD 36, HD 05). */
const DRAWN = /^(?!-{5}$)(?:[-–—_=~\s]{3,}|_+)$/u;
/** What begins a paragraph of its own also after a line break. */
const BEGINS = regexp.u`^(?:[-+*•–#>]\s|[-+][\p{L}]|(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)]\s|\d{1,2}\.\d{1,2}\.?\s)`;
const DIVISION = regexp.iu`^(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|[ivxlc]+|\d+|[a-zđ])(?:\s?[.:–-]\s*|\s+)[\p{L}\d]`;
const MIDDLE = regexp.u`[\p{L}\d,]$`;
const SMALL = regexp.u`\p{Ll}`;
const SMALL_FIRST = regexp.u`^\p{Ll}`;
const IN_CAPITALS = regexp.u`^[\p{Lu}\s]+$`;
/** Rows of a letterhead or signature block at most. */
const MAX_ROWS = 12;

/** Puts the blocks of a Word file in the order and form of a draft: layout tables become paragraphs. */
export class ItemReader {
  private readonly items: Item[] = [];
  /** Those of the last block of code. */
  private codeLines: WrittenLine[] = [];
  private columns = 0;
  private comments: string[] = [];

  constructor(private readonly special: Special) {}

  read(blocks: readonly Block[]): Item[] {
    let noTableBefore = 0;
    for (let at = 0; at < blocks.length; ) {
      const found = at < noTableBefore ? undefined : tabbedTable(blocks, at);
      // Where these lines with tabs are no table, the lines from the second on are none either: not tried again.
      if (found && !found.table) noTableBefore = at + found.count;
      if (found?.table) this.layout(found.table);
      else this.block(blocks[at]!, undefined);
      at += found?.table ? found.count : 1;
    }
    return this.items;
  }

  private block(block: Block, column: number | undefined): void {
    if (block.type === 'paragraph') this.paragraph(block, column);
    else if (isLayout(block)) this.layout(block);
    else this.items.push({ type: 'table', table: block });
  }

  /** Column by column, from the row with the number on anew. */
  private layout(table: Table): void {
    const { rows } = table;
    const beside = signersIn(table, isKnown);
    if (beside) {
      this.items.push({ type: 'table', table: beside.signers });
      if (beside.below.length > 0) this.layout({ ...table, rows: beside.below });
      return;
    }
    const start = rows.findIndex(
      (row, index) => index > 0 && row.some((cell) => NUMBER.test(cellText(cell))),
    );
    const parts = start > 0 ? [rows.slice(0, start), rows.slice(start)] : [rows];
    const before = this.items.length;
    for (const part of parts) {
      const cells = part.flat().filter((cell) => !cell.continues);
      const firsts = [...new Set(cells.map((cell) => cell.column))].sort((a, b) => a - b);
      for (const first of firsts) {
        this.columns += 1;
        const column = this.columns;
        for (const cell of cells) {
          if (cell.column === first) for (const block of cell.blocks) this.block(block, column);
        }
      }
    }
    this.items.push(...titleFirst(this.items.splice(before)));
  }

  private paragraph(paragraph: Paragraph, column: number | undefined): void {
    const { index, isCentred, outlineLevel } = paragraph;
    if (column === undefined && isCodeLine(paragraph)) {
      this.code({ text: codeOf(paragraph), index });
      return;
    }
    for (const inlines of pagesOf(paragraph)) {
      const lines = linesOf(inlines, this.withoutComments);
      const comments = this.comments;
      this.comments = [];
      if (lines.length === 0 && comments.length === 0) continue;
      const isHeading = outlineLevel !== undefined && isDivision(lines);
      const parts = isHeading ? [lines] : paragraphsOf(lines, column !== undefined, isCentred);
      for (const [at, part] of parts.entries()) {
        const own = at === parts.length - 1 ? comments : [];
        if (DRAWN.test(words(part)) && own.length === 0) continue;
        const lines = column === undefined ? part : part.map(withoutWideBlanks);
        this.items.push({ type: 'text', lines, index, isCentred, outlineLevel, column, comments: own });
      }
    }
  }

  private code(line: WrittenLine): void {
    if (this.items.at(-1)?.type !== 'code') {
      this.codeLines = [];
      this.items.push({ type: 'code', lines: this.codeLines });
    }
    this.codeLines.push(line);
  }

  /** Comments are called from within a paragraph and stand after it. */
  private readonly withoutComments: Special = (inline) => {
    if (inline.type !== 'comment') return this.special(inline);
    this.comments.push(this.special(inline));
    return '';
  };
}

/** The text of a paragraph with its numeral, cut where a page ends. */
function pagesOf({ numeral, inlines }: Paragraph): Inline[][] {
  const pages: Inline[][] = [[]];
  const style = inlines.find((each) => each.type === 'text')?.style ?? PLAIN;
  if (numeral !== '') {
    pages[0]!.push({ type: 'text', text: numeral, style: { ...style, underline: false, raised: undefined } });
  }
  for (const inline of numeral === '' ? inlines : withoutLeadingBlank(inlines)) {
    if (inline.type === 'page') pages.push([]);
    else pages.at(-1)!.push(inline);
  }
  // Word shows a bullet without a text; a draft has no use for one.
  return /^[-+]\s?$/u.test(numeral) && pages.flat().length === 1 ? [] : pages;
}

/** Whether a paragraph is a line of code; what a block of code cannot hold makes it another. */
function isCodeLine({ isCode, inlines }: Paragraph): boolean {
  return isCode && inlines.length > 0 && inlines.every(({ type }) => type === 'text' || type === 'tab');
}

function codeOf({ numeral, inlines }: Paragraph): string {
  return numeral + inlines.map((each) => (each.type === 'text' ? each.text : '\t')).join('');
}

function withoutLeadingBlank(inlines: readonly Inline[]): readonly Inline[] {
  const start = inlines.findIndex((each) => each.type !== 'tab');
  const shown = start < 0 ? [] : inlines.slice(start);
  const [first] = shown;
  if (first?.type === 'text') shown[0] = { ...first, text: first.text.trimStart() };
  return shown;
}

/** `Mục I. Phạm vi` with what a break has put on further lines; a numeral alone stands above a title of its own. */
function isDivision([first]: readonly (readonly Piece[])[]): boolean {
  return first !== undefined && DIVISION.test(visible(first));
}

/** Lines that are paragraphs of their own. */
function paragraphsOf(
  lines: readonly (readonly Piece[])[],
  isInColumn: boolean,
  isCentred: boolean,
): (readonly (readonly Piece[])[])[] {
  if (isInColumn && LETTER_SUBJECT.test(words(lines))) return [[joined(lines)]];
  const areTitles = isCentred && lines.every((line) => isAll(line, 'bold'));
  if (lines.length > 0 && (isInColumn || areTitles)) return lines.map((line) => [line]);
  const parts: Piece[][][] = [];
  for (const line of lines) {
    const part = parts.at(-1);
    if (!part || BEGINS.test(words([line]))) parts.push([[...line]]);
    else if (!isCentred && goesOn(part.at(-1)!, line)) goOn(part.at(-1)!, line);
    else part.push([...line]);
  }
  return parts.length > 0 ? parts : [[]];
}

function joined(lines: readonly (readonly Piece[])[]): readonly Piece[] {
  const [first = [], ...rest] = lines;
  const whole = [...first];
  for (const line of rest) goOn(whole, line);
  return whole;
}

/** Whether a line break stands in the middle of a sentence: typed, or pasted from a page, to end the line there. */
function goesOn(before: readonly Piece[], line: readonly Piece[]): boolean {
  return SMALL_FIRST.test(words([line])) && MIDDLE.test(words([before.slice(lastWordIn(before))]));
}

/** Index of the last piece with words in it. */
function lastWordIn(line: readonly Piece[]): number {
  return Math.max(
    0,
    line.findLastIndex((piece) => words([[piece]]) !== ''),
  );
}

function goOn(before: Piece[], line: readonly Piece[]): void {
  before.push({ ...before.at(-1)!, text: ' ', markdown: undefined });
  for (const piece of line) before.push(piece);
}

/** Capitals with wide blanks between them, which were typed to make a name wrap in its cell. */
function withoutWideBlanks(line: readonly Piece[]): readonly Piece[] {
  if (SMALL.test(visible(line)) || !IN_CAPITALS.test(visible(line))) return line;
  return line.map((piece) => ({ ...piece, text: piece.text.replace(/\s{3,}/gu, ' ') }));
}

/** Whether a table sets a letterhead, a signature block or a box of text, and no data. */
function isLayout({ rows, hasLines }: Table): boolean {
  const cells = rows.flat();
  if (cells.length === 1) return true;
  if (rows.length > MAX_ROWS) return false;
  const texts = cells.map(cellText);
  const isKnownTable = texts.some(isKnown);
  if (hasLines) return isKnownTable && rows.length <= 4;
  const used = new Set(cells.filter((_, index) => texts[index] !== '').map((cell) => cell.column));
  return isKnownTable || used.size <= 2;
}

/** Whether a text is one of a letterhead or begins the list of recipients. */
function isKnown(text: string): boolean {
  return LETTERHEAD.test(text) || RECIPIENTS.test(text);
}

function cellText({ blocks }: Cell): string {
  const parts = blocks.flatMap((block): string[] =>
    block.type === 'paragraph'
      ? [block.numeral, ...block.inlines.map((each) => (each.type === 'text' ? each.text : ' '))]
      : block.rows.flat().map(cellText),
  );
  return parts.join('').trim();
}

/** The lines of a letterhead with the Quốc hiệu and Tiêu ngữ, or the title of the Party, before all others. */
function titleFirst(items: readonly Item[]): Item[] {
  const textAt = (at: number): string => {
    const item = items[at];
    return item?.type === 'text' ? words(item.lines).replace(/\s+/gu, ' ').trim() : '';
  };
  const start = items.findIndex((_, at) => TITLE.test(textAt(at)));
  if (start <= 0) return [...items];
  const end = MOTTO.test(textAt(start + 1)) ? start + 2 : start + 1;
  return [...items.slice(start, end), ...items.slice(0, start), ...items.slice(end)];
}
