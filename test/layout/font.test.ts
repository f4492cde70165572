import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { advanceOf, type Face, measureText, UNITS_PER_EM } from '../../server/src/layout/font/metrics.ts';
import { readFont } from '../../server/src/layout/font/read-font.ts';
import { WIDTHS } from '../../server/src/layout/font/widths.ts';

const FACES = Object.keys(WIDTHS) as Face[];
const fontOf = (face: Face) => readFont(readFileSync(`server/data/fonts/Tinos-${face}.ttf`));

const VOWELS = [...'aăâeêioôơuưy'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const LETTERS = [
  ...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
  ...'bcdđghklmnpqrstvxfjwz',
].flatMap((letter) => [letter, letter.toUpperCase()]);

it.each(FACES)('%s has every letter of Vietnamese and every mark of official documents', (face) => {
  const { glyphs } = fontOf(face);
  const marks = [
    ...'0123456789.,;:!?()[]{}/\\-+*&%§“”‘’«»–—…•·°²³½×÷≤≥±→₫€№□■●○▪◊\u0300\u0301\u0303\u0309\u0323',
  ];
  expect(LETTERS).toHaveLength(2 * (72 + 21));
  expect([...LETTERS, ...marks].filter((letter) => !glyphs.has(letter.codePointAt(0)!))).toEqual([]);
});

it.each(FACES)('the widths of %s are those of its file', (face) => {
  const font = fontOf(face);
  expect(font.unitsPerEm).toBe(UNITS_PER_EM);
  const wrong = [...font.glyphs].filter(([code, glyph]) => {
    const printed = code === 0xa0 ? 0x20 : code === 0x2011 ? 0x2d : code;
    return advanceOf(code, face) !== font.advance(font.glyphs.get(printed) ?? glyph);
  });
  expect(wrong).toEqual([]);
  expect(font.glyphs.size).toBeGreaterThan(700);
});

it('the four faces have the same characters', () => {
  const [first, ...others] = FACES.map((face) => [...fontOf(face).glyphs.keys()].sort((a, b) => a - b));
  for (const other of others) expect(other).toEqual(first);
});

it('measures as Times New Roman', () => {
  const style = {
    size: 14,
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    position: 'normal',
  } as const;
  // Widths of Times New Roman in 1/2048 em: N 1479, g 1024, ư 1112, ờ 1147, i 569.
  expect(measureText('i', style)).toBeCloseTo((569 * 14) / 2048, 6);
  expect(measureText('Ng', style)).toBeCloseTo(((1479 + 1024) * 14) / 2048, 6);
  expect(measureText('\u00a0\u2011', style)).toBe(measureText(' -', style));
  expect(measureText('😀', style)).toBe(measureText('□', style));
});
