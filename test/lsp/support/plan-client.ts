import { LineIndex } from '../../../server/src/text/line-index.ts';
import type { AnyJson } from '../../support/any-json.ts';
import { ScriptedClient } from './client.ts';
import { OPTIONS, PLAN } from './plans.ts';

export const URI = 'file:///ke-hoach/k%E1%BA%BF%20ho%E1%BA%A1ch.md';
export const document = { textDocument: { uri: URI } };
export const LITERALS = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };

const LINES = new LineIndex(PLAN);

export const positionOf = (text: string) => LINES.positionAt(PLAN.indexOf(text) + 1);
export const codes = (found: AnyJson[]) => found.map(({ code }) => code);

/** A client of the built server that has been initialized. */
export async function startClient(params: Record<string, unknown> = {}): Promise<ScriptedClient> {
  const client = new ScriptedClient();
  await client.initialize({ initializationOptions: OPTIONS, ...params });
  return client;
}

export const actionsFor = (
  client: ScriptedClient,
  diagnostics: AnyJson[],
  only?: string[],
): Promise<AnyJson[]> =>
  client.request('textDocument/codeAction', {
    ...document,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics, ...(only ? { only } : {}) },
  });

/** Applies the edits of a workspace edit that belong to a document. */
export function applied(text: string, edit: AnyJson, uri = URI): string {
  const lines = new LineIndex(text);
  const edits: AnyJson[] =
    edit.changes?.[uri] ??
    edit.documentChanges.find((change: AnyJson) => change.textDocument?.uri === uri).edits;
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
