import { CONFIG_FILE_NAMES } from '../../config/model.ts';
import { joinPath } from '../../config/paths.ts';
import type { Locale } from '../../text/bilingual.ts';
import { slashed } from '../files/paths.ts';
import type { FileStat, FileSystem } from '../io.ts';
import { say } from '../io.ts';
import { differences, LINK, lastCommit } from './changes.ts';
import type { Repository } from './repository.ts';

/** What is to be committed. */
export interface Staged {
  /** Absolute paths of the files that differ from the last commit. */
  readonly files: readonly string[];
  /** By absolute path: those files, and the configuration, as the index has them. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** For stderr. */
  readonly notes: readonly string[];
}

const SUBMODULE = '160000';

/** Reads from the index what would be committed now. In: which files are wanted, by absolute path. */
export async function readStaged(
  repository: Repository,
  isWanted: (path: string) => boolean,
  locale: Locale,
): Promise<Staged> {
  const changed = await differences(repository, await lastCommit(repository), 'index');
  const at = (path: string) => joinPath(repository.top, path);
  const files = changed.filter(({ path, mode }) => mode !== SUBMODULE && mode !== LINK && isWanted(at(path)));
  const names = new Map(files.map(({ path, after }) => [at(path), after]));
  for (const entry of await repository.list(['ls-files', '--stage', '-z', '--', ...CONFIGURATION])) {
    const match = /^\d+ ([0-9a-f]+) 0\t([\s\S]*)$/u.exec(entry);
    if (match) names.set(at(match[2]!), match[1]!);
  }
  return {
    files: files.map(({ path }) => at(path)),
    contents: await contentsOf(repository, names),
    notes: changed
      .filter(({ mode }) => mode === SUBMODULE)
      .map(({ path }) =>
        say(
          locale,
          `${path}: là kho con (submodule), không soát ở đây; soát trong kho ấy`,
          `${path}: is a submodule and is not checked here; check it there`,
        ),
      ),
  };
}

const CONFIGURATION = CONFIG_FILE_NAMES.flatMap((name) => [`:(top)${name}`, `:(top,glob)**/${name}`]);

/** In: paths with git's names of their contents. */
async function contentsOf(
  repository: Repository,
  names: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const blobs = await repository.blobs([...names.values()]);
  return new Map([...names].flatMap(([path, name]) => (blobs.has(name) ? [[path, blobs.get(name)!]] : [])));
}

/** The file system with some files as git's index has them. What is written goes to the files themselves. */
export function withContents(fs: FileSystem, contents: ReadonlyMap<string, Uint8Array>): FileSystem {
  const held = (path: string) => contents.get(slashed(path));
  const stat = (size: number): FileStat => ({
    isFile: () => true,
    isDirectory: () => false,
    isSymbolicLink: () => false,
    mode: 0o100_644,
    // Nobody's: an owner that is left as it is.
    uid: -1,
    gid: -1,
    nlink: 1,
    dev: 0,
    ino: 0,
    size,
    mtimeMs: 0,
  });
  return {
    ...fs,
    readFile: async (path, most) => held(path) ?? fs.readFile(path, most),
    withFileBytes: async (path, read, most) => {
      const bytes = held(path);
      return bytes ? read(Buffer.from(bytes.subarray(0, most))) : fs.withFileBytes(path, read, most);
    },
    stat: async (path) => {
      const bytes = held(path);
      return bytes ? stat(bytes.length) : fs.stat(path);
    },
    lstat: async (path) => {
      const bytes = held(path);
      return bytes ? stat(bytes.length) : fs.lstat(path);
    },
    realpath: async (path) => (held(path) ? path : fs.realpath(path)),
  };
}
