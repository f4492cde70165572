import { describe, expect, it } from 'vitest';
import { fixtures } from '../support/fixtures.ts';
import { MUTATIONS } from './kinds/index.ts';
import { Bench, mutantsOf, type Outcome, summarise } from './measure.ts';
import { soilOf } from './mutation.ts';

const soils = fixtures('clean').map(({ name, text }) => soilOf(name, text));

describe('defects planted in clean plans', () => {
  const bench = new Bench();
  const outcomes: Outcome[] = MUTATIONS.flatMap((mutation) =>
    soils.flatMap((soil) =>
      mutantsOf(soil, mutation, 3).map((mutant) => bench.measure(soil, mutation, mutant)),
    ),
  );
  const { kinds, mutants, found, onLine, beside } = summarise(outcomes);

  it('are of many kinds, and each can be planted somewhere', () => {
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
    expect(kinds).toBe(MUTATIONS.length);
    expect(kinds).toBeGreaterThanOrEqual(60);
  });

  it('are found, at the right line, and nothing else is said', () => {
    expect(found / mutants).toBeGreaterThanOrEqual(0.98);
    expect(onLine / mutants).toBeGreaterThanOrEqual(0.97);
    expect(beside / mutants).toBeLessThanOrEqual(0.1);
  });
});
