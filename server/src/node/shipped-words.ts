import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The table of common neighbours: beside the built program, or where the sources keep it. */
export function readShippedWords(): Uint8Array | undefined {
  for (const path of ['words.bin', '../../data/words.bin']) {
    try {
      return readFileSync(join(__dirname, path));
    } catch {
      // Not there: the rules that ask the table keep silent.
    }
  }
  return undefined;
}
