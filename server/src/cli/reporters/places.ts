import { repositoryOf } from '../../check/git-repository.ts';
import { insidePath } from '../../config/paths.ts';
import { absolute, shownPath } from '../files/paths.ts';
import type { CliIo } from '../io.ts';

/** From where paths count: absolute, with `/`. Plain data. */
export interface Places {
  /** The current folder, from which the paths of a report count. */
  readonly cwd: string;
  /** The top of the repository, from which services count that show findings beside its files. */
  readonly top: string;
}

/**
 * The top is the folder above with `.git`; where a CI job has none, what it calls the folder of its checkout; else the
 * current folder.
 */
export async function placesOf(io: Pick<CliIo, 'fs' | 'env' | 'cwd'>): Promise<Places> {
  const { fs, env } = io;
  const cwd = absolute(io.cwd, '.');
  const repository = await repositoryOf(fs, cwd);
  if (repository) return { cwd, top: repository.top };
  const named = [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR].flatMap((path) =>
    path ? [absolute(cwd, path)] : [],
  );
  return { cwd, top: named.find((path) => path === cwd || insidePath(path, cwd) !== undefined) ?? cwd };
}

/** A path of a report as it counts from the top of the repository; absolute where it lies outside. */
export function fromTop({ cwd, top }: Places, path: string): string {
  return cwd === top ? path : shownPath(top, absolute(cwd, path));
}
