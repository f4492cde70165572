import { describe, expect, it } from 'vitest';
import { PRECISION } from '../../server/src/rules/precision.ts';
import type { JudgedFinding, JudgedFix } from './finding.ts';
import { type Judged, judge, judgeMarks, MARKS, precision, tally } from './judgement.ts';
import { precisionOf } from './precision.ts';
import { hasBatches } from './sources.ts';

const judgement = judge();
const { texts, findings, fixes, lost } = judgement;
const shown = ({ finding: { fingerprint, file, line, rule, context } }: Judged<JudgedFinding | JudgedFix>) =>
  `${fingerprint} ${file}:${line} ${rule} ${context}`;

describe('findings on real plans, against what a reader said of each', () => {
  it('have all been read (npm run judge -- --unread)', () => {
    expect(findings.length).toBeGreaterThan(250);
    expect(findings.filter(({ entry }) => !entry).map(shown)).toEqual([]);
  });

  it.each(Object.entries(MARKS))('are true as often as their severity promises: %s', (severity, mark) => {
    const own = findings.filter(({ finding }) => finding.severity === severity);
    const alarms = own.filter(({ entry }) => entry && entry.verdict !== 'true').map(shown);
    expect(precision(tally(own)), alarms.join('\n')).toBeGreaterThanOrEqual(mark);
  });

  it('lose nothing that was found and true, but for slips too near to a word that may stand there', () => {
    // A slip that a text repeats is reported once, with all its places; one that two rules would tell by one of them (`supersedes`).
    const once = new Set([
      'basis-one-a-line',
      'basis-state-punct',
      'caps-body-names',
      'caps-common-words',
      'caps-date-words',
      'caps-holidays',
      'caps-titles',
      'recip-luu-state',
      'text-body-name',
      'text-doubled-word',
      'text-real-word',
      'text-syllable',
      'typo-set-phrase',
      'typo-spacing',
    ]);
    const reported = new Set(
      findings.flatMap(({ finding: { file, rule, line, otherLines } }) =>
        once.has(rule) ? [line, ...otherLines].map((each) => `${file}:${each}`) : [],
      ),
    );
    // Of a scan only that it is one is said.
    const scans = new Set(
      findings.filter(({ finding }) => finding.rule === 'text-scan').map(({ finding }) => finding.file),
    );
    const unseen = lost.filter(({ file, line }) => !reported.has(`${file}:${line}`) && !scans.has(file));
    const place = ({ file, line, rule, context }: (typeof lost)[number]) =>
      `${file}:${line} ${rule} ${context}`;
    expect(unseen.filter(({ rule }) => rule !== 'text-real-word').map(place)).toEqual([]);
    expect(unseen.length).toBeLessThanOrEqual(12);
  });

  // Without the batches, which are no part of the repository, there are fewer findings.
  it.runIf(hasBatches())(
    'give the precision that the pages of the rules show (npm run judge -- --write)',
    () => {
      expect(PRECISION).toEqual(precisionOf(judgement));
    },
  );
});

describe('safe fixes on real plans', () => {
  it('have all been read, and every one is right', () => {
    expect(fixes.filter(({ entry }) => !entry).map(shown)).toEqual([]);
    expect(fixes.filter(({ entry }) => entry && entry.verdict !== 'true').map(shown)).toEqual([]);
  });

  it('do no harm', () => {
    expect(texts.flatMap(({ file, harms }) => harms.map((harm) => `${file}: ${harm}`))).toEqual([]);
  });
});

describe("the reviewer's marks", () => {
  it('are found in four of five cases that a text shows', () => {
    const marks = judgeMarks(judgement);
    const visible = marks.filter(({ finder, unseen }) => finder || !unseen);
    const found = visible.filter(({ finder }) => finder);
    expect(marks.length).toBeGreaterThan(120);
    expect(visible.length).toBeGreaterThan(0.8 * marks.length);
    expect(found.length / visible.length).toBeGreaterThanOrEqual(0.8);
  });
});
