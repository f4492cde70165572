import { sha256 } from '../../node/sha256.ts';
import type { Failure, FileReport } from '../report/model.ts';
import { jsonText, StreamedArray } from './json-text.ts';
import { fromTop, type Places } from './places.ts';
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
    yield* jsonText(new StreamedArray(issuesOf(files, failures, places)));
    yield '\n';
  },
});

function* issuesOf(
  files: Iterable<FileReport<'fingerprint'>>,
  failures: readonly Failure[],
  places: Places,
): Iterable<object> {
  for (const { path: given, diagnostics } of files) {
    const path = fromTop(places, given);
    for (const diagnostic of diagnostics) {
      yield {
        description: fullMessage(diagnostic),
        check_name: diagnostic.ruleId,
        fingerprint: hash(path, diagnostic.fingerprint),
        severity: SEVERITIES[diagnostic.severity],
        location: {
          path,
          lines: { begin: diagnostic.range.start.line + 1, end: diagnostic.range.end.line + 1 },
        },
      };
    }
  }
  for (const { path: given, message } of failures) {
    const path = fromTop(places, given);
    yield {
      description: message,
      check_name: 'unreadable-file',
      fingerprint: hash(path, 'unreadable-file'),
      severity: 'blocker',
      location: { path, lines: { begin: 1, end: 1 } },
    };
  }
}

function hash(path: string, fingerprint: string): string {
  return sha256(`${path.normalize('NFC')}\n${fingerprint}`);
}
