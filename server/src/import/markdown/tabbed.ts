import { regexp } from '../../vietnamese/letters.ts';
import { type Block, type Inline, type Paragraph, plainText, type Table } from '../model.ts';

/** What a letterhead or a signature block says, in one of its columns. */
const KNOWN = regexp.iu`cộng h(?:òa|oà) xã hội|đảng cộng sản|đoàn tncs|^\s*nơi nhận(?!\p{L})`;
const ITEM = /^\s*[-+–]/u;
const WORD = regexp.u`[\p{L}\p{N}]`;
/** Letters of a line of a column at most. */
const MAX_LINE = 120;

interface Columns {
  readonly left: readonly Inline[];
  readonly right: readonly Inline[];
}

/**
 * A letterhead or signature block that is set in two columns by tabs, as the table that it stands for.
 * @param at where it may begin
 * @returns the table, and how many blocks it takes; without a table: how many from there on are in columns, and none of
 *   them begins one; undefined where the first is not in columns
 */
export function tabbedTable(
  blocks: readonly Block[],
  at: number,
): { readonly table: Table | undefined; readonly count: number } | undefined {
  const first = blocks[at];
  if (first?.type !== 'paragraph' || !isPair(columnsOf(first))) return undefined;
  const rows: Table['rows'][number][] = [];
  let isKnown = false;
  for (let next = at; next < blocks.length; next += 1) {
    const block = blocks[next]!;
    const columns = block.type === 'paragraph' ? columnsOf(block) : undefined;
    if (block.type !== 'paragraph' || !columns) break;
    isKnown ||= KNOWN.test(plainText(block));
    rows.push(
      [columns.left, columns.right].map((inlines, column) => ({
        column,
        columns: 1,
        continues: false,
        blocks: [{ ...block, numeral: column === 0 ? block.numeral : '', inlines }],
      })),
    );
  }
  return { table: isKnown ? { type: 'table', hasLines: false, rows } : undefined, count: rows.length };
}

function isPair(columns: Columns | undefined): boolean {
  return columns !== undefined && hasWords(columns.left) && hasWords(columns.right);
}

/** The columns of a line: two with tabs between them, the right one after tabs, or an item on the left. */
function columnsOf(paragraph: Paragraph): Columns | undefined {
  const { inlines, numeral } = paragraph;
  const text = plainText(paragraph);
  if (text.trim() === '') return { left: [], right: [] };
  if (text.length > MAX_LINE) return undefined;
  const start = inlines.findIndex((each) => each.type === 'text' && each.text.trim() !== '');
  const isRight = inlines.slice(0, start).filter((each) => each.type === 'tab').length > 1;
  if (isRight && numeral === '') return { left: [], right: inlines.slice(start) };
  const tab = inlines.findIndex((each, index) => index > start && each.type === 'tab');
  const columns = { left: inlines.slice(start, tab), right: inlines.slice(tab) };
  // A tab after a numeral or a hyphen sets no column.
  const isColumn = tab > 0 && lettersOf(columns.left) > 3;
  if (isColumn && isPair(columns)) return columns;
  return tab < 0 && (ITEM.test(text) || ITEM.test(numeral)) ? { left: inlines, right: [] } : undefined;
}

function lettersOf(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, each) => sum + (each.type === 'text' ? each.text.trim().length : 0), 0);
}

function hasWords(inlines: readonly Inline[]): boolean {
  return inlines.some((each) => each.type === 'text' && WORD.test(each.text));
}
