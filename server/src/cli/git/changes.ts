import { joinPath } from '../../config/paths.ts';
import { builtIn } from '../../node/built-in.ts';
import type { Locale } from '../../text/bilingual.ts';
import { isThere } from '../files/there.ts';
import type { FileSystem } from '../io.ts';
import { say, UsageError } from '../io.ts';
import type { Repository } from './repository.ts';

/** An entry of git's index or of a tree that differs from what it is held against. */
export interface Changed {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  /** Octal: `100644`, `120000` for a link, `160000` for a submodule. */
  readonly mode: string;
  /** Of the content before; zeros where there was none. */
  readonly before: string;
  /** Of the content in the index; zeros where git has not stored it. */
  readonly after: string;
  /** There is no such file any more. */
  readonly isGone: boolean;
}

const SUBMODULE = '160000';
export const LINK = '120000';

/**
 * What differs between a commit (or tree) and the index (`--cached`) or the work tree. Deleted files are left out, unless
 * asked for.
 */
export async function differences(
  repository: Repository,
  from: string,
  where: 'index' | 'work tree',
  withGone = false,
): Promise<readonly Changed[]> {
  // Plumbing, which compares by the dates and sizes of files: `git diff` would run the filters that the repository names.
  const fields = await repository.list([
    ...['diff-index', '-z', '--raw', '--no-renames', '--ignore-submodules=dirty'],
    ...(withGone ? [] : ['--diff-filter=d']),
    ...(where === 'index' ? ['--cached'] : []),
    from,
  ]);
  const changed: Changed[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const match = /^:\d+ (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/u.exec(fields[i]!);
    if (!match) continue;
    const [, mode = '', before = '', after = '', kind] = match;
    changed.push({ path: fields[i + 1]!, mode, before, after, isGone: kind === 'D' });
  }
  return changed;
}

/**
 * The files that differ from a commit in the work tree, and those that git does not know and does not ignore; also in
 * submodules that are checked out. Out: absolute paths.
 */
export async function changedFiles(repository: Repository, from: string, fs: FileSystem): Promise<string[]> {
  const found: string[] = [];
  for (const each of await differences(repository, from, 'work tree')) {
    const path = joinPath(repository.top, each.path);
    if (each.mode !== SUBMODULE && !(await isUnchanged(path, each, fs))) found.push(path);
  }
  for (const path of await repository.list(['ls-files', '--others', '--exclude-standard', '-z'])) {
    found.push(joinPath(repository.top, path));
  }
  for (const path of await submodules(repository)) {
    const folder = joinPath(repository.top, path);
    if (!(await isThere(fs, joinPath(folder, '.git')))) continue;
    const inner = repository.inside(folder);
    const recorded = await repository.maybe(['rev-parse', '--verify', '--quiet', `${from}:${path}`]);
    const base = recorded && (await inner.commitOf(recorded));
    found.push(...(await changedFiles(inner, base ?? (await inner.emptyTree()), fs)));
  }
  return found;
}

/** Submodules of the index, from the top. */
async function submodules(repository: Repository): Promise<string[]> {
  const entries = await repository.list(['ls-files', '--stage', '-z']);
  return entries
    .filter((entry) => entry.startsWith(`${SUBMODULE} `))
    .map((entry) => entry.slice(entry.indexOf('\t') + 1));
}

/** Whether a file whose date alone has changed says what it said; line endings that git converts count for nothing. */
export async function isUnchanged(path: string, { before, mode }: Changed, fs: FileSystem): Promise<boolean> {
  if (/^0+$/u.test(before) || mode === LINK) return false;
  try {
    const bytes = Buffer.from(await fs.readFile(path));
    if (blobName(bytes, before.length) === before) return true;
    const plain = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
    return plain.length < bytes.length && blobName(plain, before.length) === before;
  } catch {
    return false;
  }
}

/** Git's name for a content: SHA-1 of 40 digits or SHA-256 of 64. */
export function blobName(bytes: Uint8Array, digits: number): string {
  return builtIn('node:crypto')
    .createHash(digits === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

/** The commit that `--changed` compares with: the last one, or nothing before the first. */
export async function lastCommit(repository: Repository): Promise<string> {
  return (await repository.commitOf('HEAD')) ?? repository.emptyTree();
}

/** The commit that `--since` (or another option) compares with: where the branch left REF, so that what others did there is not this one's. */
export async function mergeBase(
  repository: Repository,
  name: string,
  locale: Locale,
  option = '--since',
): Promise<string> {
  const shallow = async () =>
    (await repository.isShallow())
      ? say(
          locale,
          ' Kho chỉ có một phần lịch sử: đặt fetch-depth: 0 cho actions/checkout, GIT_DEPTH: 0 cho GitLab, hoặc chạy git fetch --unshallow.',
          ' Only a part of the history is here: set fetch-depth: 0 for actions/checkout, GIT_DEPTH: 0 for GitLab, or run git fetch --unshallow.',
        )
      : '';
  const commit = await repository.commitOf(name);
  if (commit === undefined) {
    throw new UsageError(
      say(
        locale,
        `${option}: kho không có commit “${name}”.${await shallow()}`,
        `${option}: the repository has no commit “${name}”.${await shallow()}`,
      ),
    );
  }
  if ((await repository.commitOf('HEAD')) === undefined) return commit;
  const base = await repository.maybe(['merge-base', commit, 'HEAD']);
  if (base) return base;
  throw new UsageError(
    say(
      locale,
      `${option}: “${name}” và nhánh hiện tại không có commit chung.${await shallow()}`,
      `${option}: “${name}” and the current branch have no commit in common.${await shallow()}`,
    ),
  );
}
