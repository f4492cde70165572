import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from '../../server/src/text/line-index.ts';

const piece = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', '😀', 'ủ'), maxLength: 12 });

test('an edited index equals one made afresh', () => {
  fc.assert(
    fc.property(piece, fc.array(fc.tuple(fc.nat(), fc.nat(), piece), { maxLength: 6 }), (text, edits) => {
      let index = new LineIndex(text);
      for (const [a, b, newText] of edits) {
        const start = a % (index.text.length + 1);
        const end = start + (b % (index.text.length - start + 1));
        index = index.edited({ range: { start, end }, newText });
        expect(index).toEqual(new LineIndex(index.text));
      }
    }),
    { numRuns: 2000 },
  );
});

test('a line over a length is found, whatever ends it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), fc.nat({ max: 14 }), (pieces, length) => {
      const text = pieces.join('');
      const isOver = text.split(/[\r\n]/u).some((line) => line.length > length);
      expect(new LineIndex(text).hasLineOver(length)).toBe(isOver);
    }),
    { numRuns: 2000 },
  );
});
