import type { PositionRange } from '../../text/line-index.ts';
import { safeJson } from '../../text/neutralise.ts';
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
    const diagnostics = files.flatMap(({ path, diagnostics }) =>
      diagnostics.map((diagnostic) => ({
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
      })),
    );
    const unread = failures.map(({ path, message }) => ({
      message,
      location: { path },
      severity: 'ERROR' as const,
    }));
    yield `${safeJson({ source: { name: 'kehoach' }, diagnostics: [...diagnostics, ...unread] }, 2)}\n`;
  },
});

/** Lines and columns from 1; columns count bytes of UTF-8. */
function rdRange({ start, end }: PositionRange): object {
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}
