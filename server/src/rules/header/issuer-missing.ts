import type { PlanDocument } from '../../plan/model.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { headAnchor, isCopyWithoutHead } from '../support/anchors.ts';

export const issuerMissing = defineRule({
  id: 'issuer-missing',
  title: { vi: 'Có tên cơ quan ban hành', en: 'Issuing body present' },
  description: {
    vi: 'Phần đầu văn bản ghi tên cơ quan, tổ chức ban hành, dưới tên cơ quan cấp trên trực tiếp nếu có. Nhiều dự thảo để phần này cho mẫu in sẵn, nên đây chỉ là lời nhắc.',
    en: 'The head names the issuing body, under the body above it where there is one. Many drafts leave this to the printed form, so it is a reminder only.',
  },
  part: 'header',
  severity: 'info',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'component-issuer',
  examples: {
    valid: [
      '# Tăng cường giáo dục đạo đức cho sinh viên\n\nThực hiện Quyết định số 585/QĐ-BGDĐT ngày 28/02/2022 của Bộ Giáo dục và Đào tạo, Trường Đại học Bình Lư ban hành Kế hoạch tăng cường giáo dục đạo đức cho sinh viên, cụ thể như sau:\n\n**I. MỤC ĐÍCH, YÊU CẦU**\n\nXây dựng lối sống.\n\n**II. TỔ CHỨC THỰC HIỆN**\n\nCác phòng thực hiện.',
      'ĐẢNG UỶ XÃ BÌNH LƯ\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      'Uỷ ban nhân dân xã Bình Lư\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      '---\nloai: ke-hoach\nco-quan: ĐẢNG UỶ XÃ BÌNH LƯ\n---\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      '| ỦY BAN NHÂN DÂN XÃ BÌNH LƯ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| --- | --- |\n| Số: 15/KH-UBND | |\n\nKẾ HOẠCH',
      'ỦY BAN NHÂN DÂN\n\nTỈNH LAI CHÂU\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      'ỦY BAN NHÂN DÂN\n\nxã Bình Lư\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      'ỦY BAN MTTQ VIỆT NAM\n\nXÃ LƯƠNG MINH\n\n**BAN THƯỜNG TRỰC**\n\nSố: 16/KH-MTTQ-BTT\n\nKẾ HOẠCH',
    ],
    invalid: [
      { text: 'Số: 15/KH-UBND\n\n⟦KẾ HOẠCH⟧\n\nPhòng, chống thiên tai' },
      {
        text: '⟦ỦY BAN NHÂN DÂN⟧ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 15/KH-UBND | Lai Châu, ngày 05 tháng 6 năm 2026 |\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\n\nTrồng cây',
      },
      { text: '⟦KẾ HOẠCH⟧\n\ntriển khai thực hiện Chỉ thị số 21-CT/TW' },
    ],
  },
  check(plan, { report }) {
    if (plan.head.source || plan.frontMatter?.issuer || isCopyWithoutHead(plan)) return;
    if (plan.head.issuer) {
      reportNameless(plan, report);
      return;
    }
    report({
      range: headAnchor(plan),
      data: { missing: 'issuer' },
      message: {
        vi: 'Thiếu tên cơ quan, tổ chức ban hành. Thêm ở đầu văn bản, trên số và ký hiệu, nếu không dùng mẫu in sẵn.',
        en: 'The issuing body is missing. Add it at the top, above the number, unless the printed form has it.',
      },
    });
  },
});

/** `ỦY BAN NHÂN DÂN` alone, of which no line says where it is. */
function reportNameless(plan: PlanDocument, report: RuleContext['report']): void {
  const { issuer, superior, issuerLines, number } = plan.head;
  if (!issuer || !number || superior || issuerLines.length !== 1) return;
  if (!/^uỷ ban nhân dân[\s.]*$/u.test(foldForMatch(issuer.text).trim())) return;
  const next = plan.paragraphs[issuer.paragraph.index + 1];
  if (next?.role === 'text' || next?.role === 'cell') return;
  report({
    range: issuer.range,
    message: {
      vi: 'Tên cơ quan ban hành “ỦY BAN NHÂN DÂN” thiếu tên tỉnh, thành phố, xã, phường. Ghi đầy đủ.',
      en: 'The issuer “ỦY BAN NHÂN DÂN” lacks the name of its province, commune or ward.',
    },
  });
}
