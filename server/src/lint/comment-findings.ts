import type { Fix, Rule } from '../rules/rule.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { nearest } from '../text/nearest.ts';
import type { TextRange } from '../text/range.ts';
import type { LintComment, UnknownDirective } from './comments.ts';
import type { RawFinding } from './engine-findings.ts';
import {
  DISABLE_REASON,
  DISABLE_WHOLE_FILE,
  ENGINE_RULES,
  type EngineRule,
  UNUSED_DISABLE,
} from './engine-rules.ts';
import type { LintOptions } from './options.ts';
import type { Suppressions, UnusedSuppression } from './suppressions.ts';

/** The silencing comments of a text, and what came of them. */
export interface ReadComments {
  readonly comments: readonly LintComment[];
  readonly unknownDirectives: readonly UnknownDirective[];
  readonly unused: readonly UnusedSuppression[];
  readonly suppressions: Suppressions;
}

/** What is wrong with the silencing comments themselves. Nothing silences these findings. */
export function commentFindings(
  { comments, unknownDirectives, unused, suppressions }: ReadComments,
  ruleSet: readonly Rule[],
  { noInlineConfig, requireReason }: Pick<LintOptions, 'noInlineConfig' | 'requireReason'>,
): RawFinding[] {
  if (comments.length === 0 && unknownDirectives.length === 0) return [];
  if (noInlineConfig) return comments.filter(({ kind }) => kind !== 'enable').map(withoutEffect);
  const known = new Set([...ruleSet, ...ENGINE_RULES].map((rule) => rule.id));
  return [
    ...unknownDirectives.map(unknownDirectiveFinding),
    ...comments.flatMap((comment) => unknownRules(comment, known)),
    ...suppressions.wholeFile().map(wholeFileFinding),
    ...(requireReason ? comments.filter(lacksReason).map(reasonFinding) : []),
    ...unused.map((each) => unusedFinding(each, unused)),
  ];
}

function finding(rule: EngineRule, range: TextRange, vi: string, en: string): RawFinding {
  const message: Bilingual = { vi, en };
  return { rule, finding: { range, message } };
}

function withoutEffect({ range }: LintComment): RawFinding {
  return finding(
    UNUSED_DISABLE,
    range,
    'Chú thích tắt quy tắc không có tác dụng vì cấu hình hoặc dòng lệnh cấm (noInlineConfig). Bỏ chú thích này và sửa lỗi.',
    'This silencing comment has no effect: configuration or command line forbid it (noInlineConfig). Remove it and fix the finding.',
  );
}

function lacksReason({ kind, reason }: LintComment): boolean {
  return kind !== 'enable' && reason === undefined;
}

function reasonFinding({ range }: LintComment): RawFinding {
  return finding(
    DISABLE_REASON,
    range,
    'Chú thích tắt quy tắc không ghi lý do. Thêm lý do sau hai gạch nối: “MÃ -- lý do”.',
    'This silencing comment gives no reason. Add it after two hyphens: “ID -- reason”.',
  );
}

function wholeFileFinding({ kind, range }: LintComment): RawFinding {
  return finding(
    DISABLE_WHOLE_FILE,
    range,
    `Chú thích này tắt mọi quy tắc ${kind === 'disable-file' ? 'cho cả tệp' : 'từ đây đến hết tệp'}. Ghi mã những quy tắc cần tắt${kind === 'disable-file' ? '' : ', hoặc thêm kehoach-enable'}.`,
    `This comment silences every rule ${kind === 'disable-file' ? 'for the whole file' : 'from here to the end of the file'}. Name the rules to be silenced${kind === 'disable-file' ? '' : ', or add kehoach-enable'}.`,
  );
}

function unknownDirectiveFinding({ word, suggestion, range }: UnknownDirective): RawFinding {
  return finding(
    UNUSED_DISABLE,
    range,
    `Gặp chú thích lạ “${word}”. ${suggestion ? `Viết “${suggestion}”.` : 'Dùng kehoach-disable, kehoach-enable, kehoach-disable-next-line hoặc kehoach-disable-file.'}`,
    `Unknown comment “${word}”. ${suggestion ? `Write “${suggestion}”.` : 'Use kehoach-disable, kehoach-enable, kehoach-disable-next-line or kehoach-disable-file.'}`,
  );
}

function unknownRules({ rules }: LintComment, known: ReadonlySet<string>): RawFinding[] {
  return rules
    .filter(({ id }) => !known.has(id))
    .map(({ id, range }) => {
      const suggestion = nearest(id, known);
      return finding(
        UNUSED_DISABLE,
        range,
        `Không có quy tắc “${id}”. ${suggestion ? `Có phải “${suggestion}”?` : 'Xem danh sách bằng lệnh kehoach rules.'}`,
        `There is no rule “${id}”. ${suggestion ? `Did you mean “${suggestion}”?` : 'List them with kehoach rules.'}`,
      );
    });
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
