import { promises } from 'node:fs';
import type { Locale } from '../../text/bilingual.ts';
import { errorCode } from '../../text/file-fault.ts';
import { absolute, slashed } from '../files/paths.ts';
import { type CliIo, type RunGit, say, UsageError } from '../io.ts';

/** A work tree of git, asked by commands that run no program of the repository and write nothing. */
export class Repository {
  private constructor(
    private readonly run: RunGit,
    private readonly locale: Locale,
    /** The top folder: absolute, with `/`, as the user came to it. */
    readonly top: string,
    private readonly isOther: boolean,
  ) {}

  /** The repository around the current folder. Throws a UsageError of one line where there is none that git opens. */
  static async around(io: Pick<CliIo, 'git' | 'cwd'>, locale: Locale): Promise<Repository> {
    if (!io.git) throw new UsageError(say(locale, 'không có git ở đây.', 'there is no git here.'));
    const ask = async (...args: string[]) => {
      try {
        return text(await io.git!(args, { cwd: io.cwd })).replace(/\n$/u, '');
      } catch (error) {
        throw new UsageError(gitFault(error, locale));
      }
    };
    const top = slashed(await ask('rev-parse', '--show-toplevel'));
    const up = absolute(io.cwd, await ask('rev-parse', '--show-cdup'));
    return new Repository(io.git, locale, (await isSame(up, top)) ? up : top, false);
  }

  /** A repository inside this one (submodule). */
  inside(folder: string): Repository {
    return new Repository(this.run, this.locale, folder, true);
  }

  /** What git prints. Throws a UsageError of one line. */
  async bytes(args: readonly string[], input?: string): Promise<Uint8Array> {
    try {
      return await this.run(args, {
        cwd: this.top,
        isOtherRepository: this.isOther,
        ...(input === undefined ? {} : { input }),
      });
    } catch (error) {
      throw new UsageError(gitFault(error, this.locale));
    }
  }

  /** The same, as the pieces between NUL characters. */
  async list(args: readonly string[]): Promise<string[]> {
    return text(await this.bytes(args))
      .split('\0')
      .filter((piece) => piece !== '');
  }

  /** Contents by git's names of them; those that it does not have are left out. */
  async blobs(names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    const wanted = [...new Set(names)];
    const contents = new Map<string, Uint8Array>();
    if (wanted.length === 0) return contents;
    // Neither text conversion nor filters are run for this.
    const answer = Buffer.from(await this.bytes(['cat-file', '--batch'], `${wanted.join('\n')}\n`));
    let from = 0;
    for (const name of wanted) {
      const lineEnd = answer.indexOf('\n', from);
      const match = /^[0-9a-f]+ blob (\d+)$/u.exec(answer.subarray(from, lineEnd).toString());
      from = lineEnd + 1;
      if (!match) continue;
      contents.set(name, answer.subarray(from, from + Number(match[1])));
      from += Number(match[1]) + 1;
    }
    return contents;
  }

  /** One line of git's answer; undefined where git refuses. */
  async maybe(args: readonly string[]): Promise<string | undefined> {
    try {
      return text(await this.run(args, { cwd: this.top, isOtherRepository: this.isOther })).trim();
    } catch {
      return undefined;
    }
  }

  /** The commit that a name means. */
  commitOf(name: string): Promise<string | undefined> {
    // A name with a dash before it would be an option.
    if (name === '' || name.startsWith('-')) return Promise.resolve(undefined);
    return this.maybe(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  }

  /** The tree without files, against which everything is new. */
  async emptyTree(): Promise<string> {
    return text(await this.bytes(['hash-object', '-t', 'tree', '--stdin'])).trim();
  }

  /** Whether only a part of the history is here. */
  async isShallow(): Promise<boolean> {
    return (await this.maybe(['rev-parse', '--is-shallow-repository'])) === 'true';
  }
}

/** What git printed, read as UTF-8; invalid bytes become U+FFFD. */
export function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function isSame(a: string, b: string): Promise<boolean> {
  try {
    return (await promises.realpath(a)) === (await promises.realpath(b));
  } catch {
    return a === b;
  }
}

/** What git complains of, in one line with what to do. */
function gitFault(error: unknown, locale: Locale): string {
  const { message } = error as Error;
  if (errorCode(error) === 'ENOENT') {
    return say(locale, 'không tìm thấy lệnh git trên máy này.', 'there is no git on this machine.');
  }
  const owned = /dubious ownership in repository at '([^']*)'/u.exec(message)?.[1];
  if (owned !== undefined) {
    return say(
      locale,
      `git không mở kho này vì thư mục thuộc người dùng khác. Nếu tin kho này: git config --global --add safe.directory ${owned}`,
      `git does not open this repository: its folder belongs to another user. If you trust it: git config --global --add safe.directory ${owned}`,
    );
  }
  if (/not a git repository/iu.test(message)) {
    return say(
      locale,
      'đây không phải kho git; bỏ --changed, --since, --staged để soát mọi tệp.',
      'this is no git repository; without --changed, --since, --staged every file is checked.',
    );
  }
  if (/must be run in a work tree/iu.test(message)) {
    return say(
      locale,
      'kho git này không có thư mục làm việc (bare).',
      'this git repository is bare: it has no work tree.',
    );
  }
  const [first = ''] = message.split('\n', 1);
  return say(locale, `git báo: ${first}`, `git says: ${first}`);
}
