import { describe, expect, it } from 'vitest';
import { IncrementalCache } from '../../server/src/text/incremental-cache.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { MappedText } from '../../server/src/text/mapped-text.ts';

describe('MappedText', () => {
  it('composes decomposed letters and keeps their place', () => {
    const text = MappedText.of('Mu\u0323c đi\u0301ch', 10);
    expect(text.text).toBe('Mục đích');
    expect(text.range(1, 2)).toEqual({ start: 11, end: 13 });
    expect(text.range(0, text.length)).toEqual({ start: 10, end: 20 });
    expect(text.offsetAt(2)).toBe(13);
  });

  it('joins, slices and moves', () => {
    const joined = MappedText.join([
      MappedText.raw('a', 0),
      MappedText.replaced('&', { start: 1, end: 6 }),
      MappedText.raw('bc', 6),
    ]);
    expect(joined.text).toBe('a&bc');
    expect(joined.range(1, 2)).toEqual({ start: 1, end: 6 });
    expect(joined.slice(1, 3).range()).toEqual({ start: 1, end: 7 });
    expect(joined.moved(100).slice(2).range()).toEqual({ start: 106, end: 108 });
    expect(joined.endOffsetAt(2)).toBe(6);
    expect(joined.slice(2, 2).range()).toEqual({ start: 6, end: 6 });
    expect(joined.indexAt(6)).toBe(2);
  });

  it('trims white space at the ends', () => {
    expect(MappedText.raw(' a b\n', 3).trim().range()).toEqual({ start: 4, end: 7 });
    expect(MappedText.raw('  ', 3).trim().text).toBe('');
  });
});

describe('LineIndex', () => {
  const index = new LineIndex('a\nbc\r\nd\re');
  it('knows all line endings', () => {
    expect(index.lineCount).toBe(4);
    expect([0, 1, 2, 3].map((line) => index.lineText(line))).toEqual(['a', 'bc', 'd', 'e']);
  });
  it('turns offsets into positions and back', () => {
    for (const offset of [0, 1, 2, 3, 6, 7, 8, 9]) {
      expect(index.offsetAt(index.positionAt(offset))).toBe(offset);
    }
    expect(index.positionAt(99)).toEqual({ line: 3, character: 1 });
    expect(index.offsetAt({ line: 1, character: 99 })).toBe(4);
    expect(index.offsetAt({ line: 99, character: 0 })).toBe(9);
  });
});

describe('IncrementalCache', () => {
  it('takes over what the version before knew, and evicts what nobody asks for', () => {
    let computed = 0;
    const compute = (text: string) => {
      computed += 1;
      return text.length;
    };
    const others = Array.from({ length: 1000 }, (_, i) => `text ${i}`);
    const first = new IncrementalCache<number>();
    for (const text of ['bb', ...others]) first.get(text, compute);
    const second = new IncrementalCache(first);
    expect(second.get('bb', compute)).toBe(2);
    expect(second.get(others[5]!, compute)).toBe(6);
    expect(computed).toBe(1001);
    const third = new IncrementalCache(second);
    expect(third.get('bb', compute)).toBe(2);
    expect(third.get(others[5]!, compute)).toBe(6);
    expect(computed).toBe(1001);
    expect(third.get(others[6]!, compute)).toBe(6);
    expect(computed).toBe(1002);
  });
});
