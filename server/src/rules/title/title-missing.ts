import { ALL_REGIMES, defineRule } from '../rule.ts';
import { headAnchor, isCopyWithoutHead } from '../support/anchors.ts';

export const titleMissing = defineRule({
  id: 'title-missing',
  title: { vi: 'Có tên loại KẾ HOẠCH', en: 'Type name KẾ HOẠCH present' },
  description: {
    vi: 'Kế hoạch có dòng tên loại “KẾ HOẠCH” đứng riêng, dưới địa danh và ngày tháng, trên trích yếu.',
    en: 'A plan has its type name “KẾ HOẠCH” on a line of its own, under the dateline and above the subject.',
  },
  part: 'title',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'component-title',
  examples: {
    valid: [
      'Số: 15/KH-UBND\n\nKẾ HOẠCH\n\nPhòng, chống thiên tai năm 2026',
      'Số: 15/KH-UBND\n\n## **KẾ HOẠCH**\n\nPhòng, chống thiên tai năm 2026',
      'Số: 15/KH-UBND\n\nKế hoạch\n\nPhòng, chống thiên tai năm 2026',
      'Số: 15/KH-UBND\n\n# KẾ HOẠCH Phòng, chống thiên tai năm 2026',
      '| Số: 15/KH-UBND | Bình Lư, ngày 05 tháng 6 năm 2026 |\n| --- | --- |\n\n**KẾ HOẠCH**\n\nPhòng, chống thiên tai',
    ],
    invalid: [
      {
        text: '# ⟦Tăng cường giáo dục đạo đức cho sinh viên⟧\n\nThực hiện Quyết định số 585/QĐ-BGDĐT ngày 28/02/2022 của Bộ Giáo dục và Đào tạo, Trường Đại học Bình Lư ban hành Kế hoạch tăng cường giáo dục đạo đức cho sinh viên, cụ thể như sau:\n\n**I. MỤC ĐÍCH, YÊU CẦU**\n\nXây dựng lối sống.\n\n**II. TỔ CHỨC THỰC HIỆN**\n\nCác phòng thực hiện.',
      },
      {
        text: '⟦Số: 15/KH-UBND⟧\n\nBình Lư, ngày 05 tháng 6 năm 2026\n\nPhòng, chống thiên tai năm 2026\n\nI. MỤC ĐÍCH\n\nGiảm nhẹ thiệt hại.',
      },
    ],
  },
  check(plan, { report }) {
    if (plan.head.title) return;
    if (isCopyWithoutHead(plan)) {
      report({
        range: headAnchor(plan),
        data: { missing: 'title' },
        severity: 'warning',
        message: {
          vi: `Bản chép không có phần đầu của ${plan.type.name.vi}. Thêm tên cơ quan, số, ký hiệu, địa danh, ngày, tên loại “${plan.type.title}” và trích yếu.`,
          en: `The copy lacks the head of a ${plan.type.name.en}. Add issuer, number, dateline, the type name “${plan.type.title}” and the subject.`,
        },
      });
      return;
    }
    report({
      range: headAnchor(plan),
      data: { missing: 'title' },
      message: {
        vi: `Thiếu tên loại văn bản. Thêm dòng “${plan.type.title}” trên trích yếu nội dung.`,
        en: `The type name is missing. Add the line “${plan.type.title}” above the subject.`,
      },
    });
  },
});
