import type { Reporter } from './reporter.ts';
import { fullMessage } from './text.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

/** Annotations as workflow commands of GitHub Actions. */
export const github: Reporter = ({ files, failures }) => {
  const rows: string[] = [];
  for (const { path, diagnostics } of files) {
    for (const diagnostic of diagnostics) {
      const { start, end } = diagnostic.range;
      const properties = [
        `file=${property(path)}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        // Columns hold only within one line.
        ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
        `title=${property(`kehoach: ${diagnostic.ruleId}`)}`,
      ];
      rows.push(
        `::${COMMANDS[diagnostic.severity]} ${properties.join(',')}::${data(fullMessage(diagnostic))}\n`,
      );
    }
  }
  for (const { path, message } of failures) {
    rows.push(`::error file=${property(path)},title=kehoach::${data(`${path}: ${message}`)}\n`);
  }
  return rows.join('');
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
