import { safeJson } from '../../text/neutralise.ts';
import type { FileReport, ReportedDiagnostic } from '../report/model.ts';
import { shardPart } from '../report/shard.ts';
import { defineReporter } from './reporter.ts';

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
export const reporter = defineReporter({
  id: 'json',
  per: 'file',
  title: { vi: 'một đối tượng JSON, cho chương trình khác', en: 'one JSON object, for other programs' },
  reportsLeftOut: true,
  file: (file) => indented(jsonFile(file), 4),
  *render(files, report, { version }) {
    yield `{\n${members({ version: 1, tool: { name: 'soan-ke-hoach', version } })},\n  "files": [`;
    let isFirst = true;
    for (const file of files) {
      yield isFirst ? '\n    ' : ',\n    ';
      yield file;
      isFirst = false;
    }
    const { failures, summary } = report;
    const rest = { ...(failures.length > 0 ? { failures } : {}), summary, ...shardPart(report) };
    yield `${isFirst ? '' : '\n  '}],\n${members(rest)}\n}\n`;
  },
});

/** The members of an object as they stand in an object of the first level. */
function members(value: object): string {
  return Object.entries(value)
    .map(([key, member]) => `  ${safeJson(key)}: ${indented(member, 2)}`)
    .join(',\n');
}

/** JSON on several lines, all but the first indented. A line break in JSON is never part of a string. */
function indented(value: unknown, columns: number): string {
  return safeJson(value, 2).replaceAll('\n', `\n${' '.repeat(columns)}`);
}
