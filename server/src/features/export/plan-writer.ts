import { EXPORTERS } from '../../export/exporters.ts';
import type { ExportedFile, ExportFormat } from '../../export/formats.ts';
import { type ImageFile, readImage } from '../../export/images.ts';
import { composePlan } from '../../layout/compose/compose.ts';
import type { FontFiles } from '../../layout/font/font-files.ts';
import { measureText } from '../../layout/font/metrics.ts';
import type { PlanDocument } from '../../plan/model.ts';
import type { LayoutChoices } from '../../regimes/layout.ts';

/*
 * Everything that writing a page needs. A bundle of its own on Node (esbuild.mjs), loaded at the first export, so that
 * checks do not wait for it.
 */

export interface WriteOptions {
  /** What the workplace has chosen for the regime of the plan. */
  readonly choices?: LayoutChoices | undefined;
  /** Bytes of the image files that the draft shows, by address as written. */
  readonly images?: ReadonlyMap<string, Uint8Array> | undefined;
  /** For what embeds the font. */
  readonly fonts?: FontFiles | undefined;
}

export { layoutFindings } from '../preview/layout-findings.ts';
export { previewPages } from '../preview/pages.ts';

/** The files of a plan in a format: the same bytes for the same draft. */
export function writePlan(
  plan: PlanDocument,
  format: ExportFormat,
  { choices = {}, images = new Map(), fonts = () => undefined }: WriteOptions = {},
): readonly ExportedFile[] {
  const files = new Map<string, ImageFile>();
  for (const [target, bytes] of images) {
    const file = readImage(bytes);
    if (file) files.set(target, file);
  }
  const document = composePlan(plan, { measure: measureText, choices, pictures: files });
  return EXPORTERS[format].write(document, files, fonts);
}

/** Whether a file was exported and not edited since. */
export function isOwnFile(format: ExportFormat, bytes: Uint8Array): boolean {
  return EXPORTERS[format].isOwn(bytes);
}
