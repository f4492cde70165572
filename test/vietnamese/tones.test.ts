import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTones, toneStyleOf, withToneStyle } from '../../server/src/vietnamese/tones.ts';

describe('tone placement', () => {
  it.each([
    ['hòa', 'hoà'],
    ['khóa', 'khoá'],
    ['ủy', 'uỷ'],
    ['Ủy', 'Uỷ'],
    ['ỦY BAN', 'UỶ BAN'],
    ['thúy', 'thuý'],
    ['hòe', 'hoè'],
    ['lõa', 'loã'],
    ['HỌA', 'HOẠ'],
    ['Hòa bình, ủy ban', 'Hoà bình, uỷ ban'],
  ])('writes %j as %j and back', (old, modern) => {
    expect(foldTones(old)).toBe(modern);
    expect(withToneStyle(modern, 'old')).toBe(old);
    expect(withToneStyle(old, 'new')).toBe(modern);
  });

  it.each(['hoàn', 'quý', 'quả', 'mùa', 'của', 'tuyển', 'khoản', 'toán', 'thuế', 'ngoài', 'loại'])(
    'leaves %j, which is written one way',
    (word) => {
      expect([foldTones(word), withToneStyle(word, 'old'), toneStyleOf(word)]).toEqual([
        word,
        word,
        undefined,
      ]);
    },
  );

  it('tells the style of a syllable', () => {
    expect([toneStyleOf('hòa'), toneStyleOf('UỶ'), toneStyleOf('ban')]).toEqual(['old', 'new', undefined]);
  });

  it('keeps the length of any text, and folding twice changes nothing', () => {
    const text = fc.array(fc.constantFrom(...'òaoàÓAOÁùyuỵqQhn  òẻ'), { maxLength: 20 });
    fc.assert(
      fc.property(
        fc.oneof(
          text.map((letters) => letters.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (any) => {
          const folded = foldTones(any);
          expect(folded).toHaveLength(any.length);
          expect(foldTones(folded)).toBe(folded);
          expect(withToneStyle(any, 'old')).toHaveLength(any.length);
        },
      ),
    );
  });
});
