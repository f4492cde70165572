import { globProblem, isGlob } from '../../config/glob.ts';
import type { Locale } from '../../text/bilingual.ts';
import { selectByGit } from '../git/select.ts';
import { type CliIo, type FileSystem, say, UsageError } from '../io.ts';
import type { Failure } from '../report/model.ts';
import { looksLikeUtf16 } from './decode.ts';
import { type FindOptions, type FindProblem, type FoundFile, faultOf, findFiles, gitHome } from './find.ts';
import { absolute, fromArgument, shownPath } from './paths.ts';

export interface FileChoice {
  readonly files: readonly FoundFile[];
  readonly failures: readonly Failure[];
  /** For stderr. */
  readonly notes: readonly string[];
  /** A folder or pattern gave nothing. */
  readonly misused: boolean;
  /** Set where the contents to be judged are those of git's index, not of the files. */
  readonly fs?: FileSystem;
}

/** Options that choose files. */
export interface FileOptions {
  readonly 'files-from'?: string | undefined;
  readonly changed?: boolean | undefined;
  readonly since?: string | undefined;
  readonly staged?: boolean | undefined;
  readonly 'no-errors-on-unmatched'?: boolean | undefined;
}

/**
 * The files that paths and options mean; without any, the Markdown below the current folder. What git lists is held
 * against the paths: only what both mean is taken.
 */
export async function chooseFiles(
  io: CliIo,
  given: readonly string[],
  options: FileOptions,
  locale: Locale,
  isIgnored?: FindOptions['isIgnored'],
): Promise<FileChoice> {
  const paths = given.map((path) => fromArgument(path));
  if (paths.includes('')) {
    throw new UsageError(
      say(locale, 'đường dẫn trống; thư mục hiện tại là “.”.', 'an empty path; the current folder is “.”.'),
    );
  }
  for (const path of paths) refuseGlob(path, locale);
  if (options.changed || options.staged || options.since !== undefined)
    return gitFiles(io, paths, options, locale);
  const listed = await listedPaths(io, options, locale);
  if (paths.length === 0 && listed?.length === 0)
    return { files: [], failures: [], notes: [], misused: false };
  const found = await findFiles(io.fs, io.cwd, paths, {
    list: listed ?? [],
    home: gitHome(io),
    ...(isIgnored ? { isIgnored } : {}),
  });
  const nothing = options['no-errors-on-unmatched'] ? [] : found.problems.filter((problem) => problem.empty);
  return {
    files: found.files,
    failures: failuresOf(io, found.problems, locale),
    notes: nothing.map(({ path, reason }) => `${path}: ${reason[locale]}`),
    misused: nothing.length > 0,
  };
}

/** A path with wildcards that cannot be matched is told by name. */
function refuseGlob(path: string, locale: Locale): void {
  const problem = isGlob(path) ? globProblem(path) : undefined;
  if (!problem) return;
  const found = path.length > 60 ? `${path.slice(0, 57)}…` : path;
  throw new UsageError(
    say(locale, `cần ${problem.vi}, gặp “${found}”.`, `expected ${problem.en}, found “${found}”.`),
  );
}

/** What git lists, as far as the paths mean it. */
async function gitFiles(
  io: CliIo,
  paths: readonly string[],
  options: FileOptions,
  locale: Locale,
): Promise<FileChoice> {
  const { files, missing, notes, fs } = await selectByGit(io, paths, options, locale);
  const reason = { vi: 'không có tệp hay thư mục này', en: 'no such file or folder' };
  const problems = missing.map((path) => ({ path, reason, empty: false }));
  const found =
    files.length > 0 ? await findFiles(fs, io.cwd, [], { list: files }) : { files: [], problems: [] };
  return {
    files: found.files,
    failures: failuresOf(io, [...problems, ...found.problems], locale),
    notes,
    misused: false,
    ...(options.staged ? { fs } : {}),
  };
}

function failuresOf(io: CliIo, problems: readonly FindProblem[], locale: Locale): readonly Failure[] {
  return problems
    .filter((problem) => !problem.empty)
    .map(({ path, reason }) => ({
      // As typed by the user, or met on the way and then absolute.
      path: shownPath(io.cwd, absolute(io.cwd, path)),
      message: reason[locale],
    }));
}

/** The paths of a list: one a line, or ended by NUL. UTF-8, or UTF-16 with its byte order mark. */
function pathsIn(bytes: Uint8Array, locale: Locale): string[] {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  if (encoding === 'utf-8' && looksLikeUtf16(bytes)) {
    throw new UsageError(
      say(
        locale,
        '--files-from: danh sách có vẻ là UTF-16 thiếu BOM. Lưu lại bằng UTF-8.',
        '--files-from: the list looks like UTF-16 without its byte order mark. Save it as UTF-8.',
      ),
    );
  }
  const text = new TextDecoder(encoding).decode(bytes);
  return text
    .split(text.includes('\0') ? '\0' : /\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => fromArgument(line));
}

/** Undefined where no option gives a list. */
async function listedPaths(io: CliIo, options: FileOptions, locale: Locale): Promise<string[] | undefined> {
  if (options['files-from'] !== undefined) {
    const from = options['files-from'];
    let bytes: Uint8Array;
    try {
      bytes = from === '-' ? await io.stdin() : await io.fs.readAny(absolute(io.cwd, from));
    } catch (error) {
      const what = faultOf(error)[locale];
      throw new UsageError(
        say(
          locale,
          `--files-from: không đọc được ${from}: ${what}.`,
          `--files-from: cannot read ${from}: ${what}.`,
        ),
      );
    }
    return pathsIn(bytes, locale);
  }
  return undefined;
}
