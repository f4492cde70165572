import { deflateSync } from 'node:zlib';

/** How a pixel is written: red, green and blue, with or without how opaque it is. */
export const PNG_COLOUR = { rgb: 2, rgba: 6 } as const;

/** A PNG of two by two pixels. `rows`: each with the filter byte before its samples; checksums are left at zero. */
export function smallPng(colour: 2 | 6, rows: readonly (readonly number[])[]): Uint8Array {
  const part = (type: string, data: Uint8Array): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, colour, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([signature, part('IHDR', header), part('IDAT', data), part('IEND', Buffer.alloc(0))]);
}
