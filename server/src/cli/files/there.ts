import type { FileSystem } from '../io.ts';

/** Whether something of that name is there, a link that leads nowhere too. In: an absolute path. Never throws. */
export async function isThere(fs: Pick<FileSystem, 'lstat'>, path: string): Promise<boolean> {
  return fs.lstat(path).then(
    () => true,
    () => false,
  );
}
