import { describe, expect, it } from 'vitest';
import {
  CENTRE,
  FILLER,
  hasLetters,
  LEFT_BOX,
  type Letters,
  MM,
  Pages,
  RIGHT_BOX,
  SIGNATURE,
} from './component-pages.ts';

describe('a State document (NĐ 30, Phụ lục I, Mục V)', () => {
  const pages = new Pages(`ỦY BAN NHÂN DÂN TỈNH LAI CHÂU

SỞ NỘI VỤ

Số: 12/KH-SNV

V/v tổ chức hội nghị

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Lai Châu, ngày 05 tháng 3 năm 2026

# KẾ HOẠCH

## Tổ chức hội nghị tổng kết công tác văn thư, lưu trữ năm 2025

Kính gửi: Các phòng thuộc Sở

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.

Sở Nội vụ xây dựng Kế hoạch tổ chức hội nghị tổng kết công tác văn thư, lưu trữ năm 2025 trên địa bàn tỉnh như sau:

## Phần I

NHỮNG VẤN ĐỀ CHUNG

### I. MỤC ĐÍCH, YÊU CẦU

#### 1. Mục đích

Đánh giá kết quả công tác văn thư, lưu trữ năm 2025 của các cơ quan, đơn vị và xác định nhiệm vụ trọng tâm của năm 2026.

a) Điểm thứ nhất được thực hiện trong quý I;

### II. NỘI DUNG

${FILLER}

${FILLER}

### III. TỔ CHỨC THỰC HIỆN

Văn phòng Sở có trách nhiệm theo dõi, đôn đốc việc thực hiện Kế hoạch này và báo cáo kết quả./.

Nơi nhận:

- Ủy ban nhân dân tỉnh;
- Lưu: VT, VP (05b).

TM. BAN TỔ CHỨC

GIÁM ĐỐC

Nguyễn Văn An

Địa chỉ: Số 12 đường Trần Phú, tỉnh Lai Châu; Điện thoại: 0213 000 000

**Phụ lục I**

**DANH SÁCH ĐẠI BIỂU**

*(Kèm theo Kế hoạch số 12/KH-SNV ngày 05/3/2026 của Sở Nội vụ)*

| TT | Họ và tên |
| --- | --- |
| 1 | Trần Văn B |
`);

  it.each<[string, Letters]>([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: [12, 13], bold: true, middle: RIGHT_BOX, page: 'first' }],
    ['Độc lập - Tự do - Hạnh phúc', { size: [13, 14], bold: true, middle: RIGHT_BOX }],
    ['ỦY BAN NHÂN DÂN', { size: [12, 13], middle: LEFT_BOX }],
    ['SỞ NỘI VỤ', { size: [12, 13], bold: true, middle: LEFT_BOX }],
    ['Số: 12/KH-SNV', { size: [13, 13], middle: LEFT_BOX }],
    ['V/v tổ chức', { size: [12, 13], middle: LEFT_BOX }],
    ['Lai Châu, ngày', { size: [13, 14], italic: true, middle: RIGHT_BOX }],
    ['KẾ HOẠCH', { size: [13, 14], bold: true, middle: CENTRE }],
    ['Tổ chức hội nghị tổng kết', { size: [13, 14], bold: true, middle: CENTRE }],
    ['Kính gửi: ', { size: [13, 14], middle: [0.41, 0.85] }],
    ['Căn cứ Nghị định', { size: [13, 14], italic: true, left: 10 }],
    ['Sở Nội vụ xây dựng', { size: [13, 14], left: 10 }],
    ['Phần I', { size: [13, 14], bold: true, middle: CENTRE }],
    ['NHỮNG VẤN ĐỀ CHUNG', { size: [13, 14], bold: true, middle: CENTRE }],
    ['I. MỤC ĐÍCH', { size: [13, 14], bold: true, left: 10 }],
    ['1. Mục đích', { size: [13, 14], bold: true, left: 10 }],
    ['a) Điểm thứ nhất', { size: [13, 14], left: 10 }],
    ['1. Việc số 1', { size: [13, 14], left: 10 }],
    ['TM. BAN TỔ CHỨC', { size: [13, 14], bold: true, middle: SIGNATURE, page: 'last' }],
    ['GIÁM ĐỐC', { size: [13, 14], bold: true, middle: SIGNATURE, page: 'last' }],
    ['Nguyễn Văn An', { size: [13, 14], bold: true, middle: SIGNATURE, page: 'last' }],
    ['Nơi nhận:', { size: [12, 12], bold: true, italic: true, left: 0, page: 'last' }],
    ['- Ủy ban nhân dân tỉnh;', { size: [11, 11], left: 0 }],
    ['- Lưu: VT, VP (05b).', { size: [11, 11], left: 0 }],
    ['Địa chỉ: Số 12', { size: [11, 12], page: 'first' }],
    ['Phụ lục I', { size: [14, 14], bold: true, middle: CENTRE }],
    ['DANH SÁCH ĐẠI BIỂU', { size: [13, 14], bold: true, middle: CENTRE }],
    ['(Kèm theo Kế hoạch', { size: [13, 14], italic: true, middle: CENTRE }],
  ])('%s', (start, letters) => hasLetters(pages, start, letters));

  it('the two columns of the head are level', () => {
    expect(pages.line('CỘNG HÒA').top).toBeCloseTo(pages.line('ỦY BAN NHÂN DÂN').top, 1);
    const gap = pages.line('Lai Châu, ngày').baseline - pages.line('Số: 12/KH-SNV').baseline;
    // Tops are level: 14 points beside 13.
    expect(Math.abs(gap)).toBeLessThan(1);
  });

  it('what stands below each other has one middle', () => {
    const middle = (start: string): number => {
      const { from, to } = pages.line(start);
      return (from + to) / 2;
    };
    for (const start of ['SỞ NỘI VỤ', 'Số: 12', 'V/v tổ chức'])
      expect(middle(start), start).toBeCloseTo(middle('ỦY BAN'), 0);
    expect(middle('Độc lập')).toBeCloseTo(middle('CỘNG HÒA'), 0);
    expect(middle('Nguyễn Văn An')).toBeCloseTo(middle('GIÁM ĐỐC'), 0);
  });

  it('6 points lie above a V/v', () => {
    const gap = pages.line('V/v tổ chức').top - pages.line('Số: 12').top - 13 * 1.15;
    expect(gap).toBeCloseTo(6, 0);
  });

  it('lines are drawn below the Tiêu ngữ, the issuer, the trích yếu and above the address', () => {
    const below = (start: string): number => {
      const { page, from, to, baseline } = pages.line(start);
      const rule = pages
        .rules(page)
        .find(({ x1, x2, y1 }) => y1 > baseline && y1 < baseline + 12 && x1 >= from - 1 && x2 <= to + 1)!;
      return (rule.x2 - rule.x1) / (to - from);
    };
    expect(below('Độc lập')).toBeCloseTo(1, 2);
    for (const start of ['SỞ NỘI VỤ', 'Tổ chức hội nghị tổng kết']) {
      expect(below(start), start).toBeGreaterThanOrEqual(1 / 3);
      expect(below(start), start).toBeLessThanOrEqual(1 / 2);
    }
    // The sample form of an annex has one of about 27 mm.
    const { from, to } = pages.line('(Kèm theo');
    expect((below('(Kèm theo') * (to - from)) / MM).toBeGreaterThan(20);
    expect((below('(Kèm theo') * (to - from)) / MM).toBeLessThan(35);
    const { top } = pages.line('Địa chỉ: Số 12');
    const wide = pages.rules(0).find(({ y1 }) => y1 < top + 1 && y1 > top - 12)!;
    expect(pages.share(0, wide.x1)).toBeCloseTo(0, 2);
    expect(pages.share(0, wide.x2)).toBeCloseTo(1, 2);
  });

  it('Nơi nhận is level with the capacity, five blank lines are left for the signature', () => {
    expect(pages.line('Nơi nhận:').top).toBeCloseTo(pages.line('TM. BAN TỔ CHỨC').top, 1);
    const gap = pages.line('Nguyễn Văn An').top - pages.line('GIÁM ĐỐC').top;
    expect(gap / (14 * 1.15)).toBeCloseTo(6, 0);
  });

  it('page numbers: 13 or 14 points, centred 10 mm from the edge, from 1 in the annex, none on first pages', () => {
    const numbers = pages.pages.map(({ items }) => items.find((item) => item.type === 'pageNumber'));
    const first = pages.pages.map(({ section }, index) => pages.pages[index - 1]?.section !== section);
    expect(numbers.map((number) => number === undefined)).toEqual(first);
    const [second] = numbers.filter((number) => number !== undefined);
    expect(second!.text).toBe('2');
    expect([13, 14]).toContain(second!.style.size);
    expect(pages.pages.filter(({ section }) => section === 1).map(({ number }) => number)[0]).toBe(1);
  });
});
