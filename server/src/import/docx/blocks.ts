import { appendInline, shownInlines } from '../inlines.ts';
import type { Block, Cell, Inline, Paragraph, Table } from '../model.ts';
import type { WordCell } from '../word-form.ts';
import { InlineReader, outlineLevelOf, type ReaderContext } from './inlines.ts';
import { type Numberings, numeralBefore } from './numbering.ts';
import { overlaid, readParagraphProperties } from './properties.ts';
import { cellHasLines, isFramed, isGrid, tableHasLines } from './table-lines.ts';
import { alternative, child, children, numberIn, switchOf, valOf, type XmlElement } from './xml.ts';

/** What a reader of blocks needs beside; lists and paragraphs are counted over the whole file. */
export interface BlockContext extends ReaderContext {
  readonly numberings: Numberings;
}

/** Elements that only wrap blocks. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo']);
/** Columns that a table may have; more are no table. */
const MAX_COLUMNS = 63;

/** Reads paragraphs and tables, in order. */
export class BlockReader {
  private readonly inlines: InlineReader;
  /** Text of a paragraph whose end was deleted: it goes on in the next. */
  private pending: Inline[] = [];

  constructor(
    private readonly context: BlockContext,
    private cell?: WordCell,
  ) {
    this.inlines = new InlineReader(context);
  }

  /** The blocks that an element (`w:p`, `w:tbl`, a wrapper) stands for. */
  read(element: XmlElement): Block[] {
    const { name } = element;
    if (name === 'p') return this.paragraph(element);
    if (name === 'tbl') return this.table(element);
    if (name === 'mc:AlternateContent') return this.within(alternative(element));
    return WRAPPERS.has(name) ? this.within(element) : [];
  }

  /** The blocks in an element: a cell, a text box, a note. */
  within(element: XmlElement): Block[] {
    const blocks: Block[] = [];
    for (const each of element.children) {
      if (typeof each === 'string') continue;
      for (const block of this.read(each)) blocks.push(block);
    }
    return blocks;
  }

  /** What is left at the end of a text: a paragraph whose deleted end no other follows. */
  rest(): Block[] {
    if (this.pending.length === 0) return [];
    const inlines = this.pending;
    this.pending = [];
    const { paragraphs: index } = this.context.count;
    return [{ type: 'paragraph', index, numeral: '', inlines, outlineLevel: undefined, ...PLAIN }];
  }

  private paragraph(element: XmlElement): Block[] {
    const { context } = this;
    context.count.paragraphs += 1;
    context.bounds.countParagraph();
    const index = context.count.paragraphs;
    const properties = child(element, 'pPr');
    const styleId = valOf(properties, 'pStyle');
    const style = context.styles.paragraph(styleId);
    const own = readParagraphProperties(properties);
    const all = overlaid(style.paragraph, own);
    const { outlineLevel, alignment } = all;
    const content = this.inlines.read(element, style.run);
    const shown = shownInlines(content.inlines);
    const inlines = this.pending.length === 0 ? shown : this.pending;
    if (inlines !== shown) for (const inline of shown) appendInline(inlines, inline);
    this.pending = [];
    if (this.isEndDeleted(properties)) {
      this.pending = inlines;
      return this.boxes(content.boxesBefore, content.boxesAfter);
    }
    const list = own.numbering ?? style.paragraph.numbering ?? 0;
    const bound = own.numbering === undefined ? context.numberings.levelOfStyle(list, styleId) : undefined;
    const level = own.numberingLevel ?? bound ?? style.paragraph.numberingLevel ?? 0;
    const numeral = list > 0 ? numeralBefore(beginning(inlines), context.numberings.next(list, level)) : '';
    context.bounds.countLetters(numeral.length);
    const paragraph: Paragraph = {
      type: 'paragraph',
      index,
      numeral,
      inlines,
      outlineLevel: outlineLevelOf(outlineLevel),
      isCentred: alignment === 'center',
      isCode: all.isCode ?? false,
    };
    const isNumbered = paragraph.numeral !== '';
    const { runs } = content;
    const { cell } = this;
    context.form?.paragraph({ element, index, runs, inlines, properties: all, isNumbered, cell });
    const { boxesBefore, boxesAfter } = content;
    if (boxesBefore.length === 0 && boxesAfter.length === 0) return [paragraph];
    return [...this.boxes(boxesBefore), paragraph, ...this.boxes(boxesAfter)];
  }

