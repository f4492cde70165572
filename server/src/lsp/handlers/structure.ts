import {
  type DocumentSymbol,
  FoldingRangeKind,
  type Position,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { foldingRanges } from '../../features/folding.ts';
import { selectionRanges } from '../../features/selection.ts';
import { documentSymbols, type PlanSymbol, type SymbolRole } from '../../features/symbols.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { openPlan, type Session } from '../context.ts';

const KINDS: Readonly<Record<SymbolRole, SymbolKind>> = {
  group: SymbolKind.Namespace,
  title: SymbolKind.File,
  issuer: SymbolKind.Class,
  number: SymbolKind.Number,
  date: SymbolKind.Event,
  basis: SymbolKind.Interface,
  section: SymbolKind.Module,
  item: SymbolKind.String,
  closing: SymbolKind.Property,
  recipient: SymbolKind.Variable,
  signature: SymbolKind.Key,
  attachment: SymbolKind.Package,
};

const FOLD_KINDS = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region } as const;

/** Outline, folding, selection. */
export function registerStructure(session: Session): void {
  const { connection, client } = session;

  connection.onDocumentSymbol(async ({ textDocument: { uri } }, token) => {
    const open = await openPlan(session, uri, token);
    if (!open) return [];
    const symbols = documentSymbols(open.plan, open.locale);
    return client.hierarchicalSymbols
      ? symbols.map((symbol) => toDocumentSymbol(symbol, open.lines))
      : flatten(symbols, uri, open.lines);
  });

  connection.onFoldingRanges(async ({ textDocument: { uri } }, token) => {
    const open = await openPlan(session, uri, token);
    if (!open) return [];
    const folds = foldingRanges(open.plan, open.lines);
    return folds
      .slice(0, client.foldingLimit ?? folds.length)
      .map(({ kind, ...lines }) => ({ ...lines, ...(kind ? { kind: FOLD_KINDS[kind] } : {}) }));
  });

  connection.onSelectionRanges(async ({ textDocument: { uri }, positions }, token) => {
    const open = await openPlan(session, uri, token);
    const lines = open?.lines ?? (await session.store.read(uri))?.snapshot.lines;
    // One answer for each position, in a text without a plan too; beyond the end of a line is at its end.
    const here = (position: Position): SelectionRange => {
      const place = lines ? lines.positionAt(lines.offsetAt(position)) : position;
      return { range: { start: place, end: place } };
    };
    if (!open) return positions.map(here);
    const { lines: own, plan } = open;
    return positions.map((position): SelectionRange => {
      const ranges = selectionRanges(plan, own.offsetAt(position));
      const nested = ranges
        .toReversed()
        .reduce<SelectionRange | undefined>(
          (parent, range) => ({ range: own.rangeOf(range), ...(parent ? { parent } : {}) }),
          undefined,
        );
      return nested ?? here(position);
    });
  });
}

function toDocumentSymbol(symbol: PlanSymbol, lines: LineIndex): DocumentSymbol {
  const { name, detail, role, range, selection, children } = symbol;
  return {
    name,
    ...(detail ? { detail } : {}),
    kind: KINDS[role],
    range: lines.rangeOf(range),
    selectionRange: lines.rangeOf(selection),
    children: children.map((child) => toDocumentSymbol(child, lines)),
  };
}

function flatten(
  symbols: readonly PlanSymbol[],
  uri: string,
  lines: LineIndex,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, role, range, children }) => [
    {
      name,
      kind: KINDS[role],
      location: { uri, range: lines.rangeOf(range) },
      ...(containerName ? { containerName } : {}),
    },
    ...flatten(children, uri, lines, name),
  ]);
}
