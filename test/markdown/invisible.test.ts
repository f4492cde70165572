import { expect, test } from 'vitest';
import { hasInvisible, isAllShown } from '../../server/src/markdown/invisible.ts';

test('the page shows every unit but invisible ones and control characters', () => {
  const hidden: string[] = [];
  const unseen: string[] = [];
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const text = `a${String.fromCharCode(unit)}b`;
    if (!isAllShown(text)) hidden.push(text);
    if (hasInvisible(text)) unseen.push(text);
  }
  expect(unseen.every((text) => /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/.test(text))).toBe(
    true,
  );
  expect(unseen).toHaveLength(1 + 5 + 5 + 5 + 1);
  expect(hidden.filter((text) => /[\0-\x08\x0e-\x1f\x7f]/.test(text))).toHaveLength(9 + 18 + 1);
  expect(hidden).toHaveLength(28 + unseen.length);
});
