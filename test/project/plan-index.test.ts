import { describe, expect, it } from 'vitest';
import { readPlan, readPlanHead } from '../../server/src/plan/read.ts';
import { headOf, indexPlan, isWholeHead } from '../../server/src/project/plan-index.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';

const options = { today: TODAY };

describe('the head read alone', () => {
  it.each(fixtures('samples', 'corpus', 'clean').map(({ name, text }) => [name, text]))(
    'tells of %s what the whole tells',
    (_, text) => {
      const whole = readPlan(text, options);
      const beginning = headOf(text);
      const { head, isPlan } = readPlanHead(beginning, options);
      expect(isPlan).toBe(true);
      expect(isWholeHead(head, beginning, text)).toBe(true);
      expect(indexPlan(head, new LineIndex(beginning), text)).toEqual(
        indexPlan(whole.head, new LineIndex(text), text),
      );
    },
  );

  it('is not enough where the subject may go on behind the cut', () => {
    const text = `ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\n# KẾ HOẠCH\n\n**${'Nâng cao chất lượng '.repeat(60)}**\n\nNội dung.\n\n${'Tổ chức thực hiện. '.repeat(40)}`;
    const beginning = headOf(text);
    expect(beginning.length).toBeLessThan(text.length);
    expect(isWholeHead(readPlanHead(beginning, options).head, beginning, text)).toBe(false);
    expect(isWholeHead(readPlan(text, options).head, text, text)).toBe(true);
  });
});
