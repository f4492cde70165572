import { memoizedScan } from '../../plan/segment.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { brokenPairs, endsOpen, endsWithMark, isProse, lastWordOf } from '../support/breaks.ts';
import { bareLeads } from '../support/list-leads.ts';

const stopsOpen = memoizedScan(endsOpen);

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
      '- Trường hợp vắng mặt phải nêu rõ lý do\n- Kiểm tra hồ sơ và tài liệu kèm theo\n- Xử lý dứt điểm các vụ việc',
      '- Thực hiện nghĩa vụ quân sự\n- Bảo đảm dân chủ, công bằng\n- Thực hiện các nhiệm vụ nêu trên\n- Đăng ký văn bản đi, văn bản đến',
      '- Giải quyết tranh chấp nhà ở, đất ở\n- Hội nghị tổ chức tại thành phố Cao Bằng',
    ],
    invalid: [
      {
        text: '2. Ban Xây dựng Đảng tổng hợp, tham mưu báo cáo sơ kết, bảo đảm tiến độ, chất lượng ⟦theo⟧\n\nNơi nhận:\n- Lưu.',
      },
      { text: '- Các phòng, ban phối hợp trong ⟦việc⟧\n\nNơi nhận:\n- Lưu: VT.' },
      { text: '- Các nội dung của Kế hoạch đã ⟦được⟧\n\nNơi nhận:\n- Lưu: VT.' },
    ],
  },
  check(plan, { report }) {
    const cut = new Set(brokenPairs(plan).map(([first]) => first));
    for (const paragraph of plan.paragraphs) {
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
