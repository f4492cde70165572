import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read.ts';

const read = (text: string) =>
  readPlan(text, { forcePlan: true, today: { year: 2026, month: 11, day: 1 } }).head;

describe('the national title', () => {
  it('may be broken over two lines, and is no part of the issuer', () => {
    const text =
      'ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 68/KH-UBND\n\nKẾ HOẠCH\n\nCải cách hành chính';
    const head = read(text);
    expect(head.nationalTitle?.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(head.nationalTitle?.range).toEqual({
      start: text.indexOf('CỘNG'),
      end: text.indexOf('VIỆT NAM') + 'VIỆT NAM'.length,
    });
    expect(head.issuer?.text).toBe('ỦY BAN NHÂN DÂN TỈNH SƠN LA');
    expect(head.motto?.text).toBe('Độc lập - Tự do - Hạnh phúc');
  });

  it('is read on one line as before', () => {
    const head = read('SỞ NỘI VỤ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 67/KH-SNV\n\nKẾ HOẠCH');
    expect(head.nationalTitle?.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(head.issuer?.text).toBe('SỞ NỘI VỤ');
  });
});

describe('the issuer', () => {
  it.each([
    ['BAN CHỈ ĐẠO', 'PHÒNG, CHỐNG THIÊN TAI'],
    ['BAN CHỈ ĐẠO', 'HỘI NHẬP QUỐC TẾ'],
    ['ĐỘI', 'PHÒNG CHÁY VÀ CHỮA CHÁY'],
  ])('goes on over the line %s, %s', (first, second) => {
    const head = read(`UBND TỈNH NGHỆ AN\n\n${first}\n\n${second}\n\nSố: 16/KH-BCĐ\n\nKẾ HOẠCH`);
    expect(head.issuer?.text).toBe(`${first} ${second}`);
  });

  it('is the office below its body', () => {
    const head = read('UBND XÃ TAM LĨNH\n\nPHÒNG KINH TẾ\n\nSố: 16/KH-KT\n\nKẾ HOẠCH');
    expect(head.issuer?.text).toBe('PHÒNG KINH TẾ');
  });
});

describe('the subject', () => {
  it('may begin with V/v', () => {
    const head = read('Số: 67/KH-SNV\n\n**KẾ HOẠCH**\n**V/v tổ chức Kỳ thi học sinh giỏi**');
    expect(head.subject.map((part) => part.text)).toEqual(['V/v tổ chức Kỳ thi học sinh giỏi']);
  });

  it('is a long phrase in capitals that ends with a stop', () => {
    const phrase =
      'TRIỂN KHAI THỰC HIỆN QUYẾT ĐỊNH SỐ 64/QĐ-BGTVT NGÀY 22/01/2024 CỦA BỘ GIAO THÔNG VẬN TẢI BAN HÀNH KẾ HOẠCH TRIỂN KHAI CHỈ THỊ SỐ 31/CT-TTG TRÊN ĐỊA BÀN TỈNH.';
    const head = read(
      `Số: 29/KH-UBND\n\nKẾ HOẠCH\n\n${phrase}\n\nThực hiện Quyết định số 64/QĐ-BGTVT, như sau:`,
    );
    expect(head.subject.map((part) => part.text)).toEqual([phrase]);
  });
});
