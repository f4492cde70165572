import type { PlanDocument } from '../plan/model.ts';
import type { Finding, Fix, Rule } from '../rules/rule.ts';
import { nearest } from '../text/nearest.ts';
import type { LintComment, UnknownDirective } from './comments.ts';
import {
  ENGINE_RULES,
  FINDINGS_TRUNCATED,
  INTERNAL_FAULT,
  READ_SIMPLIFIED,
  UNUSED_DISABLE,
} from './engine-rules.ts';
import type { UnusedSuppression } from './suppressions.ts';

/** A finding on its way through the engine. */
export interface RawFinding {
  readonly rule: Pick<Rule, 'id' | 'severity'> &
    Partial<Pick<Rule, 'finalSeverity' | 'requirement' | 'regimes' | 'supersedes'>>;
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

/** What is wrong with the silencing comments themselves. */
export function commentFindings(
  comments: readonly LintComment[],
  misspelt: readonly UnknownDirective[],
  unused: readonly UnusedSuppression[],
  ruleSet: readonly Rule[],
): RawFinding[] {
  if (comments.length === 0 && misspelt.length === 0) return [];
  const known = new Set([...ruleSet, ...ENGINE_RULES].map((rule) => rule.id));
  const findings: RawFinding[] = misspelt.map(({ word, suggestion, range }) => ({
    rule: UNUSED_DISABLE,
    finding: {
      range,
      message: {
        vi: `Gặp chú thích lạ “${word}”. ${suggestion ? `Viết “${suggestion}”.` : 'Dùng kehoach-disable, kehoach-enable, kehoach-disable-next-line hoặc kehoach-disable-file.'}`,
        en: `Unknown comment “${word}”. ${suggestion ? `Write “${suggestion}”.` : 'Use kehoach-disable, kehoach-enable, kehoach-disable-next-line or kehoach-disable-file.'}`,
      },
    },
  }));
  for (const comment of comments) {
    for (const rule of comment.rules) {
      if (known.has(rule.id)) continue;
      const suggestion = nearest(rule.id, known);
      findings.push({
        rule: UNUSED_DISABLE,
        finding: {
          range: rule.range,
          message: {
            vi: `Không có quy tắc “${rule.id}”. ${suggestion ? `Có phải “${suggestion}”?` : 'Xem danh sách bằng lệnh kehoach rules.'}`,
            en: `There is no rule “${rule.id}”. ${suggestion ? `Did you mean “${suggestion}”?` : 'List them with kehoach rules.'}`,
          },
        },
      });
    }
  }
  return [...findings, ...unused.map((each) => unusedFinding(each, unused))];
}

function unusedFinding({ comment, rule }: UnusedSuppression, all: readonly UnusedSuppression[]): RawFinding {
  const whole = all.filter((other) => other.comment === comment).length >= Math.max(1, comment.rules.length);
  const fix: Fix = {
    safe: false,
    title: { vi: 'Bỏ chú thích này', en: 'Remove this comment' },
    edits: [{ range: comment.range, newText: '' }],
  };
  return {
    rule: UNUSED_DISABLE,
    finding: {
      range: rule?.range ?? comment.range,
      message: rule
        ? {
            vi: `Chú thích tắt quy tắc “${rule.id}” không che lỗi nào. Bỏ mã này đi.`,
            en: `This comment disables “${rule.id}”, which reports nothing here. Remove the id.`,
          }
        : {
            vi: 'Chú thích tắt quy tắc không che lỗi nào. Bỏ chú thích này đi.',
            en: 'This comment disables nothing. Remove it.',
          },
      unnecessary: true,
      ...(whole ? { fix } : {}),
    },
  };
}
