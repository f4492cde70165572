import { unzlibSync } from 'fflate';
import type { ImageFile } from '../images.ts';
import type { PdfDictionary, PdfWriter, Reference } from './writer.ts';

interface Png {
  readonly depth: number;
  readonly colour: number;
  readonly isInterlaced: boolean;
  readonly palette: Uint8Array | undefined;
  /** Compressed samples. */
  readonly data: Uint8Array;
}

/** Colour types of PNG and their samples for each pixel. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;
const WITH_ALPHA = 4;
/** Bytes of samples that a picture may unpack to. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Writes a picture; undefined for a kind that a PDF has no room for (GIF, interlaced PNG), or a broken file. */
export function writePicture(pdf: PdfWriter, file: ImageFile): Reference | undefined {
  try {
    if (file.type === 'jpg') return writeJpeg(pdf, file);
    return file.type === 'png' ? writePng(pdf, file) : undefined;
  } catch {
    return undefined;
  }
}

function imageEntries(
  { width, height }: ImageFile,
  space: PdfDictionary[string],
  depth: number,
): PdfDictionary {
  return {
    Type: '/XObject',
    Subtype: '/Image',
    Width: width,
    Height: height,
    ColorSpace: space,
    BitsPerComponent: depth,
  };
}

function writeJpeg(pdf: PdfWriter, file: ImageFile): Reference | undefined {
  const components = jpegComponents(file.bytes);
  // Four would be CMYK, which the file's sRGB does not describe.
  if (components !== 1 && components !== 3) return undefined;
  const space = components === 1 ? '/DeviceGray' : '/DeviceRGB';
  return pdf.addStream(file.bytes, { ...imageEntries(file, space, 8), Filter: '/DCTDecode' });
}

function jpegComponents(bytes: Uint8Array): number | undefined {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return bytes[at + 9];
    at += 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
  }
  return undefined;
}

function writePng(pdf: PdfWriter, file: ImageFile): Reference | undefined {
  const png = readPng(file.bytes);
  const samples = SAMPLES[png.colour];
  if (samples === undefined || png.isInterlaced) return undefined;
  const { width, height } = file;
  if (png.colour & WITH_ALPHA) return writeWithAlpha(pdf, file, png, samples);
  const space = spaceOf(pdf, png);
  const parameters = { Predictor: 15, Colors: samples, BitsPerComponent: png.depth, Columns: width };
  return height > 0
    ? pdf.addStream(png.data, {
        ...imageEntries(file, space, png.depth),
        Filter: '/FlateDecode',
        DecodeParms: parameters,
      })
    : undefined;
}

function spaceOf(pdf: PdfWriter, { colour, palette }: Png): PdfDictionary[string] {
  if (colour !== PALETTE) return colour === 0 ? '/DeviceGray' : '/DeviceRGB';
  if (!palette) throw new RangeError('no palette');
  return ['/Indexed', '/DeviceRGB', palette.length / 3 - 1, { ref: pdf.addStream(palette) }];
}

/** Colour and transparency are two pictures in a PDF. */
function writeWithAlpha(pdf: PdfWriter, file: ImageFile, png: Png, samples: number): Reference | undefined {
  const { width, height } = file;
  const bytesPerSample = png.depth / 8;
  const stride = width * samples * bytesPerSample;
  if ((png.depth !== 8 && png.depth !== 16) || (stride + 1) * height > MAX_BYTES) return undefined;
  const pixels = unfiltered(
    unzlibSync(png.data, { out: new Uint8Array((stride + 1) * height) }),
    stride,
    height,
    samples * bytesPerSample,
  );
  const colours = new Uint8Array(width * height * (samples - 1));
  const alpha = new Uint8Array(width * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * samples * bytesPerSample;
    for (let i = 0; i < samples - 1; i++)
      colours[pixel * (samples - 1) + i] = pixels[at + i * bytesPerSample]!;
    alpha[pixel] = pixels[at + (samples - 1) * bytesPerSample]!;
  }
  const mask = pdf.addStream(alpha, imageEntries(file, '/DeviceGray', 8));
  const space = samples === 2 ? '/DeviceGray' : '/DeviceRGB';
  return pdf.addStream(colours, { ...imageEntries(file, space, 8), SMask: { ref: mask } });
}

function readPng(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let palette: Uint8Array | undefined;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'PLTE') palette = data;
    if (type === 'IDAT') parts.push(data);
    if (type === 'IEND') break;
  }
  const data = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let length = 0;
  for (const part of parts) {
    data.set(part, length);
    length += part.length;
  }
  return { depth: bytes[24]!, colour: bytes[25]!, isInterlaced: bytes[28] !== 0, palette, data };
}

/** Takes the filters of the rows away (PNG, 9.2). */
function unfiltered(rows: Uint8Array, stride: number, height: number, pixel: number): Uint8Array {
  const result = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (stride + 1)]!;
    const source = row * (stride + 1) + 1;
    const target = row * stride;
    for (let i = 0; i < stride; i++) {
      const left = i >= pixel ? result[target + i - pixel]! : 0;
      const above = row > 0 ? result[target + i - stride]! : 0;
      const corner = i >= pixel && row > 0 ? result[target + i - stride - pixel]! : 0;
      result[target + i] = rows[source + i]! + predicted(filter, left, above, corner);
    }
  }
  return result;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const guess = left + above - corner;
      const distances = [left, above, corner].map((value) => Math.abs(guess - value));
      const nearest = Math.min(...distances);
      return distances[0] === nearest ? left : distances[1] === nearest ? above : corner;
    }
    default:
      return 0;
  }
}
