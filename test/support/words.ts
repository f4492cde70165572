import { readFileSync } from 'node:fs';
import { WordTable } from '../../server/src/vietnamese/spelling/word-table.ts';

/** The table of common neighbours that the product ships with. */
export const WORDS = WordTable.decode(
  new Uint8Array(readFileSync(new URL('../../server/data/words.bin', import.meta.url))),
);
