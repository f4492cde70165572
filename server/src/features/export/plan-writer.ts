import type { CheckOptions } from '../../check/check.ts';
import { EXPORTERS } from '../../export/exporters.ts';
import type { ExportedFile, ExportFormat } from '../../export/formats.ts';
import { type ImageFile, readImage } from '../../export/images.ts';
import { composePlan, type PageChoices } from '../../layout/compose/compose.ts';
import type { FontFiles } from '../../layout/font/font-files.ts';
import { measureText } from '../../layout/font/metrics.ts';
import { typeset } from '../../layout/typeset/typeset.ts';
import type { Diagnostic } from '../../lint/diagnostic.ts';
import type { PlanDocument } from '../../plan/model.ts';
import { layoutFindings } from '../preview/layout-findings.ts';

/*
 * Everything that writing a page needs. A bundle of its own on Node (esbuild.mjs), loaded at the first export, so that
 * checks do not wait for it.
 */

export interface WriteOptions {
  /** As `pageChoices` has them. */
  readonly choices?: PageChoices | undefined;
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
  const files = imageFiles(images);
  const document = composePlan(plan, { measure: measureText, choices, pictures: files });
  return EXPORTERS[format].write(document, files, fonts);
}

/** What only the set page shows, in the order of the draft. */
export function layoutHints(
  plan: PlanDocument,
  options: CheckOptions,
  { choices = {}, images = new Map() }: WriteOptions = {},
): readonly Diagnostic[] {
  const layout = composePlan(plan, { measure: measureText, choices, pictures: imageFiles(images) });
  const found = layoutFindings(plan, layout, typeset(layout), options);
  return found.toSorted((a, b) => a.range.start - b.range.start);
}

function imageFiles(images: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, ImageFile> {
  const files = new Map<string, ImageFile>();
  for (const [target, bytes] of images) {
    const file = readImage(bytes);
    if (file) files.set(target, file);
  }
  return files;
}

/** Whether a file was exported and not edited since. */
export function isOwnFile(format: ExportFormat, bytes: Uint8Array): boolean {
  return EXPORTERS[format].isOwn(bytes);
}
