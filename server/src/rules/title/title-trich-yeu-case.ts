import { regexp } from '../../vietnamese/letters.ts';
import { capitalise, foldForMatch, isCapitalised, isUpper, lowerFirst } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';
import { writeTitle } from '../support/text-findings.ts';

/** First words of a subject that are written small in a Party document: verbs, and plain nouns. */
const PLAIN = regexp.u`^(?:thực\s+hiện|triển\s+khai|tổ\s+chức|tổng\s+kết|sơ\s+kết|kiểm\s+(?:tra|điểm)|giám\s+sát|lãnh\s+đạo|tăng\s+cường|tiếp\s+tục|đẩy\s+mạnh|nâng\s+cao|tuyên\s+truyền|phát\s+triển|xây\s+dựng|phòng|công\s+tác|học\s+tập|quán\s+triệt|phối\s+hợp|khắc\s+phục|rà\s+soát|về|đào\s+tạo|bồi\s+dưỡng|sắp\s+xếp|chuyển\s+đổi|cải\s+cách|phát\s+động|bảo\s+đảm|đánh\s+giá|thi\s+đua|luân\s+chuyển|kết\s+nạp|hỗ\s+trợ|vận\s+động|ứng\s+dụng|khảo\s+sát|làm\s+việc|tiếp\s+xúc|thành\s+lập)(?!\p{L})`;

export const titleTrichYeuCase = defineRule({
  id: 'title-trich-yeu-case',
  title: { vi: 'Chữ cái đầu của trích yếu', en: 'First letter of the subject' },
  description: {
    vi: 'Theo mẫu, trích yếu của văn bản nhà nước bắt đầu bằng chữ hoa (“Về công tác …”), của văn bản Đảng bằng chữ thường (“về phát triển …”).',
    en: 'In the samples the subject of a State document begins with a capital, that of a Party document with a small letter.',
  },
  part: 'title',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ['state', 'party'],
  requirement: 'subject-case',
  fixable: 'safe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nđào tạo cán bộ năm 2024\n\n(Kèm theo Quyết định số 412-QĐ/HU, ngày 08/01/2024 của Ban Thường vụ Huyện uỷ)\n\nI. NỘI DUNG',
      { text: 'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nvề công tác cán bộ', regime: 'party' },
      { text: 'Số: 12/KH-UBND\n\nKẾ HOẠCH\n\nVề công tác phòng, chống lụt bão', regime: 'state' },
      { text: 'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nĐại hội Đảng bộ xã lần thứ I', regime: 'party' },
      { text: 'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nNgày hội Đại đoàn kết toàn dân tộc', regime: 'party' },
      { text: 'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nTHỰC HIỆN CHỈ THỊ SỐ 06-CT/TW', regime: 'party' },
      { text: 'Số: 12/KH-UBND\n\nKẾ HOẠCH\n\n“Ngày Pháp luật” năm 2026', regime: 'state' },
    ],
    invalid: [
      {
        text: 'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\n**⟦T⟧hực hiện Chương trình hành động số 53-CTr/TU**',
        fixed: 'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\n**thực hiện Chương trình hành động số 53-CTr/TU**',
        regime: 'party',
      },
      {
        text: 'Số: 12/KH-UBND\n\nKẾ HOẠCH\n\n⟦p⟧hòng, chống thiên tai năm 2026',
        fixed: 'Số: 12/KH-UBND\n\nKẾ HOẠCH\n\nPhòng, chống thiên tai năm 2026',
        regime: 'state',
      },
    ],
  },
  check(plan, { report }) {
    const first = plan.head.subject[0];
    const wanted = plan.regime.form.subjectCase;
    if (!first || wanted === undefined || isUpper(first.text)) return;
    // On one line with the type name it is title-type-line that speaks.
    if (first.paragraph === plan.head.title?.paragraph) return;
    const letter = regexp.u`^\p{L}`.exec(first.text)?.[0];
    if (letter === undefined) return;
    const upper = isCapitalised(letter);
    if (wanted === 'lower' ? !(upper && PLAIN.test(foldForMatch(first.text))) : upper) return;
    const range = first.paragraph.content.range(first.start, first.start + letter.length);
    const newText = wanted === 'lower' ? lowerFirst(letter) : capitalise(letter);
    report({
      range,
      message:
        wanted === 'lower'
          ? {
              vi: `Trích yếu bắt đầu bằng chữ hoa “${letter}”. Trong văn bản của Đảng viết thường “${newText}”.`,
              en: `The subject begins with a capital “${letter}”. In a Party document write “${newText}”.`,
            }
          : {
              vi: `Trích yếu bắt đầu bằng chữ thường “${letter}”. Viết hoa “${newText}”.`,
              en: `The subject begins with a small letter “${letter}”. Write “${newText}”.`,
            },
      fix: {
        safe: true,
        title: writeTitle(newText),
        edits: [{ range, newText }],
      },
    });
  },
});
