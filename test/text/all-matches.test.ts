import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allMatches } from '../../server/src/text/all-matches.ts';

it('gives what matchAll gives', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', 'ế', '😀', '\ud83d'), { maxLength: 12 });
  const expressions = [/a/g, /a?/gu, /(?:)/g, /(?<=a)b|/gu, /[^a]+/gu, /(😀)(a)?/gu, /\p{L}*/gu];
  fc.assert(
    fc.property(text, fc.constantFrom(...expressions), (pieces, expression) => {
      expect(allMatches(pieces.join(''), expression)).toEqual([...pieces.join('').matchAll(expression)]);
      expect(expression.lastIndex).toBe(0);
    }),
  );
});
