import type { ImportedDraft, ImportFailure } from '../../import/docx/import.ts';
import { refusedFormat } from '../../import/recognise.ts';

export type { ImportedDraft, ImportFailure };

/** Where the images of a draft are put: a folder beside it. */
export function imageFolderOf(stem: string): string {
  return `${stem}.hinh`;
}

/**
 * Reads a Word file; its reader is loaded at the first. Never throws on what is in the file.
 * @param name name of the file, for what it goes by
 * @param stem name of the draft without extension, for the folder of its images
 */
export async function importWord(
  bytes: Uint8Array,
  name: string,
  stem: string,
): Promise<ImportedDraft | ImportFailure> {
  const reason = refusedFormat(bytes, name);
  if (reason) return { code: 'other-format', reason };
  const { importDocx } = await import('./docx-reader.ts');
  return importDocx(bytes, imageFolderOf(stem));
}
