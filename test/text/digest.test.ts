import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256 } from '../../server/src/node/sha256.ts';
import { digestOf } from '../../server/src/text/digest.ts';

it('a digest is the SHA-256 of the parts one after the other, with Node and without', () => {
  const bytes = Uint8Array.of(0, 255, 10, 13);
  for (const parts of [[], [''], ['kế hoạch 𝒦'], [bytes], ['KẾ HOẠCH\n', bytes, 'x'.repeat(200)]]) {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(part);
    const expected = hash.digest('hex');
    expect([digestOf(...parts), sha256(...parts)]).toEqual([expected, expected]);
  }
});
