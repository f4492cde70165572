import { expect, it } from 'vitest';
import { fixtures } from '../support/fixtures.ts';
import { type Trial, trialsOf } from './trial.ts';

/** Trials that may not hold, of all; the figure is printed. */
const ALLOWED = 0.02;

it('a plan is read the same in every shape that changes no word', () => {
  const trials = fixtures('clean', 'metamorphic', 'corpus', 'samples').flatMap(({ name, text }) =>
    trialsOf(name, text),
  );
  const failed = trials.filter((trial) => trial.faults.length > 0);
  console.log(`${trials.length - failed.length} of ${trials.length} trials hold`);
  expect(trials.length).toBeGreaterThan(1500);
  expect(failed.length / trials.length, failed.map(shown).join('\n')).toBeLessThanOrEqual(ALLOWED);
});

function shown({ plan, transformation, faults }: Trial): string {
  return `${plan}, ${transformation}: ${faults.join('; ')}`;
}
