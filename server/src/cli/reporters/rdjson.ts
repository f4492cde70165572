import type { PositionRange } from '../../text/line-index.ts';
import type { Failure, FileReport } from '../report/model.ts';
import { jsonText, StreamedArray } from './json-text.ts';
import { defineReporter } from './reporter.ts';
import { fullMessage } from './text.ts';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO' } as const;

/** Reviewdog's diagnostic format. */
export const reporter = defineReporter({
  id: 'rdjson',
  per: 'report',
  title: { vi: 'cho reviewdog', en: 'for reviewdog' },
  details: ['byteRange'],
  *render({ files, failures }) {
    const diagnostics = new StreamedArray(diagnosticsOf(files, failures));
    yield* jsonText({ source: { name: 'kehoach' }, diagnostics });
    yield '\n';
  },
});

function* diagnosticsOf(
  files: Iterable<FileReport<'byteRange'>>,
  failures: readonly Failure[],
): Iterable<object> {
  for (const { path, diagnostics } of files) {
    for (const diagnostic of diagnostics) {
      yield {
        message: fullMessage(diagnostic),
        location: { path, range: rdRange(diagnostic.byteRange) },
        severity: SEVERITIES[diagnostic.severity],
        code: { value: diagnostic.ruleId },
        ...(diagnostic.fix?.edits.length === 1
          ? {
              suggestions: diagnostic.fix.edits.map((edit) => ({
                range: rdRange(edit.byteRange),
                text: edit.newText,
              })),
            }
          : {}),
      };
    }
  }
  for (const { path, message } of failures) yield { message, location: { path }, severity: 'ERROR' };
}

/** Lines and columns from 1; columns count bytes of UTF-8. */
function rdRange({ start, end }: PositionRange): object {
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}
