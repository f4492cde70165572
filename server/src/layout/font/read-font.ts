/** A TrueType font, as far as setting and embedding it need: which glyph a character has, how wide it is. */
export interface Font {
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** Glyph by code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Offset and length of each table by its tag. */
  readonly tables: ReadonlyMap<string, TableRange>;
  /** Units of `unitsPerEm`. */
  advance(glyph: number): number;
}

export interface TableRange {
  readonly offset: number;
  readonly length: number;
}

/**
 * Reads the font files that come with the product (server/scripts/build-fonts.ts): TrueType outlines, a `cmap` of
 * format 4.
 * @throws RangeError where the bytes are no such font
 */
export function readFont(file: Uint8Array): Font {
  // Node's buffers share their memory with what is cut out of them.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = readTables(view);
  const table = (tag: string): number => {
    const found = tables.get(tag);
    if (!found) throw new RangeError(`no table ${tag}`);
    return found.offset;
  };
  const head = table('head');
  const hmtx = table('hmtx');
  const metrics = view.getUint16(table('hhea') + 34);
  return {
    bytes,
    unitsPerEm: view.getUint16(head + 18),
    glyphCount: view.getUint16(table('maxp') + 4),
    glyphs: readCharacterMap(view, table('cmap')),
    tables,
    advance: (glyph) => view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4),
  };
}

function readTables(view: DataView): Map<string, TableRange> {
  const tables = new Map<string, TableRange>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)));
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

function readCharacterMap(view: DataView, cmap: number): Map<number, number> {
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const subtable = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    if (view.getUint16(subtable) === 4) return readSegments(view, subtable);
  }
  throw new RangeError('no character map of format 4');
}

function readSegments(view: DataView, at: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const doubled = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  for (let i = 0; i < doubled; i += 2) {
    const offset = view.getUint16(offsets + i);
    for (let code = view.getUint16(starts + i); code <= view.getUint16(ends + i) && code < 0xffff; code++) {
      const direct =
        offset === 0 ? code : view.getUint16(offsets + i + offset + 2 * (code - view.getUint16(starts + i)));
      const glyph = offset !== 0 && direct === 0 ? 0 : (direct + view.getUint16(deltas + i)) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
