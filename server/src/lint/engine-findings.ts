import type { PlanDocument } from '../plan/model.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import { FINDINGS_TRUNCATED, INTERNAL_FAULT, READ_SIMPLIFIED } from './engine-rules.ts';

/** A finding on its way through the engine. */
export interface RawFinding {
  readonly rule: Pick<Rule, 'id' | 'severity'> &
    Partial<Pick<Rule, 'finalSeverity' | 'requirement' | 'clause' | 'regimes' | 'supersedes' | 'textKind'>>;
  readonly finding: Finding;
}

/** The report of a rule that threw. */
export function faultFinding(ruleId: string, file: string | undefined, error: unknown): RawFinding {
  const what = error instanceof Error ? error.message : String(error);
  return {
    rule: INTERNAL_FAULT,
    finding: {
      range: { start: 0, end: 0 },
      message: {
        vi: `Quy tắc ${ruleId} gặp lỗi nội bộ${file ? ` khi soát ${file}` : ''}: ${what}. Các quy tắc khác vẫn được soát; hãy báo cho người phát triển.`,
        en: `Rule ${ruleId} failed${file ? ` on ${file}` : ''}: ${what}. All other rules were checked; please report this.`,
      },
    },
  };
}

/** One notice where parts of the text were read in a simplified way. */
export function simplifiedFindings(plan: PlanDocument): RawFinding[] {
  const first = plan.markdown.simplified[0];
  if (!first) return [];
  return [
    {
      rule: READ_SIMPLIFIED,
      finding: {
        range: { start: first.start, end: first.start },
        message: {
          vi: 'Từ đây văn bản quá lớn hoặc lồng quá sâu, chỉ được đọc giản lược. Tách văn bản nếu cần soát đầy đủ.',
          en: 'From here the text is too large or too deeply nested and was read in a simplified way. Split it to have it checked in full.',
        },
      },
    },
  ];
}

/** One notice where a rule found more than is shown. */
export function overflowFinding(ruleId: string, last: Finding, shown: number): RawFinding {
  return {
    rule: FINDINGS_TRUNCATED,
    finding: {
      range: last.range,
      message: {
        vi: `Quy tắc ${ruleId} chỉ nêu ${shown} chỗ đầu; từ đây còn nữa. Sửa những chỗ trên rồi soát lại.`,
        en: `Rule ${ruleId} shows its first ${shown} findings only; there are more from here on. Fix those above and check again.`,
      },
    },
  };
}
