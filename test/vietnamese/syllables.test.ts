import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVietnameseSyllable } from '../../server/src/vietnamese/syllables.ts';
import { foldTones, withToneStyle } from '../../server/src/vietnamese/tones.ts';

describe('syllables', () => {
  it.each(
    'a ạ ở ăn ấy yêu yếu ý uống nghiêng quyết quý quốc quỷ hoà hòa thuở khuya khuỷu ngoằn gì gìn gia giá giữ giếng giết giễu giẻ gièm kỹ kĩ lý mỹ tỷ xoong thuý thúy khoẻ khỏe hoàn toàn nguyễn đường phường Đảng UỶ ban ngoèo huýt xuỵt rượu bưởi khuếch huênh'.split(
      ' ',
    ),
  )('takes %j', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });

  it.each(
    'cưt hoch thich ngiên nghang gê cê ke1 hòan qúy tóan thủơ ươc uỷban fa jô wa zê of and UBND đd aa hàà hằấ vềý ngngh e1 b đ'.split(
      ' ',
    ),
  )('refuses %j', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });

  it('refuses the empty word and the overlong one', () => {
    expect(isVietnameseSyllable('')).toBe(false);
    expect(isVietnameseSyllable('nghiêng'.repeat(1000))).toBe(false);
  });

  it('takes both placements of a tone, in any case, and gives an answer to any text', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aoeuyqhngticoòóùúàáýỳ'), maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 12 })), (word) => {
        const known = isVietnameseSyllable(word);
        if (!known) return;
        expect(isVietnameseSyllable(foldTones(word))).toBe(true);
        expect(isVietnameseSyllable(withToneStyle(word, 'old'))).toBe(true);
        expect(isVietnameseSyllable(word.toUpperCase())).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
