import { type Face, isInvisible, printedCode, SUBSTITUTE, UNITS_PER_EM } from '../../layout/font/metrics.ts';
import type { Font } from '../../layout/font/read-font.ts';
import { subsetFont } from './subset-font.ts';
import { hex4, latin1, type PdfValue, type PdfWriter, type Reference } from './writer.ts';

/** Characters beyond the 16 bits of a code get the codes of halves of pairs, which stand for nothing by themselves. */
const FIRST_FREE_CODE = 0xd800;
const LAST_FREE_CODE = 0xdfff;
const REPLACEMENT = 0xfffd;
const SPACE = 0x20;

interface Character {
  readonly code: number;
  readonly glyph: number;
}

/**
 * One face of the font in a PDF. A character is written as its own code point and mapped to its glyph in the font file, so
 * that what is copied is what was written: one glyph may stand for several characters (Đ and Ð).
 */
export class FaceFont {
  readonly reference: Reference;
  private readonly used = new Map<number, Character>();
  private nextFree = FIRST_FREE_CODE;

  constructor(
    private readonly pdf: PdfWriter,
    private readonly face: Face,
    private readonly font: Font,
  ) {
    this.reference = pdf.reserve();
  }

  /**
   * Operands of `TJ` that show a text.
   * @param extra what is added to each blank, in thousandths of the size
   */
  show(text: string, extra: number): string {
    let operands = '';
    let codes = '';
    for (const each of text) {
      const character = this.characterOf(each.codePointAt(0)!);
      if (!character) continue;
      codes += hex4(character.code);
      if (extra > 0 && character.code === SPACE) {
        operands += `<${codes}>${-Math.round(extra * 100) / 100}`;
        codes = '';
      }
    }
    return codes === '' ? operands : `${operands}<${codes}>`;
  }

  /** Writes the font, now that it is known what of it is used. */
  finish(): void {
    const { pdf, font, face } = this;
    const characters = [...this.used.values()].sort((a, b) => a.code - b.code);
    const glyphs = new Set(characters.map(({ glyph }) => glyph));
    const name = `/${tagOf(characters)}+Tinos-${face}`;
    const file = subsetFont(font, glyphs);
    const isItalic = face.endsWith('Italic');
    const descriptor = pdf.add({
      Type: '/FontDescriptor',
      FontName: name,
      // Serif, and known characters; italic.
      Flags: isItalic ? 98 : 34,
      FontBBox: this.boundingBox(),
      ItalicAngle: isItalic ? -16.3 : 0,
      Ascent: 891,
      Descent: -216,
      CapHeight: 655,
      StemV: face.startsWith('Bold') ? 140 : 80,
      FontFile2: { ref: pdf.addStream(file, { Length1: file.length }) },
    });
    const descendant = pdf.add({
      Type: '/Font',
      Subtype: '/CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: '(Adobe)', Ordering: '(Identity)', Supplement: 0 },
      FontDescriptor: { ref: descriptor },
      DW: 0,
      W: this.widths(characters),
      CIDToGIDMap: { ref: pdf.addStream(glyphMap(characters)) },
    });
    pdf.add(
      {
        Type: '/Font',
        Subtype: '/Type0',
        BaseFont: name,
        Encoding: '/Identity-H',
        DescendantFonts: [{ ref: descendant }],
        ToUnicode: { ref: pdf.addStream(latin1(this.unicodeMap())) },
      },
      this.reference,
    );
  }

  private characterOf(original: number): Character | undefined {
    const point = standsForNothing(original) ? REPLACEMENT : printedCode(original);
    const known = this.used.get(point);
    if (known || isInvisible(point)) return known;
    const code = point < 0x10000 ? point : this.freeCode();
    const character = { code, glyph: this.font.glyphs.get(point) ?? this.font.glyphs.get(SUBSTITUTE)! };
    this.used.set(point, character);
    return character;
  }

  /** When all are taken, the rest share the last: they look alike anyway. */
  private freeCode(): number {
    const code = this.nextFree;
    this.nextFree = Math.min(LAST_FREE_CODE, code + 1);
    return code;
  }

  private boundingBox(): number[] {
    const view = new DataView(this.font.bytes.buffer, this.font.bytes.byteOffset);
    const head = this.font.tables.get('head')!.offset;
    return [36, 38, 40, 42].map((at) => Math.round((view.getInt16(head + at) * 1000) / UNITS_PER_EM));
  }

  private widths(characters: readonly Character[]): PdfValue[] {
    const widths: PdfValue[] = [];
    let run: number[] = [];
    let next = -1;
    for (const { code, glyph } of characters) {
      if (code !== next) {
        run = [];
        widths.push(code, run);
      }
      run.push((this.font.advance(glyph) * 1000) / UNITS_PER_EM);
      next = code + 1;
    }
    return widths;
  }

  private unicodeMap(): string {
    const entries = [...this.used]
      .sort(([, a], [, b]) => a.code - b.code)
      .map(([point, { code }]) => `<${hex4(code)}> <${utf16(point)}>\n`);
    let blocks = '';
    // The format allows for a hundred entries in a block.
    for (let i = 0; i < entries.length; i += 100) {
      const block = entries.slice(i, i + 100);
      blocks += `${block.length} beginbfchar\n${block.join('')}endbfchar\n`;
    }
    return (
      '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n' +
      '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
      `1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks}` +
      'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n'
    );
  }
}

/** Halves of pairs, code points that are no characters, and private ones, which PDF/A-2a does not let a text be made of. */
function standsForNothing(point: number): boolean {
  return (
    (point >= 0xd800 && point <= 0xf8ff) ||
    (point & 0xfffe) === 0xfffe ||
    (point >= 0xfdd0 && point <= 0xfdef) ||
    point >= 0xf0000
  );
}

function utf16(point: number): string {
  return Array.from({ length: point > 0xffff ? 2 : 1 }, (_, i) =>
    hex4(String.fromCodePoint(point).charCodeAt(i)),
  ).join('');
}

function glyphMap(characters: readonly Character[]): Uint8Array {
  const map = new Uint8Array(((characters.at(-1)?.code ?? 0) + 1) * 2);
  for (const { code, glyph } of characters) {
    map[code * 2] = glyph >> 8;
    map[code * 2 + 1] = glyph & 0xff;
  }
  return map;
}

/** Six capitals that tell this part of the font from others. */
function tagOf(characters: readonly Character[]): string {
  let hash = 17;
  for (const { code } of characters) hash = (Math.imul(hash, 31) + code) >>> 0;
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26) + 7;
  }
  return tag;
}
