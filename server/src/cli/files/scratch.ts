import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegularFile } from '../../node/read-file.ts';
import type { RandomAccessFile, ScratchFile } from '../io.ts';
import { temporaryName } from './temporary.ts';

const unused = new FinalizationRegistry((file: number) => fs.closeSync(file));

/** Makes a scratch file in the system's folder for temporary files, readable by nobody else. Throws what the file system throws. */
export function openScratch(): ScratchFile {
  const path = join(tmpdir(), temporaryName('scratch'));
  const file = fs.openSync(path, 'wx+', 0o600);
  // Without a name it is gone when nobody uses it any more, however the process ends.
  fs.unlinkSync(path);
  let end = 0;
  const scratch: ScratchFile = {
    append(bytes) {
      const at = end;
      for (let done = 0; done < bytes.length; )
        done += fs.writeSync(file, bytes, done, bytes.length - done, at + done);
      end += bytes.length;
      return at;
    },
    read: (at, length) => readAt(file, at, length),
  };
  unused.register(scratch, file);
  return scratch;
}

/** Opens a regular file. Throws what the file system throws, and for a device or a pipe. */
export function openToRead(path: string): RandomAccessFile {
  const { file, size } = openRegularFile(path, Number.POSITIVE_INFINITY);
  return {
    size,
    read: (at, length) => readAt(file, at, length),
    close: () => fs.closeSync(file),
  };
}

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length; ) {
    const count = fs.readSync(file, bytes, done, length - done, at + done);
    if (count === 0) throw new Error('the file was cut off');
    done += count;
  }
  return bytes;
}
