import { readFileSync } from 'node:fs';
import { WordPairs } from '../../server/src/vietnamese/word-pairs.ts';

/** The table of common neighbours that the product ships with. */
export const WORDS = WordPairs.decode(
  new Uint8Array(readFileSync(new URL('../../server/data/word-pairs.bin', import.meta.url))),
);
