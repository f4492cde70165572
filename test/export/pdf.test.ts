import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../server/src/export/pdf/write.ts';
import { isOwnPdf } from '../../server/src/export/pdf/writer.ts';
import { type Font, readFont } from '../../server/src/layout/font/read-font.ts';
import type { LayoutDocument, LayoutInline } from '../../server/src/layout/model.ts';
import { typeset } from '../../server/src/layout/typeset/typeset.ts';
import { cell, document, paragraph, section, style, table, text } from '../layout/build.ts';
import { PNG_COLOUR, smallPng } from '../support/png.ts';
import { PdfFile } from './pdf-file.ts';

const fonts = (face: string) => readFileSync(`server/data/fonts/Tinos-${face}.ttf`);

const PROPERTIES = {
  title: 'KẾ HOẠCH (năm) 2026',
  number: '',
  issuer: 'UBND XÃ <BÌNH LƯ>',
  language: 'vi-VN',
} as const;

function pdf(plan: LayoutDocument, options = {}): Uint8Array {
  return writePdf(plan, typeset(plan), { fonts, ...options });
}

function plan(...blocks: Parameters<typeof section>[0]): LayoutDocument {
  return { ...document([section(blocks)]), properties: PROPERTIES };
}

const HEADING = paragraph([text('I. MỤC ĐÍCH', { bold: true })], { outlineLevel: 1 });

describe('text', () => {
  it('is written as it was composed, blanks and hyphens as ordinary ones', () => {
    const file = new PdfFile(pdf(plan(paragraph('Số: 12/KH\u2011UBND ngày\u00a005 Đ Ð ưỡ 日 😀'))));
    const [page] = file.pages;
    expect(page).toContain('Số: 12/KH-UBND ngày 05 Đ Ð ưỡ 日 ');
    const maps = file.dictionaries('begincmap');
    expect(maps).toHaveLength(0);
    const unicode = Buffer.from(
      file.data(file.referred(file.dictionaries('/Type0')[0]!, 'ToUnicode')),
    ).toString();
    expect(unicode).toContain('<0110> <0110>');
    expect(unicode).toContain('<00D0> <00D0>');
    expect(unicode).toContain('<65E5> <65E5>');
    expect(unicode).toContain('<D800> <D83DDE00>');
  });

  it('lines of a justified paragraph end where the page says', () => {
    const long = paragraph('Uỷ ban nhân dân xã xây dựng Kế hoạch '.repeat(5), { alignment: 'justify' });
    const file = new PdfFile(pdf(plan(long)));
    expect(file.pages[0]!.replaceAll('\n', '').trim()).toBe(
      'Uỷ ban nhân dân xã xây dựng Kế hoạch '.repeat(5).trim(),
    );
  });
});

describe('the font', () => {
  const outline = (font: Font, glyph: number): string => {
    const view = new DataView(font.bytes.buffer, font.bytes.byteOffset, font.bytes.byteLength);
    const { offset } = font.tables.get('loca')!;
    const isLong = view.getInt16(font.tables.get('head')!.offset + 50) === 1;
    const at = (index: number) =>
      isLong ? view.getUint32(offset + index * 4) : view.getUint16(offset + index * 2) * 2;
    const glyf = font.tables.get('glyf')!.offset;
    return Buffer.from(font.bytes.subarray(glyf + at(glyph), glyf + at(glyph + 1)))
      .toString('hex')
      .replace(/0*$/u, '');
  };

  it('is embedded with the outlines that are used, composite letters with their parts', () => {
    const file = new PdfFile(pdf(plan(paragraph('Kế hoạch'), HEADING)));
    const fonts = file.dictionaries('/FontDescriptor ');
    expect(fonts).toHaveLength(4);
    const descriptor = file
      .dictionaries('/Type /FontDescriptor')
      .find((each) => each.includes('Tinos-Regular'))!;
    const embedded = readEmbedded(file.data(file.referred(descriptor, 'FontFile2')));
    const original = readFont(readFileSync('server/data/fonts/Tinos-Regular.ttf'));
    const descendant = file.dictionaries('/CIDFontType2').find((each) => each.includes('Tinos-Regular'))!;
    const map = file.data(file.referred(descendant, 'CIDToGIDMap'));
    for (const letter of 'Kếhoạc') {
      const code = letter.charCodeAt(0);
      const glyph = map[code * 2]! * 256 + map[code * 2 + 1]!;
      expect(glyph).toBe(original.glyphs.get(code));
      expect(outline(embedded, glyph)).toBe(outline(original, glyph));
      expect(outline(embedded, glyph)).not.toBe('');
    }
    expect(outline(embedded, original.glyphs.get('Z'.charCodeAt(0))!)).toBe('');
    // The parts of ạ: a letter, and the dot below.
    expect(outline(embedded, original.glyphs.get('a'.charCodeAt(0))!)).not.toBe('');
  });

  it('names the widths of its characters in thousandths', () => {
    const file = new PdfFile(pdf(plan(paragraph('AB i'))));
    const descendant = file.dictionaries('/CIDFontType2')[0]!;
    expect(descendant).toContain('/W [32 [250] 65 [722.168 666.992] 105 [277.832]]');
  });

  // The embedded file has no character map: what reads one is given that of the original.
  function readEmbedded(bytes: Uint8Array): Font {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
    const tables = new Map<string, { offset: number; length: number }>();
    for (let i = 0; i < view.getUint16(4); i++) {
      const at = 12 + i * 16;
      const tag = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
      tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
    }
    return { ...readFont(readFileSync('server/data/fonts/Tinos-Regular.ttf')), bytes, tables };
  }
});

