import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../server/src/text/clusters.ts';
import { MappedText } from '../../server/src/text/mapped-text.ts';

const SPECIAL = fc.constantFrom(
  'e\u0301',
  'e\u0301\u0323',
  '\u00e9\u0323',
  '\u212b',
  '\uf92c',
  '\u1112\u1161\u11ab',
  '\uac00\u11a8',
  'a',
  ' ',
  '\u0301',
  '\u{2f800}',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(SPECIAL).map((parts) => parts.join('')),
);

describe('clustersOf', () => {
  it('gives pieces that follow one another and compose to the whole', () => {
    fc.assert(
      fc.property(text, (source) => {
        const clusters = [...clustersOf(source)];
        expect(clusters.map((cluster) => cluster.source).join('')).toBe(source);
        expect(clusters.map(({ composed }) => composed).join('')).toBe(source.normalize('NFC'));
      }),
    );
  });

  it('keeps the place of everything around a character that changes without a mark', () => {
    const source = 'trước \uf92c sau, \u212b';
    const mapped = MappedText.of(`${source} e\u0301`, 10);
    expect(mapped.range(8, 11)).toEqual({ start: 18, end: 21 });
  });
});
