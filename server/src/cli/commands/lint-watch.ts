import { isGlob, splitGlob } from '../../config/glob.ts';
import { insidePath } from '../../config/paths.ts';
import type { Locale } from '../../text/bilingual.ts';
import type { ReportStore } from '../check/cache.ts';
import type { CheckSettings } from '../check/check-text.ts';
import { absolute, fromArgument } from '../files/paths.ts';
import { type CliIo, say, UsageError } from '../io.ts';
import type { FileReport } from '../report/model.ts';

/** Reports of the runs before, in memory: a change of one file reads one file. */
export class MemoryStore implements ReportStore {
  keyBase = '';
  private readonly entries = new Map<string, { readonly key: string; readonly report: FileReport }>();

  with(settings: CheckSettings): this {
    this.keyBase = JSON.stringify(settings);
    return this;
  }

  get(path: string, key: string): FileReport | undefined {
    const entry = this.entries.get(path);
    return entry?.key === key ? entry.report : undefined;
  }

  has(path: string, key: string): boolean {
    return this.get(path, key) !== undefined;
  }

  set(path: string, key: string, report: FileReport): void {
    this.entries.set(path, { key, report });
  }
}

/** The current folder, and what of the paths lies outside it. */
function watchedPaths(cwd: string, paths: readonly string[]): readonly string[] {
  const folder = absolute(cwd, '.');
  const others = paths
    .filter((path) => !path.startsWith('!'))
    .map((path) => fromArgument(path))
    .map((path) => absolute(cwd, isGlob(path) ? splitGlob(path).base || '.' : path))
    .filter((path) => path !== folder && insidePath(folder, path) === undefined);
  return [folder, ...new Set(others)];
}

/** Files whose change can change a report. */
const RELEVANT =
  /\.(?:md|markdown|mdown|mkd|docx)$|(?:^|[\\/])(?:kehoach\.config\.(?:json|ya?ml)|\.kehoachrc\.json|package\.json|\.gitignore)$/i;

/**
 * Checks, and again after each change below the current folder or of the paths given, until interrupted.
 * Out: the last run's exit code.
 */
export async function watch(
  io: CliIo,
  paths: readonly string[],
  locale: Locale,
  check: (store: MemoryStore) => Promise<number>,
): Promise<number> {
  if (!io.watch) {
    throw new UsageError(say(locale, '--watch: không theo dõi được ở đây.', '--watch: cannot watch here.'));
  }
  const store = new MemoryStore();
  const watcher = await io.watch(watchedPaths(io.cwd, paths), (path) => RELEVANT.test(path));
  let code = await check(store);
  const note = say(locale, 'Đang chờ thay đổi; Ctrl+C để dừng.', 'Waiting for changes; Ctrl+C ends.');
  io.stderr.write(`${note}\n`);
  for await (const changed of watcher) {
    if (!changed.some((path) => RELEVANT.test(path))) continue;
    if (io.stdout.isTTY) io.stdout.write('\u001B[2J\u001B[3J\u001B[H');
    code = await check(store);
    io.stderr.write(`${note}\n`);
  }
  return code;
}
