import { isUtf8, transcode } from 'node:buffer';
import { isWordName, refusedFormat } from '../../import/recognise.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { type LegacyEncoding, legacyEncodingOfBytes } from '../../vietnamese/legacy.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A file's bytes read as text. The byte order mark is no part of the text and is kept beside it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/** Why bytes are no text we read. */
export interface DecodeFailure {
  readonly reason: Bilingual;
}

const WORD_FILE: Bilingual = {
  vi: 'là tệp Word. Nhập thành bản thảo trước: kehoach import TỆP.docx',
  en: 'is a Word file. Import it as a draft first: kehoach import FILE.docx',
};

/** The same for a file, with what to do where it is a Word file, a PDF or an image. */
export function decodeFile(bytes: Uint8Array, name: string): DecodedText | DecodeFailure {
  const decoded = decode(bytes);
  if (!('reason' in decoded)) {
    // RTF is text too, and no Markdown.
    const refused = decoded.text.startsWith('{\\rtf') ? refusedFormat(bytes, name) : undefined;
    return refused ? { reason: refused } : decoded;
  }
  const isWord = isWordName(name) && bytes[0] === 0x50 && bytes[1] === 0x4b;
  return { reason: isWord ? WORD_FILE : (refusedFormat(bytes, name) ?? decoded.reason) };
}

/** Reads UTF-8 (with or without BOM) and UTF-16 by its BOM; refuses everything else with the place in bytes. */
export function decode(bytes: Uint8Array): DecodedText | DecodeFailure {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const nul = bytes.subarray(0, 8192).indexOf(0);
  if (nul >= 0 && looksLikeUtf16(bytes)) {
    return {
      reason: {
        vi: 'có vẻ là UTF-16 thiếu dấu BOM. Lưu lại bằng UTF-8 rồi soát lại',
        en: 'looks like UTF-16 without its byte order mark. Save it as UTF-8',
      },
    };
  }
  if (nul >= 0) {
    return {
      reason: {
        vi: `là tệp nhị phân (byte 0 ở vị trí ${nul}), không phải văn bản`,
        en: `is a binary file (byte 0 at offset ${nul}), not a text`,
      },
    };
  }
  if (!isUtf8(bytes)) return notUtf8(bytes);
  // By way of UTF-16, which takes a fifth of the time of TextDecoder.
  const text = transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  return { text: bom ? text.slice(1) : text, encoding: 'utf-8', bom };
}

/** Whether bytes without a byte order mark are UTF-16: of nearly all pairs the same half is 0 or a small number. */
export function looksLikeUtf16(bytes: Uint8Array): boolean {
  const pairs = Math.min(bytes.length, 8192) >> 1;
  const high = [0, 0];
  let nuls = 0;
  for (let i = 0; i < pairs * 2; i += 1) {
    const byte = bytes[i]!;
    if (byte === 0) nuls += 1;
    // Latin, combining marks, Vietnamese letters, general punctuation.
    if (byte <= 0x03 || byte === 0x1e || byte === 0x20) high[i & 1]! += 1;
  }
  const [even, odd] = high as [number, number];
  return pairs >= 4 && nuls * 4 >= pairs && Math.max(even, odd) > pairs * 0.95 && even !== odd;
}

/** The bytes of a text in the encoding that its file had. */
export function encode(text: string, { encoding, bom }: Pick<DecodedText, 'encoding' | 'bom'>): Uint8Array {
  const whole = bom ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < whole.length; i += 1) {
    view.setUint16(i * 2, whole.charCodeAt(i), encoding === 'utf-16le');
  }
  return bytes;
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText | DecodeFailure {
  if (bytes.length % 2 === 1) {
    return {
      reason: {
        vi: `có dấu hiệu UTF-16 nhưng số byte lẻ (${bytes.length}), có thể bị cắt cụt`,
        en: `is marked as UTF-16 but has an odd number of bytes (${bytes.length}); it may be cut off`,
      },
    };
  }
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  // UTF-32 begins with the mark of UTF-16, and every second character would be none.
  const nul = text.slice(0, 8192).indexOf('\0');
  if (nul >= 0) {
    return {
      reason: {
        vi: `có dấu hiệu UTF-16 nhưng có ký tự 0 (thứ ${nul}): có thể là UTF-32 hoặc tệp nhị phân. Lưu lại bằng UTF-8 rồi soát lại`,
        en: `is marked as UTF-16 but holds character 0 (at ${nul}): it may be UTF-32 or binary. Save it as UTF-8`,
      },
    };
  }
  return { text: text.slice(1), encoding, bom: true };
}

const LEGACY_NAMES: Readonly<Record<LegacyEncoding, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };

function notUtf8(bytes: Uint8Array): DecodeFailure {
  const at = firstInvalidUtf8(bytes);
  const before = bytes.subarray(0, at);
  const line = before.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1);
  const column = at - before.lastIndexOf(0x0a);
  const encoding = legacyEncodingOfBytes(bytes.subarray(0, 1 << 16));
  const legacy = encoding && LEGACY_NAMES[encoding];
  return {
    reason: {
      vi: `không phải UTF-8 (byte lạ ở dòng ${line}, byte thứ ${column})${legacy ? `; có vẻ là bảng mã ${legacy}` : ''}. Chuyển sang UTF-8 rồi soát lại`,
      en: `is not UTF-8 (bad byte in line ${line}, byte ${column})${legacy ? `; it looks like ${legacy}` : ''}. Convert it to UTF-8`,
    },
  };
}

/** Byte offset of the first sequence that UTF-8 does not allow; the length where there is none. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  for (let i = 1; i < length; i += 1) {
    if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1]!;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  return length;
}
