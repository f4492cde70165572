import type { Locale } from '../../text/bilingual.ts';
import type { Failure } from '../check/report.ts';
import { type FoundFile, findFiles } from '../files/find.ts';
import { absolute, shownPath } from '../files/paths.ts';
import { type CliIo, say, UsageError } from '../io.ts';

export interface FileChoice {
  readonly files: readonly FoundFile[];
  readonly failures: readonly Failure[];
  /** For stderr. */
  readonly notes: readonly string[];
  /** A folder or pattern gave nothing. */
  readonly misused: boolean;
}

export interface FileOptions {
  readonly 'files-from'?: string | undefined;
  readonly changed?: boolean | undefined;
  readonly since?: string | undefined;
  readonly staged?: boolean | undefined;
  readonly 'no-errors-on-unmatched'?: boolean | undefined;
}

/**
 * The files that paths and options mean; without any, the Markdown below the current folder. What git lists is held
 * against the paths: only what both mean is checked.
 */
export async function filesToCheck(
  io: CliIo,
  paths: readonly string[],
  options: FileOptions,
  locale: Locale,
): Promise<FileChoice> {
  if (paths.includes('')) {
    throw new UsageError(
      say(locale, 'đường dẫn trống; thư mục hiện tại là “.”.', 'an empty path; the current folder is “.”.'),
    );
  }
  const listed = await listedPaths(io, options, locale);
  const changed = options['files-from'] === undefined ? listed : undefined;
  const asked = [...paths, ...(changed && paths.length > 0 ? [] : (listed ?? []))];
  if (asked.length === 0 && listed) return { files: [], failures: [], notes: [], misused: false };
  const found = await findFiles(io.fs, io.cwd, asked);
  const meant = changed && new Set(changed.map((path) => absolute(io.cwd, path)));
  // What is wrong elsewhere in the paths is no matter of the change.
  const problems = found.problems.filter(
    ({ path }) => !meant || paths.includes(path) || meant.has(absolute(io.cwd, path)),
  );
  const nothing = options['no-errors-on-unmatched'] ? [] : problems.filter((problem) => problem.empty);
  return {
    files: found.files.filter(({ path }) => !meant || meant.has(path)),
    failures: problems
      .filter((problem) => !problem.empty)
      .map(({ path, reason }) => ({
        // As typed by the user, or met on the way and then absolute.
        path: shownPath(io.cwd, absolute(io.cwd, path)),
        message: reason[locale],
      })),
    notes: nothing.map(({ path, reason }) => `${path}: ${reason[locale]}`),
    misused: nothing.length > 0,
  };
}

/** Undefined where no option gives a list. */
async function listedPaths(io: CliIo, options: FileOptions, locale: Locale): Promise<string[] | undefined> {
  if (options['files-from'] !== undefined) {
    const from = options['files-from'];
    let bytes: Uint8Array;
    try {
      bytes = from === '-' ? await io.stdin() : await io.fs.readFile(absolute(io.cwd, from));
    } catch {
      throw new UsageError(
        say(locale, `--files-from: không đọc được ${from}.`, `--files-from: cannot read ${from}.`),
      );
    }
    const text = new TextDecoder().decode(bytes);
    return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((line) => line.trim() !== '');
  }
  if (!options.changed && !options.staged && options.since === undefined) return undefined;
  const { gitPaths } = await import('../files/git-paths.ts');
  return gitPaths(io, options, locale);
}
