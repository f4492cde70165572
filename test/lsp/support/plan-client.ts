import { LineIndex } from '../../../server/src/text/line-index.ts';
import { ScriptedClient } from './client.ts';
import { OPTIONS, PLAN } from './plans.ts';

// biome-ignore lint/suspicious/noExplicitAny: messages of any shape
type Any = any;

export const URI = 'file:///ke-hoach/k%E1%BA%BF%20ho%E1%BA%A1ch.md';
export const document = { textDocument: { uri: URI } };
export const LITERALS = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };

const LINES = new LineIndex(PLAN);

export const positionOf = (text: string) => LINES.positionAt(PLAN.indexOf(text) + 1);
export const codes = (found: Any[]) => found.map(({ code }) => code);

/** A client of the built server that has been initialized. */
export async function startClient(params: Record<string, unknown> = {}): Promise<ScriptedClient> {
  const client = new ScriptedClient();
  await client.initialize({ initializationOptions: OPTIONS, ...params });
  return client;
}

export const actionsFor = (client: ScriptedClient, diagnostics: Any[], only?: string[]): Promise<Any[]> =>
  client.request('textDocument/codeAction', {
    ...document,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics, ...(only ? { only } : {}) },
  });

/** Applies the edits of a workspace edit that belong to a document. */
export function applied(text: string, edit: Any, uri = URI): string {
  const lines = new LineIndex(text);
  const edits: Any[] =
    edit.changes?.[uri] ?? edit.documentChanges.find((change: Any) => change.textDocument?.uri === uri).edits;
  return edits
    .map(({ range, newText }) => ({
      start: lines.offsetAt(range.start),
      end: lines.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => b.start - a.start)
    .reduce(
      (changed, { start: from, end, newText }) => changed.slice(0, from) + newText + changed.slice(end),
      text,
    );
}
