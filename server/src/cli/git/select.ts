import type { Locale } from '../../text/bilingual.ts';
import type { CliIo, FileSystem } from '../io.ts';
import { changedFiles, lastCommit, mergeBase } from './changes.ts';
import { Repository } from './repository.ts';
import { scopeOf } from './scope.ts';
import { readStaged, withContents } from './staged.ts';

/** Which of git's changes are asked for. */
export interface GitOptions {
  readonly changed?: boolean | undefined;
  readonly since?: string | undefined;
  readonly staged?: boolean | undefined;
}

export interface GitSelection {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Paths given that are neither there nor a glob. */
  readonly missing: readonly string[];
  /** For stderr. */
  readonly notes: readonly string[];
  /** Shows the files as they are to be judged: those of the index where `--staged` asks for them. */
  readonly fs: FileSystem;
}

/**
 * The Markdown files that git knows to be changed, among those that the paths mean (none: the current folder): `staged`
 * in the index, `changed` against the last commit, `since` against where the branch left a commit; both with new files.
 * Throws a UsageError of one line where git cannot tell.
 */
export async function selectByGit(
  io: Pick<CliIo, 'git' | 'cwd' | 'fs'>,
  paths: readonly string[],
  options: GitOptions,
  locale: Locale,
): Promise<GitSelection> {
  const repository = await Repository.around(io, locale);
  const { holds, missing } = await scopeOf(io.fs, io.cwd, paths);
  if (options.staged) {
    const { files, contents, notes } = await readStaged(repository, holds, locale);
    return { files, missing, notes, fs: withContents(io.fs, contents) };
  }
  const from =
    options.since === undefined
      ? await lastCommit(repository)
      : await mergeBase(repository, options.since, locale);
  const files = await changedFiles(repository, from, io.fs);
  return { files: files.filter(holds), missing, notes: [], fs: io.fs };
}
