import type { Rule } from './rule.ts';

/** Every rule, in the order of the parts of a plan. */
export const RULES: readonly Rule[] = [];
