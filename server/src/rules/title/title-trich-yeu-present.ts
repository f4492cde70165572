import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

export const titleTrichYeuPresent = defineRule({
  id: 'title-trich-yeu-present',
  title: { vi: 'Có trích yếu dưới tên loại', en: 'Subject under the type name' },
  description: {
    vi: 'Dưới tên loại là trích yếu: một cụm từ ngắn gọn, viết chữ thường, khái quát nội dung kế hoạch.',
    en: 'Under the type name stands the subject (trích yếu): a short phrase in lower case that sums up the plan.',
  },
  part: 'title',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'subject',
  examples: {
    valid: [
      'KẾ HOẠCH\n\n**triển khai thực hiện Chỉ thị số 21-CT/TW**\n\n-----',
      '## KẾ HOẠCH\n\n### Thực hiện công tác bình đẳng giới năm 2026',
      '# KẾ HOẠCH Phòng, chống thiên tai năm 2026',
      'KẾ HOẠCH\nsơ kết 5 năm thực hiện Chỉ thị\ntrên địa bàn xã',
      'KẾ HOẠCH\n\nChuyển đổi số của UBND xã',
    ],
    invalid: [
      { text: 'Số: 15/KH-UBND\n\n⟦KẾ HOẠCH⟧\n\n## I. MỤC ĐÍCH, YÊU CẦU\n\nNâng cao nhận thức.' },
      { text: 'Số: 15/KH-UBND\n\nKẾ HOẠCH\n\n**⟦PHÒNG, CHỐNG THIÊN TAI NĂM 2026⟧**' },
    ],
  },
  check(plan, { report }) {
    const { title, subject } = plan.head;
    if (!title) return;
    const first = subject[0];
    const last = subject.at(-1);
    if (!first || !last) {
      report({
        range: title.range,
        message: {
          vi: 'Thiếu trích yếu nội dung dưới tên loại. Thêm một cụm từ khái quát nội dung kế hoạch.',
          en: 'The subject under the type name is missing. Add a phrase that sums up the plan.',
        },
      });
      return;
    }
    const text = subject.map((part) => part.text).join(' ');
    // On one line with the type name it is title-type-line that speaks.
    if (isUpper(text) && text.length > 12 && first.paragraph !== title.paragraph) {
      report({
        range: { start: first.range.start, end: last.range.end },
        severity: 'warning',
        message: {
          vi: 'Trích yếu viết hoa toàn bộ. Viết chữ thường (in đậm).',
          en: 'The subject is all in capitals. Write it in lower case (bold).',
        },
      });
    }
  },
});
