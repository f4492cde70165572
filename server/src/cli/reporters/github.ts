import { neutralise } from '../../text/neutralise.ts';
import { defineReporter } from './reporter.ts';
import { fullMessage } from './text.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

/** Annotations as workflow commands of GitHub Actions. */
export const reporter = defineReporter({
  id: 'github',
  per: 'file',
  title: { vi: 'chú thích của GitHub Actions', en: 'annotations of GitHub Actions' },
  file({ path, diagnostics }) {
    const rows = diagnostics.map((diagnostic) => {
      const { start, end } = diagnostic.range;
      const properties = [
        `file=${property(path)}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        // Columns hold only within one line.
        ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
        `title=${property(`kehoach: ${diagnostic.ruleId}`)}`,
      ];
      return `::${COMMANDS[diagnostic.severity]} ${properties.join(',')}::${data(fullMessage(diagnostic))}\n`;
    });
    return rows.join('');
  },
  *render(files, { failures }) {
    yield* files;
    for (const { path, message } of failures) {
      yield `::error file=${property(path)},title=kehoach::${data(`${path}: ${message}`)}\n`;
    }
  },
});

/** Without line breaks: a row begins with `::` only where we begin it. */
function data(text: string): string {
  return neutralise(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
