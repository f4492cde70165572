import { basename, dirname, join } from 'node:path';
import type { Bilingual } from '../../text/bilingual.ts';
import { errorCode } from '../../text/file-fault.ts';
import type { FileData, FileStat, FileSystem } from '../io.ts';
import { removeStale, temporaryName } from './temporary.ts';
import { isThere } from './there.ts';

/**
 * Writes a file so that it is whole at any moment: into a new file beside it, then renamed over it. Mode and owner stay;
 * of a symbolic link what it leads to is written. A file with several names (hard links), or with an owner that cannot be
 * given to a new file, is overwritten in place, after the new text has found room on the disk. Into what is no regular
 * file (device, pipe, /dev/stdout) the data is written as it is. What killed runs left in that folder is cleared away.
 * Throws what the file system throws, and EACCES for a file without permission to write, also where the user is root;
 * `readOnlyToo` leaves that to the file system.
 */
export async function writeAtomically(
  fs: FileSystem,
  path: string,
  data: FileData,
  { readOnlyToo = false }: { readonly readOnlyToo?: boolean } = {},
): Promise<void> {
  const old = await existing(fs, path);
  if (old?.isDirectory()) throw withCode('EISDIR');
  if (old && (!old.isFile() || isStream(path))) return fs.writeFile(path, data, { flag: 'a' });
  const target = old ? await fs.realpath(path) : path;
  if (old && !readOnlyToo && isReadOnly(old)) throw withCode('EACCES');
  if (old) await fs.access(target);
  const folder = dirname(target);
  const temporary = join(folder, temporaryName(basename(target)));
  try {
    await fs.writeFile(temporary, data, old ? { flag: 'wx', mode: old.mode & 0o7777 } : { flag: 'wx' });
    if (old && !(await takesPlaceOf(fs, temporary, old))) {
      await fs.overwrite(target, data);
      await fs.unlink(temporary);
    } else {
      await fs.rename(temporary, target);
    }
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await removeStale(fs, folder);
}

/** Writes a new file whole. Throws EEXIST where something of that name is there, which then stays as it is. */
export async function createAtomically(fs: FileSystem, path: string, data: string): Promise<void> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  try {
    await fs.writeFile(temporary, data, { flag: 'wx' });
    try {
      await fs.link(temporary, path);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') throw error;
      // Not every file system has hard links.
      await createDirectly(fs, path, data);
    }
  } finally {
    await fs.unlink(temporary).catch(() => undefined);
  }
}

async function createDirectly(fs: FileSystem, path: string, data: string): Promise<void> {
  try {
    await fs.writeFile(path, data, { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') await fs.unlink(path).catch(() => undefined);
    throw error;
  }
}

/** Undefined where there is nothing of that name. Throws ENOENT for a link that leads nowhere. */
async function existing(fs: FileSystem, path: string): Promise<FileStat | undefined> {
  try {
    return await fs.stat(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    if (await isThere(fs, path)) throw error;
    return undefined;
  }
}

/** `/dev/stdout` may lead to a regular file that others write to in the same moment. */
function isStream(path: string): boolean {
  return /^\/(?:dev|proc)\//u.test(path);
}

/** Whether nobody has the permission to write. */
export function isReadOnly({ mode }: FileStat): boolean {
  return (mode & 0o222) === 0;
}

/** Gives a new file the mode and the owner of an old one; false where it cannot stand for it. */
async function takesPlaceOf(fs: FileSystem, temporary: string, old: FileStat): Promise<boolean> {
  if (old.nlink > 1) return false;
  const own = await fs.lstat(temporary);
  if (own.uid !== old.uid || own.gid !== old.gid) {
    try {
      await fs.chown(temporary, old.uid, old.gid);
    } catch {
      return false;
    }
  }
  // The mode given at creation is cut by the umask, and a change of owner takes bits away.
  await fs.chmod(temporary, old.mode & 0o7777);
  return true;
}

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Why a file could not be written, in words. */
export function writeFaultOf(error: unknown): Bilingual {
  const { message } = error as Error;
  const code = errorCode(error);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return { vi: 'không có quyền ghi', en: 'permission denied' };
    case 'EROFS':
      return { vi: 'ổ đĩa chỉ đọc', en: 'a read-only file system' };
    case 'ENOSPC':
    case 'EDQUOT':
      return { vi: 'ổ đĩa đầy', en: 'no space left' };
    case 'EISDIR':
      return { vi: 'là thư mục', en: 'is a folder' };
    case 'ENOENT':
      return { vi: 'liên kết trỏ tới chỗ không có', en: 'a link that leads nowhere' };
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
