import { isMarkdown } from '../../check/walk.ts';
import { globMatcher, isGlob, splitGlob } from '../../config/glob.ts';
import { insidePath } from '../../config/paths.ts';
import { namesMeantBy } from '../files/find.ts';
import { absolute, shownPath } from '../files/paths.ts';
import type { FileSystem } from '../io.ts';

/** Which files paths, folders, globs and `!` globs mean, where the files themselves are known from elsewhere. */
export interface Scope {
  /** In: absolute path with `/`. */
  readonly holds: (path: string) => boolean;
  /** Paths that are neither there nor a glob. */
  readonly missing: readonly string[];
}

/** In: paths as given; none for the current folder. */
export async function scopeOf(fs: FileSystem, cwd: string, args: readonly string[]): Promise<Scope> {
  const wanted: ((path: string) => boolean)[] = [];
  const left: ((path: string) => boolean)[] = [];
  const missing: string[] = [];
  for (const arg of args) {
    const path = absolute(cwd, arg);
    const kind = await kindOf(fs, path);
    if (kind === 'folder') wanted.push((each) => insidePath(path, each) !== undefined && isMarkdown(each));
    else if (kind === 'file') wanted.push((each) => each === path);
    else if (arg.startsWith('!')) left.push(matching(cwd, arg));
    else if (isGlob(arg)) wanted.push(below(cwd, arg));
    else missing.push(arg);
  }
  if (wanted.length === 0 && missing.length === 0) {
    const folder = absolute(cwd, '.');
    wanted.push((each) => insidePath(folder, each) !== undefined && isMarkdown(each));
  }
  return {
    holds: (path) => wanted.some((holds) => holds(path)) && !left.some((holds) => holds(path)),
    missing,
  };
}

async function kindOf(fs: FileSystem, path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await fs.stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** As `!GLOB` leaves files out of a search. */
function matching(cwd: string, pattern: string): (path: string) => boolean {
  const matches = globMatcher(pattern);
  return (path) => matches(shownPath(cwd, path));
}

function below(cwd: string, pattern: string): (path: string) => boolean {
  const { base, rest } = splitGlob(pattern.normalize('NFC'));
  const folder = absolute(cwd, base || '.');
  const matches = globMatcher(rest);
  const isMeant = namesMeantBy(rest);
  return (path) => {
    const inside = insidePath(folder, path.normalize('NFC'));
    return inside !== undefined && isMeant(path) && matches(inside);
  };
}
