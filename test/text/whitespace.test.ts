import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapseWhitespace } from '../../server/src/text/whitespace.ts';

test('white space of any kind and length becomes one blank, all else stays', () => {
  const pieces = fc.constantFrom(' ', '  ', '\n', '\t', '\u00a0', '\u3000', 'kế', 'hoạch', '.');
  fc.assert(
    fc.property(fc.array(pieces), (all) => {
      const text = all.join('');
      expect(collapseWhitespace(text)).toBe(text.replace(/\s+/gu, ' '));
    }),
  );
});
