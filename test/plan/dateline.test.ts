import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read.ts';

const read = (text: string) => readPlan(text, { forcePlan: true, today: { year: 2026, month: 11, day: 1 } });

describe('the place-and-date line', () => {
  it.each([
    'Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016,',
    'Thực hiện Luật Lưu trữ ngày 21 tháng 6 năm 2024',
  ])('is not taken for a basis that ends in a date: %s', (line) => {
    const plan = read(`KẾ HOẠCH\n\nCông tác năm 2026\n\n${line}\n\nUBND xã xây dựng Kế hoạch như sau:`);
    expect(plan.head.dateline).toBeUndefined();
    expect(plan.asOf.year).toBe(2026);
  });

  it.each(['từ Ngày 24 tháng 02 năm 2025', 'trước ngày 30 tháng 4 năm 2026'])(
    'is not taken for a day from or by which something holds: %s',
    (line) => {
      expect(read(`${line}\n\nKẾ HOẠCH`).head.dateline).toBeUndefined();
    },
  );

  it('begins with a capital or has a comma', () => {
    expect(read('bình lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH').head.dateline?.place?.text).toBe('bình lư');
    expect(read('Bình Lư ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH').head.dateline?.place?.text).toBe('Bình Lư');
  });

  it.each(['Bình Lư', 'Thực', 'Theo'])('has a place: %s', (place) => {
    expect(read(`${place}, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH`).head.dateline?.place?.text).toBe(place);
  });
});
