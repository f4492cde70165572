import {
  type CancellationToken,
  DocumentHighlightKind,
  type Location,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  definitionRange,
  documentAt,
  highlights,
  type NamedDocument,
  occurrences,
  occurrencesOf,
  ownNumber,
  readNewName,
  renameEdits,
} from '../../features/navigation.ts';
import { type DocumentId, sameDocument } from '../../project/document-id.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { type OpenPlan, openPlan, type Session } from '../context.ts';
import { toLspEdits } from '../convert.ts';
import { canonicalUri } from '../files.ts';

/** Definition, references, highlights and rename of documents that plans cite, over all plans that are known. */
export function registerNavigation(session: Session): void {
  const { connection, client, store, project } = session;

  async function named(
    { textDocument, position }: TextDocumentPositionParams,
    token: CancellationToken,
  ): Promise<{ readonly open: OpenPlan; readonly document: NamedDocument } | undefined> {
    const open = await openPlan(session, textDocument.uri, token);
    const document = open && documentAt(open.plan, open.lines.offsetAt(position));
    return document && { open, document };
  }

  /** Every other plan that may name the document. */
  async function othersNaming(
    document: DocumentId,
    but: string,
    token: CancellationToken,
  ): Promise<NavigationTarget[]> {
    const places: NavigationTarget[] = [];
    const opened = new Set(store.uris.map(canonicalUri));
    for (const uri of store.uris) {
      const open = uri === but ? undefined : await openPlan(session, uri, token);
      if (open) places.push({ uri, lines: open.lines, plan: open.plan, version: open.snapshot.version });
    }
    for (const uri of await project.urisNaming(document, token)) {
      if (token.isCancellationRequested) break;
      const read = opened.has(uri) ? undefined : await project.read(uri);
      if (read) places.push({ uri, lines: read.lines, plan: read.plan, version: null });
    }
    return places;
  }

  connection.onDefinition(async (params, token) => {
    const found = await named(params, token);
    if (!found) return null;
    const { open, document } = found;
    const { id } = document;
    const own: Location = { uri: open.snapshot.uri, range: open.lines.rangeOf(definitionRange(document)) };
    if (!id) return own;
    const issued = (await othersNaming(id, open.snapshot.uri, token)).flatMap(({ uri, lines, plan }) => {
      const number = ownNumber(plan);
      return number && sameDocument(number.id, id) ? [{ uri, range: lines.rangeOf(number.range) }] : [];
    });
    return issued.length > 0 ? issued : own;
  });

  connection.onReferences(async (params, token) => {
    const found = await named(params, token);
    if (!found) return null;
    const { open, document } = found;
    const { uri } = open.snapshot;
    const first = definitionRange(document);
    const here = occurrences(open.plan, document)
      .filter(({ start }) => params.context.includeDeclaration || start !== first.start)
      .map((range): Location => ({ uri, range: open.lines.rangeOf(range) }));
    const { id } = document;
    if (!id) return here;
    const there = (await othersNaming(id, uri, token)).flatMap((place) =>
      occurrencesOf(place.plan, id).map((range) => ({
        uri: place.uri,
        range: place.lines.rangeOf(range),
      })),
    );
    return [...here, ...there];
  });

  connection.onDocumentHighlight(async (params, token) => {
    const found = await named(params, token);
    if (!found) return null;
    const { open, document } = found;
    return highlights(open.plan, document).map((range) => ({
      range: open.lines.rangeOf(range),
      kind: DocumentHighlightKind.Text,
    }));
  });

  connection.onPrepareRename(async (params, token) => {
    const found = await named(params, token);
    if (!found || found.document.key === undefined) return null;
    return { range: found.open.lines.rangeOf(found.document.range), placeholder: found.document.key };
  });

  connection.onRenameRequest(async (params, token): Promise<WorkspaceEdit | null> => {
    const found = await named(params, token);
    const { id, key } = found?.document ?? {};
    if (!found || !id) return null;
    const { open } = found;
    const newName = readNewName(params.newName, key);
    if (newName === undefined) {
      const message = {
        vi: `“${params.newName}” không phải là số, ký hiệu văn bản. Viết như 21-CT/TW hoặc 15/KH-UBND.`,
        en: `“${params.newName}” is no number and symbol. Write it like 21-CT/TW or 15/KH-UBND.`,
      }[open.locale];
      throw new ResponseError(LSPErrorCodes.RequestFailed, message);
    }
    const { uri, version } = open.snapshot;
    const places: NavigationTarget[] = [
      { uri, lines: open.lines, plan: open.plan, version },
      ...(await othersNaming(id, uri, token)),
    ];
    if (token.isCancellationRequested) return null;
    const edits = places
      .map((place) => ({ ...place, edits: toLspEdits(renameEdits(place.plan, id, newName), place.lines) }))
      .filter((place) => place.edits.length > 0);
    return client.documentChanges
      ? {
          documentChanges: edits.map((place) => ({
            textDocument: { uri: place.uri, version: place.version },
            edits: place.edits,
          })),
        }
      : { changes: Object.fromEntries(edits.map((place) => [place.uri, place.edits])) };
  });
}

interface NavigationTarget {
  readonly uri: string;
  readonly lines: LineIndex;
  readonly plan: OpenPlan['plan'];
  readonly version: number | null;
}
