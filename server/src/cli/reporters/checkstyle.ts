import type { Reporter } from './reporter.ts';
import { fullMessage, xmlAttribute } from './text.ts';

const SEVERITIES = { error: 'error', warning: 'warning', info: 'info', hint: 'info' } as const;

/** Checkstyle XML, which many CI servers read. */
export const checkstyle: Reporter = ({ files, failures }) => {
  const rows = files.map(({ path, diagnostics }) => {
    const errors = diagnostics.map((diagnostic) => {
      const { line, character } = diagnostic.range.start;
      return `    <error line="${line + 1}" column="${character + 1}" severity="${SEVERITIES[diagnostic.severity]}" message="${xmlAttribute(fullMessage(diagnostic))}" source="kehoach.${xmlAttribute(diagnostic.ruleId)}"/>\n`;
    });
    return `  <file name="${xmlAttribute(path)}">\n${errors.join('')}  </file>\n`;
  });
  for (const { path, message } of failures) {
    rows.push(
      `  <file name="${xmlAttribute(path)}">\n    <error line="1" severity="error" message="${xmlAttribute(message)}" source="kehoach.unreadable-file"/>\n  </file>\n`,
    );
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${rows.join('')}</checkstyle>\n`;
};
