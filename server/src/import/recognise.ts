import type { Bilingual } from '../text/bilingual.ts';

/** What a file is that is no .docx, by its first bytes, and what to do with it. */
interface KnownFormat {
  readonly is: (bytes: Uint8Array, name: string) => boolean;
  readonly reason: Bilingual;
}

const SAVE_AS: Bilingual = {
  vi: 'Mở bằng Word, chọn Lưu thành → Word Document (.docx); hoặc chạy: soffice --headless --convert-to docx TỆP',
  en: 'Open it in Word and save it as Word Document (.docx), or run: soffice --headless --convert-to docx FILE',
};

/** Bytes in which a zip file names its first parts. */
const HEAD = 4096;

const FORMATS: readonly KnownFormat[] = [
  {
    is: (bytes, name) => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) && /\.docx$/iu.test(name),
    reason: {
      vi: 'là tệp Word đặt mật khẩu, hoặc tệp .doc đổi tên thành .docx. Mở bằng Word, bỏ mật khẩu, lưu lại dưới dạng .docx',
      en: 'is an encrypted Word file, or a .doc file renamed to .docx. Open it in Word, remove the password, save it as .docx',
    },
  },
  known(
    (bytes) => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]),
    'tệp Word cũ (.doc)',
    'an old Word file (.doc)',
  ),
  known((bytes) => startsWithText(bytes, '{\\rtf'), 'tệp RTF', 'an RTF file'),
  known(
    (bytes) => isZip(bytes) && textOf(bytes).includes('mimetypeapplication/vnd.oasis.opendocument'),
    'tệp OpenDocument (.odt)',
    'an OpenDocument file (.odt)',
  ),
  {
    is: (bytes) => textOf(bytes.subarray(0, 1024)).includes('%PDF-'),
    reason: {
      vi: 'là tệp PDF. Hãy xin tệp Word gốc; PDF có chữ thì mở bằng Word rồi lưu thành .docx, PDF quét ảnh thì phải nhận dạng chữ (OCR) trước',
      en: 'is a PDF file. Ask for the Word file; a PDF with text can be opened in Word and saved as .docx, a scan needs OCR first',
    },
  },
  {
    is: (bytes) => IMAGES.some((head) => startsWith(bytes, head)),
    reason: {
      vi: 'là tệp ảnh (bản quét). Phải nhận dạng chữ (OCR) ra tệp .docx trước khi nhập',
      en: 'is an image (a scan). It needs OCR into a .docx file first',
    },
  },
  known(
    (bytes) => /^\s*(?:<!doctype\s+html|<html)/iu.test(textOf(bytes.subarray(0, 512))),
    'trang HTML, có thể đã đổi tên thành .doc',
    'an HTML page, perhaps renamed to .doc',
  ),
];

/** JPEG, PNG, GIF, TIFF of both kinds. */
const IMAGES: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

/**
 * Why a file cannot be imported, for a message that begins with its name; undefined for a zip file, which a .docx is, and
 * for what is not known.
 * @param name its name; the extension says what it claims to be
 */
export function refusedFormat(bytes: Uint8Array, name: string): Bilingual | undefined {
  return FORMATS.find(({ is }) => is(bytes, name))?.reason;
}

/** Whether a file is taken for a Word file by its name. */
export function isWordName(name: string): boolean {
  return /\.docx$/iu.test(name) && !isLockName(name);
}

/** Whether a file is the one that Word puts beside a document as long as it is open: `~$ke-hoach.docx`. */
export function isLockName(name: string): boolean {
  return /(?:^|[/\\])~\$[^/\\]*\.docx$/iu.test(name);
}

function known(is: KnownFormat['is'], vi: string, en: string): KnownFormat {
  return {
    is,
    reason: {
      vi: `là ${vi}, không phải .docx. ${SAVE_AS.vi}`,
      en: `is ${en}, not .docx. ${SAVE_AS.en}`,
    },
  };
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b]);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function startsWithText(bytes: Uint8Array, head: string): boolean {
  return textOf(bytes.subarray(0, head.length)) === head;
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, HEAD));
}
