import type { ImportedDraft, ImportFailure } from '../../import/docx/import.ts';
import { refusedFormat } from '../../import/recognise.ts';
import type { WordSource } from '../../rules/word-file.ts';

export type { ImportedDraft, ImportFailure };

/** Where the images of a draft are put: a folder beside it. */
export function imageFolderOf(stem: string): string {
  return `${stem}.hinh`;
}

/**
 * Reads a Word file; its reader is loaded at the first. Never throws on what is in the file.
 * @param name name of the file; its extension says what it claims to be
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

/** A Word file as the draft that it would become, and as rules on its form see it. */
export interface WordFileToCheck {
  readonly draft: ImportedDraft;
  readonly source: Omit<WordSource, 'layout'>;
}

/**
 * Reads a Word file to be checked. Never throws on what is in the file.
 * @param name name of the file; its extension says what it claims to be
 */
export async function readWordFile(
  bytes: Uint8Array,
  name: string,
): Promise<WordFileToCheck | ImportFailure> {
  const reason = refusedFormat(bytes, name);
  if (reason) return { code: 'other-format', reason };
  const { importDocx, measureWord } = await import('./docx-reader.ts');
  const draft = importDocx(bytes, imageFolderOf(''), true);
  if ('code' in draft) return draft;
  return { draft, source: { form: draft.form!, paragraphs: draft.paragraphs, measure: measureWord } };
}
