import type { Bilingual } from './bilingual.ts';

/** Code of the error for a path that leads to a device, a pipe or a socket. */
export const NOT_REGULAR = 'ERR_NOT_REGULAR';

/** What kept a file from being read, and what to do about it; both begin small and end without a mark. */
export interface FileFault {
  readonly what: Bilingual;
  readonly remedy: Bilingual;
}

const FIX_THE_PATH: Bilingual = {
  vi: 'kiểm tra đường dẫn hoặc sửa liên kết',
  en: 'check the path or mend the link',
};

const FAULTS: Readonly<Record<string, FileFault>> = {
  EACCES: {
    what: { vi: 'không có quyền đọc', en: 'permission denied' },
    remedy: { vi: 'cấp quyền đọc tệp cho người chạy', en: 'let the person who runs this read the file' },
  },
  ENOENT: {
    what: {
      vi: 'không có tệp này, hoặc liên kết trỏ tới chỗ không có',
      en: 'no such file, or a link that leads nowhere',
    },
    remedy: FIX_THE_PATH,
  },
  ELOOP: { what: { vi: 'liên kết vòng tròn', en: 'a loop of links' }, remedy: FIX_THE_PATH },
  EISDIR: {
    what: { vi: 'là thư mục', en: 'is a folder' },
    remedy: { vi: 'đổi tên hoặc xoá thư mục ấy', en: 'rename or remove the folder' },
  },
  [NOT_REGULAR]: {
    what: { vi: 'không phải tệp thường (thiết bị, ống dẫn)', en: 'not a regular file (a device, a pipe)' },
    remedy: { vi: 'thay bằng một tệp thường', en: 'put a regular file in its place' },
  },
  EFBIG: {
    what: { vi: 'tệp quá lớn', en: 'the file is too large' },
    remedy: { vi: 'bớt nội dung của tệp', en: 'make the file smaller' },
  },
};
/** Other names of the same: of Node, and of the file systems of VS Code. */
const SAME: Readonly<Record<string, string>> = {
  EPERM: 'EACCES',
  NoPermissions: 'EACCES',
  FileNotFound: 'ENOENT',
  FileIsADirectory: 'EISDIR',
};

/** The code of what a file system has thrown: `ENOENT`; undefined of anything else. */
export function errorCode(error: unknown): string | undefined {
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** Whether a file system has thrown because nothing is at the path. */
export function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** What went wrong at a path that was to be read, in words. In: what was thrown. */
export function fileFault(error: unknown): FileFault {
  const code = errorCode(error) ?? '';
  const { message } = Object(error) as { readonly message?: string };
  const known = FAULTS[SAME[code] ?? code];
  if (known) return known;
  const name = code || message || String(error);
  return {
    what: { vi: `không đọc được (${name})`, en: `cannot be read (${name})` },
    remedy: { vi: 'kiểm tra tệp và ổ đĩa', en: 'check the file and the disk' },
  };
}
