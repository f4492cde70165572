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
    const here = (position: Position): SelectionRange => ({ range: { start: position, end: position } });
    const open = await openPlan(session, uri, token);
    // One answer for each position, in a text without a plan too.
    if (!open) return positions.map(here);
    const { lines, plan } = open;
    return positions.map((position): SelectionRange => {
      const ranges = selectionRanges(plan, lines.offsetAt(position));
      const nested = ranges
        .toReversed()
        .reduce<SelectionRange | undefined>(
          (parent, range) => ({ range: lines.rangeOf(range), ...(parent ? { parent } : {}) }),
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
