import { safeJson } from '../../text/neutralise.ts';
import type { FileReport, ReportedDiagnostic } from '../check/report.ts';
import type { PieceReporter } from './reporter.ts';
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

const LIST = '{\n  "files": [';

/** One object, as contracts have it. */
export const json: PieceReporter = {
  head({ version }) {
    return `${laidOut({ version: 1, tool: { name: 'soan-ke-hoach', version } }).slice(0, -2)},\n${LIST.slice(2)}`;
  },
  // As a member of the list, for the depth it stands at.
  file: (file) => laidOut({ files: [jsonFile(file)] }).slice(LIST.length, -'\n  ]\n}'.length),
  between: ',',
  tail(report) {
    const { failures, summary } = report;
    const rest = { ...(failures.length > 0 ? { failures } : {}), summary, ...shardPart(report) };
    return `${summary.files > 0 ? '\n  ' : ''}],${laidOut(rest).slice(1)}\n`;
  },
};

function laidOut(value: object): string {
  return safeJson(value, 2);
}
