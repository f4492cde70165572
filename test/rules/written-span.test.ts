import { expect, it } from 'vitest';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';

it.each([
  ['ngày 05 tháng 6 năm 2026', '(05/6/2026)'],
  ['ngày … tháng 6 năm 2026', '(tháng 6/2026)'],
])(
  'a deadline that is over is told against the dateline as far as it is written: %s',
  (dateline, written) => {
    const text = `Bình Lư, ${dateline}\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nCác chi bộ báo cáo kết quả trước ngày 20/5/2026.`;
    const { diagnostics } = lintPlan(readPlan(text, { today: { year: 2026, month: 6, day: 1 } }), {});
    const { message } = diagnostics.find(({ ruleId }) => ruleId === 'date-order')!;
    expect(message.vi).toContain(written);
  },
);
