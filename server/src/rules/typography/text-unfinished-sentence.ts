import { memoizedScan } from '../../plan/segment.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { brokenPairs, endsOpen, endsWithMark, isProse, lastWordOf } from '../support/breaks.ts';

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
    ],
    invalid: [
      {
        text: '2. Ban Xây dựng Đảng tổng hợp, tham mưu báo cáo sơ kết, bảo đảm tiến độ, chất lượng ⟦theo⟧\n\nNơi nhận:\n- Lưu.',
      },
    ],
  },
  check(plan, { report }) {
    const cut = new Set(brokenPairs(plan).map(([first]) => first));
    for (const paragraph of plan.paragraphs) {
      if (!stopsOpen(paragraph) || endsWithMark(paragraph)) continue;
      if (!isProse(paragraph) || cut.has(paragraph)) continue;
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
