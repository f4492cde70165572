import { basename, dirname, join } from 'node:path';
import type { FileSystem } from '../io.ts';
import { removeStale, temporaryName } from './temporary.ts';

/**
 * Writes a file so that it is whole at any moment: into a new file beside it, then renamed over it. Keeps the mode; a
 * symbolic link stays one, and what it points to is written. What killed runs left in that folder is cleared away.
 */
export async function writeAtomically(
  fs: FileSystem,
  path: string,
  data: Uint8Array | string,
): Promise<void> {
  let target = path;
  let mode: number | undefined;
  try {
    target = await fs.realpath(path);
    mode = (await fs.stat(target)).mode & 0o7777;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const folder = dirname(target);
  const temporary = join(folder, temporaryName(basename(target)));
  try {
    await fs.writeFile(temporary, data, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    // The mode given at creation is cut by the umask.
    if (mode !== undefined) await fs.chmod(temporary, mode);
    await fs.rename(temporary, target);
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await removeStale(fs, folder);
}
