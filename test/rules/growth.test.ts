import { describe, expect, it } from 'vitest';
import { lintPlan } from '../../server/src/lint/lint.ts';
import type { PlanDocument } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { TODAY } from '../support/fixtures.ts';
import { WORDS } from '../support/words.ts';

const LENGTH = 100_000;
/** Twice the text may take this many times as long; four times would be a square. */
const MOST = 3.2;
/** Below this, in milliseconds, what is measured is the machine. */
const LEAST = 60;

/** What is said again and again: text that a careless expression reads once from each of its characters. */
const UNITS: readonly string[] = [
  ...[
    ' ',
    'a',
    'A',
    '1',
    '.',
    '…',
    '(',
    ')',
    '[',
    '<',
    '-',
    '–',
    '/',
    '_',
    '"',
    '“',
    ',',
    ';',
    ':',
    '*',
    '\\',
    '`',
  ],
  ...[
    '\u0301',
    'ngày ',
    'Điều ',
    'IV. ',
    'số ',
    '1/',
    '1.',
    'a@',
    'www.',
    'của ',
    'KẾ HOẠCH ',
    'Kế hoạch số ',
    '- ',
    'a) ',
  ],
  ...[
    'trước ngày ',
    'từ ',
    'báo cáo ',
    'UBND ',
    '(a ',
    ' ,',
    'a.A',
    'Nơi nhận: ',
    'chủ trì ',
    'khoản 2 ',
    'ngày 1/2 ',
    '\n\nI. A\n\nII. B\n\nIV. C',
    '\n\n## 7. NỘI DUNG',
  ],
];

function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const read = (text: string): PlanDocument => readPlan(text, { today: TODAY, forcePlan: true });

/** The least of a few goes: a busy machine makes a go longer, never shorter. */
function ratio(half: () => number, whole: () => number): number {
  let [less, more] = [half(), whole()];
  for (let go = 0; go < 3 && more > LEAST && more > less * MOST; go += 1) {
    less = Math.max(less, half());
    more = Math.min(more, whole());
  }
  return more <= LEAST ? 0 : more / less;
}

describe('time grows with the text, not with its square', () => {
  it.each(UNITS)(
    'reading and every rule on “%s” said again and again',
    (unit) => {
      const text = (length: number) =>
        `KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ${unit.repeat(Math.ceil(length / unit.length))} xong`;
      // Something else at the end of each, so that nothing is remembered.
      let fresh = 0;
      const next = (length: number) => `${text(length)} ${fresh++}`;
      expect(
        ratio(
          () => cpu(() => read(next(LENGTH / 2))),
          () => cpu(() => read(next(LENGTH))),
        ),
        'reading',
      ).toBeLessThan(MOST);
      const slow: string[] = [];
      const whole = read(next(LENGTH));
      for (const { id } of RULES) {
        const lint = (plan: PlanDocument) => cpu(() => lintPlan(plan, { words: WORDS, only: new Set([id]) }));
        if (lint(whole) <= LEAST) continue;
        const times = ratio(
          () => lint(read(next(LENGTH / 2))),
          () => lint(read(next(LENGTH))),
        );
        if (times >= MOST) slow.push(`${id}: ${times.toFixed(1)}`);
      }
      expect(slow).toEqual([]);
    },
    600_000,
  );
});
