import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { suspects } from '../../../server/src/vietnamese/spelling/suspects.ts';
import { WORDS } from '../../support/words.ts';

const FOLDER = new URL('../../fixtures/spelling/', import.meta.url);

function linesOf(name: string): string[] {
  return readFileSync(new URL(name, FOLDER), 'utf8')
    .normalize('NFC')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

describe('sentences written before the rules were mended', () => {
  it('slips of one word: most are found (doubled and missing words are other rules)', () => {
    let planted = 0;
    let found = 0;
    for (const line of linesOf('slips.txt')) {
      const [, before, written, meant, after] = /^(.*)⟦(.*)→(.*)⟧(.*)$/u.exec(line)!;
      if (written === '' || written!.includes(' ')) continue;
      planted += 1;
      const at = suspects(`${before}${written}${after}`, WORDS).find(({ start }) => start === before!.length);
      if (at?.meant === meant) found += 1;
    }
    expect(found / planted, `${found} of ${planted}`).toBeGreaterThan(0.65);
  });

  it('rare words, names and terms are left alone', () => {
    const alarms = linesOf('right.txt').flatMap((line) =>
      suspects(line, WORDS).map(({ written }) => written),
    );
    expect(alarms).toEqual(['lồng']);
  });
});
