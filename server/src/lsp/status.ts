import { describeProblem } from '../config/problems.ts';
import type { Diagnostic } from '../lint/diagnostic.ts';
import type { Severity } from '../rules/rule.ts';
import type { Check } from './store.ts';

/** What `kehoach/status` tells after each check. */
export interface PlanStatus {
  readonly uri: string;
  readonly version: number;
  readonly isPlan: boolean;
  readonly regime?: string;
  readonly regimeName?: string;
  readonly form?: string;
  readonly stage?: string;
  readonly reasons?: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Why the configuration does not hold, where it is broken. */
  readonly configError?: string;
}

/** What the status bar shows of a check. In: `more` findings, those across plans. */
export function statusOf(
  { snapshot, scope, result }: Check,
  more: readonly Pick<Diagnostic, 'severity'>[],
): PlanStatus {
  const locale = scope.settings.locale ?? 'vi';
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of [...(result?.diagnostics ?? []), ...more]) counts[severity] += 1;
  const problem = scope.config.problems[0];
  return {
    uri: snapshot.uri,
    version: snapshot.version,
    isPlan: result !== undefined,
    ...(result
      ? {
          regime: result.regime.id,
          regimeName: result.regime.form.name[locale],
          form: result.regime.form.id,
          reasons: result.regime.reasons.map((reason) => reason[locale]),
          stage: result.stage,
        }
      : {}),
    counts,
    ...(problem ? { configError: describeProblem(problem, locale) } : {}),
  };
}
