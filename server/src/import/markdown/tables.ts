import { columnKind } from '../../text/table-columns.ts';
import { type Block, type Cell, type Paragraph, plainText, type Table } from '../model.ts';
import { writeHtmlLine, writeLines } from './inline.ts';
import { linesOf, type Piece, PLAIN, type Special, without } from './pieces.ts';

/** Lines of Markdown, each with the number of the Word paragraph that it comes from. */
export interface WrittenLine {
  readonly text: string;
  readonly index: number;
}

/** A table with lines as a pipe table, or as HTML where cells go over several rows or columns. */
export function writeTable(table: Table, special: Special): WrittenLine[] {
  const { rows } = table;
  const isMerged = rows.flat().some((cell) => cell.continues || cell.columns > 1 || hasTable(cell));
  return isMerged ? htmlTable(rows, special) : pipeTable(rows, special);
}

function pipeTable(rows: Table['rows'], special: Special): WrittenLine[] {
  const width = rows.flat().reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  const head = hasHead(rows) ? 1 : 0;
  const written = rows.map((row, at) => {
    const texts = Array.from({ length: width }, () => '');
    for (const cell of row) {
      const lines = cellLines(cell.blocks, special).map((line) => (at < head ? without(line, 'bold') : line));
      texts[cell.column] = writeLines(lines).join('<br>').replaceAll('|', '\\|');
    }
    const text = `|${texts.map((each) => (each === '' ? ' ' : ` ${each} `)).join('|')}|`;
    return { text, index: firstIndex(row) };
  });
  const { index } = written[0]!;
  const body = rows.slice(head);
  const marks = Array.from({ length: width }, (_, column) =>
    isCentred(rows.slice(0, head), body, column) ? ':-:' : '---',
  );
  const rule = { text: `| ${marks.join(' | ')} |`, index };
  // Markdown asks for the row of heads; an empty one is not printed.
  const heads = head === 1 ? written.slice(0, 1) : [{ text: `|${' |'.repeat(width)}`, index }];
  return [...heads, rule, ...written.slice(head)];
}

/** Whether the cells of a column stand in its middle; figures do so in print without being told to. */
function isCentred(heads: Table['rows'], rows: Table['rows'], column: number): boolean {
  const cells = cellsOf(rows, column);
  const filled = cells.flatMap(({ blocks }) => blocks).filter((block) => wordsOf([block]) !== '');
  if (!filled.every((block) => block.type === 'paragraph' && block.isCentred)) return false;
  const [head] = cellsOf(heads, column);
  const kind = columnKind(
    head ? wordsOf(head.blocks) : '',
    cells.map(({ blocks }) => wordsOf(blocks)),
  );
  return filled.length > 0 && (kind === 'words' || kind === 'amounts');
}

function cellsOf(rows: Table['rows'], column: number): Cell[] {
  return rows.flatMap((row) => row.filter((cell) => cell.column === column));
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.type === 'paragraph' ? textOf(block) : '…'))
    .join(' ')
    .trim();
}

function textOf(paragraph: Paragraph): string {
  return `${paragraph.numeral}${plainText(paragraph)}`.trim().normalize('NFC');
}

function htmlTable(rows: Table['rows'], special: Special): WrittenLine[] {
  const first = firstIndex(rows[0]!);
  const lines: WrittenLine[] = [{ text: '<table>', index: first }];
  const head = hasHead(rows) ? Math.max(1, ...rows[0]!.map((cell) => rowsOf(rows, 0, cell))) : 0;
  for (const [at, row] of rows.entries()) {
    const tag = at < head ? 'th' : 'td';
    const cells = row
      .filter((cell) => !cell.continues || !isContinued(rows, at, cell))
      .map((cell) => {
        const span = rowsOf(rows, at, cell);
        const attributes =
          (cell.columns > 1 ? ` colspan="${cell.columns}"` : '') + (span > 1 ? ` rowspan="${span}"` : '');
        const lines = cellLines(cell.blocks, special);
        const text = lines
          .map((line) => writeHtmlLine(at < head ? without(line, 'bold') : line))
          .join('<br>');
        return `<${tag}${attributes}>${text}</${tag}>`;
      });
    lines.push({ text: `<tr>${cells.join('')}</tr>`, index: firstIndex(row) });
  }
  return [...lines, { text: '</table>', index: lines.at(-1)!.index }];
}

/** Whether the first row is one of heads: not where it begins as the second does, with a dash, the number before or a person. */
function hasHead(rows: Table['rows']): boolean {
  const [first, second] = rows.slice(0, 2).map(startOf);
  if (first === undefined || second === undefined) return true;
  if (ITEM.test(first) && ITEM.test(second)) return false;
  const [number, next] = [first, second].map((start) => Number(COUNTED.exec(start)?.[1]));
  return number! + 1 !== next;
}

const ITEM = /^(?:[-+–•]\s?\S|(?:Ông|Bà|Đồng chí|Đ\/c)[\s:])/u;
const COUNTED = /^(\d{1,3})(?:$|[.)](?:$|\s))/u;

/** The first words of a row. */
function startOf(row: readonly Cell[]): string {
  const block = row.find(({ column }) => column === 0)?.blocks[0];
  return block?.type === 'paragraph' ? textOf(block) : '';
}

/** Whether there is a cell above that one goes on from. */
function isContinued(rows: Table['rows'], at: number, { column }: Cell): boolean {
  return rows[at - 1]?.some((above) => above.column === column) === true;
}

/** How many rows a cell takes. */
function rowsOf(rows: Table['rows'], at: number, { column }: Cell): number {
  let below = at + 1;
  while (rows[below]?.some((cell) => cell.column === column && cell.continues)) below += 1;
  return below - at;
}

function hasTable({ blocks }: Cell): boolean {
  return blocks.some((block) => block.type === 'table' && block.rows.flat().length > 1);
}

/** The lines of a cell; those of a table in it cell by cell. */
function cellLines(blocks: readonly Block[], special: Special): Piece[][] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return block.rows.flat().flatMap((cell) => cellLines(cell.blocks, special));
    const { numeral, inlines } = block;
    const mark = { type: 'text', text: numeral, style: PLAIN } as const;
    return linesOf(numeral === '' ? inlines : [mark, ...inlines], special);
  });
}

/** The number of its first paragraph. */
export function indexOf(table: Table): number {
  return firstIndex(table.rows.flat());
}

function firstIndex(row: readonly Cell[]): number {
  for (const { blocks } of row) {
    for (const block of blocks) {
      const index = block.type === 'paragraph' ? block.index : firstIndex(block.rows.flat());
      if (index > 0) return index;
    }
  }
  return 0;
}
