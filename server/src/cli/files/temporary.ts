import { join } from 'node:path';
import { errorCode } from '../../text/file-fault.ts';
import type { FileSystem } from '../io.ts';

/** A writing takes milliseconds. One of another machine or container has a process that cannot be seen from here. */
const STALE_MS = 60_000;

const NAME = /^\..{0,60}\.kehoach-(\d{1,10})-[0-9a-z]{1,16}\.tmp$/su;

/** A name beside a file for its new text. Other processes and threads may write a file of a like name in the same moment. */
export function temporaryName(name: string): string {
  const own = `${process.pid}-${Math.random().toString(36).slice(2, 14) || '0'}`;
  return `.${name.slice(0, 60)}.kehoach-${own}.tmp`;
}

const cleared = new Set<string>();

/**
 * Takes away what runs that were killed left in a folder: files by exactly our names whose process has ended and that no
 * one has written to for a while. Once a run and folder; whatever goes wrong with it harms nobody. Such a file never holds
 * more than what was about to be written: the file it was for is as it was.
 */
export async function removeStale(fs: FileSystem, folder: string): Promise<void> {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  try {
    for (const entry of await fs.readdir(folder)) {
      const id = NAME.exec(entry.name)?.[1];
      if (id === undefined || !entry.isFile() || isRunning(Number(id))) continue;
      const path = join(folder, entry.name);
      const { mtimeMs } = await fs.lstat(path);
      if (Date.now() - mtimeMs > STALE_MS) await fs.unlink(path);
    }
  } catch {
    // Left for another time.
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
