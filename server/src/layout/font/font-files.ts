import type { Face } from './metrics.ts';
import { type Font, readFont } from './read-font.ts';

/** Gives the bytes of a face of the font that comes with the product; the core reads no files. */
export type FontFiles = (face: Face) => Uint8Array | undefined;

const fonts = new WeakMap<FontFiles, Map<Face, Font>>();

/**
 * A face of the font, read once.
 * @throws Error where the program has no such file
 */
export function fontOf(files: FontFiles, face: Face): Font {
  let known = fonts.get(files);
  if (!known) {
    known = new Map();
    fonts.set(files, known);
  }
  let font = known.get(face);
  if (!font) {
    const bytes = files(face);
    if (!bytes) throw new Error(`no font file Tinos-${face}.ttf`);
    font = readFont(bytes);
    known.set(face, font);
  }
  return font;
}
