import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Segment } from '../../server/src/plan/segment.ts';

type Scan = (text: string, segment: Segment) => unknown;

/** What scans of the product and of this test broke: the source of each that did. */
const broken = vi.hoisted(() => new Set<string>());
const counts = vi.hoisted(() => ({ scans: 0, kept: 0 }));

// Each scan is run again where its result was kept, perhaps from another plan.
vi.mock('../../server/src/plan/segment.ts', async (original) => {
  const actual = await original<typeof import('../../server/src/plan/segment.ts')>();
  const memoizedScan = (scan: Scan) => {
    counts.scans += 1;
    let runs = 0;
    const kept = actual.memoizedScan((text, segment) => {
      runs += 1;
      return scan(text, segment);
    });
    return (of: { readonly segment: Segment }) => {
      const before = runs;
      const found = kept(of);
      if (found === undefined) broken.add(`undefined: ${scan}`);
      if (runs > before) return found;
      counts.kept += 1;
      const { segment } = of;
      if (!isDeepStrictEqual(scan(segment.text, segment), found)) broken.add(`another answer: ${scan}`);
      return found;
    };
  };
  const memoizedScanBy = (scan: (segment: Segment, ...rest: never[]) => unknown) => {
    const kept = actual.memoizedScanBy(scan);
    return (of: { readonly segment: Segment }, ...rest: never[]) => {
      const found = kept(of, ...rest);
      if (!isDeepStrictEqual(scan(of.segment, ...rest), found)) broken.add(`another answer: ${scan}`);
      return found;
    };
  };
  return { ...actual, memoizedScan, memoizedScanBy };
});

const { RULES } = await import('../../server/src/rules/index.ts');
const { lintPlan } = await import('../../server/src/lint/lint.ts');
const { readPlan } = await import('../../server/src/plan/read.ts');
const { memoizedScan } = await import('../../server/src/plan/segment.ts');

const TODAY = { year: 2026, month: 11, day: 1 };
const read = (text: string) => readPlan(text, { forcePlan: true, today: TODAY });

describe('a memoized scan', () => {
  afterEach(() => broken.clear());

  it('gives the same for the same text, in whatever plan it stands: all rules, on the examples of all', () => {
    const texts = RULES.flatMap(({ examples: { valid, invalid } }) =>
      [...valid, ...invalid].map((example) => (typeof example === 'string' ? example : example.text)),
    ).map((text) => text.replace(/[⟦⟧]/gu, ''));
    for (const text of texts) lintPlan(read(text));
    // The paragraphs once more, in other surroundings: nearly all is known by then.
    for (const text of texts) lintPlan(read(`## I. NỘI DUNG\n\n${text}\n\nNơi nhận:\n\n- Lưu: VT.`));
    expect(counts.scans).toBeGreaterThan(40);
    expect(counts.kept).toBeGreaterThan(10_000);
    expect([...broken]).toEqual([]);
  });

  it('that reaches for more than the text is found out', () => {
    let plans = 0;
    const scan = memoizedScan((text) => `${text} ${plans}`);
    const [paragraph] = read('Một đoạn.').paragraphs;
    scan(paragraph!);
    plans += 1;
    scan(paragraph!);
    const nothing = memoizedScan((text) => (text === '' ? 0 : undefined));
    nothing(paragraph!);
    expect([...broken].map((each) => each.split(':')[0]).sort()).toEqual(['another answer', 'undefined']);
  });
});
