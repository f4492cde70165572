import { describe, expect, it } from 'vitest';
import { MeasuredText } from '../../server/src/layout/compose/lines.ts';
import { measureText } from '../../server/src/layout/font/metrics.ts';

const STYLE = {
  size: 14,
  bold: true,
  italic: false,
  underline: false,
  strikethrough: false,
  position: 'normal',
} as const;

describe('a title of two lines or more', () => {
  it.each([
    'Thực hiện công tác bầu cử đại biểu Quốc hội khóa XVI và bầu | cử đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026-2031',
    'Kiểm tra, cấp Giấy chứng nhận huấn luyện kỹ thuật an toàn vật | liệu nổ công nghiệp, tiền chất thuốc nổ trên địa bàn tỉnh Lào Cai',
    'Tổ chức các hoạt động chào mừng ngày Nhà | giáo Việt Nam 20/11 năm học 2026 - 2027',
  ])('ends no line inside a word: %s', (written) => {
    const text = written.replace(' | ', ' ');
    const range = { start: 0, end: text.length };
    const measured = new MeasuredText([{ type: 'text', text, style: STYLE, range }], measureText);
    const width = 420;
    const first = (width: number): number => measured.lines(width)[0]!;
    const torn = measureText(written.split(' | ')[0]!, STYLE);
    expect(first(measured.balanced(width))).toBeCloseTo(torn, 1);
    const whole = measured.balancedBetweenWords(width);
    expect(first(whole)).toBeGreaterThan(torn);
    expect(measured.lines(whole)).toHaveLength(2);
  });
});
