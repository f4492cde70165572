import type { Rule } from '../../server/src/rules/rule.ts';
import { wordRule } from '../lint/plans.ts';

/** Stand in for the product's rules, so that what these tests show does not move with them. */
export const RULES: readonly Rule[] = [
  wordRule('word-wrong', 'sai', { fixTo: 'đúng' }),
  wordRule('word-doubtful', 'ngờ', { severity: 'warning', finalSeverity: 'error' }),
  wordRule('word-note', 'lưu', { severity: 'info' }),
  wordRule('word-hint', 'mách', { severity: 'hint' }),
  wordRule('word-broken', 'hỏng', {
    check(plan) {
      if (plan.text.includes('hỏng')) throw new Error('quy tắc hỏng');
    },
  }),
];
