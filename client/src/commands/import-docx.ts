import { type TextDocument, Uri, window, workspace } from 'vscode';
import {
  type ImportedDraft,
  imageFolderOf,
  importWord,
} from '../../../server/src/features/import/import-word.ts';
import { fileExists } from '../files.ts';
import { locale } from '../settings.ts';
import { STRINGS, say } from '../strings.ts';
import { askForWordFile, readWordFile } from '../word-file.ts';

/**
 * Opens a Word file as a Markdown draft: written beside it, with its images, where no draft of that name is there and the
 * folder can be written to; else as a document that no file holds yet. Runs in this host, without a server and a process.
 * @param given the Word file's URI, from the context menu; the user is asked where it is absent
 */
export async function importDocx(given?: unknown): Promise<void> {
  const source = given instanceof Uri ? given : await askForWordFile(say(STRINGS.importTitle));
  if (!source) return;
  const name = source.path.split('/').at(-1)!;
  const stem = name.replace(/\.[^.]*$/u, '');
  const bytes = await readWordFile(source, name);
  if (!bytes) return;
  const imported = await importWord(bytes, name, stem);
  if ('code' in imported) {
    await window.showErrorMessage(`${name} ${imported.reason[locale()]}.`);
    return;
  }
  const target = Uri.joinPath(source, '..', `${stem}.md`);
  const document =
    (await writtenBeside(target, stem, imported)) ??
    (await workspace.openTextDocument({ language: 'markdown', content: imported.markdown }));
  await window.showTextDocument(document);
  if (imported.notes.length > 0) {
    const notes = imported.notes.map((note) => note[locale()]).join('; ');
    void window.showInformationMessage(`${name}: ${notes}.`);
  }
}

/** The draft as a file beside the Word file; undefined where there is one already, or none can be written. */
async function writtenBeside(
  target: Uri,
  stem: string,
  { markdown, images }: Pick<ImportedDraft, 'markdown' | 'images'>,
): Promise<TextDocument | undefined> {
  if (await fileExists(target)) return undefined;
  try {
    for (const [image, unpack] of images) {
      const content = unpack();
      if (content)
        await workspace.fs.writeFile(Uri.joinPath(target, '..', imageFolderOf(stem), image), content);
    }
    await workspace.fs.writeFile(target, new TextEncoder().encode(markdown));
    return await workspace.openTextDocument(target);
  } catch {
    return undefined;
  }
}
