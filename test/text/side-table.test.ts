import { expect, it } from 'vitest';
import { memoizePerObject } from '../../server/src/text/memoize.ts';
import { SideTable } from '../../server/src/text/side-table.ts';

it('keeps values of its own with an object, and shows them to nobody else', () => {
  const [first, second] = [new SideTable<object, string>(), new SideTable<object, number>()];
  const of = { text: 'a' };
  const list = [1, 2];
  first.set(of, 'x');
  second.set(of, 2);
  second.set(list, 3);
  expect([first.get(of), second.get(of), first.get(list), second.get(list)]).toEqual(['x', 2, undefined, 3]);
  expect(first.get({ text: 'a' })).toBeUndefined();
  expect(of).toStrictEqual({ text: 'a' });
  expect(list).toStrictEqual([1, 2]);
  expect(JSON.stringify([of, list])).toBe('[{"text":"a"},[1,2]]');
  expect(structuredClone(of)).toStrictEqual({ text: 'a' });
  // A copy may be changed: what was known of the first need not hold for it.
  expect(first.get({ ...of })).toBeUndefined();
});

it('keeps nothing with an object that is frozen', () => {
  const kept = new SideTable<object, string>();
  const of = Object.freeze({});
  kept.set(of, 'x');
  expect(kept.get(of)).toBeUndefined();
  expect(memoizePerObject(() => 1)(of)).toBe(1);
});

it('works out once an object what is remembered for it, even that there is nothing', () => {
  const asked: object[] = [];
  const lengthOf = memoizePerObject((of: object) => {
    asked.push(of);
    return undefined;
  });
  const [a, b] = [{}, {}];
  for (const of of [a, b, a, b]) expect(lengthOf(of)).toBeUndefined();
  expect(asked).toEqual([a, b]);
});
