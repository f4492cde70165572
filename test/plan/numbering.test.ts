import { describe, expect, it } from 'vitest';
import { readNumbering } from '../../server/src/plan/numbering.ts';

describe('readNumbering', () => {
  it.each([
    ['V/ TỔ CHỨC THỰC HIỆN', 'roman', [5], '/'],
    ['V/Tổ chức thực hiện', 'roman', [5], '/'],
    ['V/việc làm', 'roman', [5], '/'],
    ['I/. MỤC ĐÍCH', 'roman', [1], '/.'],
    ['2/. Yêu cầu', 'arabic', [2], '/.'],
    ['I/-MỤC ĐÍCH', 'roman', [1], '/-'],
    ['2/- Yêu cầu', 'arabic', [2], '/-'],
    ['I- MỤC ĐÍCH', 'roman', [1], '-'],
    ['2.1. Nội dung', 'arabic', [2, 1], '.'],
    ['đ) Công tác khác', 'letter', [5], ')'],
  ] as const)('reads %s', (text, kind, values, separator) => {
    expect(readNumbering(text, 0)).toMatchObject({ kind, values, separator });
  });

  it.each(['V/v tổ chức Kỳ thi', 'V/V TỔ CHỨC KỲ THI', 'Về việc tổ chức', '27/7 hằng năm', 'Q. CHỦ TỊCH'])(
    'takes no numeral from %s',
    (text) => {
      expect(readNumbering(text, 0)).toBeUndefined();
    },
  );
});
