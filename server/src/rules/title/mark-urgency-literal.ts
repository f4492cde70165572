import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';
import { readsAs, writeAnew } from '../support/literals.ts';

const LEVELS = ['HOẢ TỐC', 'THƯỢNG KHẨN', 'KHẨN'];

export const markUrgencyLiteral = defineRule({
  id: 'mark-urgency-literal',
  title: { vi: 'Dấu chỉ mức độ khẩn', en: 'Urgency mark' },
  description: {
    vi: 'Chỉ có ba mức độ khẩn, viết hoa: HOẢ TỐC, THƯỢNG KHẨN, KHẨN (chấp nhận “HỎA TỐC”).',
    en: 'There are three levels of urgency, in capitals: HOẢ TỐC, THƯỢNG KHẨN, KHẨN (“HỎA TỐC” is accepted).',
  },
  part: 'title',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'party'],
  requirement: 'urgency-mark',
  fixable: 'safe',
  examples: {
    valid: [
      'Số: 15/KH-UBND\n\nTHƯỢNG KHẨN\n\nKẾ HOẠCH',
      'Số: 15/KH-UBND\n\nHỎA TỐC\n\nKẾ HOẠCH',
      'Số: 15/KH-UBND\n\n**HOẢ TỐC**\n\nKẾ HOẠCH',
      'Số 15-KH/ĐU\n\nKHẨN\n\nKẾ HOẠCH',
      'Số: 15/KH-UBND\n\nKẾ HOẠCH\n\nỨng phó khẩn cấp\n\nI. NỘI DUNG\n\nKhẩn trương triển khai.',
    ],
    invalid: [
      { text: 'Số: 15/KH-UBND\n\n⟦RẤT KHẨN⟧\n\nKẾ HOẠCH' },
      {
        text: 'Số: 15/KH-UBND\n\n⟦Thượng khẩn⟧\n\nKẾ HOẠCH',
        fixed: 'Số: 15/KH-UBND\n\nTHƯỢNG KHẨN\n\nKẾ HOẠCH',
      },
    ],
  },
  check(plan, { report }) {
    const { urgency } = plan.head;
    if (!urgency || LEVELS.some((level) => readsAs(urgency, level))) return;
    const meant = LEVELS.find((level) => foldForMatch(level) === foldForMatch(urgency.text));
    const fix = meant ? writeAnew(plan, urgency, meant) : undefined;
    report({
      range: urgency.range,
      message: {
        vi: `Dấu khẩn “${urgency.text}” không đúng mẫu. Chọn “KHẨN”, “THƯỢNG KHẨN” hoặc “HOẢ TỐC”.`,
        en: `The urgency mark “${urgency.text}” is not one of the three. Use “KHẨN”, “THƯỢNG KHẨN” or “HOẢ TỐC”.`,
      },
      ...(fix ? { fix } : {}),
    });
  },
});
