import type { CancellationToken } from 'vscode-languageserver';
import { localImages, planWriter } from '../../features/export/export-plan.ts';
import { pageChoices } from '../../features/export/page-choices.ts';
import type { PreviewPages } from '../../features/preview/pages.ts';
import { previewPatch } from '../../features/preview/patch.ts';
import type { PictureSize } from '../../layout/compose/pictures.ts';
import type { PlanDocument } from '../../plan/model.ts';
import { recordOf } from '../client.ts';
import { openPlan, type Session } from '../context.ts';
import type { Scope } from '../store.ts';

interface ShownPages {
  /** Names what the client shows. */
  readonly state: number;
  readonly plan: PlanDocument;
  readonly scope: Scope;
  /** Sizes of the pictures, as the client told them. */
  readonly sizes: string;
  readonly pages: PreviewPages;
}

/**
 * Requests of our own for the printed page:
 *
 * - `kehoach/preview` `{ uri, state?, pictures? }` → `{ state, version, bases, changed, hints, title, regime, images }`: the pages
 *   that differ from those that the client shows, which is what the last answer left it with (`state`); null where the document
 *   is no plan. `images` are those that the plan shows, as `kehoach/exportPlan` has them; `pictures` the sizes in pixels of those
 *   that the client could read, by target (`{ width, height }`): of any other the description is printed;
 * - `kehoach/closePreview` `{ uri }`: nobody looks at it any more.
 *
 * What sets pages is loaded at the first request.
 */
export function registerPreview(session: Session): void {
  const { connection } = session;
  const shown = new Map<string, ShownPages>();
  let states = 0;

  connection.onRequest('kehoach/preview', async (params: unknown, token: CancellationToken) => {
    const { uri, state, pictures } = recordOf(params);
    if (typeof uri !== 'string') return null;
    const open = await openPlan(session, uri, token);
    if (!open) return null;
    const { layoutFindings, previewPages } = await planWriter();
    const { plan, snapshot, scope, locale } = open;
    const choices = pageChoices(plan, scope.config.effective.layout?.value, scope.office);
    const last = shown.get(uri);
    const sizes = JSON.stringify(pictures ?? {});
    const isKnown = last?.plan === plan && last.scope === scope && last.sizes === sizes;
    const pages = isKnown ? last.pages : previewPages(plan, choices, sizesIn(pictures), last?.pages);
    states += 1;
    shown.set(uri, { state: states, plan, scope, sizes, pages });
    const known = last?.state === state ? last?.pages : undefined;
    return {
      ...previewPatch(pages, known, states, snapshot.version),
      hints: layoutFindings(plan, pages.layout, pages.set, scope.options).map(
        ({ range, severity, message }) => ({
          ...range,
          severity,
          message: message[locale],
        }),
      ),
      title: pages.layout.properties.title,
      regime: plan.regime.form.name[locale],
      images: localImages(plan),
    };
  });

  connection.onNotification('kehoach/closePreview', (params: unknown) => {
    const { uri } = recordOf(params);
    if (typeof uri === 'string') shown.delete(uri);
  });
}

function sizesIn(pictures: unknown): Map<string, PictureSize> {
  const sizes = new Map<string, PictureSize>();
  for (const [target, size] of Object.entries(recordOf(pictures))) {
    const { width, height } = recordOf(size);
    if (typeof width === 'number' && typeof height === 'number') sizes.set(target, { width, height });
  }
  return sizes;
}
