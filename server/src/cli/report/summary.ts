import type { FileReport, Summary } from './model.ts';

export function isFaulty(files: readonly FileReport[]): boolean {
  return files.some((file) => file.diagnostics.some(({ ruleId }) => ruleId === 'internal-fault'));
}

/** One summary of the parts. */
export function addUp(parts: readonly Summary[]): Summary {
  const sum = {
    files: 0,
    plans: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    hints: 0,
    fixable: 0,
    silenced: 0,
    known: 0,
  };
  for (const part of parts) for (const key of Object.keys(sum) as (keyof Summary)[]) sum[key] += part[key];
  return sum;
}

export function summarise(files: readonly FileReport[]): Summary {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  let fixable = 0;
  for (const { diagnostics } of files) {
    for (const { severity, fix } of diagnostics) {
      counts[severity] += 1;
      if (fix?.safe) fixable += 1;
    }
  }
  return {
    files: files.length,
    plans: files.filter((file) => file.isPlan).length,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    hints: counts.hint,
    fixable,
    silenced: files.reduce((sum, file) => sum + (file.silenced ?? 0), 0),
    known: files.reduce((sum, file) => sum + (file.known ?? 0), 0),
  };
}
