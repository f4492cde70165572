import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule, type Finding } from '../rule.ts';
import { brokenPairs, endsOpen, endsWithMark, isProse, lastWordOf } from '../support/breaks.ts';
import { bareLeads } from '../support/list-leads.ts';

const stopsOpen = memoizedScan(endsOpen);
const AT_COMMA = regexp.u`[\p{Ll}\p{M}\d)”"]\s?,$`;
const endsInComma = ({ content: { text } }: Paragraph): boolean => {
  const end = text.trimEnd().length;
  return text[end - 1] === ',' && AT_COMMA.test(text.slice(Math.max(0, end - 4), end));
};
/** Shorter ones are lines of a list, of an address or of the recipients. */
const MIN_LENGTH = 60;

/** A sentence that stops at a comma where the next one begins with a numeral, as a heading or with a bullet. Of lists `typo-list-ends` speaks. */
function stopsAtComma({ paragraphs }: PlanDocument, paragraph: Paragraph): boolean {
  if (!endsInComma(paragraph) || paragraph.content.length < MIN_LENGTH || !isProse(paragraph)) return false;
  if (paragraph.role !== 'text' && paragraph.role !== 'item') return false;
  const next = paragraphs[paragraph.index + 1];
  const previous = paragraphs[paragraph.index - 1];
  if (!next || endsInComma(next) || (previous && endsInComma(previous))) return false;
  const begins = next.numbering !== undefined || next.bullet !== undefined || next.block.type === 'heading';
  return (
    begins &&
    next.block !== paragraph.block &&
    (next.bullet === undefined) === (paragraph.bullet === undefined)
  );
}

function atComma({ content }: Paragraph): Finding {
  const end = content.text.trimEnd().length;
  return {
    range: content.range(end - 1, end),
    message: {
      vi: 'Đoạn văn dừng ở dấu phẩy. Viết nốt câu hoặc thay bằng dấu chấm.',
      en: 'The paragraph stops at a comma. Finish the sentence, or put a full stop.',
    },
  };
}

export const textUnfinishedSentence = defineRule({
  id: 'text-unfinished-sentence',
  title: { vi: 'Câu viết trọn vẹn', en: 'Sentences are finished' },
  description: {
    vi: 'Đoạn văn dừng ở một từ không thể kết thúc câu (“theo”, “của”, “các” …) là câu viết dở hoặc bị mất chữ khi chép.',
    en: 'A paragraph that stops at a word which cannot end a sentence is unfinished, or lost its end in copying.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'complete-sentences',
  needsWholeLine: true,
  examples: {
    valid: [
      '- Bí thư các chi bộ trực thuộc\n- Trưởng các đơn vị phụ thuộc',
      '- Nguyên nhân khách quan\n- Nguyên nhân chủ quan',
      'Các cơ quan, đơn vị tập trung thực hiện những nội dung sau:',
      '- Ban hành kế hoạch sơ kết trong hệ thống Hội các cấp tỉnh Lào Cai.',
      '**2. Phối hợp chỉ đạo, tổ chức thực hiện và kiểm tra việc**',
      '| Nội dung công việc cần thực hiện trong | Cơ quan chủ trì thực hiện theo |\n|---|---|\n| Tuyên truyền, phổ biến các nội dung của | Phòng Văn hóa |',
      'Căn cứ Kế hoạch số 12/KH-UBND ngày 05/5/2026 của Ủy ban nhân dân xã;',
      '- Tăng cường cơ sở vật chất, trang thiết bị\n- Đánh giá những kết quả đã đạt được\n- Khắc phục những hạn chế, tồn tại',
      'Ban Thường vụ Đảng ủy yêu cầu các chi bộ, các cơ quan, đơn vị trên địa bàn xã,\ncác đoàn thể thực hiện.',
      '- Trường hợp vắng mặt phải nêu rõ lý do\n- Kiểm tra hồ sơ và tài liệu kèm theo\n- Xử lý dứt điểm các vụ việc',
      '- Thực hiện nghĩa vụ quân sự\n- Bảo đảm dân chủ, công bằng\n- Thực hiện các nhiệm vụ nêu trên\n- Đăng ký văn bản đi, văn bản đến',
      '- Giải quyết tranh chấp nhà ở, đất ở\n- Hội nghị tổ chức tại thành phố Cao Bằng',
    ],
    invalid: [
      {
        text: '2. Ban Xây dựng Đảng tổng hợp, tham mưu báo cáo sơ kết, bảo đảm tiến độ, chất lượng ⟦theo⟧\n\nNơi nhận:\n- Lưu.',
      },
      { text: '- Các phòng, ban phối hợp trong ⟦việc⟧\n\nNơi nhận:\n- Lưu: VT.' },
      {
        text: '## I. TÌNH HÌNH\n\nCác bệnh do vi rút gây ra đang lan rộng, ngành y tế cần chủ động phòng, chống⟦,⟧\n\n## II. NHIỆM VỤ\n\nTuyên truyền.',
      },
      { text: '- Các nội dung của Kế hoạch đã ⟦được⟧\n\nNơi nhận:\n- Lưu: VT.' },
    ],
  },
  check(plan, { report }) {
    const cut = new Set(brokenPairs(plan).map(([first]) => first));
    for (const paragraph of plan.paragraphs) {
      if (stopsAtComma(plan, paragraph)) report(atComma(paragraph));
      if (!stopsOpen(paragraph) || endsWithMark(paragraph)) continue;
      if (!isProse(paragraph) || cut.has(paragraph) || bareLeads(plan).has(paragraph)) continue;
      const { text } = paragraph.content;
      const lastWord = lastWordOf(text);
      report({
        range: paragraph.content.range(lastWord.start, text.trimEnd().length),
        message: {
          vi: `Câu dừng ở “${lastWord.text}”, chưa trọn vẹn. Viết nốt câu.`,
          en: `The sentence stops at “${lastWord.text}”. Finish it.`,
        },
      });
    }
  },
});
