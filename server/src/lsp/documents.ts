import { LineIndex, type PositionRange } from '../text/line-index.ts';

/** Longer texts are not written by a key. UTF-16 units. */
const MAX_KEYS = 20;

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
  /** Where the cursor stands after a key, and when that was pressed; undefined where the last change was none of keys. */
  readonly typed?: { readonly offset: number; readonly time: number };
}

/** The first state of a document that a client opens. */
export function openSnapshot(uri: string, languageId: string, version: number, text: string): Snapshot {
  return { uri, languageId, version, lines: new LineIndex(text) };
}

/** @param time of the change */
export function editedSnapshot(
  { uri, languageId, lines: before }: Snapshot,
  version: number,
  changes: readonly ContentChange[],
  time: number,
): Snapshot {
  let lines = before;
  let typed: Snapshot['typed'];
  for (const change of changes) {
    if ('range' in change && change.range) {
      const a = lines.offsetAt(change.range.start);
      const b = lines.offsetAt(change.range.end);
      const start = Math.min(a, b);
      lines = lines.edited({ range: { start, end: Math.max(a, b) }, newText: change.text });
      if (isOfKeys(change.text)) typed = { offset: start + change.text.length, time };
    } else {
      lines = new LineIndex(change.text);
    }
  }
  const state = { uri, languageId, version, lines };
  return typed && changes.length === 1 ? { ...state, typed } : state;
}

/**
 * Whether a change was typed. A word that an input method writes at once was; a paste or a new line, after which nothing is
 * half typed, was not.
 */
function isOfKeys(text: string): boolean {
  return text.length <= MAX_KEYS && !/[\r\n]/u.test(text);
}
