import { safeJson } from '../../text/neutralise.ts';
import { jsonDiagnostic } from './json.ts';
import type { PieceReporter } from './reporter.ts';

/** One JSON object a line: each finding with its path, each failure, the summary last. */
export const jsonl: PieceReporter = {
  head: () => '',
  file: ({ path, diagnostics }) =>
    rows(diagnostics.map((diagnostic) => ({ type: 'diagnostic', path, ...jsonDiagnostic(diagnostic) }))),
  between: '',
  tail: ({ failures, summary }) =>
    rows([...failures.map((failure) => ({ type: 'failure', ...failure })), { type: 'summary', ...summary }]),
};

function rows(objects: readonly object[]): string {
  return objects.map((each) => `${safeJson(each)}\n`).join('');
}
