import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSES, compactClasses, compactPattern } from '../../server/scripts/compact-classes.mjs';

const NAMES = Object.keys(CLASSES) as (keyof typeof CLASSES)[];

describe('classes written out for the bundles', () => {
  it.each(NAMES)(
    '\\p{%s} is the same for Vietnamese, and for all of Latin but rare letters in one case',
    (name) => {
      const compact = new RegExp(compactPattern(`^\\p{${name}}$`), 'u');
      const whole = new RegExp(`^\\p{${name}}$`, 'u');
      const letters =
        'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵfjwzç';
      const characters = [
        ...letters,
        ...letters.toUpperCase(),
        ...'0123456789²½ \t\n.,;:-–/()[]“”‘’…%&@_\u00a0\u0301\u0323×÷°',
      ];
      for (const character of characters) {
        expect([character, compact.test(character)]).toEqual([character, whole.test(character)]);
      }
      if (name !== 'L') return;
      for (let code = 0; code < 0x250; code += 1) {
        const character = String.fromCharCode(code);
        expect([code, compact.test(character)]).toEqual([code, whole.test(character)]);
      }
    },
  );

  it('goes by whether it stands in a class, in literals, strings and templates', () => {
    const source =
      String.raw`const W = '[\\p{L}\\d]'; export const all = [/\p{Nd}+[\p{M}x]\[\p{Nd}/u, new RegExp('\\p{Nd}' + W, 'u'), new RegExp(` +
      '`[$' +
      '{"x"}\\\\p{Nd}]\\\\p{Nd}`' +
      String.raw`, 'u'), 'p{L}', /\p{P}/u];`;
    const compact = compactClasses(source);
    expect(compact).toContain('/[0-9]+[\u0300-\u036fx]\\[[0-9]/u');
    expect(compact).toContain("'[0-9]' + W");
    expect(compact).toContain('x"}0-9][0-9]`');
    expect(compact).toContain("'p{L}', /\\p{P}/u");
    expect(compact).not.toContain('\\p{L}');
  });

  it('finds in any Vietnamese text what the expressions of the source find', () => {
    const patterns = [/(?<![\p{L}\p{M}])\p{Lu}[\p{Ll}\p{M}]+/gu, /\p{L}+\p{Nd}/gu, /[^\p{L}\p{N}\s]/gu];
    const texts = readdirSync('test/fixtures/corpus')
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(`test/fixtures/corpus/${name}`, 'utf8'));
    const check = (text: string) => {
      for (const pattern of patterns) {
        const compact = new RegExp(compactPattern(pattern.source), pattern.flags);
        expect([...text.matchAll(compact)].map(({ index }) => index)).toEqual(
          [...text.matchAll(pattern)].map(({ index }) => index),
        );
      }
    };
    for (const text of texts) check(text.normalize('NFC'));
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aÀợĐ 1.-ðÐ\u0301K') }), check));
  });
});
