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
}

/** The files that paths and options mean; without any, the Markdown below the current folder. */
export async function filesToCheck(
  io: CliIo,
  paths: readonly string[],
  options: FileOptions,
  locale: Locale,
): Promise<FileChoice> {
  const listed = await listedPaths(io, options, locale);
  const asked = [...paths, ...(listed ?? [])];
  if (asked.length === 0 && listed) return { files: [], failures: [], notes: [], misused: false };
  const { files, problems } = await findFiles(io.fs, io.cwd, asked.length > 0 ? asked : ['.']);
  return {
    files,
    failures: problems
      .filter((problem) => !problem.empty)
      .map(({ path, reason }) => ({
        // As typed by the user, or met on the way and then absolute.
        path: shownPath(io.cwd, absolute(io.cwd, path)),
        message: reason[locale],
      })),
    notes: problems
      .filter((problem) => problem.empty)
      .map(({ path, reason }) => `${path}: ${reason[locale]}`),
    misused: problems.some((problem) => problem.empty),
  };
}

/** Undefined where no option gives a list. */
async function listedPaths(io: CliIo, options: FileOptions, locale: Locale): Promise<string[] | undefined> {
  if (options['files-from'] !== undefined) {
    const from = options['files-from'];
    let bytes: Uint8Array;
    try {
      bytes = from === '-' ? await io.stdin() : await io.fs.readFile(from);
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
