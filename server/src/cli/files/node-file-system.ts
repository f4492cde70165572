import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import type { FileSystem } from '../io.ts';

/** The machine's own file system. */
export const nodeFileSystem: FileSystem = {
  readFile: (path) => readFile(path),
  writeFile: (path, data, options) => writeFile(path, data, options),
  readdir: (path) => readdir(path, { withFileTypes: true }),
  stat,
  lstat,
  realpath: (path) => realpath(path),
  rename,
  chmod,
  unlink,
  mkdir: async (path) => {
    await mkdir(path, { recursive: true });
  },
};
