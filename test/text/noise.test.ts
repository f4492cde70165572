import { expect, test } from 'vitest';
import { looksBinary, looksRandom } from '../../server/src/text/noise.ts';
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

const LENGTH = 200_000;

/** Characters of a range of code units, always the same. */
function random(first: number, count: number): string {
  let state = 1;
  return Array.from({ length: LENGTH }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(first + ((state >>> 16) % count));
  }).join('');
}

test.each([
  ['ASCII', 32, 95],
  ['ASCII and Latin letters', 32, 0x150],
  ['any of the first 16,000', 32, 16_000],
])('characters of %s at random look so, in one line and in many', (_, first, count) => {
  const text = random(first, count);
  expect(looksRandom(text)).toBe(true);
  expect(looksRandom(text.replace(/[\s\S]{900}/gu, '$&\n'))).toBe(true);
  expect(looksRandom(text.slice(0, 50_000))).toBe(false);
});

const long = (part: string) => part.repeat(Math.ceil(LENGTH / part.length));

test.each([
  [
    'the real plans',
    fixtures('samples', 'corpus')
      .map(({ text }) => text)
      .join('\n'),
  ],
  ['a picture in base64', `![](data:image/png;base64,${Buffer.from(bytes).toString('base64')})`],
  ['a table of percentages', long('| 12,5% | 13,04% | 7% |\n')],
  ['a table in HTML', long('<tr><td>1</td><td>Sở Y tế&nbsp;</td></tr>\n')],
  ['a grid table', long('+-----+=====+\n| 1   | 2   |\n')],
  ['a form to fill in', long('Họ và tên: ……………… Ngày …/…/…… ____ \\\n')],
])('%s: no random characters', (_, text) => {
  expect(text.length).toBeGreaterThan(100_000);
  expect(looksRandom(text)).toBe(false);
});
