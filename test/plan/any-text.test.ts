import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintPlan } from '../../server/src/lint/lint.ts';
import type { PlanDocument } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';

const samples = fixtures('samples', 'corpus');

function expectSound(text: string, plan: PlanDocument): void {
  const ranges = [
    ...plan.paragraphs.map((p) => p.range),
    ...plan.citations.map((c) => c.range),
    ...plan.dates.map((d) => d.range),
    ...plan.deadlines.map((d) => d.range),
    ...lintPlan(plan, {}).diagnostics.flatMap((d) => [
      d.range,
      ...(d.related ?? []).map((r) => r.range),
      ...(d.fix?.edits ?? []).map((e) => e.range),
    ]),
  ];
  for (const { start, end } of ranges) {
    if (!(0 <= start && start <= end && end <= text.length))
      expect({ start, end, length: text.length }).toBe('inside the text');
  }
}

function check(text: string): void {
  expectSound(text, readPlan(text, { today: TODAY, forcePlan: true }));
}

describe('reading and judging any text', () => {
  it.each([
    ['nothing', ''],
    ['one character', 'K'],
    ['a byte order mark', '\uFEFF'],
    ['a lone surrogate', '\uD800 KẾ HOẠCH'],
    ['zero bytes', '\0\0\0'.repeat(100)],
    ['separators', 'KẾ HOẠCH\u2028\u2029\u0085\v\f'],
    ['bidi controls', '\u202EKẾ HOẠCH\u202C I. MỤC ĐÍCH'],
    ['only numerals', 'I.\nII.\n1.\na)\n(1)\nPhần I\n'],
    ['only labels', 'Số:\nNơi nhận:\nT/M\nTM.\nngày tháng năm\n'],
  ])('%s', (_, text) => check(text));

  it.each(samples)('every beginning of $name', ({ text }) => {
    for (let length = 0; length <= text.length; length += 50) check(text.slice(0, length));
  });

  it('random pieces of plans in random order', () => {
    const pieces = samples.flatMap(({ text }) => text.split(/\n/u)).filter((line) => line.length < 300);
    const piece = fc.oneof(
      fc.constantFrom(...pieces),
      fc.constantFrom('', '\n', '\r\n', '\t', '**', '#', '- ', '|'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (lines) => check(lines.join('\n'))),
      { numRuns: 300 },
    );
  });

  it('10 MB and a line of 200,000 characters', () => {
    const { text } = samples[0]!;
    check(text.repeat(Math.ceil(10_000_000 / text.length)));
    check(`KẾ HOẠCH\n\n${'Căn cứ Kế hoạch số 12/KH-UBND, ngày 05/5/2026 của UBND tỉnh; '.repeat(3200)}`);
    check('a'.repeat(200_000));
  }, 120_000);
});
