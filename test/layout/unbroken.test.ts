import { describe, expect, it } from 'vitest';
import { unbroken } from '../../server/src/layout/compose/unbroken.ts';

/** With `~` for a blank and `=` for a hyphen at which no line is broken. */
const shown = (text: string) => unbroken(text).replaceAll('\u00a0', '~').replaceAll('\u2011', '=');

describe('no line is broken', () => {
  it.each([
    ['ngày 05 tháng 10 năm 2026,', 'ngày~05 tháng~10 năm~2026,'],
    ['Điều 8, khoản 2, điểm a', 'Điều~8, khoản~2, điểm~a'],
    ['Phụ lục II kèm theo', 'Phụ lục~II kèm theo'],
    ['trước ngày 30/9;', 'trước ngày~30/9;'],
    ['(ngày /02/2026)', '(ngày~/02/2026)'],
    ['số 12/KH-UBND', 'số 12/KH=UBND'],
    ['giai đoạn 2026 - 2030', 'giai đoạn 2026~-~2030'],
  ])('inside the short names of “%s”', (text, expected) => expect(shown(text)).toBe(expected));

  it.each(['trước ngày 20/11/2026', 'Công văn số 2855/BNV', 'chủ nghĩa Mác-Lênin', 'số lượng lớn'])(
    'but before a long number, and between words: “%s”',
    (text) => expect(shown(text)).toBe(text),
  );
});
