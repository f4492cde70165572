import { sha256 } from '@noble/hashes/sha2.js';
import { strFromU8, strToU8 } from 'fflate';
import type { SetDocument } from '../../layout/typeset/model.ts';
import type { ExportedFile } from '../formats.ts';
import type { Images } from '../images.ts';
import { pageSvg } from './page.ts';

const MIME = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' } as const;
const MARK = /\n<!-- kehoach ([0-9a-f]{64}) -->\n$/;
/** Bytes at the end of a file that hold its mark. */
const MARK_BYTES = 100;

/** A file for each page; one for the plan where it has a single one. */
export function writeSvgFiles({ pages }: SetDocument, images: Images): ExportedFile[] {
  const picture = (target: string): string | undefined => {
    const image = images.get(target);
    return image && `data:${MIME[image.type]};base64,${base64(image.bytes)}`;
  };
  return pages.map((page, index) => {
    const bytes = strToU8(pageSvg(page, { picture }));
    const mark = strToU8(`\n<!-- kehoach ${hashOf(bytes)} -->\n`);
    const file = new Uint8Array(bytes.length + mark.length);
    file.set(bytes);
    file.set(mark, bytes.length);
    return { suffix: pages.length > 1 ? `-${index + 1}` : '', bytes: file };
  });
}

/** Whether a page is as it was written. */
export function isOwnSvg(bytes: Uint8Array): boolean {
  const tail = Math.max(0, bytes.length - MARK_BYTES);
  const match = MARK.exec(strFromU8(bytes.subarray(tail), true));
  return match !== null && match[1] === hashOf(bytes.subarray(0, tail + match.index));
}

function hashOf(bytes: Uint8Array): string {
  return Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < 4; k++) text += i + k > bytes.length ? '=' : DIGITS[(three >> (18 - 6 * k)) & 63];
  }
  return text;
}
