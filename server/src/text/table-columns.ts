/** A table of so many columns is easier to read on a page held the long way. */
export const MANY_COLUMNS = 8;

/**
 * What stands in a column of a table, as far as it says how the column is printed: running numbers and figures in the
 * middle, amounts of money to the right, words to the left.
 */
export type ColumnKind = 'numerals' | 'figures' | 'amounts' | 'words';

const NUMERAL = /^(?:\d{1,4}[.)]?|[IVX]{1,6}\.?|%)$/u;
/** `TT`, `STT`, `Số TT`: what is below is counted, also as `1.1`, `a)`, `A`. */
const NUMERAL_HEAD = /^(?:(?:số )?tt|stt)\.?$/iu;
const MAX_NUMERAL = 6;
/** `12,5`, `1.250`, `85 %`, `x` of a box that is marked, `-` for none. */
const FIGURE = /^(?:[-+]?\d[\d.,]{0,20}\s?%?|%|[x×✓√–-])$/iu;
const AMOUNT = /^[-+]?\d{1,3}(?:\.\d{3}){1,6}(?:,\d{1,4})?$/u;

/**
 * @param head the text of its head, empty where it has none
 * @param cells the texts of the cells below, those that are empty too
 */
export function columnKind(head: string, cells: readonly string[]): ColumnKind {
  const filled = cells.map((text) => text.trim()).filter((text) => text !== '');
  if (filled.length === 0) return 'words';
  const isCounted = NUMERAL_HEAD.test(head.trim().replace(/\s+/gu, ' '));
  if (filled.every((text) => NUMERAL.test(text) || (isCounted && text.length <= MAX_NUMERAL)))
    return 'numerals';
  if (!filled.every((text) => FIGURE.test(text))) return 'words';
  return filled.some((text) => AMOUNT.test(text)) ? 'amounts' : 'figures';
}
