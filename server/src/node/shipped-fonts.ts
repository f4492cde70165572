import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the font: beside the built program, or where the sources keep it. */
export function readShippedFont(face: string): Uint8Array | undefined {
  for (const folder of ['fonts', '../../data/fonts']) {
    try {
      return readFileSync(join(__dirname, folder, `Tinos-${face}.ttf`));
    } catch {
      // Not there: no PDF can be written.
    }
  }
  return undefined;
}
