import type { PlanDocument } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { ALL_REGIMES, type Finding, type Rule } from '../../server/src/rules/rule.ts';

export const TODAY = { year: 2026, month: 11, day: 1 };

export const PLAN = `# KẾ HOẠCH

Một dòng sai ở đây.

Hai dòng sai, sai nữa.

Dòng cuối.
`;

export function read(text: string, previous?: PlanDocument): PlanDocument {
  return readPlan(text, { today: TODAY }, previous);
}

/** A rule that reports every place where a word stands. */
export function wordRule(id: string, word: string, extra: Partial<Rule> & { fixTo?: string } = {}): Rule {
  const { fixTo, ...rest } = extra;
  return {
    id,
    title: { vi: `Từ ${word}`, en: `Word ${word}` },
    description: { vi: `Không dùng từ ${word}.`, en: `Do not use ${word}.` },
    part: 'typography',
    severity: 'error',
    certainty: 'certain',
    regimes: ALL_REGIMES,
    requirement: 'drafting-practice',
    examples: { valid: [], invalid: [] },
    ...(fixTo === undefined ? {} : { fixable: 'safe' as const }),
    check(plan, { report }) {
      for (let at = plan.text.indexOf(word); at >= 0; at = plan.text.indexOf(word, at + word.length)) {
        const range = { start: at, end: at + word.length };
        const finding: Finding = {
          range,
          message: { vi: `Gặp “${word}”. Bỏ đi.`, en: `Found “${word}”. Remove it.` },
        };
        report(
          fixTo === undefined
            ? finding
            : {
                ...finding,
                fix: {
                  safe: rest.fixable !== 'unsafe',
                  title: { vi: 'Sửa', en: 'Fix' },
                  edits: [{ range, newText: fixTo }],
                },
              },
        );
      }
    },
    ...rest,
  };
}
