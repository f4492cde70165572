import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { telexSyllable } from '../../../server/src/vietnamese/spelling/telex.ts';
import { isVietnameseSyllable } from '../../../server/src/vietnamese/syllables.ts';

describe('telexSyllable', () => {
  it.each([
    ['hieenj', 'hiện'],
    ['dưjng', 'dựng'],
    ['dduowcj', 'được'],
    ['nghieemj', 'nghiệm'],
    ['tooir', 'tổi'],
    ['chuwowng', 'chương'],
    ['chuowng', 'chương'],
    ['xax', 'xã'],
  ])('%s is %s', (keys, syllable) => {
    expect(telexSyllable(keys)).toBe(syllable);
  });

  it.each(['hiện', 'fanpage', 'web', 'software', 'zalo', 'jxf', 'a', ''])('leaves “%s” alone', (word) => {
    expect(telexSyllable(word)).toBeUndefined();
  });

  it('gives syllables only, whatever the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abdeghinouwsfrxjđưôă') }), (word) => {
        const syllable = telexSyllable(word);
        expect(syllable === undefined || isVietnameseSyllable(syllable)).toBe(true);
      }),
    );
  });
});
