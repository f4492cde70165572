import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Contradiction } from '../features/contradictions.ts';
import type { Diagnostic } from '../lint/diagnostic.ts';
import { FINDINGS_TRUNCATED } from '../lint/engine-rules.ts';
import { severityOf } from '../lint/options.ts';
import { SEVERITIES, type Severity } from '../rules/rule.ts';
import { type DiagnosticStyle, toLspDiagnostic } from './convert.ts';
import type { Check } from './store.ts';

/** VS Code shows as many findings of a file and drops the others; sending them would slow each key down. */
const MAX_SHOWN = 1000;

/**
 * The findings of a document that a client is sent, in the order of the text. Of more than anybody looks through the most
 * severe, with a notice before them that says so.
 * @param across findings that come of other plans
 */
export function capDiagnostics(
  { snapshot, scope, result }: Check,
  across: readonly Contradiction[],
  style: DiagnosticStyle,
): LspDiagnostic[] {
  const all: readonly (Diagnostic | Contradiction)[] = [...(result?.diagnostics ?? []), ...across];
  const toLsp = (each: Diagnostic) => toLspDiagnostic(each, snapshot, style);
  if (all.length <= MAX_SHOWN) return all.map(toLsp);
  const shown = severestOf(all, MAX_SHOWN - 1);
  const severity = severityOf(FINDINGS_TRUNCATED, result?.stage ?? 'draft', scope.options.rules);
  const notices = severity === 'off' ? [] : [notice(severity, all.length, shown.length)];
  return [...notices, ...shown].map(toLsp);
}

/** So many of the most severe, of equally severe ones the first, in their order. */
function severestOf<T extends Pick<Diagnostic, 'severity'>>(all: readonly T[], most: number): T[] {
  const left = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of all) left[severity] += 1;
  let room = most;
  for (const severity of SEVERITIES) {
    left[severity] = Math.min(left[severity], room);
    room -= left[severity];
  }
  return all.filter(({ severity }) => {
    left[severity] -= 1;
    return left[severity] >= 0;
  });
}

function notice(severity: Severity, all: number, shown: number): Diagnostic {
  return {
    ruleId: FINDINGS_TRUNCATED.id,
    severity,
    range: { start: 0, end: 0 },
    message: {
      vi: `Văn bản có ${all} chỗ cần xem, ở đây nêu ${shown} chỗ nặng nhất. Sửa những chỗ này để thấy tiếp, hoặc xem đủ bằng lệnh kehoach lint.`,
      en: `The text has ${all} findings, of which the ${shown} most severe are shown. Fix these to see the others, or see all with kehoach lint.`,
    },
  };
}
