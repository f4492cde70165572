import type { FindingData, Fix, Related, Severity } from '../rules/rule.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { TextRange } from '../text/range.ts';

/** A finding as it leaves the core: with the rule's id and clause, severity as configured. */
export interface Diagnostic {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly range: TextRange;
  readonly message: Bilingual;
  /** The clause in words: `NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm c`. */
  readonly citation?: string;
  readonly fix?: Fix;
  readonly related?: readonly Related[];
  readonly unnecessary?: boolean;
  /** What the rule knows of it beside the message: the component or section that is missing. */
  readonly data?: FindingData;
}
