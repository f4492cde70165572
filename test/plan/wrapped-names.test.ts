import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read.ts';
import { TODAY } from '../support/fixtures.ts';

/** The paragraphs of a text, lines joined by a blank. */
function paragraphsOf(text: string): string[] {
  return readPlan(text, { today: TODAY, forcePlan: true }).paragraphs.map(({ content }) =>
    content.text.replaceAll('\n', ' '),
  );
}

describe('a wrap inside a name or a symbol begins nothing', () => {
  it.each([
    'Hướng dẫn người dân khử khuẩn nơi ở bằng hóa chất có chứa Clo hoạt tính, Cloramin\nB. Tiếp tục theo dõi dịch bệnh.',
    'Quán triệt Nghị quyết Đại hội đại biểu toàn quốc của Đảng và các nghị quyết của thế kỷ\nXXI. Các đơn vị báo cáo.',
    'Căn cứ Quyết định số 12/QĐ-\nUBND ngày 05 tháng 5 năm 2026 của Ủy ban nhân dân tỉnh.',
    'Căn cứ Nghị quyết số 15-\nNQ/TU ngày 05 tháng 5 năm 2026 của Tỉnh ủy.',
  ])('%s', (text) => {
    expect(paragraphsOf(text)).toEqual([text.replace('\n', ' ')]);
  });

  it.each([
    'A. MỤC ĐÍCH, YÊU CẦU\nNâng cao nhận thức của người dân về phòng, chống dịch bệnh trên địa bàn tỉnh\nB. NỘI DUNG',
    'Tổng kết.\nB. Tiếp tục theo dõi dịch bệnh.',
  ])('but a part of the outline does: %s', (text) => {
    expect(paragraphsOf(text).at(-1)).toMatch(/^B\. /u);
  });
});
