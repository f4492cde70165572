import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { MAX_FILE_BYTES, readRegularFile, withRegularFile } from '../../node/read-file.ts';
import type { FileSystem } from '../io.ts';

type Done<T> = (error: NodeJS.ErrnoException | null, value?: T) => void;

/** Bytes that a file may have to be read into what is lent; nearly all plans have fewer. */
const BUFFER_SIZE = 1 << 16;
let buffer: Buffer | undefined;

/** The machine's own file system. With callbacks: `node:fs/promises` takes longer to load than a plan to read. */
export const nodeFileSystem: FileSystem = {
  // At once: nothing else could go on meanwhile, and each of the four steps through the pool of threads costs a wait.
  readFile: async (path, most) => readRegularFile(path, most),
  readAny: (path) => result((done) => fs.readFile(path, done)),
  withFileBytes: async (path, read, most) => {
    const small = withRegularFile(path, MAX_FILE_BYTES, (file) => {
      buffer ??= Buffer.allocUnsafeSlow(BUFFER_SIZE);
      const limit = Math.min(most ?? BUFFER_SIZE, BUFFER_SIZE);
      let length = 0;
      for (let count = 1; count > 0 && length < limit; length += count)
        count = fs.readSync(file, buffer, length, limit - length, length);
      return length < BUFFER_SIZE || length === most
        ? { value: read(buffer.subarray(0, length)) }
        : undefined;
    });
    return small ? small.value : read(readRegularFile(path).subarray(0, most));
  },
  writeFile: (path, data, options = {}) => result((done) => fs.writeFile(path, data, options, done)),
  readdir: (path) => result((done) => fs.readdir(path, { withFileTypes: true }, done)),
  stat: (path) => result((done) => fs.stat(path, done)),
  lstat: (path) => result((done) => fs.lstat(path, done)),
  realpath: (path) => result((done) => fs.realpath.native(path, done)),
  rename: (from, to) => result((done) => fs.rename(from, to, done)),
  link: (from, to) => result((done) => fs.link(from, to, done)),
  access: (path) => result((done) => fs.access(path, fs.constants.W_OK, done)),
  chown: (path, uid, gid) => result((done) => fs.chown(path, uid, gid, done)),
  overwrite: async (path, data) => {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    const file = fs.openSync(path, 'r+');
    try {
      for (let at = 0; at < bytes.length; ) at += fs.writeSync(file, bytes, at, bytes.length - at, at);
      fs.ftruncateSync(file, bytes.length);
    } finally {
      fs.closeSync(file);
    }
  },
  chmod: (path, mode) => result((done) => fs.chmod(path, mode, done)),
  unlink: (path) => result((done) => fs.unlink(path, done)),
  mkdir: makeFolder,
};

/** With the folders above it. Step by step: of a folder that can hold none (`/proc`) Node's own `recursive` never ends. */
async function makeFolder(path: string): Promise<void> {
  const make = () => result<void>((done) => fs.mkdir(path, done));
  try {
    await make();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const above = dirname(path);
    if (code === 'ENOENT' && above !== path) {
      await makeFolder(above);
      return make();
    }
    // There already, or a root, for which some systems have other words.
    const isThere = await result<fs.Stats>((done) => fs.stat(path, done)).then(
      (stat) => stat.isDirectory(),
      () => false,
    );
    if (!isThere) throw error;
  }
}

function result<T>(start: (done: Done<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    start((error, value) => (error ? reject(error) : resolve(value as T)));
  });
}
