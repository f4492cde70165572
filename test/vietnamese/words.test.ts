import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capitalise,
  foldCase,
  foldForMatch,
  isCapitalised,
  isUpper,
  isVietnameseLetter,
  lowerFirst,
} from '../../server/src/vietnamese/words.ts';

describe('case', () => {
  it('looks at letters only', () => {
    expect([isUpper('I. KẾ HOẠCH 2026'), isUpper('Kế'), isUpper('12.')]).toEqual([true, false, false]);
    expect([isCapitalised('- Đảng'), isCapitalised('1. đảng'), isCapitalised('1.')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('changes the first letter', () => {
    expect([capitalise('ủy ban'), lowerFirst('Đảng uỷ'), capitalise(''), lowerFirst('')]).toEqual([
      'Ủy ban',
      'đảng uỷ',
      '',
      '',
    ]);
  });

  it('folds without changing the length', () => {
    expect(foldForMatch('ỦY BAN Hòa')).toBe('uỷ ban hoà');
    expect(foldCase('İỦ')).toBe('İủ');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldForMatch(text)).toHaveLength(text.length);
        expect(capitalise(text)).toHaveLength(text.length);
      }),
    );
  });

  it('knows the letters of the alphabet', () => {
    expect(['đ', 'Ữ', 'a'].every(isVietnameseLetter)).toBe(true);
    expect(['f', 'W', 'ð', '1', ''].some(isVietnameseLetter)).toBe(false);
  });
});
