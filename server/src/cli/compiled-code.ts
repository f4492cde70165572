import { statSync } from 'node:fs';
import nodeModule from 'node:module';
import { isAbsolute, join } from 'node:path';

/** Since Node 22.8. */
interface WithCache {
  readonly enableCompileCache?: (folder: string) => unknown;
}

/**
 * Lets Node keep what it compiles of this program, so that the next run starts sooner: its documented cache, which it
 * keys by its own version, checks by checksums and leaves out where it cannot be read or written. Nothing on Node 20,
 * and nothing where `NODE_DISABLE_COMPILE_CACHE` is set.
 */
export function keepCompiledCode(): void {
  const folder = compiledCodeFolder(process.platform, process.env, isOwnFolder);
  const { enableCompileCache } = nodeModule as typeof nodeModule & WithCache;
  if (folder !== undefined) enableCompileCache?.(folder);
}

/**
 * A folder of ours in the user's cache folder where that is there; never in /tmp, where others could put code for us to
 * run, and never a new folder in a home that has none.
 */
export function compiledCodeFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  isThere: (path: string) => boolean,
): string | undefined {
  const home = env.HOME ?? '';
  const cache =
    platform === 'win32'
      ? (env.LOCALAPPDATA ?? '')
      : platform === 'darwin'
        ? join(home, 'Library/Caches')
        : env.XDG_CACHE_HOME || join(home, '.cache');
  return isAbsolute(cache) && isThere(cache) ? join(cache, 'soan-ke-hoach', 'node') : undefined;
}

/** Of another user's folder (`sudo` keeps HOME) nothing is run, and nothing is written into it. */
function isOwnFolder(path: string): boolean {
  try {
    const found = statSync(path);
    return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid());
  } catch {
    return false;
  }
}
