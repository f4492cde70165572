import { describe, expect, it } from 'vitest';
import { PROPERTIES, regexp, writeOutProperties } from '../../server/src/vietnamese/letters.ts';
import { literals } from '../regex/collect.ts';

/** Assigned code units of the blocks that the properties cover. */
const LETTER_BLOCKS = [
  [0x00, 0x2ff],
  [0x300, 0x36f],
  [0x386, 0x52f],
  [0x1e00, 0x1eff],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x3220, 0x33ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff10, 0xff5a],
] as const;
const CASED_BLOCKS = [
  [0x00, 0x17f],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x1ea0, 0x1ef9],
  [0xff10, 0xff5a],
] as const;

function differences(name: string, blocks: readonly (readonly [number, number])[]): string[] {
  const ours = new RegExp(`^[${PROPERTIES[name]}]$`, 'u');
  const theirs = new RegExp(`^\\p{${name}}$`, 'u');
  return blocks.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)).filter(
      (character) => ours.test(character) !== theirs.test(character),
    ),
  );
}

describe('letters of the texts that are judged', () => {
  it.each(['L', 'M', 'Nd'])('%s is what Unicode says in the blocks that it covers', (name) => {
    expect(differences(name, LETTER_BLOCKS)).toEqual([]);
  });

  it.each(['Lu', 'Ll'])('%s is what Unicode says of Vietnamese, Greek, Cyrillic and Latin', (name) => {
    expect(differences(name, CASED_BLOCKS)).toEqual([]);
  });

  it('has nothing in a property that Unicode does not have in it: what is proved of theirs is true of ours', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    for (const [name, inside] of Object.entries(PROPERTIES)) {
      const theirs = new RegExp(`\\p{${name}}`, 'u');
      const ours = new RegExp(`[${inside}]`, 'u');
      expect(units.filter((unit) => ours.test(unit) && !theirs.test(unit))).toEqual([]);
    }
    const letter = regexp.u`\p{L}`;
    const cased = regexp.u`[\p{Lu}\p{Ll}]`;
    expect(units.filter((unit) => cased.test(unit) && !letter.test(unit))).toEqual([]);
  });

  it('knows every letter of Vietnamese, composed or with combining marks', () => {
    const word = regexp.u`^\p{Lu}[\p{Ll}\p{M}]+$`;
    for (const text of ['Đường', 'Nghĩa', 'Ưu', 'Ơn', 'Ẵm', 'Ỹlan']) {
      expect(word.test(text.normalize('NFC'))).toBe(true);
      expect(regexp.u`^[\p{L}\p{M}]+$`.test(text.normalize('NFD'))).toBe(true);
    }
  });

  it('takes a sign for no letter and the digits of other scripts for digits', () => {
    expect(regexp.u`[\p{L}\p{M}\p{N}]`.test('㈱×÷°№')).toBe(false);
    expect(regexp.u`^\p{Nd}{4}$`.test('7٣۷７')).toBe(true);
  });

  it('writes out what stands in a class, negated or alone, and leaves escapes and other properties', () => {
    const { Nd } = PROPERTIES;
    expect(writeOutProperties(String.raw`\p{Nd}[\p{Nd}x][^\p{Nd}\]]\\p\[\p{P}\P{Nd}`)).toBe(
      String.raw`[${Nd}][${Nd}x][^${Nd}\]]\\p\[\p{P}\P{Nd}`,
    );
  });

  it('builds a template without values once, with values each time', () => {
    const fixed = () => regexp.gu`\p{L}+`;
    const valued = (word: string) => regexp.gu`${word}(?!\p{L})`;
    expect(fixed()).toBe(fixed());
    expect(fixed().flags).toBe('gu');
    expect(valued('năm').test('một năm')).toBe(true);
    expect(valued('tháng').test('một năm')).toBe(false);
  });

  it('serves all expressions but those of text/ and of the terminal', () => {
    const own = literals('server/src').filter(
      ({ file, source, isTemplate }) =>
        !isTemplate && /\\p\{(?:L|Lu|Ll|M|Nd|N)\}/u.test(source) && !/\/(?:text|terminal)\//u.test(file),
    );
    expect([...new Set(own.map(({ file }) => file))]).toEqual(['server/src/vietnamese/letters.ts']);
  });
});
