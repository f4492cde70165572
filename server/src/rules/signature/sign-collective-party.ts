import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';

const COLLECTIVE =
  /^(?:ban\s+(?:thường\s+vụ|chấp\s+hành)|đảng\s+uỷ|tỉnh\s+uỷ|thành\s+uỷ|thường\s+trực|chi\s+(?:bộ|uỷ)|uỷ\s+ban\s+kiểm\s+tra|hội\s+đồng)/u;

export const signCollectiveParty = defineRule({
  id: 'sign-collective-party',
  title: { vi: 'Cấp uỷ, ban thường vụ ký T/M', en: 'Party committees sign T/M' },
  description: {
    vi: 'Cấp uỷ, ban thường vụ, uỷ ban kiểm tra, hội đồng ký thay mặt (T/M); phó bí thư cũng ký T/M, không ký K/T BÍ THƯ. K/T chỉ dùng ở cơ quan làm việc theo chế độ thủ trưởng.',
    en: 'Committees sign T/M, deputy secretaries too; K/T belongs to offices under one head.',
  },
  part: 'signature',
  severity: 'error',
  certainty: 'certain',
  regimes: ['party'],
  requirement: 'collective-party',
  examples: {
    valid: [
      { regime: 'party', text: 'Nội dung.\n\nT/M BAN THƯỜNG VỤ\n\nPHÓ BÍ THƯ\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\nK/T TRƯỞNG BAN\n\nPHÓ TRƯỞNG BAN\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\nK/T CHÁNH VĂN PHÒNG\n\nPHÓ CHÁNH VĂN PHÒNG\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\nT/L BAN THƯỜNG VỤ\n\nCHÁNH VĂN PHÒNG\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\nT/M CHI BỘ\n\nBÍ THƯ\n\nTạ Thị Dung' },
    ],
    invalid: [
      { regime: 'party', text: 'Nội dung.\n\n⟦K/T BÍ THƯ⟧\n\nPHÓ BÍ THƯ\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\n⟦K/T BAN THƯỜNG VỤ⟧\n\nPHÓ BÍ THƯ\n\nTạ Thị Dung' },
    ],
  },
  check(plan, { report }) {
    for (const line of plan.signature?.capacities ?? []) {
      const of = foldForMatch(line.of);
      if (line.capacity !== 'KT' || !(COLLECTIVE.test(of) || /^bí\s+thư/u.test(of))) continue;
      report({
        range: line.range,
        message: {
          vi: `Gặp “${line.text}”: cấp uỷ ký thay mặt, không ký thay. Dùng “T/M BAN THƯỜNG VỤ” rồi đến chức vụ.`,
          en: `Found “${line.text}”: a committee signs by its collective. Use “T/M BAN THƯỜNG VỤ”, then the title.`,
        },
      });
    }
  },
});
