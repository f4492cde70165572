import type { ImageFile } from './images.ts';

const MIME = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' } as const;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < 4; k++) text += i + k > bytes.length ? '=' : DIGITS[(three >> (18 - 6 * k)) & 63];
  }
  return text;
}

/** An image as an address that holds its bytes. */
export function dataUri({ type, bytes }: ImageFile): string {
  return `data:${MIME[type]};base64,${base64(bytes)}`;
}
