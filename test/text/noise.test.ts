import { expect, test } from 'vitest';
import { looksBinary } from '../../server/src/text/noise.ts';
import { fixtures } from '../support/fixtures.ts';

const bytes = Buffer.from(
  Array.from({ length: 200_000 }, (_, i) => (Math.imul(i + 1, 2_654_435_761) >>> 13) & 0xff),
);

test.each(['latin1', 'utf8'] as const)('bytes read as %s are no text', (encoding) => {
  expect(looksBinary(bytes.toString(encoding))).toBe(true);
});

test('plans are, however long, in old codings, and with a stray control character', () => {
  const text = fixtures('samples', 'corpus')
    .map((plan) => plan.text)
    .join('\n');
  expect(text.length).toBeGreaterThan(100_000);
  expect(looksBinary(text)).toBe(false);
  expect(looksBinary(Buffer.from(text).toString('latin1'))).toBe(false);
  expect(looksBinary(text.replaceAll('. ', '.\u0007 '))).toBe(false);
});
