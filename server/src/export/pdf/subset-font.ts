import type { Font } from '../../layout/font/read-font.ts';

/** Tables that a font embedded in a PDF needs (ISO 32000-1, 9.9); characters are mapped to glyphs outside of it. */
const TABLES = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];
/** Flags of a part of a composite glyph. */
const WORDS = 0x01;
const SCALE = 0x08;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;
/** What the sum of all words of a font file is to be. */
const CHECKSUM = 0xb1b0afba;

/** The font with the outlines of these glyphs alone, and of those that they are made of; glyphs keep their numbers. */
export function subsetFont(font: Font, used: Iterable<number>): Uint8Array {
  const view = new DataView(font.bytes.buffer, font.bytes.byteOffset, font.bytes.byteLength);
  const glyphs = new GlyphTable(font, view);
  const kept = glyphs.withParts(used);
  const loca = new Uint8Array((font.glyphCount + 1) * 4);
  const locaView = new DataView(loca.buffer);
  const outlines: Uint8Array[] = [];
  let length = 0;
  for (let glyph = 0; glyph < font.glyphCount; glyph++) {
    locaView.setUint32(glyph * 4, length);
    if (!kept.has(glyph)) continue;
    const outline = padded(glyphs.outline(glyph));
    outlines.push(outline);
    length += outline.length;
  }
  locaView.setUint32(font.glyphCount * 4, length);
  const glyf = new Uint8Array(length);
  let at = 0;
  for (const outline of outlines) {
    glyf.set(outline, at);
    at += outline.length;
  }
  const head = glyphs.table('head').slice();
  const headView = new DataView(head.buffer);
  headView.setUint32(8, 0);
  // Offsets of 32 bits in `loca`.
  headView.setInt16(50, 1);
  const replaced = new Map([
    ['glyf', glyf],
    ['loca', loca],
    ['head', head],
  ]);
  const tables = TABLES.filter((tag) => font.tables.has(tag)).map((tag): [string, Uint8Array] => [
    tag,
    replaced.get(tag) ?? glyphs.table(tag),
  ]);
  return fontFile(tables);
}

class GlyphTable {
  private readonly hasLongOffsets: boolean;
  private readonly glyf: number;
  private readonly loca: number;

  constructor(
    private readonly font: Font,
    private readonly view: DataView,
  ) {
    const { tables } = font;
    this.glyf = tables.get('glyf')!.offset;
    this.loca = tables.get('loca')!.offset;
    this.hasLongOffsets = view.getInt16(tables.get('head')!.offset + 50) === 1;
  }

  table(tag: string): Uint8Array {
    const { offset, length } = this.font.tables.get(tag)!;
    return this.font.bytes.subarray(offset, offset + length);
  }

  outline(glyph: number): Uint8Array {
    return this.font.bytes.subarray(this.glyf + this.offsetOf(glyph), this.glyf + this.offsetOf(glyph + 1));
  }

  /** The glyphs, `.notdef`, and all that composite ones among them consist of. */
  withParts(used: Iterable<number>): ReadonlySet<number> {
    const kept = new Set<number>();
    const queue = [0, ...used];
    for (let glyph = queue.pop(); glyph !== undefined; glyph = queue.pop()) {
      if (kept.has(glyph)) continue;
      kept.add(glyph);
      queue.push(...this.partsOf(glyph));
    }
    return kept;
  }

  private offsetOf(glyph: number): number {
    return this.hasLongOffsets
      ? this.view.getUint32(this.loca + glyph * 4)
      : this.view.getUint16(this.loca + glyph * 2) * 2;
  }

  private partsOf(glyph: number): number[] {
    const start = this.glyf + this.offsetOf(glyph);
    if (this.offsetOf(glyph + 1) === this.offsetOf(glyph) || this.view.getInt16(start) >= 0) return [];
    const parts: number[] = [];
    let at = start + 10;
    let flags = MORE;
    while (flags & MORE) {
      flags = this.view.getUint16(at);
      parts.push(this.view.getUint16(at + 2));
      at += 4 + (flags & WORDS ? 4 : 2);
      if (flags & SCALE) at += 2;
      else if (flags & TWO_SCALES) at += 4;
      else if (flags & MATRIX) at += 8;
    }
    return parts;
  }
}

function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 4 === 0) return bytes;
  const result = new Uint8Array((bytes.length + 3) & ~3);
  result.set(bytes);
  return result;
}

function fontFile(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const power = Math.floor(Math.log2(tables.length));
  const directory = 12 + tables.length * 16;
  const length = tables.reduce((sum, [, bytes]) => sum + ((bytes.length + 3) & ~3), directory);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - (16 << power));
  let offset = directory;
  let head = 0;
  tables.forEach(([tag, bytes], index) => {
    const at = 12 + index * 16;
    for (let i = 0; i < 4; i++) view.setUint8(at + i, tag.charCodeAt(i));
    file.set(bytes, offset);
    const end = offset + ((bytes.length + 3) & ~3);
    view.setUint32(at + 4, sumOf(view, offset, end));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    if (tag === 'head') head = offset;
    offset = end;
  });
  view.setUint32(head + 8, CHECKSUM - sumOf(view, 0, length));
  return file;
}

function sumOf(view: DataView, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
