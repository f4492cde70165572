import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../server/src/cli/files/node-file-system.ts';
import { GrowingList } from '../../server/src/cli/report/growing-list.ts';
import { indentedJson, jsonText, StreamedArray } from '../../server/src/cli/reporters/json-text.ts';

interface Item {
  readonly i: number;
  readonly text: string;
  readonly bytes: Uint8Array;
}

const itemOf = (i: number): Item => ({
  i,
  text: `Kế hoạch “${i}”`,
  bytes: new Uint8Array([i % 256, 0, 255]),
});

/** What a list of 2,000 items of 100 KB (as told) gives, and how often it wrote to disk. */
function filled(scratch: typeof nodeFileSystem.scratch) {
  let written = 0;
  const counted = () => {
    const file = scratch();
    return {
      ...file,
      append: (bytes: Uint8Array) => {
        written += 1;
        return file.append(bytes);
      },
    };
  };
  const list = new GrowingList<Item>({ scratch: counted }, () => 100, {
    toJson: (item) => ({ ...item, bytes: [...item.bytes] }),
    fromJson: (json) => {
      const item = json as Item;
      return { ...item, bytes: new Uint8Array(item.bytes) };
    },
  });
  for (let i = 0; i < 2000; i += 1) list.add(itemOf(i));
  return { list, written: () => written };
}

describe('a growing list', () => {
  it('gives what was added in its order, as often as it is asked, from disk where it is long', () => {
    const { list, written } = filled(nodeFileSystem.scratch);
    expect(written()).toBeGreaterThan(100);
    expect(list.length).toBe(2000);
    const expected = Array.from({ length: 2000 }, (_, i) => itemOf(i));
    expect([...list]).toEqual(expected);
    expect([...list].map(({ i }) => i)).toEqual(expected.map(({ i }) => i));
  });

  it('stays in memory where it is short, and where nothing can be written', () => {
    const short = new GrowingList<number>(
      {
        scratch: () => {
          throw new Error('not asked');
        },
      },
      () => 1,
    );
    for (let i = 0; i < 10; i += 1) short.add(i);
    expect([...short]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const { list } = filled(() => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    expect([...list].map(({ i }) => i)).toEqual([...Array(2000).keys()]);
  });
});

describe('JSON in parts', () => {
  const stream = (...items: unknown[]) => new StreamedArray(items);
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (_, inner) => (inner instanceof StreamedArray ? [...inner.items] : inner)),
    );

  it.each([
    ['plain data', { a: [1, { b: null }], c: 'x\ny' }],
    ['a stream at the top', stream({ a: 1 }, [], 'x')],
    ['an empty stream', { a: stream(), b: [] }],
    [
      'a stream deep inside, undefined members',
      { a: undefined, b: [{ c: stream(1, stream(2)), d: {} }], e: 1 },
    ],
    ['marks that are escaped', { '\u202E': stream('a\u001Bb') }],
  ])('%s: as all at once', (_, value) => {
    expect([...jsonText(value)].join('')).toBe(indentedJson(plain(value), 0));
  });
});
