import type { FileReport, ReportedDiagnostic } from '../report/model.ts';
import { shardPart } from '../report/shard.ts';
import { indentedJson, jsonText } from './json-text.ts';
import { defineReporter } from './reporter.ts';

/** A finding as the JSON formats have it. */
export function jsonDiagnostic(diagnostic: ReportedDiagnostic): object {
  const { ruleId, severity, message, citation, range, fix, related, word } = diagnostic;
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
    ...(word ? { word } : {}),
  };
}

function jsonFile(file: FileReport): object {
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
  file: (file) => indentedJson(jsonFile(file), 4),
  *render(files, report, { version }) {
    const head = { version: 1, tool: { name: 'soan-ke-hoach', version } };
    yield `${indentedJson(head, 0).slice(0, -2)},\n  "files": [`;
    let isFirst = true;
    for (const file of files) {
      yield isFirst ? '\n    ' : ',\n    ';
      yield file;
      isFirst = false;
    }
    yield isFirst ? '],' : '\n  ],';
    const { failures, summary } = report;
    const rest = jsonText({ ...(failures.length > 0 ? { failures } : {}), summary, ...shardPart(report) });
    let isOpening = true;
    for (const part of rest) {
      yield isOpening ? part.slice(1) : part;
      isOpening = false;
    }
    yield '\n';
  },
});
