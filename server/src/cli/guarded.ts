import type { Locale } from '../text/bilingual.ts';
import { type CliIo, EXIT, notify, say, UsageError } from './io.ts';

/** Runs a command in the language asked for. Never throws: what is wrong goes to standard error. Out: the exit code. */
export async function guarded(
  io: CliIo,
  run: (io: CliIo, locale: Locale) => Promise<number>,
): Promise<number> {
  const locale = localeOf(io.argv);
  try {
    return await run(io, locale);
  } catch (error) {
    if (error instanceof UsageError) {
      notify(io, error.message);
      return EXIT.usage;
    }
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr.write(
      `${say(locale, 'kehoach: lỗi nội bộ, hãy báo cho người phát triển', 'kehoach: internal fault, please report it')}\n${what}\n`,
    );
    return EXIT.failure;
  }
}

/** The language has to be known before the options are read, for what is said about them. */
function localeOf(argv: readonly string[]): Locale {
  const joined = argv.findLast((arg) => arg.startsWith('--locale='));
  const value = joined ? joined.slice('--locale='.length) : argv[localeValueAt(argv)];
  return value === 'en' ? 'en' : 'vi';
}

/** Where the value of `--locale` stands among the arguments; -1 where there is none. */
export function localeValueAt(argv: readonly string[]): number {
  const at = argv.indexOf('--locale');
  return at < 0 ? -1 : at + 1;
}
