import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WorkStealingQueue } from '../../server/src/cli/check/work-stealing-queue.ts';

it('gives every item once, whoever asks when', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 200 }),
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.record({ thread: fc.nat({ max: 8 }), most: fc.integer({ min: 1, max: 9 }) }), {
        maxLength: 60,
      }),
      (length, count, asked) => {
        const items = Array.from({ length }, (_, i) => i);
        const shares = new WorkStealingQueue(items, count);
        const taken = asked.flatMap(({ thread, most }) => {
          const batch = shares.take(thread % count, most);
          expect(batch.length).toBeLessThanOrEqual(most);
          return batch;
        });
        // One thread alone does what all the others leave.
        for (let batch = shares.take(0, 6); batch.length > 0; batch = shares.take(0, 6)) taken.push(...batch);
        expect(taken.sort((a, b) => a - b)).toEqual(items);
      },
    ),
  );
});

it('a thread takes of its own stretch first, in order, and fewer towards the end', () => {
  const shares = new WorkStealingQueue([...'abcdefghijklmnopqrstuvwxyz'], 2);
  expect(shares.take(1, 3)).toEqual([...'nop']);
  expect(shares.take(0, 3)).toEqual([...'abc']);
  expect(shares.take(1, 3)).toEqual([...'qrs']);
  for (const rest of ['tuv', 'wx', 'yz', 'lm', 'k', 'j']) expect(shares.take(1, 3)).toEqual([...rest]);
});
