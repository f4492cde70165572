import type { CancellationToken } from 'vscode-languageserver';
import type { PreviewPages } from '../../features/preview/pages.ts';
import type { PlanDocument } from '../../plan/model.ts';
import { recordOf } from '../client.ts';
import { openPlan, type Session } from '../context.ts';

interface ShownPages {
  /** Names what the client shows. */
  readonly state: number;
  readonly plan: PlanDocument;
  readonly pages: PreviewPages;
}

/**
 * Requests of our own for the printed page:
 *
 * - `kehoach/preview` `{ uri, state? }` → `{ state, version, bases, changed, title, regime }`: the pages that differ from
 *   those that the client shows, which is what the last answer left it with (`state`); null where the document is no plan;
 * - `kehoach/closePreview` `{ uri }`: nobody looks at it any more.
 *
 * What sets pages is loaded at the first request.
 */
export function registerPreview(session: Session): void {
  const { connection } = session;
  const shown = new Map<string, ShownPages>();
  let states = 0;

  connection.onRequest('kehoach/preview', async (params: unknown, token: CancellationToken) => {
    const { uri, state } = recordOf(params);
    if (typeof uri !== 'string') return null;
    const open = await openPlan(session, uri, token);
    if (!open) return null;
    const [{ previewPages }, { previewPatch }] = await Promise.all([
      import('../../features/preview/pages.ts'),
      import('../../features/preview/patch.ts'),
    ]);
    const { plan, snapshot, locale } = open;
    const last = shown.get(uri);
    const pages = last?.plan === plan ? last.pages : previewPages(plan, {}, last?.pages);
    states += 1;
    shown.set(uri, { state: states, plan, pages });
    const known = last?.state === state ? last?.pages : undefined;
    return {
      ...previewPatch(pages, known, states, snapshot.version),
      title: pages.layout.properties.title,
      regime: plan.regime.form.name[locale],
    };
  });

  connection.onNotification('kehoach/closePreview', (params: unknown) => {
    const { uri } = recordOf(params);
    if (typeof uri === 'string') shown.delete(uri);
  });
}
