import type { Diagnostic } from '../../lint/diagnostic.ts';
import type { LintResult } from '../../lint/lint.ts';
import type { PlanDocument } from '../../plan/model.ts';
import { fingerprintOf, knownText } from '../../project/fingerprint.ts';
import type { Locale } from '../../text/bilingual.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import { byteRangeOf, excerptOf } from './details.ts';
import {
  DETAILS,
  type Detail,
  type FileReport,
  type ProjectPart,
  type ReportedDiagnostic,
  type ReportedEdit,
} from './model.ts';

/** How findings are put. */
export interface FileReportOptions {
  readonly locale: Locale;
  /** What they show beside what every report shows; absent: everything. */
  readonly details?: readonly Detail[] | undefined;
}

/** A file's part of the report. In: plan and findings; `path` as shown. */
export function fileReport(
  plan: PlanDocument,
  result: Pick<LintResult, 'diagnostics' | 'stage' | 'silenced'>,
  path: string,
  { locale, details = DETAILS }: FileReportOptions,
  project?: ProjectPart,
): FileReport {
  if (!plan.isPlan) return { path, isPlan: false, diagnostics: [] };
  const lines = new LineIndex(plan.text);
  const seen = new Map<string, number>();
  return {
    path,
    isPlan: true,
    regime: plan.regime.id,
    regimeReasons: plan.regime.reasons.map((reason) => reason[locale]),
    stage: result.stage,
    ...(project ? { project } : {}),
    ...(result.silenced.length > 0 ? { silenced: result.silenced.length } : {}),
    diagnostics: result.diagnostics.map((diagnostic) => reported(diagnostic, lines, seen, locale, details)),
  };
}

function reported(
  diagnostic: Diagnostic,
  lines: LineIndex,
  seen: Map<string, number>,
  locale: Locale,
  details: readonly Detail[],
): ReportedDiagnostic {
  const { ruleId, severity, message, citation, fix, related } = diagnostic;
  const range = lines.rangeOf(diagnostic.range);
  const line = lines.lineText(range.start.line);
  const inBytes = details.includes('byteRange');
  return {
    ruleId,
    severity,
    message: message[locale],
    ...(citation ? { citation } : {}),
    range,
    ...(inBytes ? { byteRange: byteRangeOf(range, lines) } : {}),
    ...(fix
      ? {
          fix: {
            safe: fix.safe,
            title: fix.title[locale],
            edits: fix.edits.map((edit) => reportedEdit(edit, lines, inBytes)),
          },
        }
      : {}),
    ...(related
      ? {
          related: related.map((other) => ({
            range: lines.rangeOf(other.range),
            message: other.message[locale],
          })),
        }
      : {}),
    ...(details.includes('fingerprint') ? { fingerprint: fingerprintOf(ruleId, line, seen) } : {}),
    ...(details.includes('knownText') ? { knownText: knownText(line) } : {}),
    ...(details.includes('excerpt') ? { excerpt: excerptOf(line, range) } : {}),
  };
}

function reportedEdit(edit: TextEdit, lines: LineIndex, inBytes: boolean): ReportedEdit {
  const range = lines.rangeOf(edit.range);
  return { range, ...(inBytes ? { byteRange: byteRangeOf(range, lines) } : {}), newText: edit.newText };
}
