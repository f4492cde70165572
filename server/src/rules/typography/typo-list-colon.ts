import { ALL_REGIMES, defineRule } from '../rule.ts';
import { lastWordOf } from '../support/breaks.ts';
import { bareLeads } from '../support/list-leads.ts';

export const typoListColon = defineRule({
  id: 'typo-list-colon',
  title: { vi: 'Dấu hai chấm trước danh sách', en: 'A colon before a list' },
  description: {
    vi: 'Câu dẫn vào các mục bên dưới (“như sau”, “sau đây”, “gồm”) kết thúc bằng dấu hai chấm.',
    en: 'A sentence that leads on to the items below it (“như sau”, “gồm”) ends with a colon.',
  },
  part: 'typography',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Các nhiệm vụ cụ thể như sau:\n\n- Rà soát hồ sơ.\n\n- Lập dự toán.',
      'Kết quả đạt được như sau\n\nĐã trồng 5 ha rừng.',
      'Thành phần gồm lãnh đạo xã và trưởng thôn.\n\n- Thời gian: 01 ngày.',
      '- Các tổ được phân công như sau\n\n- Tổ 1 phục vụ hội trường.',
      'Báo cáo gửi trước ngày 15 tháng sau.\n\n- Phòng Kinh tế tổng hợp.',
      'Kinh phí năm trước chuyển sang năm sau\n\n- Quyết toán theo quy định.',
      'Thực hiện như hướng dẫn dưới đây…\n\n- Bước một.',
    ],
    invalid: [
      {
        text: 'Thời gian thực hiện như ⟦sau⟧\n\n- Đợt 1: tháng 11.\n\n- Đợt 2: tháng 12.',
        fixed: 'Thời gian thực hiện như sau:\n\n- Đợt 1: tháng 11.\n\n- Đợt 2: tháng 12.',
      },
      {
        text: 'Các đơn vị triển khai những nội dung sau ⟦đây.⟧\n\n1. Rà soát cơ sở vật chất.\n\n2. Lập dự toán.',
        fixed:
          'Các đơn vị triển khai những nội dung sau đây:\n\n1. Rà soát cơ sở vật chất.\n\n2. Lập dự toán.',
      },
      {
        text: 'Thành phần dự hội nghị ⟦gồm⟧\n\n- Thường trực Đảng ủy;\n\n- Bí thư các chi bộ.',
        fixed: 'Thành phần dự hội nghị gồm:\n\n- Thường trực Đảng ủy;\n\n- Bí thư các chi bộ.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { content } of bareLeads(plan)) {
      const { text, start } = lastWordOf(content.text);
      const from = start + text.replace(/[.;,]$/u, '').length;
      const end = start + text.length;
      report({
        range: content.range(start, end),
        message: {
          vi: `Câu dẫn vào các mục bên dưới kết thúc ở “${text}”. Kết thúc bằng dấu hai chấm.`,
          en: `The sentence that leads on to the items below ends with “${text}”. End it with a colon.`,
        },
        fix: {
          safe: false,
          title: { vi: 'Kết thúc bằng dấu hai chấm', en: 'End with a colon' },
          edits: [{ range: content.range(from, end), newText: ':' }],
        },
      });
    }
  },
});
