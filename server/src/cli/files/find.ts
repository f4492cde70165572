import type { GitHome } from '../../check/git-repository.ts';
import { isMarkdown, Walker } from '../../check/walk.ts';
import { globMatcher, isGlob, splitGlob } from '../../config/glob.ts';
import { insidePath } from '../../config/paths.ts';
import { isLockName, isWordName } from '../../import/recognise.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { fileFault, isMissing } from '../../text/file-fault.ts';
import type { CliIo, FileStat, FileSystem } from '../io.ts';
import { absolute, comparePaths, shownPath, slashed } from './paths.ts';
import { spelledOnDisk } from './spelling.ts';
import { isThere } from './there.ts';

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

/** Which files a walk through folders comes to. */
export interface FileKind {
  /** By their names. */
  readonly isWanted: (name: string) => boolean;
  /** Other files that a pattern may name, which a folder does not stand for. */
  readonly isWantedByPattern?: (name: string) => boolean;
  readonly name: string;
}

/** Plans: Markdown files, and Word files where a pattern ends in their extension. */
const PLANS: FileKind = { isWanted: isMarkdown, isWantedByPattern: isWordName, name: 'Markdown' };
/** Word files. */
export const WORD_FILES: FileKind = { isWanted: isWordName, name: 'Word' };

/** How files are looked for. */
export interface FindOptions {
  /** Names of files, taken as they are, and no folders. */
  readonly list?: readonly string[];
  /** Where git keeps a person's settings. */
  readonly home?: GitHome;
  /** Which files folders and globs stand for. */
  readonly kind?: FileKind;
  /** Whether what is met on the way is no file to take: of a link that leads nowhere there nothing is said. In: absolute path. */
  readonly isIgnored?: (path: string) => Promise<boolean>;
}

const WORD_PATTERN = /docx[})]*$/iu;

/** Which files a pattern means, by their names: Markdown files, and Word files where it ends in their extension. */
export function namesMeantBy(
  pattern: string,
  { isWanted, isWantedByPattern }: FileKind = PLANS,
): (name: string) => boolean {
  if (!isWantedByPattern || !WORD_PATTERN.test(pattern)) return isWanted;
  return (name) => isWanted(name) || isWantedByPattern(name);
}

/**
 * The Markdown files that paths, folders and globs mean. Folders are walked (without what .gitignore leaves out, links not
 * followed into folders); a file that is named is taken whatever its name. What `!` stands before is left out again.
 */
export async function findFiles(
  fs: FileSystem,
  cwd: string,
  args: readonly string[],
  options: FindOptions = {},
): Promise<FindResult> {
  const { list = [] } = options;
  const search = new Search(fs, cwd, options);
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
  const isLeftOut = leftOutBy(cwd, left);
  return {
    files: files.filter(({ path }) => !isLeftOut(path)),
    problems: search.problems.filter(({ path }) => !isLeftOut(absolute(cwd, path))),
  };
}

/** Whether one of the patterns means a file. In: its absolute path. */
function leftOutBy(cwd: string, patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map((pattern) => globMatcher(pattern));
  return (path) => matchers.some((matches) => matches(shownPath(cwd, path)));
}

class Search {
  readonly files = new Map<string, FoundFile>();
  readonly problems: FindProblem[] = [];

  private readonly walker: Walker;
  private readonly kind: FileKind;
  private readonly isIgnored: (path: string) => Promise<boolean>;

  constructor(
    private readonly fs: FileSystem,
    private readonly cwd: string,
    { home = {}, kind = PLANS, isIgnored = async () => false }: FindOptions,
  ) {
    this.walker = new Walker(fs, home);
    this.kind = kind;
    this.isIgnored = isIgnored;
  }

  async take(arg: string): Promise<void> {
    let path = absolute(this.cwd, arg);
    let stat: FileStat;
    try {
      ({ path, stat } = await this.statOf(path));
    } catch (error) {
      if (isMissing(error)) {
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
      await this.walk(path, (file, real) => {
        seen += 1;
        this.add(file, false, real);
      });
      if (seen === 0 && this.files.size + this.problems.length === before) {
        this.problems.push({
          path: arg,
          empty: true,
          reason: {
            vi: `thư mục không có tệp ${this.kind.name} nào`,
            en: `no ${this.kind.name} file in this folder`,
          },
        });
      }
    } else if (stat.isFile()) {
      this.add(path, true, await this.realOf(path));
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
    try {
      const { path, stat } = await this.statOf(absolute(this.cwd, name));
      if (stat.isFile()) this.add(path, true, await this.realOf(path));
      else this.problems.push({ path: name, empty: true, reason: NO_FILE });
    } catch (error) {
      this.problems.push({ path: name, empty: false, reason: faultOf(error) });
    }
  }

  private async takeGlob(arg: string): Promise<void> {
    const { base, rest } = splitGlob(arg.normalize('NFC'));
    const given = absolute(this.cwd, base || '.');
    const folder = (await spelledOnDisk(this.fs, given)) ?? given;
    const matches = globMatcher(rest);
    let seen = 0;
    const isMeant = (file: string): boolean => {
      const inside = insidePath(folder, file);
      return inside !== undefined && matches(inside);
    };
    const found = (file: string, real: string): void => {
      if (!isMeant(file)) return;
      seen += 1;
      this.add(file, false, real);
    };
    await this.walk(folder, found, namesMeantBy(rest, this.kind), isMeant);
    if (seen === 0) {
      this.problems.push({
        path: arg,
        empty: true,
        reason: {
          vi: `không có tệp ${this.kind.name} nào khớp mẫu này`,
          en: `no ${this.kind.name} file matches this pattern`,
        },
      });
    }
  }

  /** What is at a path, which may be there with its marks written in the other form. */
  private async statOf(path: string): Promise<{ readonly path: string; readonly stat: FileStat }> {
    try {
      return { path, stat: await this.fs.stat(path) };
    } catch (error) {
      const other = await spelledOnDisk(this.fs, path);
      if (other === undefined || other === path) throw error;
      return { path: other, stat: await this.fs.stat(other) };
    }
  }

  /** In: `real`: the file by its own name. A file that is named keeps the name that it was given. */
  private add(path: string, named: boolean, real: string): void {
    // A shell names them with the others for `*.docx`.
    if (isLockName(path)) return;
    const known = this.files.get(real);
    const isBetter = known && (named !== known.named ? named : path === real && known.path !== real);
    if (!known || isBetter) this.files.set(real, { path, named });
  }

  private async walk(
    top: string,
    found: (file: string, real: string) => void,
    isWanted = this.kind.isWanted,
    isMeant: (file: string) => boolean = () => true,
  ): Promise<void> {
    for await (const each of this.walker.walk(top, isWanted)) {
      if (each.kind === 'file') found(each.path, each.real);
      else if ((each.isFolder || isMeant(each.path)) && !(await this.isIgnored(each.path)))
        this.problems.push({ path: each.path, empty: false, reason: faultOf(each.error) });
    }
  }

  private async realOf(path: string): Promise<string> {
    return slashed(await this.fs.realpath(path));
  }
}

/** Where git keeps the settings of the person who runs the program. */
export function gitHome({ env }: Pick<CliIo, 'env'>): GitHome {
  return { home: env.HOME ?? env.USERPROFILE, configHome: env.XDG_CONFIG_HOME };
}

/** What went wrong at a path, in words. */
export function faultOf(error: unknown): Bilingual {
  return fileFault(error).what;
}
