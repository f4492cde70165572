import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RandomAccessFile } from '../../server/src/cli/io.ts';
import { JsonSkim, UnexpectedByte, valueAt } from '../../server/src/cli/report/json-skim.ts';

/** A file in memory that never gives more at once than was asked for. */
function fileOf(text: string): RandomAccessFile {
  const bytes = Buffer.from(text);
  return {
    size: bytes.length,
    read: (at, length) => Buffer.from(bytes.subarray(at, at + length)),
    close: () => undefined,
  };
}

/** What the file says, gone into to a depth and past below it. */
function read(text: string, depth: number): unknown {
  const file = fileOf(text);
  const skim = new JsonSkim(file);
  const value = into(depth);
  skim.end();
  return value;

  function into(left: number): unknown {
    const first = text.trimStart()[0];
    if (left === depth && first !== '{') return skim.value(skim.past());
    const members: [string, unknown][] = [];
    skim.object((key) => {
      if (key !== 'list') members.push([key, valueAt(file, skim.past())]);
      else {
        const items: unknown[] = [];
        skim.array(() => items.push(skim.value(skim.past())));
        members.push([key, items]);
      }
    });
    return Object.fromEntries(members);
  }
}

describe('a skim of JSON', () => {
  it('finds what JSON.parse finds, however it is written', () => {
    fc.assert(
      fc.property(
        fc.record({ list: fc.array(fc.jsonValue()), 'a"\\b': fc.jsonValue(), 'Số “”': fc.string() }),
        fc.constantFrom(undefined, 1, '\t'),
        fc.constantFrom('', '\uFEFF'),
        (value, indent, mark) => {
          const text = JSON.stringify(value, null, indent);
          expect(read(mark + text, 1)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it('past the border of what is read at once', () => {
    for (const length of [(1 << 20) - 20, (1 << 20) - 11, (1 << 20) - 10, (1 << 20) - 9, 3 << 20]) {
      const value = { a: `${'x'.repeat(length)}\\"ế`, list: [`"}],\\`, 12.5e-3, null], b: { c: '{' } };
      expect(read(JSON.stringify(value), 1)).toEqual(value);
    }
  });

  it('refuses what is cut off anywhere, and what follows the end', () => {
    const text = JSON.stringify({ a: 'x\\"', list: [1, { b: [true] }] });
    const refused = (each: string) => {
      try {
        read(each, 1);
        return false;
      } catch (error) {
        return error instanceof UnexpectedByte || error instanceof SyntaxError;
      }
    };
    for (let end = 1; end < text.length; end += 1)
      expect([end, refused(text.slice(0, end))]).toEqual([end, true]);
    for (const more of ['x', '{}', ',']) expect(refused(text + more)).toBe(true);
    for (const broken of [
      '{"a" 1}',
      '{"a": 1 "b": 2}',
      '{a: 1}',
      '{"list": [1 2]}',
      '{"a": }',
      '{"list": [,]}',
      '{1: 2}',
    ])
      expect([broken, refused(broken)]).toEqual([broken, true]);
  });
});
