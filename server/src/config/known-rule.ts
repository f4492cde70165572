import type { RuleOption } from '../rules/rule-options.ts';
import type { Bilingual } from '../text/bilingual.ts';

/** What configurations need to know of a rule. */
export interface KnownRule {
  readonly id: string;
  readonly title: Bilingual;
  readonly severity: string;
  /** Of a rule that reads one part of a plan. */
  readonly part?: string;
  readonly options?: Readonly<Record<string, RuleOption>>;
}
