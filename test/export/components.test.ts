import { describe, expect, it } from 'vitest';
import { composePlan } from '../../server/src/layout/compose/compose.ts';
import { measureText } from '../../server/src/layout/font/metrics.ts';
import type { SetBox, SetPage, SetRule, SetText } from '../../server/src/layout/typeset/model.ts';
import { typeset } from '../../server/src/layout/typeset/typeset.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { TODAY } from '../support/fixtures.ts';

/*
 * Every component of a document, as NĐ 30, Phụ lục I, Mục V and HD 05, Phụ lục 2 list them, on the set page: letters, place and
 * lines. Places across are shares of the text width, those down are in millimetres.
 */

const MM = 72 / 25.4;

interface Letters {
  readonly size: readonly [number, number];
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  /** Middle of the line: from … to. */
  readonly middle?: readonly [number, number];
  /** Left end of the line. */
  readonly left?: number;
  readonly page?: 'first' | 'last';
}

interface Found extends SetText {
  readonly page: number;
  readonly from: number;
  readonly to: number;
  /** Top of its line. */
  readonly top: number;
  readonly baseline: number;
}

class Pages {
  readonly pages: readonly SetPage[];

  constructor(text: string) {
    const plan = readPlan(text, { today: TODAY });
    this.pages = typeset(composePlan(plan, { measure: measureText })).pages;
  }

