import * as fs from 'node:fs';
import { NOT_REGULAR } from '../text/file-fault.ts';

/** Bytes of the largest file that is read where the caller names no other limit. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Without waiting for somebody to write into a pipe. Windows has no such flag. */
const READ = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);

/**
 * All bytes of a regular file of at most `most` bytes, read synchronously. Throws what opening throws, `NOT_REGULAR` for
 * a device, a pipe or a socket, `EFBIG` for a larger file, also for one whose size is not told beforehand.
 */
export function readRegularFile(path: string, most = MAX_FILE_BYTES): Buffer {
  return withRegularFile(path, most, (file, size) => readAll(file, size, most));
}

/** Opens a regular file of at most `most` bytes for reading while `use` runs. */
export function withRegularFile<T>(path: string, most: number, use: (file: number, size: number) => T): T {
  const { file, size } = openRegularFile(path, most);
  try {
    return use(file, size);
  } finally {
    fs.closeSync(file);
  }
}

/** Opens a regular file of at most `most` bytes for reading, to be closed by the caller. */
export function openRegularFile(
  path: string,
  most: number,
): { readonly file: number; readonly size: number } {
  const file = fs.openSync(path, READ);
  try {
    const stat = fs.fstatSync(file);
    refuse(stat, most);
    return { file, size: stat.size };
  } catch (error) {
    fs.closeSync(file);
    throw error;
  }
}

/** The same as `readRegularFile` without holding up what else runs. */
export async function readRegularFileAsync(path: string, most = MAX_FILE_BYTES): Promise<Buffer> {
  const file = await fs.promises.open(path, READ);
  try {
    refuse(await file.stat(), most);
    const bytes = await file.readFile();
    if (bytes.length > most) throw fault('EFBIG');
    return bytes;
  } finally {
    await file.close();
  }
}

function refuse(stat: fs.Stats, most: number): void {
  if (stat.isDirectory()) throw fault('EISDIR');
  if (!stat.isFile()) throw fault(NOT_REGULAR);
  if (stat.size > most) throw fault('EFBIG');
}

function readAll(file: number, size: number, most: number): Buffer {
  // One byte more than the size tells at once whether that was all.
  let buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const count = fs.readSync(file, buffer, length, buffer.length - length, length);
    if (count === 0) return buffer.subarray(0, length);
    length += count;
    if (length > most) throw fault('EFBIG');
    if (length === buffer.length) buffer = Buffer.concat([buffer], length * 2 + 4096);
  }
}

function fault(code: string): Error {
  return Object.assign(new Error(code), { code });
}
