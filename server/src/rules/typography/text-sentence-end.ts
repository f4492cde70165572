import { ALL_REGIMES, defineRule } from '../rule.ts';
import { lastWordOf } from '../support/breaks.ts';
import { isBetweenSentences, openSentences } from '../support/open-sentences.ts';

export const textSentenceEnd = defineRule({
  id: 'text-sentence-end',
  title: { vi: 'Cuối câu có dấu', en: 'A sentence ends with a mark' },
  description: {
    vi: 'Đoạn văn kết thúc bằng dấu chấm hoặc dấu chấm phẩy. Chỉ nhắc khi hầu hết các đoạn khác trong văn bản đều có dấu.',
    en: 'A paragraph ends with a full stop or a semicolon. Said only where nearly all others in the text do.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  needsWholeLine: true,
  examples: {
    valid: [
      `${ended(9)}\n\n|\n\nCác sở, ban, ngành tỉnh; các đơn vị liên quan; Ủy ban nhân dân các xã, phường\n|\n\nThường xuyên\n\n|`,
      `${ended(9)}\n\n- Tỷ số giới tính khi sinh ở mức 107 trẻ sơ sinh trai trên 100 trẻ sơ sinh gái vào năm\n2025.\n\n- Đơn vị số 1 báo cáo.`,
      `${ended(9)}\n\nPhòng, chống dịch bệnh truyền nhiễm sau mưa lũ trên địa bàn các xã, phường của tỉnh\n\nVăn phòng theo dõi.`,
      `Hành vi vi phạm quy định về phòng, chống bạo lực gia đình liên quan đến bình đẳng giới trong gia đình\n\n1. Phạt tiền.\n\n${ended(9)}`,
      'Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao tổ chức thực hiện Kế hoạch này',
      `**1. Tuyên truyền, phổ biến chủ trương của Đảng, chính sách, pháp luật của Nhà nước**\n\n${ended(9)}`,
      `- Trưởng các thôn\n\n- Đồng chí Nguyễn Văn An, Phó Chủ tịch xã\n\n${ended(9)}`,
      `Các cơ quan, đơn vị tổ chức quán triệt nội dung Kế hoạch (gửi kèm đề cương tuyên truyền)\n\n${ended(9)}`,
      `| Nội dung |\n|---|\n| Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao tổ chức thực hiện |\n\n${ended(9)}`,
      `Tuyên truyền, vận động đoàn viên, hội viên và Nhân dân trong xã tích cực\n\ntham gia các hoạt động.\n\n${ended(9)}`,
    ],
    invalid: [
      {
        text: `${ended(5)}\n\n- Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao hoàn thành chậm nhất ngày ⟦04/02/2026⟧\n\n${ended(5)}`,
        fixed: `${ended(5)}\n\n- Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao hoàn thành chậm nhất ngày 04/02/2026.\n\n${ended(5)}`,
      },
      {
        text: `${ended(9)}\n\nVăn phòng theo dõi, đôn đốc. Các cơ quan, đơn vị báo cáo kết quả qua Văn ⟦phòng⟧\n\nCông chức phụ trách tổng hợp.`,
        fixed: `${ended(9)}\n\nVăn phòng theo dõi, đôn đốc. Các cơ quan, đơn vị báo cáo kết quả qua Văn phòng.\n\nCông chức phụ trách tổng hợp.`,
      },
    ],
  },
  check(plan, { report }) {
    for (const paragraph of openSentences(plan)) {
      const { text } = paragraph.content;
      const { text: word, start } = lastWordOf(text);
      const end = start + word.length;
      report({
        range: paragraph.content.range(start, end),
        message: {
          vi: `Cuối câu thiếu dấu, các đoạn khác đều có. Thêm dấu chấm sau “${word}”.`,
          en: `The sentence has no end mark, the others have. Add a full stop after “${word}”.`,
        },
        fix: {
          safe: isBetweenSentences(plan, paragraph),
          title: { vi: 'Thêm dấu chấm', en: 'Add a full stop' },
          edits: [{ range: paragraph.content.range(end, end), newText: '.' }],
        },
      });
    }
  },
});

function ended(count: number): string {
  return Array.from(
    { length: count },
    (_, i) =>
      `- Đơn vị số ${i + 1} tổ chức quán triệt, tuyên truyền, vận động đoàn viên, hội viên thực hiện.`,
  ).join('\n\n');
}
