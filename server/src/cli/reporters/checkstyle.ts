import type { PieceReporter } from './reporter.ts';
import { fullMessage, xmlAttribute } from './text.ts';

const SEVERITIES = { error: 'error', warning: 'warning', info: 'info', hint: 'info' } as const;

/** Checkstyle XML, which many CI servers read. */
export const checkstyle: PieceReporter = {
  head: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
  file({ path, diagnostics }) {
    const errors = diagnostics.map((diagnostic) => {
      const { line, character } = diagnostic.range.start;
      return `    <error line="${line + 1}" column="${character + 1}" severity="${SEVERITIES[diagnostic.severity]}" message="${xmlAttribute(fullMessage(diagnostic))}" source="kehoach.${xmlAttribute(diagnostic.ruleId)}"/>\n`;
    });
    return `  <file name="${xmlAttribute(path)}">\n${errors.join('')}  </file>\n`;
  },
  between: '',
  tail({ failures }) {
    const rows = failures.map(
      ({ path, message }) =>
        `  <file name="${xmlAttribute(path)}">\n    <error line="1" severity="error" message="${xmlAttribute(message)}" source="kehoach.unreadable-file"/>\n  </file>\n`,
    );
    return `${rows.join('')}</checkstyle>\n`;
  },
};
