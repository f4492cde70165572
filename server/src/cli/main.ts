import { LOCALES, type Locale } from '../text/bilingual.ts';
import { nearest } from '../text/nearest.ts';
import { absolute } from './files/paths.ts';
import { guarded, localeValueAt } from './guarded.ts';
import { type CliIo, EXIT, say, UsageError } from './io.ts';
import { oneOf } from './options.ts';
import { VERSION } from './version.ts';

/** A subcommand. Loaded only when it is asked for: `--version` must not read a grammar. */
type Command = (io: CliIo, args: readonly string[], locale: Locale) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<{ readonly run: Command }>>> = {
  lint: () => import('./commands/lint.ts'),
  outline: () => import('./commands/outline.ts'),
  export: () => import('./commands/export.ts'),
  import: () => import('./commands/import.ts'),
  'merge-reports': () => import('./commands/merge-reports.ts'),
  'merge-caches': () => import('./commands/merge-caches.ts'),
  new: () => import('./commands/new.ts'),
  numbers: () => import('./commands/numbers.ts'),
  report: () => import('./commands/report.ts'),
  answers: () => import('./commands/answers.ts'),
  tasks: () => import('./commands/tasks.ts'),
  rules: () => import('./commands/rules.ts'),
  init: () => import('./commands/init.ts'),
  config: () => import('./commands/config.ts'),
  mcp: () => import('./commands/mcp.ts'),
};

/**
 * Runs the command line. Never throws and never ends the process.
 * Out: 0 nothing wrong, 1 findings, 2 wrong use or broken configuration, 3 a file could not be read or an internal fault.
 */
export function main(io: CliIo): Promise<number> {
  return guarded(io, dispatch);
}

async function dispatch(io: CliIo, locale: Locale): Promise<number> {
  const { argv } = io;
  if (argv.some((arg) => arg === '--version' || arg === '-v')) {
    io.stdout.write(`${VERSION}\n`);
    return EXIT.ok;
  }
  const at = argv.findIndex((arg) => !arg.startsWith('-'));
  const name = localeValueAt(argv) === at ? argv.find((arg, i) => i > at && !arg.startsWith('-')) : argv[at];
  const wantsHelp = argv.includes('--help') || argv.includes('-h');
  if (name === undefined || name === 'help') return showHelp(io, name === 'help', wantsHelp, locale);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const option = argv[0]!.startsWith('-') && argv[0] !== '--locale' && !argv[0]!.startsWith('--locale=');
    if (option) {
      const vi = `tuỳ chọn ${argv[0]} viết sau lệnh, ví dụ kehoach lint ${argv[0]} ….`;
      const en = `option ${argv[0]} goes after the command, as in kehoach lint ${argv[0]} ….`;
      throw new UsageError(say(locale, vi, en));
    }
    const isThere = await io.fs.stat(absolute(io.cwd, name)).then(
      () => true,
      () => false,
    );
    throw unknownCommand(name, locale, isThere || /[/\\*]|\.md$/iu.test(name));
  }
  if (wantsHelp) {
    const { helpText } = await import('./help.ts');
    io.stdout.write(helpText(name, locale));
    return EXIT.ok;
  }
  const rest = [...argv];
  rest.splice(argv.indexOf(name), 1);
  const { run } = await load();
  return run(io, rest, locale);
}

/** The help of the program, or of the command after `help`. In: whether it is asked for by that word, or by an option. */
async function showHelp(io: CliIo, byWord: boolean, byOption: boolean, locale: Locale): Promise<number> {
  const { argv } = io;
  const topic = byWord ? argv.find((arg, i) => i > argv.indexOf('help') && !arg.startsWith('-')) : undefined;
  const { helpText } = await import('./help.ts');
  const shown = byWord || byOption;
  if (topic !== undefined && !Object.hasOwn(COMMANDS, topic)) throw unknownCommand(topic, locale, false);
  const strange = shown ? undefined : strangeOption(argv);
  if (strange !== undefined) {
    const vi = `không có tuỳ chọn ${strange} ở đây; cần một lệnh. Xem kehoach --help.`;
    throw new UsageError(
      say(locale, vi, `no option ${strange} here; a command is needed. See kehoach --help.`),
    );
  }
  (shown ? io.stdout : io.stderr).write(helpText(topic, locale));
  return shown ? EXIT.ok : EXIT.usage;
}

/** Words that people try, and the command that does it. */
const OTHER_NAMES: Readonly<Record<string, string>> = { check: 'lint', fix: 'lint --fix' };

/** In: whether the name is that of a file or a folder, or written like one. */
function unknownCommand(name: string, locale: Locale, isPath: boolean): UsageError {
  const other = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined;
  const meant = isPath ? `kehoach lint ${name}` : (other ?? nearest(name, Object.keys(COMMANDS)));
  return new UsageError(
    say(
      locale,
      `không có lệnh “${name}”.${meant ? ` Có phải “${meant}”?` : ''} Xem kehoach --help.`,
      `no command “${name}”.${meant ? ` Did you mean “${meant}”?` : ''} See kehoach --help.`,
    ),
  );
}

/** The first option that no command line without a command takes. */
function strangeOption(argv: readonly string[]): string | undefined {
  const asked = argv[localeValueAt(argv)];
  if (asked !== undefined && !asked.startsWith('-')) oneOf(asked, LOCALES, '--locale', 'vi');
  const at = argv.findIndex((arg) => !/^--(?:locale(?:=(?:vi|en))?|color|no-color)$/u.test(arg));
  const value = argv[at];
  if (value === undefined) return undefined;
  const isLocale = argv[at - 1] === '--locale' && (value === 'vi' || value === 'en');
  return isLocale ? strangeOption(argv.slice(at + 1)) : value;
}
