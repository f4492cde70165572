import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ordinalName,
  ordinalWordValue,
  POINT_LETTERS,
  pointLetter,
  pointValue,
  romanValue,
  toRoman,
} from '../../server/src/vietnamese/numerals.ts';

describe('numerals', () => {
  it('reads the Roman numerals it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (n) => romanValue(toRoman(n)) === n));
    expect(toRoman(39)).toBe('XXXIX');
    expect([toRoman(0), toRoman(4000), toRoman(1.5)]).toEqual(['', '', '']);
  });

  it.each(['', 'IIII', 'VX', 'iii', 'IC', 'XIIX', 'A', 'VV'])('reads %j as no Roman numeral', (text) => {
    expect(romanValue(text)).toBeUndefined();
  });

  it('counts points with đ after d and without f, j, w, z', () => {
    expect([pointValue('a'), pointValue('d'), pointValue('đ'), pointValue('Đ'), pointValue('e')]).toEqual([
      1, 4, 5, 5, 6,
    ]);
    expect(pointLetter(5)).toBe('đ');
    expect(['f', 'j', 'w', 'z', 'ă', ''].map(pointValue)).toEqual(Array(6).fill(undefined));
    expect(POINT_LETTERS.map((_, index) => pointLetter(index + 1))).toEqual(POINT_LETTERS);
    expect(pointLetter(24)).toBeUndefined();
  });

  it.each<[string, number]>([
    ['thứ nhất', 1],
    ['NHẤT', 1],
    ['Thứ\u00a0hai', 2],
    ['thứ tư', 4],
    ['bốn', 4],
    ['MƯỜI', 10],
    ['mười một', 11],
    ['mười lăm', 15],
    ['hai mươi', 20],
    ['hai mươi mốt', 21],
    ['chín mươi chín', 99],
  ])('reads %j', (text, value) => {
    expect(ordinalWordValue(text)).toBe(value);
  });

  it.each(['', 'thứ', 'việc', 'nhất mươi', 'hai ba', 'mười một hai', 'thứ hai tuần'])('leaves %j', (text) => {
    expect(ordinalWordValue(text)).toBeUndefined();
  });

  it('reads the ordinals it names', () => {
    for (let n = 1; n <= 10; n += 1) expect(ordinalWordValue(`thứ ${ordinalName(n)}`)).toBe(n);
  });
});
