import { safeJson } from '../../text/neutralise.ts';
import { jsonDiagnostic } from './json.ts';
import { defineReporter } from './reporter.ts';

/** One JSON object a line: each finding with its path, each failure, the summary last. */
export const reporter = defineReporter({
  id: 'jsonl',
  per: 'file',
  title: { vi: 'mỗi phát hiện một dòng JSON', en: 'a finding a line, in JSON' },
  reportsLeftOut: true,
  file: ({ path, diagnostics }) =>
    rows(diagnostics.map((diagnostic) => ({ type: 'diagnostic', path, ...jsonDiagnostic(diagnostic) }))),
  *render(files, { failures, summary }) {
    yield* files;
    yield rows(failures.map((failure) => ({ type: 'failure', ...failure })));
    yield rows([{ type: 'summary', ...summary }]);
  },
});

function rows(objects: readonly object[]): string {
  return objects.map((each) => `${safeJson(each)}\n`).join('');
}
