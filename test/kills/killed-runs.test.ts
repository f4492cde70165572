import { expect, it } from 'vitest';
import { killedRun } from './killed-runs.ts';

/**
 * Of the runs of `npx tsx test/kills/main.ts`, which makes any number, those of which test/repository/kill.test.ts has no
 * like: files with two names, exports.
 */
const RUNS = [1, 4, 5];

it.each(RUNS)(
  'killed at a random moment, nothing is lost and nothing half written (run %i)',
  async (number) => {
    expect((await killedRun(number)).faults).toEqual([]);
  },
  60_000,
);
