import { MappedText } from '../text/mapped-text.ts';
import type { TextRange } from '../text/range.ts';
import type { Block, TableRow } from './block.ts';

/** Of a block that is no heading, stands in no list and no quotation, and has no emphasis. */
export const PLAIN = { emphases: [], depth: 0, listDepth: 0, quoteDepth: 0, markerLength: 0 } as const;

/** A table of its rows; all text stands in their cells. Offsets of the text that is read. */
export function tableBlock(range: TextRange, rows: readonly TableRow[]): Block {
  return { ...PLAIN, type: 'table', range, content: MappedText.raw('', range.start), rows };
}
