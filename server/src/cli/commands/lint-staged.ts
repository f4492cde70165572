import type { Locale } from '../../text/bilingual.ts';
import type { RunResult } from '../check/collected-outcomes.ts';
import { checkFiles } from '../check/run.ts';
import type { RunOptions } from '../check/run-options.ts';
import type { FoundFile } from '../files/find.ts';
import { shownPath } from '../files/paths.ts';
import { type CliIo, type FileSystem, notify, say } from '../io.ts';

/**
 * Checks files as git's index has them. `--fix` writes to the files themselves, only where they say what the index says,
 * and the report stays that of the index: what is fixed still has to be staged.
 * In: `index` shows the files as the index has them.
 */
export async function checkStaged(
  io: CliIo,
  index: FileSystem,
  files: readonly FoundFile[],
  options: RunOptions,
  locale: Locale,
): Promise<RunResult> {
  const { settings, onFixed } = options;
  const judged = { fs: index, cwd: io.cwd };
  if (!settings.fix || onFixed !== 'write') return checkFiles(judged, files, options);
  let fixed = 0;
  const note = (vi: string, en: string) => notify(io, say(locale, vi, en));
  for (const file of files) {
    const before = await contentOf(io.fs, file.path);
    const shown = shownPath(io.cwd, file.path);
    if (!before || plain(before) !== plain(await index.readFile(file.path))) {
      note(
        `${shown}: tệp khác với bản đã đưa vào index nên không sửa; git add rồi chạy lại`,
        `${shown}: the file differs from what is staged and is not fixed; git add it and run again`,
      );
      continue;
    }
    await checkFiles(io, [file], { ...options, store: undefined, onProgress: undefined });
    if (!before.equals((await contentOf(io.fs, file.path)) ?? before)) fixed += 1;
  }
  if (fixed > 0) {
    note(
      `đã sửa ${fixed} tệp trong thư mục làm việc; git add rồi commit lại`,
      `fixed ${fixed} files in the work tree; git add them and commit again`,
    );
  }
  return checkFiles(judged, files, { ...options, settings: { ...settings, fix: false } });
}

async function contentOf(fs: FileSystem, path: string): Promise<Buffer | undefined> {
  try {
    return Buffer.from(await fs.readFile(path));
  } catch {
    return undefined;
  }
}

/** With the line endings that git's index has where git converts them. */
function plain(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
}
