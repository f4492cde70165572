import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decode } from '../../server/src/cli/files/decode.ts';

/** Letters of one to four bytes, the mark, and what UTF-8 does not allow: a half, an overlong form, a surrogate, too high. */
const PIECES = [
  '41',
  'c3a1',
  'e1babf',
  'f09f9880',
  'efbbbf',
  'e1ba',
  'c180',
  'eda080',
  'f4908080',
  'ff41',
].map((hex) => Buffer.from(hex, 'hex'));

it.each([
  ['UTF-32 LE', 'fffe00004b0000005f000000'],
  ['UTF-16 with a character 0', 'fffe4b0000005f00'],
])('refuses %s, which begins like UTF-16', (_, hex) => {
  expect(decode(Buffer.from(hex, 'hex'))).toEqual({
    reason: { vi: expect.stringContaining('UTF-32'), en: expect.stringContaining('UTF-32') },
  });
});

it('reads UTF-8 as TextDecoder does, and refuses what that refuses', () => {
  const pieces = fc.array(fc.oneof({ weight: 4, arbitrary: fc.nat(4) }, fc.nat(PIECES.length - 1)));
  fc.assert(
    fc.property(pieces, (chosen) => {
      const bytes = Buffer.concat(chosen.map((i) => PIECES[i]!));
      const decoded = decode(bytes);
      let expected: string | undefined;
      try {
        expected = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {}
      expect('text' in decoded ? decoded.text : undefined).toBe(expected);
    }),
  );
});
