import { ALL_REGIMES, defineRule } from '../rule.ts';
import { headAnchor, isCopyWithoutHead } from '../support/anchors.ts';
import { hasCutDateline, malformedDateline } from '../support/malformed-dateline.ts';
import { hasBracketFor } from '../support/placeholders.ts';

export const dateMissing = defineRule({
  id: 'date-missing',
  title: { vi: 'Có địa danh và ngày tháng', en: 'Place and date present' },
  description: {
    vi: 'Kế hoạch có dòng địa danh, ngày, tháng, năm: “Bình Lư, ngày 05 tháng 6 năm 2026”. Ở dự thảo có thể để trống ngày, nhưng không bỏ cả dòng.',
    en: 'A plan has a line of place and date: “Bình Lư, ngày 05 tháng 6 năm 2026”. In a draft the day may be blank, but the line is there.',
  },
  part: 'date',
  severity: 'warning',
  finalSeverity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'component-dateline',
  examples: {
    valid: [
      '# Tăng cường giáo dục đạo đức cho sinh viên\n\nThực hiện Quyết định số 585/QĐ-BGDĐT ngày 28/02/2022 của Bộ Giáo dục và Đào tạo, Trường Đại học Bình Lư ban hành Kế hoạch tăng cường giáo dục đạo đức cho sinh viên, cụ thể như sau:\n\n**I. MỤC ĐÍCH, YÊU CẦU**\n\nXây dựng lối sống.\n\n**II. TỔ CHỨC THỰC HIỆN**\n\nCác phòng thực hiện.',
      'Số: 15/KH-UBND\n\nBình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      'Số: /KH-UBND\n\n*Bình Lư, ngày tháng năm 2026*\n\nKẾ HOẠCH',
      'Số: /KH-UBND\n\nBình Lư, ngày … tháng … năm 2026\n\nKẾ HOẠCH',
      'Số: 15/KH-UBND\n\nBình Lư ngày 05/6/2026\n\nKẾ HOẠCH',
      'Số: 15/KH-UBND\n\n……….. ngày … tháng … năm 20…\n\nKẾ HOẠCH',
      'Số: 15/KH-UBND\n\n…………ngày……tháng……năm 2026\n\nKẾ HOẠCH',
      'Số: 15/KH-UBND\n\nBình Lư, 05 tháng 6, 2026\n\nKẾ HOẠCH',
      'Số: 15/KH-UBND\n\nBình Lư, ngày\n\ntháng 9 năm 2026\n\nKẾ HOẠCH',
      '| Số: 15/KH-UBND | Bình Lư, ngày 05 tháng 6 năm 2026 |\n| --- | --- |\n\nKẾ HOẠCH',
    ],
    invalid: [
      { text: 'Số: 15/KH-UBND\n\n## ⟦KẾ HOẠCH⟧\n\nPhòng, chống thiên tai năm 2026' },
      {
        text: '⟦KẾ HOẠCH⟧\n\ntriển khai Chỉ thị số 21-CT/TW, ngày 20/01/2018\n\nI. MỤC ĐÍCH\n\nHoàn thành trước ngày 05/6/2026.',
      },
    ],
  },
  check(plan, { report }) {
    if (plan.head.dateline || plan.head.source || malformedDateline(plan) || hasCutDateline(plan)) return;
    if (hasBracketFor(plan, ['địa danh']) || isCopyWithoutHead(plan)) return;
    report({
      range: headAnchor(plan),
      data: { missing: 'dateline' },
      message: {
        vi: 'Thiếu địa danh và ngày, tháng, năm ban hành. Thêm dòng “…, ngày … tháng … năm …” trên tên loại.',
        en: 'Place and date of issue are missing. Add “…, ngày … tháng … năm …” above the type name.',
      },
    });
  },
});
