import { WordTable } from './spelling/word-table.ts';

let load: (() => Uint8Array | undefined) | undefined;
let words: WordTable | undefined;

/**
 * Says where the table that comes with the product is to be got: called once by each program (command line, server,
 * worker), since the core reads no files. Nothing is read before the first plan is judged.
 */
export function provideWords(bytes: () => Uint8Array | undefined): void {
  load = bytes;
  words = undefined;
}

/** The table that comes with the product; undefined in a program without one. */
export function shippedWords(): WordTable | undefined {
  if (load) {
    const bytes = load();
    load = undefined;
    words = bytes && WordTable.decode(bytes);
  }
  return words;
}
