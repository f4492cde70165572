import { describe, expect, it } from 'vitest';
import { CENTRE, FILLER, hasLetters, LEFT_BOX, type Letters, Pages, SIGNATURE } from './component-pages.ts';

describe('a Party document (HD 05, Phụ lục 2)', () => {
  const pages = new Pages(`ĐẢNG BỘ TỈNH LAI CHÂU

ĐẢNG ỦY XÃ BÌNH LƯ

\\*

Số 12-KH/ĐU

*Dự thảo lần 2*

ĐẢNG CỘNG SẢN VIỆT NAM

Bình Lư, ngày 05 tháng 6 năm 2026

# KẾ HOẠCH

## sơ kết 5 năm thực hiện Chỉ thị số 06-CT/TW

-----

- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;

- Căn cứ Chương trình công tác năm 2026 của Tỉnh ủy,

Đảng ủy xã Bình Lư xây dựng Kế hoạch sơ kết 5 năm thực hiện Chỉ thị trên địa bàn xã như sau:

### I. MỤC ĐÍCH, YÊU CẦU

${FILLER}

${FILLER}

### II. TỔ CHỨC THỰC HIỆN

Văn phòng Đảng ủy theo dõi, đôn đốc việc thực hiện Kế hoạch này.

Nơi nhận:

- Tỉnh ủy (báo cáo);
- Lưu Văn phòng Đảng ủy.

T/M ĐẢNG ỦY

PHÓ BÍ THƯ

Nguyễn Văn An

Địa chỉ: Bản Km2, xã Bình Lư, tỉnh Lai Châu
`);

  it.each<[string, Letters]>([
    ['ĐẢNG CỘNG SẢN VIỆT NAM', { size: [15, 15], bold: true, middle: [0.65, 0.85], page: 'first' }],
    ['ĐẢNG BỘ TỈNH', { size: [14, 14], middle: LEFT_BOX }],
    ['ĐẢNG ỦY XÃ', { size: [14, 14], bold: true, middle: LEFT_BOX }],
    ['*', { size: [14, 14], middle: LEFT_BOX }],
    ['Số 12-KH/ĐU', { size: [14, 14], middle: LEFT_BOX }],
    ['Dự thảo lần 2', { size: [14, 14], italic: true, middle: LEFT_BOX }],
    ['Bình Lư, ngày', { size: [14, 14], italic: true, middle: [0.65, 0.85] }],
    ['KẾ HOẠCH', { size: [15, 16], bold: true, middle: CENTRE }],
    ['sơ kết 5 năm', { size: [14, 15], bold: true, middle: CENTRE }],
    ['-----', { size: [14, 15], middle: CENTRE }],
    ['- Căn cứ Điều lệ', { size: [14, 15], left: 10 }],
    ['Đảng ủy xã Bình Lư xây dựng', { size: [14, 15], left: 10 }],
    ['I. MỤC ĐÍCH', { size: [14, 15], bold: true, left: 10 }],
    ['1. Việc số 1', { size: [14, 15], left: 10 }],
    ['T/M ĐẢNG ỦY', { size: [14, 14], bold: true, middle: SIGNATURE, page: 'last' }],
    ['PHÓ BÍ THƯ', { size: [14, 14], middle: SIGNATURE, page: 'last' }],
    ['Nguyễn Văn An', { size: [14, 14], bold: true, middle: SIGNATURE, page: 'last' }],
    ['Nơi nhận:', { size: [14, 14], underline: true, left: 0, page: 'last' }],
    ['- Tỉnh ủy (báo cáo);', { size: [12, 12], left: 0 }],
    ['Địa chỉ: Bản Km2', { size: [10, 10], page: 'last' }],
  ])('%s', (start, letters) => hasLetters(pages, start, letters));

  it('a line as long as the title lies below it, and the dateline below that', () => {
    const { from, to, baseline } = pages.line('ĐẢNG CỘNG SẢN VIỆT NAM');
    const rule = pages.rules(0).find(({ y1 }) => y1 > baseline && y1 < baseline + 8)!;
    expect(rule.x2 - rule.x1).toBeCloseTo(to - from, 0);
    expect(pages.line('Bình Lư, ngày').top).toBeGreaterThan(rule.y1);
  });

  it('no line but the typed one lies below the issuer and the trích yếu', () => {
    expect(pages.rules(0)).toHaveLength(1);
  });

  it('lines of the text are 18 points high', () => {
    const heights = pages.pages
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.type === 'lines' && item.paragraph.role === 'body' ? item.set.lines : []))
      .map(({ height }) => height);
    expect(heights.length).toBeGreaterThan(30);
    expect(new Set(heights)).toEqual(new Set([18]));
  });

  it('the address stands below the ending under a line', () => {
    const address = pages.line('Địa chỉ: Bản Km2');
    const { page } = address;
    expect(pages.rules(page).some(({ y1 }) => y1 < address.top + 1 && y1 > address.top - 12)).toBe(true);
  });
});