describe('what readers of the file are told', () => {
  it('title, author, language, PDF/A-2a', () => {
    const file = new PdfFile(pdf(plan(paragraph('a'))));
    const [catalog] = file.dictionaries('/Type /Catalog');
    expect(catalog).toContain('/Lang (vi-VN)');
    expect(catalog).toContain('/MarkInfo <</Marked true>>');
    expect(catalog).toContain('/DisplayDocTitle true');
    const packet = Buffer.from(file.data(file.referred(catalog!, 'Metadata'))).toString();
    expect(packet).toContain('<rdf:li xml:lang="x-default">KẾ HOẠCH (năm) 2026</rdf:li>');
    expect(packet).toContain('<rdf:li>UBND XÃ &lt;BÌNH LƯ&gt;</rdf:li>');
    expect(packet).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    const intent = /\/DestOutputProfile (\d+) 0 R/u.exec(catalog!)![1]!;
    const profile = file.data(file.objects.get(Number(intent))!);
    expect(new DataView(profile.buffer, profile.byteOffset).getUint32(0)).toBe(profile.length);
    expect(Buffer.from(profile.subarray(36, 40)).toString()).toBe('acsp');
    expect(file.trailer).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/u);
  });

  it('headings, tables and notes, in the order of the draft', () => {
    const note: LayoutInline = {
      type: 'footnoteReference',
      footnote: 0,
      style: style({ position: 'superscript' }),
      range: { start: 0, end: 0 },
    };
    const head = [cell(0, 'TT'), cell(1, 'Việc')];
    const rows = Array.from({ length: 12 }, (_, i) => [cell(0, `${i}`), cell(1, 'x')]);
    const layout = document(
      [section([HEADING, paragraph([text('a'), note]), table([head, ...rows], { headers: 1 })])],
      [{ blocks: [paragraph('chú thích')], range: { start: 0, end: 0 } }],
    );
    const file = new PdfFile(pdf(layout));
    const count = (type: string) => file.dictionaries(`/S /${type} `).length;
    expect([
      count('H1'),
      count('P'),
      count('Table'),
      count('TR'),
      count('TH'),
      count('TD'),
      count('Note'),
    ]).toEqual([1, 1 + 26 + 1, 1, 13, 2, 24, 1]);
    // Every stretch of text belongs to one element; the head of the second page to none.
    const marks = file.dictionaries('/Type /Page ').map((page) => {
      const content = Buffer.from(file.data(file.referred(page, 'Contents'))).toString('latin1');
      return [...content.matchAll(/\/MCID (\d+)>> BDC/gu)].map(([, id]) => Number(id));
    });
    expect(marks.map((ids) => ids.every((id, index) => id === index))).toEqual([true, true]);
    const kids = file
      .dictionaries('/Type /StructElem')
      .join('')
      .match(/\/MCID \d+/gu)!;
    expect(kids).toHaveLength(marks.flat().length);
    expect(file.pages.join('\n').match(/Việc/gu)).toHaveLength(1);
  });

  it('bookmarks', () => {
    const sub = paragraph('1. Yêu cầu', { outlineLevel: 2 });
    const file = new PdfFile(pdf(plan(HEADING, sub, sub, HEADING)));
    const outlines = file.dictionaries('/Type /Outlines');
    expect(outlines).toHaveLength(1);
    expect(outlines[0]).toContain('/Count 2');
    expect(file.dictionaries('/Count -2')).toHaveLength(1);
    expect(new PdfFile(pdf(plan(paragraph('a')))).dictionaries('/Outlines')).toHaveLength(0);
  });
});

