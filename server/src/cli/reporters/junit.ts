import type { FileReport } from '../report/model.ts';
import { defineReporter } from './reporter.ts';
import { fullMessage, xmlAttribute, xmlText } from './text.ts';

/** JUnit XML: a suite a file, a test case a finding; errors and warnings fail. A file without findings is one case that passes. */
export const reporter = defineReporter({
  id: 'junit',
  per: 'report',
  title: { vi: 'JUnit XML, mỗi phát hiện một ca kiểm thử', en: 'JUnit XML, a test case a finding' },
  *render({ files, failures }) {
    const suites = files.map(suite);
    for (const { path, message } of failures) {
      suites.push({
        tests: 1,
        failures: 0,
        errors: 1,
        xml: suiteXml(path, 1, 0, 1, [
          `    <testcase name="${xmlAttribute(path)}" classname="${xmlAttribute(path)}" time="0">\n      <error message="${xmlAttribute(message)}" type="unreadable-file"/>\n    </testcase>\n`,
        ]),
      });
    }
    const total = (key: 'tests' | 'failures' | 'errors') => suites.reduce((sum, each) => sum + each[key], 0);
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kehoach" tests="${total('tests')}" failures="${total('failures')}" errors="${total('errors')}" time="0">\n`;
    for (const { xml } of suites) yield xml;
    yield '</testsuites>\n';
  },
});

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly xml: string;
}

function suite({ path, diagnostics }: FileReport): Suite {
  if (diagnostics.length === 0) {
    const passed = `    <testcase name="${xmlAttribute(path)}" classname="${xmlAttribute(path)}" time="0"/>\n`;
    return { tests: 1, failures: 0, errors: 0, xml: suiteXml(path, 1, 0, 0, [passed]) };
  }
  let failed = 0;
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
    const fails = diagnostic.severity === 'error' || diagnostic.severity === 'warning';
    if (fails) failed += 1;
    const body = fails
      ? `      <failure message="${xmlAttribute(message)}" type="${diagnostic.severity}">${text}</failure>\n`
      : `      <system-out>${text}</system-out>\n`;
    return `    <testcase name="${xmlAttribute(name)}" classname="${xmlAttribute(path)}" time="0">\n${body}    </testcase>\n`;
  });
  return {
    tests: diagnostics.length,
    failures: failed,
    errors: 0,
    xml: suiteXml(path, diagnostics.length, failed, 0, cases),
  };
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
