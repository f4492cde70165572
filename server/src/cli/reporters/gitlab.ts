import { sha256 } from '../../node/sha256.ts';
import { safeJson } from '../../text/neutralise.ts';
import { fromTop } from './places.ts';
import { defineReporter } from './reporter.ts';
import { fullMessage } from './text.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info', hint: 'info' } as const;

/** GitLab's code quality report. Fingerprints are one a finding, over all files. */
export const reporter = defineReporter({
  id: 'gitlab',
  per: 'report',
  title: { vi: 'Code Quality của GitLab', en: 'the code quality report of GitLab' },
  details: ['fingerprint'],
  *render({ files, failures }, { places }) {
    const issues = files.flatMap(({ path: given, diagnostics }) => {
      const path = fromTop(places, given);
      return diagnostics.map((diagnostic) => ({
        description: fullMessage(diagnostic),
        check_name: diagnostic.ruleId,
        fingerprint: hash(path, diagnostic.fingerprint),
        severity: SEVERITIES[diagnostic.severity],
        location: {
          path,
          lines: { begin: diagnostic.range.start.line + 1, end: diagnostic.range.end.line + 1 },
        },
      }));
    });
    const unread = failures.map(({ path: given, message }) => {
      const path = fromTop(places, given);
      return {
        description: message,
        check_name: 'unreadable-file',
        fingerprint: hash(path, 'unreadable-file'),
        severity: 'blocker',
        location: { path, lines: { begin: 1, end: 1 } },
      };
    });
    yield `${safeJson([...issues, ...unread], 2)}\n`;
  },
});

function hash(path: string, fingerprint: string): string {
  return sha256(`${path.normalize('NFC')}\n${fingerprint}`);
}
