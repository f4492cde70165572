import type { Bilingual } from '../../text/bilingual.ts';

/** What is wrong with a file that cannot be imported. */
export type FaultCode =
  | 'not-zip'
  | 'broken-zip'
  | 'encrypted'
  | 'too-large'
  | 'no-document'
  | 'broken-xml'
  | 'doctype'
  | 'too-deep'
  | 'internal';

const REASONS: Readonly<Record<FaultCode, Bilingual>> = {
  'not-zip': {
    vi: 'không phải tệp .docx. Mở tệp bằng Word hoặc LibreOffice rồi lưu lại dưới dạng .docx',
    en: 'is not a .docx file. Open it in Word or LibreOffice and save it as .docx',
  },
  'broken-zip': {
    vi: 'tệp .docx bị hỏng hoặc bị cắt cụt. Mở tệp bằng Word (Mở và Sửa chữa) rồi lưu lại',
    en: 'is a broken or truncated .docx file. Open it in Word (Open and Repair) and save it again',
  },
  encrypted: {
    vi: 'tệp .docx đặt mật khẩu hoặc mã hoá. Mở tệp bằng Word, bỏ mật khẩu rồi lưu lại',
    en: 'is an encrypted .docx file. Open it in Word, remove the password and save it again',
  },
  'too-large': {
    vi: 'nội dung tệp .docx quá lớn sau khi giải nén nên không đọc. Chia tệp hoặc nén ảnh rồi thử lại',
    en: 'is too large once unpacked and is not read. Split the file or compress its images',
  },
  'no-document': {
    vi: 'tệp nén không chứa văn bản Word (thiếu word/document.xml). Mở tệp bằng Word rồi lưu lại dưới dạng .docx',
    en: 'holds no Word document (word/document.xml is missing). Open it in Word and save it as .docx',
  },
  'broken-xml': {
    vi: 'nội dung tệp .docx bị hỏng. Mở tệp bằng Word (Mở và Sửa chữa) rồi lưu lại',
    en: 'holds broken XML. Open it in Word (Open and Repair) and save it again',
  },
  doctype: {
    vi: 'nội dung tệp .docx có khai báo DOCTYPE, thứ mà Word không bao giờ ghi, nên không đọc. Hãy kiểm tra nguồn gốc của tệp',
    en: 'holds a DOCTYPE, which Word never writes, and is not read. Check where the file comes from',
  },
  'too-deep': {
    vi: 'nội dung tệp .docx lồng nhau quá sâu nên không đọc. Hãy kiểm tra nguồn gốc của tệp',
    en: 'is nested too deeply and is not read. Check where the file comes from',
  },
  internal: {
    vi: 'không đọc được tệp .docx này. Mở tệp bằng Word, lưu lại rồi thử lại',
    en: 'cannot be read. Open it in Word, save it again and retry',
  },
};

/** Ends an import. Never leaves this folder: `importDocx` returns its reason. */
export class ImportFault extends Error {
  constructor(readonly code: FaultCode) {
    super(code);
  }

  /** For a message that begins with the name of the file. */
  get reason(): Bilingual {
    return REASONS[this.code];
  }
}
