import type { CancellationToken } from 'vscode-languageserver';
import { EXPORT_FORMATS } from '../../export/formats.ts';
import { blockersOf, localImages, planWriter } from '../../features/export/export-plan.ts';
import { exportFileName } from '../../features/export/file-name.ts';
import { pageChoices } from '../../features/export/page-choices.ts';
import { fromBase64, toBase64 } from '../base64.ts';
import { recordOf } from '../client.ts';
import { openPlan, type Session } from '../context.ts';

/**
 * The official page of an open plan as a file, by two requests of our own:
 *
 * - `kehoach/exportPlan` `{ uri }` → `{ name, blockers, images }`: the name that is proposed for the file, without extension;
 *   what keeps a plan that is to be issued from being exported (`{ message, range }`); the images that it shows, each
 *   with its address as written and its path from the draft's folder (`{ target, path }`);
 * - `kehoach/exportFile` `{ uri, format, images, fonts }` → `{ files }`, each `{ suffix, data }`: `images` and `data` are bytes in
 *   base 64, the former by address. `fonts` are the faces of the font that a PDF carries.
 *
 * Both answer null where the document is no plan. What writes pages is loaded at the first request.
 */
export function registerExport(session: Session): void {
  const { connection } = session;

  connection.onRequest('kehoach/exportPlan', async (params: unknown, token: CancellationToken) => {
    const { uri } = recordOf(params);
    const open = typeof uri === 'string' ? await openPlan(session, uri, token) : undefined;
    if (!open) return null;
    const { plan, scope, lines, locale } = open;
    return {
      name: exportFileName(plan),
      blockers: blockersOf(plan, scope.options).map(({ message, range }) => ({
        message: message[locale],
        range: lines.rangeOf(range),
      })),
      images: localImages(plan),
    };
  });

  connection.onRequest('kehoach/exportFile', async (params: unknown, token: CancellationToken) => {
    const { uri, format: asked, images, fonts } = recordOf(params);
    const format = EXPORT_FORMATS.find((one) => one === asked);
    const open = typeof uri === 'string' ? await openPlan(session, uri, token) : undefined;
    if (!open || !format) return null;
    const { plan, scope } = open;
    const bytes = new Map(
      Object.entries(recordOf(images)).map(([target, data]) => [target, imageBytes(data)] as const),
    );
    const writer = await planWriter();
    const choices = pageChoices(plan, scope.config.effective.layout?.value, scope.office);
    const files = writer.writePlan(plan, format, {
      choices,
      images: bytes,
      fonts: (face) => {
        const data = recordOf(fonts)[face];
        return typeof data === 'string' ? fromBase64(data) : undefined;
      },
    });
    return { files: files.map((file) => ({ suffix: file.suffix, data: toBase64(file.bytes) })) };
  });
}

/** Nothing where it is no base 64: the image is then left out. */
function imageBytes(data: unknown): Uint8Array {
  try {
    return typeof data === 'string' ? fromBase64(data) : new Uint8Array();
  } catch {
    return new Uint8Array();
  }
}
