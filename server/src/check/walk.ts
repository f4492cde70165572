import { insidePath, joinPath, parentOf } from '../config/paths.ts';
import { NOT_REGULAR } from '../text/file-fault.ts';
import { type IgnoreFile, isIgnored, readIgnoreFile } from './git-ignore.ts';
import {
  type GitFileSystem,
  type GitHome,
  type GitRepository,
  repositoryAt,
  repositoryOf,
  settingsOf,
  textOf,
} from './git-repository.ts';

/** An entry of a folder. */
export interface WalkEntry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** All that a walk asks of a file system. Paths absolute, with `/`. */
export interface WalkFileSystem extends GitFileSystem {
  readdir(path: string): Promise<readonly WalkEntry[]>;
  stat(path: string): Promise<{ isFile(): boolean; isDirectory(): boolean }>;
  /** The path with all links followed; may have the separators of the system. */
  realpath(path: string): Promise<string>;
}

/** A Markdown file that a walk has come to, or what kept it from a path. */
export type Walked =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** The same file by its own name, whatever links lead to it. */
      readonly real: string;
    }
  | {
      readonly kind: 'fault';
      readonly path: string;
      /** Of a folder, of which it is not known what is in it. */
      readonly isFolder: boolean;
      readonly error: unknown;
    };

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/iu;
/** Folders in which nobody keeps plans. */
const NEVER: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/** Whether a file is read as Markdown, by its name. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

/** Whether a path leads through a folder in which nobody keeps plans. */
export function isInLeftOutFolder(path: string): boolean {
  return path.split('/').some((name) => NEVER.has(name));
}

interface Surroundings {
  readonly repository: GitRepository | undefined;
  readonly ignoreFiles: readonly IgnoreFile[];
  readonly ignoreCase: boolean;
  /** The folder itself is ignored, and so is all in it. */
  readonly ignored: boolean;
}

/**
 * The Markdown files below folders, for the command line and the editor alike: without what git ignores (.gitignore,
 * info/exclude, core.excludesFile, with git's own rule for letter case), without folders of packages and of version
 * control, without other worktrees of the same repository. Folders whose names begin with a dot are like any other.
 * Links to folders are not entered; a file comes once, by its own name, however many links lead to it.
 */
export class Walker {
  constructor(
    private readonly fs: WalkFileSystem,
    private readonly home: GitHome = {},
  ) {}

  /**
   * In: absolute path of a folder, with `/`.
   * @param isWanted which files to come to, by their names
   */
  async *walk(top: string, isWanted: (name: string) => boolean = isMarkdown): AsyncGenerator<Walked> {
    const { ignoreFiles, ignoreCase, repository } = await this.around(top, top);
    const realTop = await this.realOf(top);
    const seen = new Set<string>();
    const links: WalkedLink[] = [];
    const pending: PendingFolder[] = [{ folder: top, ignoreFiles }];
    for (let item = pending.pop(); item; item = pending.pop()) {
      const { folder } = item;
      const entries = await this.entriesOf(folder);
      if ('error' in entries) {
        yield { kind: 'fault', path: folder, isFolder: true, error: entries.error };
        continue;
      }
      if (folder !== top && (await this.isOtherWorktree(folder, entries, repository))) continue;
      for (const { entry, path } of wanted(entries, item, isWanted)) {
        if (entry.isDirectory()) {
          const below = await this.entered(path, item.ignoreFiles, ignoreCase);
          pending.push({ folder: path, ignoreFiles: below });
        } else if (entry.isFile()) {
          const real = realTop + path.slice(top.length);
          seen.add(real);
          yield { kind: 'file', path, real };
        } else {
          yield* this.otherAt(path, links);
        }
      }
    }
    // A file that lies in the walk itself comes by its own name.
    for (const link of links.sort((a, b) => (a.path < b.path ? -1 : 1))) {
      if (seen.has(link.real)) continue;
      seen.add(link.real);
      yield { kind: 'file', ...link };
    }
  }

  private async entriesOf(folder: string): Promise<readonly WalkEntry[] | { readonly error: unknown }> {
    try {
      return await this.fs.readdir(folder);
    } catch (error) {
      return { error };
    }
  }

