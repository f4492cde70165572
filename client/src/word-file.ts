import { type Uri, window, workspace } from 'vscode';
import { STRINGS, say } from './strings.ts';

/** Bytes of a Word file at most. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Asks for a Word file; undefined where none is chosen. */
export async function askForWordFile(title: string): Promise<Uri | undefined> {
  const filters = { [say(STRINGS.wordFile)]: ['docx'] };
  const [chosen] = (await window.showOpenDialog({ title, filters })) ?? [];
  return chosen;
}

/**
 * The bytes of a Word file; undefined, with an error shown, where it is too large or cannot be read.
 * @param name of the file, as errors name it
 */
export async function readWordFile(file: Uri, name: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await workspace.fs.stat(file);
    if (size <= MAX_BYTES) return await workspace.fs.readFile(file);
    await window.showErrorMessage(say(STRINGS.importTooLarge, name));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(say(STRINGS.importUnreadable, name, what));
  }
  return undefined;
}
