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
    'Căn cứ các Quyết định của Thủ tướng\nChính phủ: số 1400/QĐ-TTg ngày 30/9/2008 về việc phê duyệt Đề án ngoại ngữ giai đoạn 2008 - 2020;',
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

describe('a converter that breaks lines in the middle of a word group', () => {
  const page = [
    'TRƯỜNG THCS\nTÂN PHONG\nSố: 12/KH-THCS\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự\ndo - Hạnh phúc',
    'Tân Triều, ngày 28 tháng 9 năm 2026',
    'KẾ\nHOẠCH HOẠT ĐỘNG THƯ VIỆN THÁNG 10',
    '1.\nTổng vệ sinh thư viện, sắp xếp lại bàn\nghế.\n2.\nTiếp tục mã hóa sách.\n3. Làm\nthẻ bạn đọc.',
  ].join('\n|\n');

  it('is read with its title, its national title and every numeral', () => {
    const { head, outline } = readPlan(page, { today: TODAY });
    expect(head.nationalTitle?.text.replace('\n', ' ')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(head.title?.text).toContain('KẾ');
    expect(head.dateline?.text).toContain('ngày 28');
    expect(outline.nodes.map(({ numbering }) => numbering.values[0])).toEqual([1, 2, 3]);
  });

  it.each([
    ['I. KẾT QUẢ\n1. Về nhận thức số\n1.1. Ngày chuyển đổi số được tổ chức.', '1.1. Ngày'],
    ['Đơn vị báo cáo kết quả.\n12.\nKinh phí do ngân sách bảo đảm.', '12.'],
  ])('and a numeral begins an item: %s', (text, start) => {
    expect(paragraphsOf(text).at(-1)?.startsWith(start)).toBe(true);
  });

  it.each([
    'Thực hiện Quyết định số\n15. Các đơn vị báo cáo kết quả thực hiện nhiệm vụ được giao trong năm',
    'Chuyển đổi số\n2026 là nhiệm vụ trọng tâm của các đơn vị trong toàn ngành và địa phương',
    'Thời gian hoàn thành của các đơn vị được giao nhiệm vụ là trước ngày\n12. Các đơn vị báo cáo',
  ])('but digits that a wrap has cut off do not: %s', (text) => {
    expect(paragraphsOf(text)).toEqual([text.replace('\n', ' ')]);
  });

  it.each([
    ['I. CĂN CỨ XÂY DỰNG\nKẾ HOẠCH', 1],
    ['II. TỔ CHỨC THỰC HIỆN\nKẾ HOẠCH', 1],
    ['UBND XÃ AN BÌNH\nKẾ HOẠCH', 2],
    ['I. PHỤ LỤC\nKẾ HOẠCH', 2],
    ['Nội dung\nKẾ HOẠCH', 2],
  ])('and a heading that ends in KẾ HOẠCH is one: %s', (text, count) => {
    expect(paragraphsOf(text)).toHaveLength(count);
  });
});
