import type { Block, TableCell, TableRow } from '../../markdown/block.ts';
import { type ColumnKind, columnKind } from '../../text/table-columns.ts';
import type {
  LayoutAlignment,
  LayoutCell,
  LayoutParagraph,
  LayoutRow,
  LayoutTable,
  TextStyle,
} from '../model.ts';
import { type CellNeed, columnWidths, minWidth, type TableNeed } from './columns.ts';
import type { Context } from './context.ts';
import { MeasuredText, splitAtBreaks } from './lines.ts';
import { paragraph } from './paragraph.ts';

/** Practice: single lines of half a point, a little air in the cells. */
const BORDER = 0.5;
const PADDING = 4;
const CELL_SPACE = 2;
/** Columns of a table at most; what a line has more is in its last one. */
const MAX_COLUMNS = 60;

/** A cell with its place in the grid. */
interface Placed {
  readonly cell: TableCell;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** Points of the letters of a table that is too wide for its page at least. */
const SMALLEST = 10;

/**
 * A table of the draft: widths by content, heads bold and centred, merged cells where they are. Where words would be torn,
 * its letters are smaller.
 */
export function dataTable(block: Block, context: Context, textWidth: number): LayoutTable {
  const grid = gridOf(block);
  let style = context.form.style('cell');
  let table = setIn(grid, style, context);
  while (style.size > SMALLEST && minWidth(table.need) > textWidth) {
    style = { ...style, size: style.size - 1 };
    table = setIn(grid, style, context);
  }
  const rows = table.rows.map(filledTo(grid.columns, style));
  if (isSignature(block)) return signatureTable(rows, grid.columns, block, textWidth);
  return {
    type: 'table',
    kind: 'data',
    columns: columnWidths(table.need, textWidth),
    left: 0,
    borderWidth: BORDER,
    cellPadding: PADDING,
    rows,
    keepTogether: false,
    keepWithNext: false,
    range: block.range,
  };
}

/** The cells in letters of that style, and how wide they want to be. */
function setIn(
  { rows, grid, columns }: Grid,
  style: TextStyle,
  context: Context,
): { readonly rows: readonly LayoutRow[]; readonly need: TableNeed } {
  const kinds = kindsOf(grid, rows, columns);
  const set = rows.map(
    (row, index): LayoutRow => ({
      isHeader: isLeadingHead(rows, index),
      canSplit: false,
      cells: grid[index]!.map((placed) => cellOf(placed, row, kinds, style, context)),
      range: row.range,
    }),
  );
  return { rows: set, need: needOf(set, kinds, context) };
}

/** `(Ký, ghi rõ họ tên)`: those who sign a form stand side by side without lines around them. */
const SIGNED = /\(\s{0,3}(?:ký|chữ ký|đã ký|ghi rõ họ|họ (?:và )?tên)/iu;
const MAX_SIGNATURE_ROWS = 3;

function isSignature({ rows = [] }: Block): boolean {
  if (rows.length > MAX_SIGNATURE_ROWS) return false;
  const texts = rows.flatMap(({ cells }) =>
    cells.map(({ paragraphs }) =>
      paragraphs
        .map(({ content }) => content.text)
        .join('\n')
        .trim(),
    ),
  );
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.filter((text) => SIGNED.test(text)).length * 2 > filled.length;
}

function signatureTable(
  rows: readonly LayoutRow[],
  columns: number,
  { range }: Block,
  textWidth: number,
): LayoutTable {
  return {
    type: 'table',
    kind: 'ending',
    columns: new Array<number>(columns).fill(textWidth / columns),
    left: 0,
    borderWidth: 0,
    cellPadding: PADDING,
    rows: rows.map((row) => ({
      ...row,
      isHeader: false,
      cells: row.cells.map((cell) => ({
        ...cell,
        verticalAlignment: 'top',
        blocks: cell.blocks.map(centredBlock),
      })),
    })),
    keepTogether: true,
    keepWithNext: false,
    range,
  };
}

function centredBlock(block: LayoutCell['blocks'][number]): LayoutCell['blocks'][number] {
  return block.type === 'paragraph' ? { ...block, alignment: 'center' } : block;
}

/** Least width in which no word of the table is torn. */
export function minTableWidth(block: Block, context: Context): number {
  return minWidth(setIn(gridOf(block), context.form.style('cell'), context).need);
}

/** How many columns a table has, cells over several columns counted out. */
export function columnCount(block: Block): number {
  return gridOf(block).columns;
}

interface Grid {
  readonly rows: readonly TableRow[];
  readonly grid: readonly (readonly Placed[])[];
  readonly columns: number;
}

/** Places cells as HTML does: each in the first column that no cell from above reaches into. */
function gridOf(block: Block): Grid {
  const rows = (block.rows ?? []).filter((row, index) => index > 0 || !isEmptyHead(row, block.rows!));
  const taken: number[] = [];
  const grid = rows.map((row, index) => {
    const placed: Placed[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while ((taken[column] ?? 0) > 0) column += 1;
      const last = placed.at(-1);
      if (column >= MAX_COLUMNS && last) {
        const paragraphs = [...last.cell.paragraphs, ...cell.paragraphs];
        placed[placed.length - 1] = { ...last, cell: { ...last.cell, paragraphs } };
        continue;
      }
      const columnSpan = free(taken, column, Math.min(cell.columns ?? 1, MAX_COLUMNS - column));
      const rowSpan = Math.max(1, Math.min(cell.rows ?? 1, rows.length - index));
      placed.push({ cell, column, columnSpan, rowSpan });
      for (let i = 0; i < columnSpan; i += 1) taken[column + i] = rowSpan;
      column += columnSpan;
    }
    for (let i = 0; i < taken.length; i += 1) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
    return placed;
  });
  const columns = grid.flat().reduce((most, one) => Math.max(most, one.column + one.columnSpan), 1);
  return { rows, grid, columns };
}

/** How many columns from this one on, of as many as are wanted, are free. */
function free(taken: readonly number[], column: number, wanted: number): number {
  let count = 1;
  while (count < wanted && (taken[column + count] ?? 0) <= 0) count += 1;
  return count;
}

/** `|  |  |` above a table that has no heads: Markdown asks for the row, nobody wants to see it. */
function isEmptyHead(row: TableRow, rows: readonly TableRow[]): boolean {
  return (
    row.isHeader &&
    rows.length > 1 &&
    row.cells.every(({ paragraphs }) => paragraphs.every(({ content }) => content.text.trim() === ''))
  );
}

function isLeadingHead(rows: readonly TableRow[], index: number): boolean {
  const body = rows.findIndex((row) => !row.isHeader);
  return index < (body < 0 ? 0 : body);
}

/** What stands in each column, below its head. */
function kindsOf(grid: Grid['grid'], rows: readonly TableRow[], columns: number): ColumnKind[] {
  return Array.from({ length: columns }, (_, column) => {
    const heads: string[] = [];
    const texts: string[] = [];
    grid.forEach((row, index) => {
      const cell = row.find((own) => own.column === column && own.columnSpan === 1);
      if (cell) (rows[index]!.isHeader ? heads : texts).push(textOf(cell.cell));
    });
    return columnKind(heads[0] ?? '', texts);
  });
}

function textOf({ paragraphs }: TableCell): string {
  return paragraphs
    .map(({ content }) => content.text)
    .join(' ')
    .trim();
}

const ALIGNMENTS: Readonly<Record<ColumnKind, LayoutAlignment>> = {
  numerals: 'center',
  figures: 'center',
  amounts: 'right',
  words: 'left',
};

function cellOf(
  { cell, column, columnSpan, rowSpan }: Placed,
  { isHeader }: TableRow,
  kinds: readonly ColumnKind[],
  letters: TextStyle,
  context: Context,
): LayoutCell {
  const style = { ...letters, bold: isHeader };
  const kind = columnSpan === 1 ? kinds[column]! : 'words';
  const alignment: LayoutAlignment = isHeader ? 'center' : (cell.align ?? ALIGNMENTS[kind]);
  const blocks = cell.paragraphs.flatMap((written): LayoutParagraph[] =>
    context.lines(written, style).map((inlines) =>
      paragraph({
        role: isHeader ? 'cell-head' : 'cell',
        style,
        alignment,
        inlines,
        spaceBefore: CELL_SPACE,
        spaceAfter: CELL_SPACE,
        keepWithNext: isHeader,
      }),
    ),
  );
  const at = cell.paragraphs[0]?.content.offsetAt(0) ?? 0;
  const empty = paragraph({ role: 'cell', style, alignment, inlines: [], range: { start: at, end: at } });
  return {
    column,
    columnSpan,
    rowSpan,
    blocks: blocks.length > 0 ? blocks : [empty],
    verticalAlignment: isHeader || (column === 0 && kind === 'numerals') ? 'middle' : 'top',
  };
}

function needOf(rows: readonly LayoutRow[], kinds: readonly ColumnKind[], context: Context): TableNeed {
  const needs = rows.map(({ cells }) =>
    cells.map(({ column, columnSpan, rowSpan, blocks }): CellNeed => {
      const lines = blocks.flatMap((block) =>
        block.type === 'paragraph'
          ? splitAtBreaks(block.inlines).map((line) => new MeasuredText(line, context.form.measure))
          : [],
      );
      return { column, columnSpan, rowSpan, lines };
    }),
  );
  // A point more, so that rounding tears no word.
  return {
    rows: needs,
    heads: rows.filter(({ isHeader }) => isHeader).length,
    kinds,
    overhead: 2 * PADDING + 1,
  };
}

/** A row with an empty cell wherever the draft has none. */
function filledTo(columns: number, style: TextStyle) {
  const reaching: number[] = new Array(columns).fill(0);
  return (row: LayoutRow): LayoutRow => {
    const cells: LayoutCell[] = [];
    const own = new Map(row.cells.map((cell) => [cell.column, cell]));
    for (let column = 0; column < columns; column += 1) {
      const cell = own.get(column);
      if (cell) {
        cells.push(cell);
        for (let i = 0; i < cell.columnSpan; i += 1) reaching[column + i] = cell.rowSpan;
        column += cell.columnSpan - 1;
      } else if (reaching[column]! <= 0) {
        cells.push(emptyCell(column, row, style));
        reaching[column] = 1;
      }
    }
    for (let i = 0; i < columns; i += 1) reaching[i]! -= 1;
    return { ...row, cells };
  };
}

function emptyCell(column: number, { range }: LayoutRow, style: TextStyle): LayoutCell {
  const at = { start: range.end, end: range.end };
  const blank = paragraph({ role: 'cell', style, inlines: [], range: at });
  return { column, columnSpan: 1, rowSpan: 1, blocks: [blank], verticalAlignment: 'top' };
}
