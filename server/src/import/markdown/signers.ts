import { regexp } from '../../vietnamese/letters.ts';
import { type Block, type Cell, plainText, type Table } from '../model.ts';

/** `(Ký, ghi rõ họ tên)`: who signs a form. */
const SIGNED = /\(\s{0,3}(?:ký|chữ ký|đã ký|ghi rõ họ|họ (?:và )?tên)/iu;
/** A capacity, or a body or title in capitals. */
const TITLE = regexp.u`^(?:(?:TM|T/M|KT|TL|TUQ|Q)\.?\s|[\p{Lu}\s,.–-]{4,80}$)`;
const NAME = regexp.u`^(?:[\p{L}.]{1,8}\.\s?)?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,5}$`;
const MAX_ROWS = 3;
/** Letters of a line above a name at most. */
const MAX_LINE = 90;

/**
 * What of a layout table is a row of those who sign beside each other, which a draft has as a table, and what stands below
 * them: the list of recipients. Undefined where the table is not of that kind.
 * @param isOther whether the text of a cell is that of a letterhead or a list of recipients
 */
export function signersIn(
  { rows, hasLines }: Table,
  isOther: (text: string) => boolean,
): { readonly signers: Table; readonly below: Table['rows'] } | undefined {
  if (hasLines) return undefined;
  const cut = rows.findIndex((row) => row.some((cell) => isOther(linesIn(cell.blocks)[0] ?? '')));
  const above = cut < 0 ? rows : rows.slice(0, cut);
  const below = rows.slice(above.length);
  const all = above.flat();
  if (above.length === 0 || above.length > MAX_ROWS || all.some((cell) => cell.continues)) return undefined;
  const columns = [...new Set(all.map((cell) => cell.column))].sort((a, b) => a - b);
  const merged = columns.map(
    (column): Cell => ({
      column: columns.indexOf(column),
      columns: 1,
      continues: false,
      blocks: all.filter((cell) => cell.column === column).flatMap((cell) => cell.blocks),
    }),
  );
  if (columns.length < 2 || below.some((row) => row.length > 1)) return undefined;
  const texts = merged.map((cell) => linesIn(cell.blocks));
  if (texts.every(isSigner)) return { signers: { type: 'table', hasLines, rows: [merged] }, below };
  const filled = all.map((cell) => linesIn(cell.blocks).join(' ')).filter((text) => text !== '');
  const areForms = texts.every((lines) => lines.length > 0) && filled.every((text) => SIGNED.test(text));
  return areForms && below.length === 0
    ? { signers: { type: 'table', hasLines, rows: above }, below }
    : undefined;
}

/** A title, perhaps over lines, and a name. */
function isSigner(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  const isShort = lines.every((line) => line.length <= MAX_LINE);
  return lines.length > 1 && isShort && TITLE.test(first) && NAME.test(lines.at(-1)!);
}

function linesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === 'table') return block.rows.flat().flatMap((cell) => linesIn(cell.blocks));
    const lines: string[] = [block.numeral];
    for (const inline of block.inlines) {
      if (inline.type === 'break') lines.push('');
      else lines[lines.length - 1] += plainText({ inlines: [inline] });
    }
    return lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
  });
}
