import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMark } from '../../server/src/export/mark.ts';
import { writeSvgFiles } from '../../server/src/export/svg/files.ts';
import { pageBase, pageSvg } from '../../server/src/export/svg/page.ts';
import type { LayoutInline } from '../../server/src/layout/model.ts';
import { typeset } from '../../server/src/layout/typeset/typeset.ts';
import { parseXml, type XmlElement } from '../cli/xml.ts';
import { cell, document, paragraph, section, table, text } from '../layout/build.ts';

function pagesOf(...blocks: Parameters<typeof section>[0]) {
  return typeset(document([section(blocks)])).pages;
}

function all(element: XmlElement, name: string): XmlElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((each) => all(each, name)),
  ];
}

describe('a page as SVG', () => {
  it('has its size in points and its text, escaped', () => {
    const svg = parseXml(pageSvg(pagesOf(paragraph('A & B < C\u0001 “Đ” \ud800'))[0]!));
    expect(svg.attributes).toMatchObject({ viewBox: '0 0 500 261', width: '500pt', height: '261pt' });
    expect(all(svg, 'text').map((each) => each.text)).toEqual(['A & B < C “Đ” \ufffd']);
  });

  // Browsers have `text { white-space: nowrap }`, which an inherited value does not overcome.
  it('keeps a blank at the start of a piece, in a browser and in the preview', () => {
    const blocks = [paragraph([text('cán bộ', { italic: true }, 0), text(' đi học', {}, 6)])];
    const svg = pageSvg(pagesOf(...blocks)[0]!);
    const pieces = all(parseXml(svg), 'text');
    expect(pieces.some((each) => each.text.startsWith(' '))).toBe(true);
    expect(svg).toContain('<style>text{white-space:pre}</style>');
    const css = readFileSync(new URL('../../client/webview/preview.css', import.meta.url), 'utf8');
    expect(css).toMatch(/^\.page text \{\s*white-space: pre;\s*\}/mu);
  });

  it('tells where every piece stands in the draft, from the first of the page on', () => {
    const blocks = [
      paragraph([text('Căn cứ ', {}, 100), text('Luật', { bold: true }, 109)], {
        range: { start: 100, end: 115 },
      }),
      paragraph([{ ...text('&', {}, 120), range: { start: 120, end: 125 } }], {
        range: { start: 120, end: 125 },
      }),
    ];
    const [page] = pagesOf(...blocks);
    expect(pageBase(page!)).toBe(100);
    const svg = parseXml(pageSvg(page!, { base: 100 }));
    const places = all(svg, 'text').map(({ attributes: { 'data-s': start, 'data-n': units } }) => [
      start,
      units,
    ]);
    expect(places).toEqual([
      ['0', '7'],
      ['9', '4'],
      ['20', undefined],
    ]);
    expect(all(svg, 'g').map(({ attributes: { class: role, 'data-s': start } }) => [role, start])).toEqual([
      ['body', '0'],
      ['body', '20'],
    ]);
  });

  it('stretches the blanks of a justified line, and draws what is underlined', () => {
    const long = 'Uỷ ban nhân dân xã xây dựng Kế hoạch thực hiện trong năm như sau và cho đến hết';
    const svg = parseXml(
      pageSvg(pagesOf(paragraph([text(long, { underline: true })], { alignment: 'justify' }))[0]!),
    );
    const [first, last] = all(svg, 'text');
    expect(Number(first!.attributes['word-spacing'])).toBeGreaterThan(0);
    expect(last!.attributes).not.toHaveProperty('word-spacing');
    expect(all(svg, 'path')).toHaveLength(2);
  });

  it('says where a repeated table head is not the draft’s', () => {
    const head = [cell(0, 'TT')];
    const rows = Array.from({ length: 14 }, (_, i) => [cell(0, `${i}`)]);
    const svg = parseXml(pageSvg(pagesOf(table([head, ...rows], { headers: 1 }))[1]!));
    const [repeated, ordinary] = all(svg, 'g');
    expect(repeated!.attributes).not.toHaveProperty('data-s');
    expect(ordinary!.attributes).toHaveProperty('data-s');
  });

  it('shows pictures, or their place', () => {
    const image: LayoutInline = {
      type: 'image',
      target: 'a.png',
      description: 'Sơ đồ "1"',
      width: 40,
      height: 30,
      range: { start: 0, end: 0 },
    };
    const [page] = pagesOf(paragraph([image]));
    const shown = parseXml(pageSvg(page!, { picture: () => 'data:image/png;base64,AA==' }));
    expect(all(shown, 'image')[0]!.attributes).toMatchObject({ href: 'data:image/png;base64,AA==' });
    const missing = parseXml(pageSvg(page!));
    expect(all(missing, 'image')).toEqual([]);
    expect(all(missing, 'title')[0]!.text).toBe('Sơ đồ "1"');
  });
});

it('a file for each page, known as our own until it is edited', () => {
  const set = typeset(document([section(Array.from({ length: 12 }, () => paragraph('dòng')))]));
  const files = writeSvgFiles(set, new Map());
  expect(files.map(({ suffix }) => suffix)).toEqual(['-1', '-2']);
  const [{ bytes }] = files as [(typeof files)[0]];
  expect(hasMark(bytes)).toBe(true);
  const edited = bytes.slice();
  edited[90]! ^= 1;
  expect(hasMark(edited)).toBe(false);
  expect(writeSvgFiles(typeset(document([section([paragraph('a')])])), new Map())[0]!.suffix).toBe('');
});

it('any text gives well-formed XML with that text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (value) => {
      const clean = value.replaceAll(/[\s\u0085\u2028\u2029]/gu, '_');
      const svg = pagesOf(paragraph([text(clean)])).map((page) => parseXml(pageSvg(page)));
      const printed = svg.flatMap((each) => all(each, 'text').map((one) => one.text)).join('');
      const letters = (of: string) => of.replaceAll(/[^\p{L}\p{N}_]/gu, '');
      expect(letters(printed).replaceAll(/^\d+(?=$)/gu, '')).toContain(letters(clean).slice(0, 10));
    }),
  );
});
