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

const DOCUMENT = regexp.u`^(?:Luật|Bộ luật|Nghị quyết|Nghị định|Thông tư|Quyết định|Chỉ thị|Kế hoạch|Công văn|Chương trình|Kết luận|Hướng dẫn|Thông báo) (?:số )?[\p{L}\d]`;
const BASIS = /^(?:Căn cứ|Thực hiện) /u;

/** Documents, or bases, in paragraphs one below the other, of which this one stops at a comma; what the mark should be. */
function stopsAmongDocuments(
  { paragraphs, regime }: PlanDocument,
  paragraph: Paragraph,
): ';' | '.' | undefined {
  if (paragraph.role !== 'text' || !endsInComma(paragraph) || paragraph.content.length < MIN_BASIS) return;
  const [previous, next] = [paragraphs[paragraph.index - 1], paragraphs[paragraph.index + 1]];
  if (!previous || next?.role !== 'text' || next.block === paragraph.block || endsInComma(next)) return;
  if (isAll(DOCUMENT, paragraph, next) && endsInSemicolon(next)) return ';';
  const isLast =
    isAll(BASIS, previous, paragraph) && endsInSemicolon(previous) && LEADS_ON.test(next.content.text);
  return isLast && regime.id !== 'party' ? '.' : undefined;
}

const LEADS_ON = regexp.u`^\p{Lu}[^;]*như sau\s?:$`;
const MIN_BASIS = 40;
const isAll = (begins: RegExp, ...paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.every(({ content, bodyStart }) => begins.test(content.text.slice(bodyStart, bodyStart + 40)));
const endsInSemicolon = ({ content: { text } }: Paragraph): boolean => text.trimEnd().endsWith(';');

function atComma({ content }: Paragraph, mark: ';' | '.'): Finding {
  const end = content.text.trimEnd().length;
  return {
    range: content.range(end - 1, end),
    message:
      mark === '.'
        ? {
            vi: 'Đoạn văn dừng ở dấu phẩy. Viết nốt câu hoặc thay bằng dấu chấm.',
            en: 'The paragraph stops at a comma. Finish the sentence, or put a full stop.',
          }
        : {
            vi: 'Đoạn văn dừng ở dấu phẩy, các đoạn cạnh bên kết thúc bằng dấu chấm phẩy. Thay bằng dấu chấm phẩy.',
            en: 'The paragraph stops at a comma, those beside it at a semicolon. Put a semicolon.',
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
      'I. CĂN CỨ\n\nCăn cứ Nghị quyết số 05-NQ/TU của Tỉnh ủy về chuyển đổi số,\n\nỦy ban nhân dân xã ban hành Kế hoạch như sau:',
      {
        text: 'I. CĂN CỨ\n\nCăn cứ Điều lệ Đảng và Quy chế làm việc;\n\nCăn cứ tình hình thực tế của Đảng bộ xã,\n\nBan Thường vụ xây dựng Kế hoạch như sau:',
        regime: 'party',
      },
      'I. CĂN CỨ\n\nThực hiện Nghị quyết số 128/NQ-CP của Chính phủ, Thông tư số 54/2015/TT-BYT của Bộ Y tế,\n\nSở Y tế hướng dẫn các xã, phường thực hiện.',
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
        text: 'I. CĂN CỨ\n\nNghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ về thích ứng an toàn⟦,⟧\n\nThông tư số 54/2015/TT-BYT ngày 28/12/2015 của Bộ Y tế; Chỉ thị số 31/CT-UBND của Chủ tịch Ủy ban nhân dân tỉnh;\n\nQuyết định số 4800/QĐ-BYT của Bộ Y tế.',
      },
      {
        text: 'I. CƠ SỞ XÂY DỰNG KẾ HOẠCH\n\nCăn cứ Hướng dẫn số 39/HD-CĐN của Công đoàn ngành Giáo dục;\n\nCăn cứ tình hình thực tế của Công đoàn Trường⟦,⟧\n\nCông đoàn Trường xây dựng Kế hoạch như sau:\n\nII. NHIỆM VỤ',
      },
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
      const mark = stopsAtComma(plan, paragraph) ? '.' : stopsAmongDocuments(plan, paragraph);
      if (mark) report(atComma(paragraph, mark));
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
