/** An image file that a draft shows. */
export interface ImageFile {
  readonly type: 'png' | 'jpg' | 'gif';
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Image files by their addresses as written in the draft. */
export type Images = ReadonlyMap<string, ImageFile>;

/** Pixels on a side at most: more is a mistake or an attack. */
const MAX_SIDE = 20_000;

/** Reads type and size of a PNG, JPEG or GIF file; undefined for anything else. */
export function readImage(bytes: Uint8Array): ImageFile | undefined {
  const size = pngSize(bytes) ?? gifSize(bytes) ?? jpegSize(bytes);
  if (!size || !(size.width > 0 && size.height > 0 && size.width <= MAX_SIDE && size.height <= MAX_SIDE))
    return undefined;
  return { ...size, bytes };
}

type Size = Omit<ImageFile, 'bytes'>;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 24 || !startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return undefined;
  const view = viewOf(bytes);
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gifSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 10 || !startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) return undefined;
  const view = viewOf(bytes);
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** The size stands in the first frame header among the segments. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return undefined;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { type: 'jpg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xda || marker === 0xd9) return undefined;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
