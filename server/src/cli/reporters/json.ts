import type { FileReport, ReportedDiagnostic } from '../check/report.ts';
import type { Reporter } from './reporter.ts';
import { shardPart } from './shard.ts';

/** A finding as the JSON formats have it. */
export function jsonDiagnostic(diagnostic: ReportedDiagnostic): object {
  const { ruleId, severity, message, citation, range, fix, related } = diagnostic;
  return {
    ruleId,
    severity,
    message,
    ...(citation ? { citation } : {}),
    range,
    ...(fix
      ? {
          fix: {
            safe: fix.safe,
            edits: fix.edits.map(({ range: place, newText }) => ({ range: place, newText })),
          },
        }
      : {}),
    ...(related ? { related } : {}),
  };
}

export function jsonFile(file: FileReport): object {
  return {
    path: file.path,
    isPlan: file.isPlan,
    ...(file.isPlan ? { regime: file.regime, regimeReasons: file.regimeReasons, stage: file.stage } : {}),
    diagnostics: file.diagnostics.map(jsonDiagnostic),
  };
}

/** One object, as contracts have it. */
export const json: Reporter = (report, { version }) => {
  const { files, failures, summary } = report;
  return `${JSON.stringify(
    {
      version: 1,
      tool: { name: 'soan-ke-hoach', version },
      files: files.map(jsonFile),
      ...(failures.length > 0 ? { failures } : {}),
      summary,
      ...shardPart(report),
    },
    null,
    2,
  )}\n`;
};
