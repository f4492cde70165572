import { basename, dirname, join } from 'node:path';
import type { Bilingual } from '../../text/bilingual.ts';
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

/** Why a file could not be written, in words. */
export function writeFaultOf(error: unknown): Bilingual {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return { vi: 'không có quyền ghi', en: 'permission denied' };
    case 'EROFS':
      return { vi: 'ổ đĩa chỉ đọc', en: 'a read-only file system' };
    case 'ENOSPC':
      return { vi: 'ổ đĩa đầy', en: 'no space left' };
    case 'EISDIR':
      return { vi: 'là thư mục', en: 'is a folder' };
    case 'ENOTDIR':
    case 'EEXIST':
      return {
        vi: 'trên đường dẫn có một tệp, không phải thư mục',
        en: 'a file stands where a folder should be',
      };
    default:
      return { vi: code ?? message, en: code ?? message };
  }
}
