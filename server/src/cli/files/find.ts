import { globMatcher, isGlob, splitGlob } from '../../config/glob.ts';
import { insidePath, joinPath } from '../../config/paths.ts';
import { NOT_REGULAR } from '../../node/read-file.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { FileSystem } from '../io.ts';
import { GitIgnore } from './git-ignore.ts';
import { absolute, comparePaths, isMarkdown, shownPath } from './paths.ts';

/** A file that was found. */
export interface FoundFile {
  /** Absolute, with `/`. */
  readonly path: string;
  /** Named by the user, not met on the way. */
  readonly named: boolean;
}

/** A path that could not be followed. */
export interface FindProblem {
  readonly path: string;
  readonly reason: Bilingual;
  /** The path or pattern itself gave nothing (wrong use), not a fault of the file system. */
  readonly empty: boolean;
}

export interface FindResult {
  /** In stable order, each once. */
  readonly files: readonly FoundFile[];
  readonly problems: readonly FindProblem[];
}

const NO_FILE: Bilingual = {
  vi: 'không phải tệp thường; danh sách chỉ nhận tệp',
  en: 'not a regular file; a list takes files only',
};
const NEVER = new Set(['node_modules', '.git', '.hg', '.svn']);

/**
 * The Markdown files that paths, folders and globs mean. Folders are walked (without what .gitignore leaves out, links not
 * followed into folders); a file that is named is taken whatever its name. What `!` stands before is left out again.
 * In: `list`: names of files, taken as they are, and no folders.
 */
export async function findFiles(
  fs: FileSystem,
  cwd: string,
  args: readonly string[],
  list: readonly string[] = [],
): Promise<FindResult> {
  const search = new Search(fs, cwd);
  const left: string[] = [];
  const wanted: string[] = [];
  // A file may be called so.
  for (const arg of args) {
    const leavesOut = arg.startsWith('!') && !(await isThere(fs, absolute(cwd, arg)));
    (leavesOut ? left : wanted).push(arg);
  }
  const everything = wanted.length === 0 && list.length === 0;
  for (const arg of everything ? ['.'] : wanted) await search.take(arg);
  for (const name of list) await search.takeListed(name);
  const files = [...search.files.values()].sort((a, b) => comparePaths(a.path, b.path));
  return { files: without(files, cwd, left), problems: search.problems };
}

async function isThere(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.lstat(path);
    return true;
  } catch {
    return false;
  }
}

function without(
  files: readonly FoundFile[],
  cwd: string,
  patterns: readonly string[],
): readonly FoundFile[] {
  const matchers = patterns.map((pattern) => globMatcher(pattern));
  if (matchers.length === 0) return files;
  return files.filter(({ path }) => !matchers.some((matches) => matches(shownPath(cwd, path))));
}

class Search {
  readonly files = new Map<string, FoundFile>();
  readonly problems: FindProblem[] = [];

  constructor(
    private readonly fs: FileSystem,
    private readonly cwd: string,
  ) {}

