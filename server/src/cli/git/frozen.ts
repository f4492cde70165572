import { isMarkdown } from '../../check/walk.ts';
import { joinPath } from '../../config/paths.ts';
import type { Locale } from '../../text/bilingual.ts';
import type { FileSystem } from '../io.ts';
import { blobName, type Changed, differences, isUnchanged, LINK, mergeBase } from './changes.ts';
import type { Repository } from './repository.ts';

/** Markdown that differs from a commit. */
export interface ChangedSince {
  /** Absolute path, with what the commit has there. */
  readonly modified: ReadonlyMap<string, Uint8Array>;
  /** The same of files that are gone, and stand nowhere else as they were. */
  readonly gone: ReadonlyMap<string, Uint8Array>;
}

/**
 * What was changed since the branch left `name`. In: `fs` shows the files as they are to be judged; `where` is the index
 * where that is judged.
 */
export async function changedSince(
  repository: Repository,
  name: string,
  fs: FileSystem,
  where: 'index' | 'work tree',
  locale: Locale,
): Promise<ChangedSince> {
  const from = await mergeBase(repository, name, locale, '--frozen');
  const at = (path: string) => joinPath(repository.top, path);
  const all = await differences(repository, from, where, true);
  const changed: Changed[] = [];
  const gone: Changed[] = [];
  for (const each of all) {
    if (each.mode === LINK || !isMarkdown(each.path) || /^0+$/u.test(each.before)) continue;
    if (each.isGone) gone.push(each);
    else if (!(await isUnchanged(at(each.path), each, fs))) changed.push(each);
  }
  const lost = gone.length === 0 ? [] : await notMoved(repository, gone, fs, where);
  const contents = await repository.blobs([...changed, ...lost].map(({ before }) => before));
  const withContents = (list: readonly Changed[]) =>
    new Map(
      list.flatMap(({ path, before }) => (contents.has(before) ? [[at(path), contents.get(before)!]] : [])),
    );
  return { modified: withContents(changed), gone: withContents(lost) };
}

/** Those whose content stands in no other file: of the index, or of the work tree, new ones too. */
async function notMoved(
  repository: Repository,
  gone: readonly Changed[],
  fs: FileSystem,
  where: 'index' | 'work tree',
): Promise<readonly Changed[]> {
  const wanted = new Set(gone.map(({ before }) => before));
  const there = new Set<string>();
  const candidates = await repository.list(['ls-files', '--others', '--exclude-standard', '-z']);
  for (const entry of await repository.list(['ls-files', '--stage', '-z'])) {
    const match = /^\d+ ([0-9a-f]+) 0\t([\s\S]*)$/u.exec(entry);
    if (!match || !wanted.has(match[1]!)) continue;
    if (where === 'index') there.add(match[1]!);
    candidates.push(match[2]!);
  }
  if (where === 'index') return gone.filter(({ before }) => !there.has(before));
  for (const path of candidates.filter(isMarkdown)) {
    const bytes = await fs.readFile(joinPath(repository.top, path)).catch(() => undefined);
    if (bytes) there.add(blobName(bytes, gone[0]!.before.length));
  }
  return gone.filter(({ before }) => !there.has(before));
}
