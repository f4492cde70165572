import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { headAnchor, isCopyWithoutHead } from '../support/anchors.ts';

export const numMissing = defineRule({
  id: 'num-missing',
  title: { vi: 'Có số và ký hiệu', en: 'Number and symbol present' },
  description: {
    vi: 'Kế hoạch có dòng số, ký hiệu: “Số: 15/KH-UBND” ở văn bản nhà nước, “Số 15-KH/ĐU” ở văn bản của Đảng. Ở dự thảo có thể để trống số, nhưng không bỏ cả dòng.',
    en: 'A plan has a number line: “Số: 15/KH-UBND” for the State, “Số 15-KH/ĐU” for the Party. In a draft the number may be blank, but the line is there.',
  },
  part: 'number',
  severity: 'warning',
  finalSeverity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'component-number',
  examples: {
    valid: [
      '# Tăng cường giáo dục đạo đức cho sinh viên\n\nThực hiện Quyết định số 585/QĐ-BGDĐT ngày 28/02/2022 của Bộ Giáo dục và Đào tạo, Trường Đại học Bình Lư ban hành Kế hoạch tăng cường giáo dục đạo đức cho sinh viên, cụ thể như sau:\n\n**I. MỤC ĐÍCH, YÊU CẦU**\n\nXây dựng lối sống.\n\n**II. TỔ CHỨC THỰC HIỆN**\n\nCác phòng thực hiện.',
      'Số: 15/KH-UBND\n\nKẾ HOẠCH',
      'Số -KH/ĐU\n\nKẾ HOẠCH',
      'Số:        /KH-UBND\n\nKẾ HOẠCH',
      'KẾ HOẠCH\n\nPhòng, chống thiên tai\n\nSố: 15/KH-UBND',
      '| ỦY BAN NHÂN DÂN XÃ BÌNH LƯ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| --- | --- |\n| Số: 15/KH-UBND | |\n\nKẾ HOẠCH',
      'Số: KH-UBND\n\nKẾ HOẠCH',
      'Số: 88/\n\nKH-UBND\n\nKẾ HOẠCH',
      'Số:      /\nKH-UBND\n\nKẾ HOẠCH',
    ],
    invalid: [
      { text: '⟦KẾ HOẠCH⟧\n\ntriển khai thực hiện Chỉ thị số 21-CT/TW, ngày 20/01/2018' },
      { text: '⟦Số: ……………⟧\n\nKẾ HOẠCH\n\nPhòng, chống thiên tai' },
      { text: 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\n## ⟦KẾ HOẠCH⟧\n\nPhòng, chống thiên tai' },
    ],
  },
  check(plan, { report }) {
    if (plan.head.number || plan.head.source || isCopyWithoutHead(plan)) return;
    const model = plan.regime.form.number;
    const example = model.separators === 'party' ? '-KH/…' : '/KH-…';
    const line = unreadLine(plan);
    if (line) {
      if (isCut(plan, line)) return;
      report({
        range: line.range,
        data: { missing: 'number' },
        message: {
          vi: `Dòng “${line.content.text.trim()}” không có ký hiệu đọc được. Viết theo dạng “Số${model.colon ? ':' : ''} …${example}”.`,
          en: `The line “${line.content.text.trim()}” has no symbol that can be read. Write “Số${model.colon ? ':' : ''} …${example}”.`,
        },
      });
      return;
    }
    report({
      range: headAnchor(plan),
      data: { missing: 'number' },
      message: {
        vi: `Thiếu số, ký hiệu của ${plan.type.name.vi}. Thêm dòng “Số${model.colon ? ':' : ''} …${example}” trên tên loại.`,
        en: `The number and symbol of the ${plan.type.name.en} are missing. Add “Số${model.colon ? ':' : ''} …${example}” above the type name.`,
      },
    });
  },
});

/** `Số: 88/` above `KH-UBND`: cut by the wrap of a narrow column. */
function isCut({ paragraphs }: PlanDocument, { index, content }: Paragraph): boolean {
  return /[/-]\s*$/u.test(content.text) && /^\s*KH\s?[-/]/u.test(paragraphs[index + 1]?.content.text ?? '');
}

/** A line of the head that begins with `Số` and has no symbol: `Số: ………`. */
function unreadLine(plan: PlanDocument): Paragraph | undefined {
  const { title } = plan.head;
  const head = title ? plan.paragraphs.slice(0, Math.min(title.paragraph.index, 25)) : [];
  return head.find(
    ({ role, content }) =>
      (role === 'text' || role === 'cell') &&
      content.length < 60 &&
      regexp.iu`^\W{0,3}số(?![\p{L}\p{M}])\s{0,3}(?:[:.…\d]|$)`.test(content.text),
  );
}
