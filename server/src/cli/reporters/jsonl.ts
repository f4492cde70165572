import { jsonDiagnostic } from './json.ts';
import type { Reporter } from './reporter.ts';

/** One JSON object a line: each finding with its path, each failure, the summary last. */
export const jsonl: Reporter = ({ files, failures, summary }) => {
  const rows: object[] = [];
  for (const { path, diagnostics } of files) {
    for (const diagnostic of diagnostics)
      rows.push({ type: 'diagnostic', path, ...jsonDiagnostic(diagnostic) });
  }
  for (const failure of failures) rows.push({ type: 'failure', ...failure });
  rows.push({ type: 'summary', ...summary });
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
};