  /** Adds a link to a file; gives what is wrong with a broken one, and with a device or a pipe named like a file. */
  private async *otherAt(path: string, links: WalkedLink[]): AsyncGenerator<Walked> {
    try {
      const stat = await this.fs.stat(path);
      if (stat.isFile()) links.push({ path, real: await this.realOf(path) });
      else if (!stat.isDirectory()) throw Object.assign(new Error(NOT_REGULAR), { code: NOT_REGULAR });
    } catch (error) {
      yield { kind: 'fault', path, isFolder: false, error };
    }
  }

  /** Whether a walk from `top` would come to a file, were it there. In: absolute paths with `/`. */
  async counts(path: string, top: string): Promise<boolean> {
    const inside = insidePath(top, path);
    if (inside === undefined || isInLeftOutFolder(inside)) return false;
    const { ignored, ignoreFiles } = await this.around(parentOf(path), top);
    return !ignored && !isIgnored(path, false, ignoreFiles);
  }

  /**
   * What holds in a folder by those above it. The folder that a walk begins with, `top`, was named or opened on purpose:
   * where it is ignored itself, only what stands in it counts.
   */
  private async around(folder: string, top: string): Promise<Surroundings> {
    const repository = await repositoryOf(this.fs, folder);
    if (!repository) {
      return {
        repository,
        ignoreFiles: await this.entered(folder, [], false),
        ignoreCase: false,
        ignored: false,
      };
    }
    const { ignoreCase, excludeFiles } = await settingsOf(this.fs, repository, this.home);
    let ignoreFiles: readonly IgnoreFile[] = [];
    for (const file of excludeFiles) {
      const text = await textOf(this.fs, file);
      if (text !== undefined)
        ignoreFiles = [...ignoreFiles, readIgnoreFile(text, repository.top, ignoreCase)];
    }
    let ignored = false;
    for (const each of foldersBetween(repository.top, folder)) {
      ignored ||= isIgnored(each, true, ignoreFiles);
      if (ignored && each === top) {
        ignored = false;
        ignoreFiles = [];
      }
      ignoreFiles = await this.entered(each, ignoreFiles, ignoreCase);
    }
    return { repository, ignoreFiles, ignoreCase, ignored };
  }

  /** With the .gitignore of a folder added. */
  private async entered(
    folder: string,
    above: readonly IgnoreFile[],
    ignoreCase: boolean,
  ): Promise<readonly IgnoreFile[]> {
    const text = await textOf(this.fs, joinPath(folder, '.gitignore'));
    return text === undefined ? above : [...above, readIgnoreFile(text, folder, ignoreCase)];
  }

  private async isOtherWorktree(
    folder: string,
    entries: readonly WalkEntry[],
    repository: GitRepository | undefined,
  ): Promise<boolean> {
    if (!repository || !entries.some((entry) => entry.name === '.git' && entry.isFile())) return false;
    const other = await repositoryAt(this.fs, folder);
    return other?.commonFolder === repository.commonFolder;
  }

  private async realOf(path: string): Promise<string> {
    try {
      return (await this.fs.realpath(path)).replaceAll('\\', '/');
    } catch {
      return path;
    }
  }
}

interface WalkedLink {
  readonly path: string;
  readonly real: string;
}

interface PendingFolder {
  readonly folder: string;
  readonly ignoreFiles: readonly IgnoreFile[];
}

/** The entries of a folder that a walk goes on with: folders, and whatever else has such a name. */
function* wanted(
  entries: readonly WalkEntry[],
  { folder, ignoreFiles }: PendingFolder,
  isWanted: (name: string) => boolean,
): Iterable<{ readonly entry: WalkEntry; readonly path: string }> {
  for (const entry of entries) {
    const path = joinPath(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (isFolder ? NEVER.has(entry.name) : !isWanted(entry.name)) continue;
    if (!isIgnored(path, isFolder, ignoreFiles)) yield { entry, path };
  }
}

/** From `top` down to `folder`, both of them. */
function foldersBetween(top: string, folder: string): readonly string[] {
  const folders = [folder];
  while (folders[0] !== top && folders[0] !== parentOf(folders[0]!)) folders.unshift(parentOf(folders[0]!));
  return folders;
}
