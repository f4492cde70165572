import { LineIndex, type PositionRange } from '../text/line-index.ts';

/** A change as LSP sends it. */
export type ContentChange =
  | { readonly range: PositionRange; readonly text: string }
  | { readonly text: string };

/** One state of an open document. Never changes: an edit makes another. */
export interface Snapshot {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  /** The text with its lines. */
  readonly lines: LineIndex;
}

export function openSnapshot(uri: string, languageId: string, version: number, text: string): Snapshot {
  return { uri, languageId, version, lines: new LineIndex(text) };
}

export function editedSnapshot(
  snapshot: Snapshot,
  version: number,
  changes: readonly ContentChange[],
): Snapshot {
  let { lines } = snapshot;
  for (const change of changes) {
    if ('range' in change && change.range) {
      const a = lines.offsetAt(change.range.start);
      const b = lines.offsetAt(change.range.end);
      lines = lines.edited({ range: { start: Math.min(a, b), end: Math.max(a, b) }, newText: change.text });
    } else {
      lines = new LineIndex(change.text);
    }
  }
  return { ...snapshot, version, lines };
}
