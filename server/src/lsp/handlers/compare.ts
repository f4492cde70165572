import type { CancellationToken } from 'vscode-languageserver';
import { readOptions } from '../../check/check.ts';
import { wordComparer } from '../../features/compare-word/load.ts';
import { pageChoices } from '../../features/export/page-choices.ts';
import { refusedFormat } from '../../import/recognise.ts';
import { fromBase64 } from '../base64.ts';
import { recordOf } from '../client.ts';
import { openPlan, type Session } from '../context.ts';

/**
 * A Word file that was exported from an open plan and changed since, held against it, by a request of our own:
 *
 * `kehoach/compareWord` `{ uri, name, data }` → `{ changes, comments }` or `{ reason }`. `data` are the file's bytes in base 64. A change is
 * `{ range, edits, removed, added, author }`, its `edits` (`{ range, newText }`) empty where a person has to make it; a comment
 * `{ range, author, text }`. Null where the document is no plan.
 */
export function registerCompare(session: Session): void {
  session.connection.onRequest(
    'kehoach/compareWord',
    async (params: unknown, token: CancellationToken): Promise<object | null> => {
      const { uri, name, data } = recordOf(params);
      const open = typeof uri === 'string' ? await openPlan(session, uri, token) : undefined;
      const bytes = bytesOf(data);
      if (!open || !bytes) return null;
      const { plan, scope, lines, locale } = open;
      const refused = refusedFormat(bytes, typeof name === 'string' ? name : '');
      if (refused) return { reason: refused[locale] };
      const { compareWord } = await wordComparer();
      const choices = pageChoices(plan, scope.config.effective.layout?.value, scope.office);
      const found = compareWord(plan, bytes, { choices, read: readOptions(scope.options) });
      if ('reason' in found) return { reason: found.reason[locale] };
      return {
        changes: found.changes.map(({ range, edits, ...change }) => ({
          ...change,
          range: lines.rangeOf(range),
          edits: edits.map((edit) => ({ range: lines.rangeOf(edit.range), newText: edit.newText })),
        })),
        comments: found.comments.map(({ range, ...comment }) => ({
          ...comment,
          range: lines.rangeOf(range),
        })),
      };
    },
  );
}

function bytesOf(data: unknown): Uint8Array | undefined {
  try {
    return typeof data === 'string' ? fromBase64(data) : undefined;
  } catch {
    return undefined;
  }
}
