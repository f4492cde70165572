import {
  type CodeDescription,
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Contradiction } from '../features/contradictions.ts';
import type { Diagnostic } from '../lint/diagnostic.ts';
import type { Severity } from '../rules/rule.ts';
import type { Locale } from '../text/bilingual.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { TextEdit } from '../text/range.ts';
import type { Client } from './client.ts';
import type { Snapshot } from './documents.ts';

export const SOURCE = 'kehoach';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticStyle {
  readonly client: Client;
  readonly locale: Locale;
  /** Address of a rule's page, where there is one. */
  readonly rulePage: (id: string) => string | undefined;
}

/** A finding as LSP has it; what the client does not understand is left out. */
export function toLspDiagnostic(
  {
    ruleId,
    severity,
    range,
    message,
    citation,
    related = [],
    unnecessary,
    data,
    elsewhere,
  }: Diagnostic & Partial<Pick<Contradiction, 'elsewhere'>>,
  { uri, lines }: Snapshot,
  { client, locale, rulePage }: DiagnosticStyle,
): LspDiagnostic {
  const href = client.codeDescription ? rulePage(ruleId) : undefined;
  const codeDescription: CodeDescription | undefined = href ? { href } : undefined;
  const text = message[locale];
  const diagnostic: LspDiagnostic = {
    range: lines.rangeOf(range),
    severity: SEVERITIES[severity],
    code: ruleId,
    source: SOURCE,
    message: citation ? `${text} (${citation})` : text,
  };
  if (codeDescription) diagnostic.codeDescription = codeDescription;
  if (client.unnecessaryTag && unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (client.diagnosticData && data) diagnostic.data = data;
  if (client.relatedInformation && (related.length > 0 || elsewhere)) {
    diagnostic.relatedInformation = [
      ...related.map((place) => ({ uri, range: lines.rangeOf(place.range), message: place.message })),
      ...(elsewhere ? [elsewhere] : []),
    ].map((place) => ({
      location: { uri: place.uri, range: place.range },
      message: place.message[locale],
    }));
  }
  return diagnostic;
}

/** Edits with lines and UTF-16 characters in place of offsets. In: `lines` of the text before the edits. */
export function toLspEdits(edits: readonly TextEdit[], lines: LineIndex): LspTextEdit[] {
  return edits.map(({ range, newText }) => ({ range: lines.rangeOf(range), newText }));
}

/** Edits of one document, refused by the client where its version has moved on. */
export function toWorkspaceEdit(
  edits: readonly TextEdit[],
  { uri, version, lines }: Snapshot,
  client: Client,
): WorkspaceEdit {
  const lspEdits = toLspEdits(edits, lines);
  return client.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: lspEdits }] }
    : { changes: { [uri]: lspEdits } };
}
