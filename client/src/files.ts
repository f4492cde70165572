import { FileSystemError, FileType, Uri, workspace } from 'vscode';

/** No more files than the server takes. */
const MAX_FILES = 20_000;

/** A file for a server that has no file system of its own: in the browser, or in a virtual workspace. */
export async function readFile(uri: Uri): Promise<{ readonly text: string } | null> {
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch (error) {
    if (error instanceof FileSystemError && error.code !== 'FileNotFound') throw error;
    return null;
  }
}

/** Whether a file or folder is at an address; false too where the file system refuses to say. */
export async function fileExists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Folders in which nobody keeps plans. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/** The Markdown files below a folder; folders of packages and of version control left out. */
export async function listFiles(folder: Uri): Promise<string[]> {
  const found: string[] = [];
  const pending = [folder];
  for (let at = pending.pop(); at && found.length < MAX_FILES; at = pending.pop()) {
    for (const [name, type] of await entriesOf(at)) {
      if (LEFT_OUT.has(name)) continue;
      const uri = Uri.joinPath(at, name);
      if (type === FileType.Directory) pending.push(uri);
      else if (/\.(?:md|markdown|mdown|mkd)$/iu.test(name)) found.push(uri.toString());
    }
  }
  return found;
}

async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
