import { defineReporter } from './reporter.ts';
import { fullMessage, xmlAttribute } from './text.ts';

const SEVERITIES = { error: 'error', warning: 'warning', info: 'info', hint: 'info' } as const;

/** Checkstyle XML, which many CI servers read. */
export const reporter = defineReporter({
  id: 'checkstyle',
  per: 'file',
  title: {
    vi: 'Checkstyle XML, nhiều máy chủ CI đọc được',
    en: 'Checkstyle XML, which many CI servers read',
  },
  file({ path, diagnostics }) {
    const errors = diagnostics.map((diagnostic) => {
      const { line, character } = diagnostic.range.start;
      return `    <error line="${line + 1}" column="${character + 1}" severity="${SEVERITIES[diagnostic.severity]}" message="${xmlAttribute(fullMessage(diagnostic))}" source="kehoach.${xmlAttribute(diagnostic.ruleId)}"/>\n`;
    });
    return `  <file name="${xmlAttribute(path)}">\n${errors.join('')}  </file>\n`;
  },
  *render(files, { failures }) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
    yield* files;
    for (const { path, message } of failures) {
      yield `  <file name="${xmlAttribute(path)}">\n    <error line="1" severity="error" message="${xmlAttribute(message)}" source="kehoach.unreadable-file"/>\n  </file>\n`;
    }
    yield '</checkstyle>\n';
  },
});
