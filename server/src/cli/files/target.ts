import { isAbsolute } from 'node:path';
import { insidePath, joinPath, parentOf } from '../../config/paths.ts';
import type { Locale } from '../../text/bilingual.ts';
import { type CliIo, say, UsageError } from '../io.ts';
import { absolute, slashed } from './paths.ts';

/**
 * Where a file named by an option may be written: anywhere for an absolute path, which the user has written out; else
 * only below the current folder, links followed. Throws a UsageError else. Out: absolute path with `/`.
 */
export async function optionTarget(io: CliIo, file: string, option: string, locale: Locale): Promise<string> {
  const path = absolute(io.cwd, file);
  if (isAbsolute(file)) return path;
  return insideTarget(io, path, option, locale);
}

/** The same for a path that a configuration names: never outside the current folder. */
export async function insideTarget(io: CliIo, path: string, named: string, locale: Locale): Promise<string> {
  const folder = slashed(await io.fs.realpath(io.cwd));
  const real = await realTarget(io, path);
  if (real !== undefined && insidePath(folder, real) !== undefined) return path;
  throw new UsageError(
    say(
      locale,
      `${named}: ${path} nằm ngoài thư mục hiện tại (qua “..” hoặc liên kết). Muốn ghi ở đó thì viết đường dẫn tuyệt đối trên dòng lệnh.`,
      `${named}: ${path} lies outside the current folder (through “..” or a link). To write there, give an absolute path on the command line.`,
    ),
  );
}

/** What a path comes to when links are followed, also where its end is still to be made; undefined for a link to nowhere. */
export async function realTarget(io: Pick<CliIo, 'fs'>, path: string): Promise<string | undefined> {
  const rest: string[] = [];
  for (let at = path; ; at = parentOf(at)) {
    try {
      const real = slashed(await io.fs.realpath(at));
      return rest.reduce((folder, name) => joinPath(folder, name), real);
    } catch {
      if (await isLink(io, at)) return undefined;
      if (parentOf(at) === at) return undefined;
      rest.unshift(at.slice(at.lastIndexOf('/') + 1));
    }
  }
}

async function isLink(io: Pick<CliIo, 'fs'>, path: string): Promise<boolean> {
  try {
    return (await io.fs.lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}
