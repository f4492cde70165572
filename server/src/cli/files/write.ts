import { basename, dirname, join } from 'node:path';
import type { FileSystem } from '../io.ts';

/**
 * Writes a file so that it is whole at any moment: into a new file beside it, then renamed over it. Keeps the mode; a
 * symbolic link stays one, and what it points to is written.
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
  // Other processes and threads may write a file of a like name in the same moment.
  const own = `${process.pid}-${Math.random().toString(36).slice(2)}`;
  const temporary = join(dirname(target), `.${basename(target).slice(0, 60)}.${own}.tmp`);
  try {
    await fs.writeFile(temporary, data, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    // The mode given at creation is cut by the umask.
    if (mode !== undefined) await fs.chmod(temporary, mode);
    await fs.rename(temporary, target);
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
}
