import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { describePlan } from './describe-plan.ts';

/** Each snapshot was read against its document. */
describe.each(fixtures('samples', 'corpus', 'clean'))('$name', ({ name, text }) => {
  it('is read as a clerk reads it', async () => {
    const plan = readPlan(text, { today: TODAY });
    await expect(describePlan(plan)).toMatchFileSnapshot(`snapshots/${name.replace('/', '-')}.txt`);
  });
});