  private boxes(...groups: readonly (readonly XmlElement[])[]): Block[] {
    // Text in a box is a text of its own: a deleted end outside does not reach into it.
    return groups.flat().flatMap((box) => new BlockReader(this.context).within(box));
  }

  private isEndDeleted(properties: XmlElement | undefined): boolean {
    const mark = child(properties, 'rPr');
    const isDeleted = child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined;
    if (isDeleted || child(mark, 'ins') !== undefined) this.context.met.trackedChanges += 1;
    return isDeleted;
  }

  private table(element: XmlElement): Block[] {
    const properties = child(element, 'tblPr');
    const style = this.context.styles.named(valOf(properties, 'tblStyle'));
    let hasLines = tableHasLines(properties) ?? style.hasLines ?? false;
    const { form } = this.context;
    const outer = this.cell;
    if (form) form.tables += 1;
    const number = form?.tables ?? 0;
    const hasGrid = isGrid(properties) ?? style.hasLines ?? false;
    const rows: Cell[][] = [];
    const elements: XmlElement[] = [];
    let width = 0;
    for (const row of rowsOf(element)) {
      const rowProperties = child(row, 'trPr');
      if (child(rowProperties, 'del')) {
        this.context.met.trackedChanges += 1;
        continue;
      }
      const cells: (Cell & { readonly blocks: Block[] })[] = [];
      form?.pages.beginRow();
      let column = Math.min(MAX_COLUMNS, numberIn(valOf(rowProperties, 'gridBefore')) ?? 0);
      for (const cell of unwrapped(row, 'tc')) {
        const cellProperties = child(cell, 'tcPr');
        hasLines = cellHasLines(cellProperties) === true || hasLines;
        const span = numberIn(valOf(cellProperties, 'gridSpan')) ?? 1;
        const columns = Math.max(1, Math.min(MAX_COLUMNS, span));
        const merge = child(cellProperties, 'vMerge');
        const continues = merge !== undefined && merge.attributes.val !== 'restart';
        form?.pages.beginCell();
        this.cell = { table: number, column, isFramed: isFramed(cellProperties, hasGrid) };
        const blocks = this.within(cell).concat(this.rest());
        const last = cells.at(-1);
        if (last && column >= MAX_COLUMNS) {
          // No words are lost of what no table of Word has.
          for (const block of blocks) last.blocks.push(block);
          continue;
        }
        cells.push({ column, columns, continues, blocks });
        column += columns;
      }
      form?.pages.endRow();
      if (cells.length > 0) {
        elements.push(row);
        rows.push(cells);
      }
      width = Math.max(width, column);
    }
    this.cell = outer;
    if (rows.length === 0) return [];
    this.context.bounds.countCells(rows.length * width);
    const first = hasLines ? firstRow(rows, elements, hasGrid) : 0;
    const above = rows.slice(0, first).flatMap((row) => row.flatMap(({ blocks }) => blocks));
    const table: Table = { type: 'table', hasLines, rows: rows.slice(first) };
    return [...above, table];
  }
}

/** Index of the row below those that have no frame and one text each: the title of the table, the unit of its figures. */
function firstRow(
  rows: readonly (readonly Cell[])[],
  elements: readonly XmlElement[],
  hasGrid: boolean,
): number {
  const first = rows.findIndex(
    (cells, at) =>
      cells.filter(isFilled).length > 1 ||
      unwrapped(elements[at]!, 'tc').some((cell) => isFramed(child(cell, 'tcPr'), hasGrid)),
  );
  return Math.max(0, first);
}

function isFilled({ blocks }: Cell): boolean {
  return blocks.some((block) => block.type === 'table' || block.inlines.length > 0 || block.numeral !== '');
}

const PLAIN = { isCentred: false, isCode: false } as const;

function beginning([first]: readonly Inline[]): string {
  return first?.type === 'text' ? first.text : first?.type === 'tab' ? ' ' : '';
}

function rowsOf(table: XmlElement): XmlElement[] {
  return unwrapped(table, 'tr');
}

/** Children of that name, also in wrappers. */
function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return children(element).flatMap((each) => {
    if (each.name === name) return [each];
    return WRAPPERS.has(each.name) ? unwrapped(each, name) : [];
  });
}

/** Whether a section has a header of its own for its first page. */
export function hasTitlePage(section: XmlElement | undefined): boolean {
  return switchOf(section, 'titlePg') === true;
}
