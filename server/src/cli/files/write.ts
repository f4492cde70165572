import { basename, dirname, join } from 'node:path';
import type { FileSystem } from '../io.ts';

let counter = 0;

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
  counter += 1;
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}-${counter}.tmp`);
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
