import { strFromU8, strToU8 } from 'fflate';
import { digestOf } from '../text/digest.ts';

const MARK = /\n<!-- kehoach ([0-9a-f]{64}) -->\n$/;
/** Bytes at the end of a file that hold its mark. */
const MARK_BYTES = 100;

/** The bytes of a file of XML or HTML with a comment at its end by which it is known to be as it was written. */
export function withMark(bytes: Uint8Array): Uint8Array {
  const mark = strToU8(`\n<!-- kehoach ${digestOf(bytes)} -->\n`);
  const file = new Uint8Array(bytes.length + mark.length);
  file.set(bytes);
  file.set(mark, bytes.length);
  return file;
}

/** Whether a file is as it was written. */
export function hasMark(bytes: Uint8Array): boolean {
  const tail = Math.max(0, bytes.length - MARK_BYTES);
  const match = MARK.exec(strFromU8(bytes.subarray(tail), true));
  return match !== null && match[1] === digestOf(bytes.subarray(0, tail + match.index));
}
