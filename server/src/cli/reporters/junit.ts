import type { FileReport, ReportedDiagnostic } from '../report/model.ts';
import { defineReporter } from './reporter.ts';
import { fullMessage, xmlAttribute, xmlText } from './text.ts';

/** JUnit XML: a suite a file, a test case a finding; errors and warnings fail. A file without findings is one case that passes. */
export const reporter = defineReporter({
  id: 'junit',
  per: 'report',
  title: { vi: 'JUnit XML, mỗi phát hiện một ca kiểm thử', en: 'JUnit XML, a test case a finding' },
  *render({ files, failures }) {
    let tests = failures.length;
    let failed = 0;
    for (const { diagnostics } of files) {
      tests += Math.max(1, diagnostics.length);
      failed += diagnostics.filter(isFailure).length;
    }
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kehoach" tests="${tests}" failures="${failed}" errors="${failures.length}" time="0">\n`;
    for (const file of files) yield suite(file);
    for (const { path, message } of failures) {
      yield suiteXml(path, 1, 0, 1, [
        `    <testcase name="${xmlAttribute(path)}" classname="${xmlAttribute(path)}" time="0">\n      <error message="${xmlAttribute(message)}" type="unreadable-file"/>\n    </testcase>\n`,
      ]);
    }
    yield '</testsuites>\n';
  },
});

function isFailure({ severity }: ReportedDiagnostic): boolean {
  return severity === 'error' || severity === 'warning';
}

function suite({ path, diagnostics }: FileReport): string {
  if (diagnostics.length === 0) {
    const passed = `    <testcase name="${xmlAttribute(path)}" classname="${xmlAttribute(path)}" time="0"/>\n`;
    return suiteXml(path, 1, 0, 0, [passed]);
  }
  const named = new Map<string, number>();
  const cases = diagnostics.map((diagnostic) => {
    const { line, character } = diagnostic.range.start;
    const place = `${diagnostic.ruleId} (${line + 1}:${character + 1})`;
    // Readers tell cases apart by class name and name.
    const count = (named.get(place) ?? 0) + 1;
    named.set(place, count);
    const name = count === 1 ? place : `${place} #${count}`;
    const message = fullMessage(diagnostic);
    const text = xmlText(`${path}:${line + 1}:${character + 1}: ${diagnostic.severity}: ${message}`);
    const body = isFailure(diagnostic)
      ? `      <failure message="${xmlAttribute(message)}" type="${diagnostic.severity}">${text}</failure>\n`
      : `      <system-out>${text}</system-out>\n`;
    return `    <testcase name="${xmlAttribute(name)}" classname="${xmlAttribute(path)}" time="0">\n${body}    </testcase>\n`;
  });
  return suiteXml(path, diagnostics.length, diagnostics.filter(isFailure).length, 0, cases);
}

function suiteXml(
  path: string,
  tests: number,
  failures: number,
  errors: number,
  cases: readonly string[],
): string {
  return `  <testsuite name="${xmlAttribute(path)}" tests="${tests}" failures="${failures}" errors="${errors}" time="0">\n${cases.join('')}  </testsuite>\n`;
}