  async take(arg: string): Promise<void> {
    const path = absolute(this.cwd, arg);
    let stat: Awaited<ReturnType<FileSystem['stat']>> | undefined;
    try {
      stat = await this.fs.stat(path);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ENOENT' || code === 'ENOTDIR') {
        if (isGlob(arg)) return this.takeGlob(arg);
        this.problems.push({
          path: arg,
          empty: false,
          reason: { vi: 'không có tệp hay thư mục này', en: 'no such file or folder' },
        });
      } else {
        this.problems.push({ path: arg, empty: false, reason: faultOf(error) });
      }
      return;
    }
    if (stat.isDirectory()) {
      const before = this.files.size + this.problems.length;
      let seen = 0;
      await this.walk(path, (file) => {
        seen += 1;
        this.add(file, false);
      });
      if (seen === 0 && this.files.size + this.problems.length === before) {
        this.problems.push({
          path: arg,
          empty: true,
          reason: { vi: 'thư mục không có tệp Markdown nào', en: 'no Markdown file in this folder' },
        });
      }
    } else if (stat.isFile()) {
      this.add(path, true);
    } else {
      this.problems.push({
        path: arg,
        empty: false,
        reason: { vi: 'không phải tệp hay thư mục thường', en: 'not a regular file or folder' },
      });
    }
  }

  /** A file of a list: neither pattern nor folder. */
  async takeListed(name: string): Promise<void> {
    const path = absolute(this.cwd, name);
    try {
      const stat = await this.fs.stat(path);
      if (stat.isFile()) this.add(path, true);
      else this.problems.push({ path: name, empty: true, reason: NO_FILE });
    } catch (error) {
      this.problems.push({ path: name, empty: false, reason: faultOf(error) });
    }
  }

  private async takeGlob(arg: string): Promise<void> {
    const { base, rest } = splitGlob(arg.normalize('NFC'));
    const folder = absolute(this.cwd, base || '.');
    const matches = globMatcher(rest);
    let seen = 0;
    await this.walk(folder, (file) => {
      const inside = insidePath(folder, file);
      if (inside === undefined || !matches(inside)) return;
      seen += 1;
      this.add(file, false);
    });
    if (seen === 0) {
      this.problems.push({
        path: arg,
        empty: true,
        reason: { vi: 'không có tệp Markdown nào khớp mẫu này', en: 'no Markdown file matches this pattern' },
      });
    }
  }

  private add(path: string, named: boolean): void {
    const known = this.files.get(path);
    if (!known || (named && !known.named)) this.files.set(path, { path, named });
  }

  private async walk(top: string, found: (file: string) => void): Promise<void> {
    const stack: { folder: string; rules: GitIgnore }[] = [
      { folder: top, rules: await GitIgnore.at(this.fs, top) },
    ];
    for (let item = stack.pop(); item; item = stack.pop()) {
      const { folder, rules } = item;
      let entries: Awaited<ReturnType<FileSystem['readdir']>>;
      try {
        entries = await this.fs.readdir(folder);
      } catch (error) {
        this.problems.push({ path: folder, empty: false, reason: faultOf(error) });
        continue;
      }
      for (const entry of entries) {
        const path = joinPath(folder, entry.name);
        const kind = await this.kindOf(entry, path);
        if (kind === 'folder') {
          if (NEVER.has(entry.name) || rules.ignores(path, true)) continue;
          stack.push({ folder: path, rules: await rules.enter(path) });
        } else if (kind === 'file' && isMarkdown(entry.name) && !rules.ignores(path, false)) {
          found(path);
        }
      }
    }
  }

  /** A link to a file counts as a file; a link to a folder is not entered, so that no walk runs in circles. */
  private async kindOf(
    entry: Awaited<ReturnType<FileSystem['readdir']>>[number],
    path: string,
  ): Promise<'file' | 'folder' | undefined> {
    if (entry.isDirectory()) return 'folder';
    if (entry.isFile()) return 'file';
    if (!entry.isSymbolicLink() || !isMarkdown(entry.name)) return undefined;
    try {
      return (await this.fs.stat(path)).isFile() ? 'file' : undefined;
    } catch (error) {
      this.problems.push({ path, empty: false, reason: faultOf(error) });
      return undefined;
    }
  }
}

/** What went wrong at a path, in words. */
export function faultOf(error: unknown): Bilingual {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return { vi: 'không có quyền đọc', en: 'permission denied' };
    case 'ENOENT':
      return {
        vi: 'không có tệp này, hoặc liên kết trỏ tới chỗ không có',
        en: 'no such file, or a link that leads nowhere',
      };
    case 'ELOOP':
      return { vi: 'liên kết vòng tròn', en: 'a loop of links' };
    case 'EISDIR':
      return { vi: 'là thư mục', en: 'is a folder' };
    case NOT_REGULAR:
      return {
        vi: 'không phải tệp thường (thiết bị, ống dẫn)',
        en: 'not a regular file (a device, a pipe)',
      };
    case 'EFBIG':
      return { vi: 'tệp quá lớn', en: 'the file is too large' };
    default:
      return { vi: `không đọc được (${code ?? message})`, en: `cannot be read (${code ?? message})` };
  }
}
