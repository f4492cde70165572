import type { Locale } from '../../text/bilingual.ts';
import { type CliIo, say, UsageError } from '../io.ts';

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;

/**
 * Markdown files that git knows to be changed: `staged` in the index, `changed` against HEAD with new files, `since` a
 * commit. Deleted ones are left out. Paths from the current folder.
 */
export async function gitPaths(
  io: CliIo,
  options: {
    readonly staged?: boolean | undefined;
    readonly changed?: boolean | undefined;
    readonly since?: string | undefined;
  },
  locale: Locale,
): Promise<string[]> {
  if (!io.git) throw new UsageError(say(locale, 'không có git ở đây.', 'there is no git here.'));
  const diff = ['diff', '--name-only', '--relative', '-z', '--diff-filter=d'];
  const commands: string[][] = options.staged
    ? [[...diff, '--cached']]
    : [
        [...diff, '--end-of-options', options.since ?? 'HEAD'],
        ['ls-files', '--others', '--exclude-standard', '-z'],
      ];
  const paths = new Set<string>();
  for (const command of commands) {
    let output: string;
    try {
      output = await io.git(command);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      throw new UsageError(say(locale, `git báo: ${what}`, `git says: ${what}`));
    }
    for (const path of output.split('\0')) if (MARKDOWN.test(path)) paths.add(path);
  }
  return [...paths];
}
