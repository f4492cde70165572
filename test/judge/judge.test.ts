import { describe, expect, it } from 'vitest';
import { isSerious, judge } from './judgement.ts';

const { verdicts, missed, marks } = judge();
const serious = verdicts.filter(isSerious);
const shown = ({ finding }: (typeof verdicts)[number]) =>
  `${finding.file}:${finding.line} ${finding.rule} “${finding.quote}”`;

describe('findings on real plans, against what a reader said of each', () => {
  it('have all been read, as far as they are errors or warnings', () => {
    expect(serious.filter(({ label }) => !label).map(shown)).toEqual([]);
  });

  it('hold no false error', () => {
    const wrong = serious.filter(({ finding, label }) => finding.severity === 'error' && !label?.verdict);
    expect(wrong.map(shown)).toEqual([]);
  });

  it('are true in nine of ten warnings', () => {
    const warnings = serious.filter(({ finding }) => finding.severity === 'warning');
    const right = warnings.filter(({ label }) => label?.verdict);
    expect(warnings.length).toBeGreaterThan(150);
    expect(right.length / warnings.length).toBeGreaterThanOrEqual(0.9);
  });

  it('lose nothing that was found and true, but for slips too near to a word that may stand there', () => {
    const lost = missed.filter(({ label }) => label.rule !== 'text-real-word');
    expect(lost.map(({ file, label }) => `${file}:${label.line} ${label.rule} “${label.quote}”`)).toEqual([]);
    // “Phó chỉ tịch” is reported once by text-body-name, with all its places.
    const reported = verdicts.flatMap(({ finding: { file, rule, line, otherLines } }) =>
      rule === 'text-body-name' ? [line, ...otherLines].map((each) => `${file}:${each}`) : [],
    );
    const slips = missed.filter(({ label }) => label.rule === 'text-real-word');
    const unseen = slips.filter(({ file, label }) => !reported.includes(`${file}:${label.line}`));
    expect(unseen.length).toBeLessThanOrEqual(12);
  });
});

describe("the reviewer's marks", () => {
  it('are found in four of five cases that a text shows', () => {
    const visible = marks.filter(({ finder, unseen }) => finder || !unseen);
    const found = visible.filter(({ finder }) => finder);
    expect(marks.length).toBeGreaterThan(120);
    expect(visible.length).toBeGreaterThan(0.8 * marks.length);
    expect(found.length / visible.length).toBeGreaterThanOrEqual(0.8);
  });
});
