import { acrossLine, fingerprintOf, knownText } from '../../project/fingerprint.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Bilingual, Locale } from '../../text/bilingual.ts';
import type { Detail, FileReport, ReportedDiagnostic, SourceLocation } from './model.ts';

/** A finding of the engine at a place, with all details. A baseline knows it by line and message. */
export function findingAt(
  { line, ...place }: SourceLocation,
  ruleId: string,
  severity: Severity,
  message: Bilingual,
  locale: Locale,
): ReportedDiagnostic<Detail> {
  const known = acrossLine(line, message.vi);
  return {
    ruleId,
    severity,
    message: message[locale],
    ...place,
    knownText: knownText(known),
    fingerprint: fingerprintOf(ruleId, known, new Map()),
  };
}

/** A file's report with more findings, in the order of the text. */
export function withFindings(file: FileReport, more: readonly ReportedDiagnostic[]): FileReport {
  return { ...file, diagnostics: [...file.diagnostics, ...more].sort(byPlace) };
}

function byPlace({ range: { start: a } }: ReportedDiagnostic, { range: { start: b } }: ReportedDiagnostic) {
  return a.line - b.line || a.character - b.character;
}
