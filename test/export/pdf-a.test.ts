import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writePlan } from '../../server/src/features/export/plan-writer.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { Random } from '../fuzz/random.ts';
import { randomText } from '../fuzz/texts.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { PNG_COLOUR, smallPng } from '../support/png.ts';
import { violationsOfPdfA } from './pdf-a.ts';
import { PRINTED_PLANS } from './plans.ts';

const fonts = (face: string) => readFileSync(`server/data/fonts/Tinos-${face}.ttf`);

function pdfOf(text: string, images: ReadonlyMap<string, Uint8Array> = new Map()): Uint8Array {
  const plan = readPlan(text, { today: TODAY, forcePlan: true });
  return writePlan(plan, 'pdf', { fonts, images })[0]!.bytes;
}

function png(colour: 2 | 6): Uint8Array {
  const row = new Array<number>(1 + 2 * (colour === PNG_COLOUR.rgba ? 4 : 3)).fill(0);
  return smallPng(colour, [row, row]);
}

const SAMPLE = fixtures('samples')[0]!;

describe('PDF/A-2a', () => {
  it.each(PRINTED_PLANS.map(({ name, text }) => [name, text]))('%s', (_, text) => {
    expect(violationsOfPdfA(pdfOf(text))).toEqual([]);
  });

  it('with pictures, with and without transparency, and with one that is missing', () => {
    const text = `${SAMPLE.text}\n\n![Sơ đồ](a.png)\n\n![](b.png)\n\n![Không có](c.png)\n\nChữ[^1].\n\n[^1]: Chú thích\n`;
    const images = new Map([
      ['a.png', png(PNG_COLOUR.rgb)],
      ['b.png', png(PNG_COLOUR.rgba)],
    ]);
    const bytes = pdfOf(text, images);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/SMask');
    expect(violationsOfPdfA(bytes)).toEqual([]);
  });

  it('of characters that stand for nothing', () => {
    const text = 'KẾ HOẠCH\n\n\uf0b7 Mục \ue000\u{f0001} \ufffe \uffff \ud800 \u0000 \u{1fffe} 😀 日本\n';
    expect(violationsOfPdfA(pdfOf(text))).toEqual([]);
  });

  it('of any text', () => {
    const random = new Random(2026);
    for (let i = 0; i < 60; i += 1)
      expect(violationsOfPdfA(pdfOf(randomText(random, 600))), `${i}`).toEqual([]);
  });
});

describe('the check finds', () => {
  const good = Buffer.from(pdfOf(SAMPLE.text)).toString('latin1');
  it.each([
    ['6.1.2', (source: string) => source.replace('%PDF-1.7', '%PDF-2.0')],
    ['6.1.3', (source: string) => source.replace(/\/ID \[/u, '/Id [')],
    [
      '6.1.7.1',
      (source: string) =>
        source.replace(/\/Length (\d+)>>\nstream/u, (_, n) => `/Length ${Number(n) - 1}>>\nstream`),
    ],
    ['6.2.3', (source: string) => source.replace('/GTS_PDFA1', '/GTS_PDFX1')],
    ['6.2.11.3.2', (source: string) => source.replaceAll('/CIDToGIDMap', '/CIDToGIDMep')],
    ['6.2.11.4.1', (source: string) => source.replaceAll('/FontFile2', '/FontFile9')],
    ['6.2.11.7.2', (source: string) => source.replaceAll('/ToUnicode', '/ToUnicade')],
    ['6.2.11.5', (source: string) => source.replace(/\/W \[32 \[250\]/u, '/W [32 [350]')],
    ['6.6.4', (source: string) => source.replace('<pdfaid:part>2', '<pdfaid:part>1')],
    ['6.7.2.2', (source: string) => source.replace('/Marked true', '/Marked fals')],
    ['6.7.3.4', (source: string) => source.replace('/S /Sect ', '/S /Seck ')],
    ['6.7.4', (source: string) => source.replace('/Lang (vi-VN)', '/Lang (     )')],
  ])('%s', (clause, damage) => {
    const damaged = damage(good);
    expect(damaged).not.toBe(good);
    expect(violationsOfPdfA(Buffer.from(damaged, 'latin1')).join('\n')).toContain(clause);
  });
});
