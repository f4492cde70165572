/** Colorants and white of sRGB as seen under D50 (IEC 61966-2-1), in 65536ths: X, Y, Z. */
const WHITE = [0xf6d6, 0x10000, 0xd32d];
const RED = [0x6fa2, 0x38f5, 0x0390];
const GREEN = [0x6299, 0xb785, 0x18da];
const BLUE = [0x24a0, 0x0f84, 0xb6cf];
/** Gamma 2.2 in 256ths. */
const GAMMA = 0x0233;
const HEADER_BYTES = 128;

/** A small ICC profile (version 2.1) of sRGB: a PDF/A says what its black is. */
export function colourProfile(): Uint8Array {
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', description('sRGB')],
    ['cprt', text('Public domain')],
    ['wtpt', xyz(WHITE)],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', curve()],
    ['gTRC', curve()],
    ['bTRC', curve()],
  ];
  const start = HEADER_BYTES + 4 + tags.length * 12;
  const size = tags.reduce((sum, [, bytes]) => sum + bytes.length, start);
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  view.setUint32(0, size);
  view.setUint32(8, 0x02100000);
  ascii(profile, 12, 'mntrRGB XYZ ');
  // 1 January 2000.
  view.setUint16(24, 2000);
  view.setUint16(26, 1);
  view.setUint16(28, 1);
  ascii(profile, 36, 'acsp');
  WHITE.forEach((value, i) => {
    view.setUint32(68 + i * 4, value);
  });
  view.setUint32(HEADER_BYTES, tags.length);
  let at = start;
  tags.forEach(([signature, bytes], index) => {
    const entry = HEADER_BYTES + 4 + index * 12;
    ascii(profile, entry, signature);
    view.setUint32(entry + 4, at);
    view.setUint32(entry + 8, bytes.length);
    profile.set(bytes, at);
    at += bytes.length;
  });
  return profile;
}

function ascii(bytes: Uint8Array, at: number, value: string): void {
  for (let i = 0; i < value.length; i++) bytes[at + i] = value.charCodeAt(i);
}

function element(type: string, length: number): { readonly bytes: Uint8Array; readonly view: DataView } {
  const bytes = new Uint8Array((length + 3) & ~3);
  ascii(bytes, 0, type);
  return { bytes, view: new DataView(bytes.buffer) };
}

function xyz(values: readonly number[]): Uint8Array {
  const { bytes, view } = element('XYZ ', 20);
  values.forEach((value, i) => {
    view.setUint32(8 + i * 4, value);
  });
  return bytes;
}

function curve(): Uint8Array {
  const { bytes, view } = element('curv', 14);
  view.setUint32(8, 1);
  view.setUint16(12, GAMMA);
  return bytes;
}

function text(value: string): Uint8Array {
  const { bytes } = element('text', 8 + value.length + 1);
  ascii(bytes, 8, value);
  return bytes;
}

/** Its Unicode and Macintosh variants are empty. */
function description(value: string): Uint8Array {
  const { bytes, view } = element('desc', 12 + value.length + 1 + 78);
  view.setUint32(8, value.length + 1);
  ascii(bytes, 12, value);
  return bytes;
}
