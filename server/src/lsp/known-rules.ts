import type { KnownRule } from '../config/known-rule.ts';
import { ENGINE_RULES } from '../lint/engine-rules.ts';
import { RULES } from '../rules/index.ts';

/** What settings and configurations may name. */
export const KNOWN_RULES: readonly KnownRule[] = [...RULES, ...ENGINE_RULES];
