import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { MAX_FILE_BYTES, readRegularFile, withRegularFile } from '../../node/read-file.ts';
import { errorCode } from '../../text/file-fault.ts';
import type { FileSystem } from '../io.ts';
import { openScratch, openToRead } from './scratch.ts';

type Done<T> = (error: NodeJS.ErrnoException | null, value?: T) => void;

/** Bytes that a file may have to be read into the buffer that is used again; nearly all plans have fewer. */
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
  writeFile: (path, data, options = {}) =>
    typeof data === 'string' || data instanceof Uint8Array
      ? result((done) => fs.writeFile(path, data, options, done))
      : writeParts(fs.openSync(path, options.flag ?? 'w', options.mode), data, null),
  readdir: (path) => result((done) => fs.readdir(path, { withFileTypes: true }, done)),
  // At once, like reading: the pool of threads is not even started for one plan.
  stat: async (path) => fs.statSync(path),
  lstat: async (path) => fs.lstatSync(path),
  realpath: async (path) => fs.realpathSync.native(path),
  rename: (from, to) => result((done) => fs.rename(from, to, done)),
  link: (from, to) => result((done) => fs.link(from, to, done)),
  access: (path) => result((done) => fs.access(path, fs.constants.W_OK, done)),
  chown: (path, uid, gid) => result((done) => fs.chown(path, uid, gid, done)),
  overwrite: async (path, data) => {
    const whole = typeof data === 'string' ? Buffer.from(data) : data;
    await writeParts(fs.openSync(path, 'r+'), whole instanceof Uint8Array ? [whole] : whole, 0);
  },
  chmod: (path, mode) => result((done) => fs.chmod(path, mode, done)),
  unlink: (path) => result((done) => fs.unlink(path, done)),
  mkdir: makeFolder,
  open: openToRead,
  scratch: openScratch,
};

/** Writes and closes a file. In: where to begin, what then stands after goes; null: at the end. */
async function writeParts(file: number, parts: Iterable<Uint8Array>, start: number | null): Promise<void> {
  try {
    let at = start;
    for (const part of parts) {
      for (let done = 0; done < part.length; ) {
        const count = fs.writeSync(file, part, done, part.length - done, at);
        done += count;
        if (at !== null) at += count;
      }
    }
    if (at !== null) fs.ftruncateSync(file, at);
  } finally {
    fs.closeSync(file);
  }
}

/** With the folders above it. Step by step: of a folder that can hold none (`/proc`) Node's own `recursive` never ends. */
async function makeFolder(path: string): Promise<void> {
  const make = () => result<void>((done) => fs.mkdir(path, done));
  try {
    await make();
  } catch (error) {
    const code = errorCode(error);
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
