import type { Face } from './metrics.ts';
import { type Font, readFont } from './read-font.ts';

let load: ((face: Face) => Uint8Array | undefined) | undefined;
const fonts = new Map<Face, Font | undefined>();

/**
 * Says where the font files that come with the product are to be got: called once by each program (command line, server,
 * worker), since the core reads no files. Nothing is read before the first page is written.
 */
export function provideFonts(bytes: (face: Face) => Uint8Array | undefined): void {
  load = bytes;
  fonts.clear();
}

/** A face of the font that comes with the product; undefined in a program without one. */
export function shippedFont(face: Face): Font | undefined {
  if (!fonts.has(face)) {
    const bytes = load?.(face);
    fonts.set(face, bytes && readFont(bytes));
  }
  return fonts.get(face);
}
