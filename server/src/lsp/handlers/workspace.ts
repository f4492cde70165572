import { type DocumentLink, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { citedDocuments, nameRange } from '../../features/citations.ts';
import { searchKey } from '../../vietnamese/words.ts';
import { openPlan, type Session } from '../context.ts';
import { canonicalUri } from '../files.ts';

const MAX_SYMBOLS = 500;

/** What needs the plans of the whole workspace: links to plans that are cited, symbols by number and title. */
export function registerWorkspace(session: Session): void {
  const { connection, project } = session;

  connection.onDocumentLinks(async ({ textDocument: { uri } }, token) => {
    const open = await openPlan(session, uri, token);
    if (!open) return [];
    const { lines, locale, plan } = open;
    const index = await project.ready(token);
    return [...citedDocuments(plan).values()].flatMap(({ id, mentions }): DocumentLink[] => {
      const target = index.withNumber(id, canonicalUri(uri));
      if (target === undefined) return [];
      const title = index.get(target)?.title ?? '';
      const tooltip = { vi: `Mở ${title}`, en: `Open ${title}` }[locale];
      return mentions.map((citation) => ({ range: lines.rangeOf(nameRange(citation)), target, tooltip }));
    });
  });

  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const index = await project.ready(token);
    const words = searchKey(query).split(' ').filter(Boolean);
    const symbols: WorkspaceSymbol[] = [];
    for (const [uri, { number, title, issuer }] of index.entries()) {
      const name = [number, title].filter(Boolean).join(' ') || uri.split('/').at(-1)!;
      const text = searchKey(`${name} ${issuer ?? ''}`);
      if (!words.every((word) => text.includes(word))) continue;
      const place = index.get(uri)!.position;
      symbols.push({
        name,
        kind: SymbolKind.File,
        ...(issuer ? { containerName: issuer } : {}),
        location: { uri, range: { start: place, end: place } },
      });
      if (symbols.length >= MAX_SYMBOLS || token.isCancellationRequested) break;
    }
    return symbols;
  });
}