  /** The line that begins with these words. */
  line(start: string): Found {
    for (const [page, { items }] of this.pages.entries()) {
      for (const item of items) {
        if (item.type !== 'lines') continue;
        let y = item.y;
        for (const line of item.set.lines.slice(item.from, item.to)) {
          const pieces = line.pieces.flatMap((piece) => (piece.type === 'text' ? piece : []));
          const text = pieces.map((piece) => piece.text).join('');
          if (text.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ').startsWith(start))
            return {
              ...pieces[0]!,
              page,
              from: item.x + line.left,
              to: item.x + line.right,
              top: y,
              baseline: y + line.ascent,
            };
          y += line.height;
        }
      }
    }
    throw new Error(`no line begins with “${start}”`);
  }

  share(page: number, x: number): number {
    const { left, right } = this.pages[page]!.textArea;
    return (x - left) / (right - left);
  }

  rules(page: number): SetRule[] {
    return this.pages[page]!.items.flatMap((item) => (item.type === 'rule' ? item : []));
  }

  /** The frame around a line. */
  frame({ page, from, to, baseline }: Found): SetBox | undefined {
    return this.pages[page]!.items.flatMap((item) => (item.type === 'box' ? item : [])).find(
      ({ x, y, width, height }) => x < from && x + width > to && y < baseline && y + height > baseline,
    );
  }
}

function hasLetters(pages: Pages, start: string, expected: Letters): void {
  const line = pages.line(start);
  const { style, page, from, to } = line;
  expect(style.size, `size of “${start}”`).toBeGreaterThanOrEqual(expected.size[0]);
  expect(style.size, `size of “${start}”`).toBeLessThanOrEqual(expected.size[1]);
  expect([style.bold, style.italic, style.underline], `bold, italic, underlined: “${start}”`).toEqual([
    expected.bold ?? false,
    expected.italic ?? false,
    expected.underline ?? false,
  ]);
  const middle = pages.share(page, (from + to) / 2);
  if (expected.middle) {
    expect(middle, `middle of “${start}”`).toBeGreaterThanOrEqual(expected.middle[0]);
    expect(middle, `middle of “${start}”`).toBeLessThanOrEqual(expected.middle[1]);
  }
  if (expected.left !== undefined)
    expect((from - pages.pages[page]!.textArea.left) / MM, `left of “${start}”`).toBeCloseTo(
      expected.left,
      1,
    );
  if (expected.page)
    expect(page, `page of “${start}”`).toBe(expected.page === 'first' ? 0 : lastOfPlan(pages));
}

function lastOfPlan({ pages }: Pages): number {
  return pages.findLastIndex(({ section }) => section === 0);
}

const CENTRE = [0.49, 0.51] as const;
/** The boxes 1 and 2 of the decree's drawing. */
const RIGHT_BOX = [0.65, 0.8] as const;
const LEFT_BOX = [0.15, 0.28] as const;
/** Centre of the signature: about 74 %. */
const SIGNATURE = [0.72, 0.76] as const;

const FILLER = Array.from(
  { length: 12 },
  (_, i) =>
    `${i + 1}. Việc số ${i + 1} được các phòng, đơn vị phối hợp thực hiện, bảo đảm chất lượng và tiến độ đã đề ra trong năm, báo cáo kết quả về Văn phòng.`,
).join('\n\n');

describe('a State document (NĐ 30, Phụ lục I, Mục V)', () => {
  const pages = new Pages(`LƯU HÀNH NỘI BỘ

ỦY BAN NHÂN DÂN TỈNH LAI CHÂU

SỞ NỘI VỤ

Số: 12/KH-SNV

V/v tổ chức hội nghị

MẬT

HỎA TỐC

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
    ['MẬT', { size: [13, 14], bold: true, middle: LEFT_BOX, page: 'first' }],
    ['HỎA TỐC', { size: [13, 14], bold: true, middle: LEFT_BOX, page: 'first' }],
    ['LƯU HÀNH NỘI BỘ', { size: [13, 14], bold: true, middle: [0.58, 0.85], page: 'first' }],
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
    for (const start of ['SỞ NỘI VỤ', 'Số: 12', 'V/v tổ chức', 'MẬT', 'HỎA TỐC'])
      expect(middle(start), start).toBeCloseTo(middle('ỦY BAN'), 0);
    expect(middle('Độc lập')).toBeCloseTo(middle('CỘNG HÒA'), 0);
    expect(middle('Nguyễn Văn An')).toBeCloseTo(middle('GIÁM ĐỐC'), 0);
  });

  it.each(['MẬT', 'HỎA TỐC', 'LƯU HÀNH NỘI BỘ'])('%s is framed, about 8 mm high', (mark) => {
    const frame = pages.frame(pages.line(mark));
    expect(Math.abs(frame!.height / MM - 8.2)).toBeLessThan(0.7);
  });

  it('the note stands in the upper margin, 6 points lie above a V/v', () => {
    const { y, height } = pages.frame(pages.line('LƯU HÀNH'))!;
    expect(y / MM).toBeGreaterThan(9);
    expect(y + height).toBeLessThan(pages.pages[0]!.textArea.top);
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

describe('a Party document (HD 05, Phụ lục 2)', () => {
  const pages = new Pages(`TÀI LIỆU HỘI NGHỊ

ĐẢNG BỘ TỈNH LAI CHÂU

ĐẢNG ỦY XÃ BÌNH LƯ

\\*

Số 12-KH/ĐU

HỎA TỐC

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

Không phổ biến trên phương tiện thông tin đại chúng

Địa chỉ: Bản Km2, xã Bình Lư, tỉnh Lai Châu
`);

  it.each<[string, Letters]>([
    ['ĐẢNG CỘNG SẢN VIỆT NAM', { size: [15, 15], bold: true, middle: [0.65, 0.85], page: 'first' }],
    ['ĐẢNG BỘ TỈNH', { size: [14, 14], middle: LEFT_BOX }],
    ['ĐẢNG ỦY XÃ', { size: [14, 14], bold: true, middle: LEFT_BOX }],
    ['*', { size: [14, 14], middle: LEFT_BOX }],
    ['Số 12-KH/ĐU', { size: [14, 14], middle: LEFT_BOX }],
    ['HỎA TỐC', { size: [14, 14], bold: true, middle: LEFT_BOX }],
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
    ['TÀI LIỆU HỘI NGHỊ', { size: [12, 12], bold: true, page: 'first' }],
    ['Không phổ biến trên', { size: [12, 12], bold: true, middle: CENTRE, page: 'last' }],
    ['Địa chỉ: Bản Km2', { size: [10, 10], page: 'last' }],
  ])('%s', (start, letters) => hasLetters(pages, start, letters));

  it('the note to whom it goes stands in the right corner, 10 mm below the edge', () => {
    const { top, to } = pages.line('TÀI LIỆU HỘI NGHỊ');
    expect(top / MM).toBeCloseTo(10, 0);
    expect(pages.share(0, to)).toBeCloseTo(1, 2);
  });

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

  it('the last page ends with what may not be told, 10 mm above its edge', () => {
    const { page, top } = pages.line('Không phổ biến');
    expect((pages.pages[page]!.height - top - 12 * 1.15) / MM).toBeCloseTo(10, 0);
    const address = pages.line('Địa chỉ: Bản Km2');
    expect(address.page).toBe(page);
    expect(pages.rules(page).some(({ y1 }) => y1 < address.top + 1 && y1 > address.top - 12)).toBe(true);
  });
});