describe('pictures', () => {
  const image: LayoutInline = {
    type: 'image',
    target: 'so-do.png',
    description: 'Sơ đồ',
    width: 40,
    height: 30,
    range: { start: 0, end: 0 },
  };
  const png = (colour: 2 | 6, rows: readonly (readonly number[])[]) => ({
    type: 'png' as const,
    bytes: smallPng(colour, rows),
    width: 2,
    height: 2,
  });
  const PLAIN = png(PNG_COLOUR.rgb, [
    [0, 1, 2, 3, 4, 5, 6],
    [0, 1, 2, 3, 4, 5, 6],
  ]);
  // The second pixel from the one to its left, the second row from the one above it.
  const TRANSPARENT = png(PNG_COLOUR.rgba, [
    [1, 10, 20, 30, 255, 1, 1, 1, 0],
    [2, 5, 5, 5, 1, 5, 5, 5, 1],
  ]);
  const withPicture = (file: ReturnType<typeof png>) =>
    new PdfFile(
      pdf(plan(paragraph([text('a'), image]), paragraph([image])), {
        pictures: new Map([['so-do.png', file]]),
      }),
    );

  it('stand in the file once, with what they show', () => {
    const file = withPicture(PLAIN);
    expect(file.dictionaries('/Subtype /Image')).toHaveLength(1);
    expect(file.dictionaries('/S /Figure')).toHaveLength(2);
    expect(file.dictionaries('/S /Figure')[0]).toContain('/Alt <FEFF005301A10020');
    expect(file.dictionaries('/Predictor 15')).toHaveLength(1);
  });

  it('and their transparency apart', () => {
    const file = withPicture(TRANSPARENT);
    const [colours] = file.dictionaries('/SMask');
    expect([...file.data(colours!)]).toEqual([10, 20, 30, 11, 21, 31, 15, 25, 35, 16, 26, 36]);
    expect([...file.data(file.referred(colours!, 'SMask'))]).toEqual([255, 255, 0, 0]);
  });

  it('that are missing or broken leave their frame', () => {
    const broken = withPicture({ ...TRANSPARENT, bytes: TRANSPARENT.bytes.subarray(0, 60) });
    for (const file of [broken, new PdfFile(pdf(plan(paragraph([image]))))]) {
      expect(file.dictionaries('/Subtype /Image')).toHaveLength(0);
      expect(file.dictionaries('/S /Figure').length).toBeGreaterThan(0);
    }
  });
});

it('the same plan gives the same bytes', () => {
  const layout = plan(HEADING, paragraph('Nội dung'), table([[cell(0, 'a'), cell(1, 'b')]]));
  expect(Buffer.compare(pdf(layout), pdf(layout))).toBe(0);
  expect(Buffer.compare(pdf(layout), pdf(plan(HEADING)))).not.toBe(0);
});

it('a file is known as our own until something else writes it', () => {
  const bytes = pdf(plan(HEADING));
  expect(isOwnPdf(bytes)).toBe(true);
  const edited = bytes.slice();
  edited[200]! ^= 1;
  expect(isOwnPdf(edited)).toBe(false);
  expect(isOwnPdf(new Uint8Array(0))).toBe(false);
  expect(() => writePdf(plan(HEADING), typeset(plan(HEADING)), { fonts: () => undefined })).toThrow(
    'Tinos-Bold',
  );
});
