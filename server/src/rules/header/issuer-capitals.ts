import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { writeTitle } from '../support/text-findings.ts';

const SMALL = regexp.gu`\p{Ll}`;
const LETTER = regexp.gu`\p{L}`;
/** Fewer small letters are slips of single ones, as scans have them. */
const SMALL_SHARE = 0.5;

export const issuerCapitals = defineRule({
  id: 'issuer-capitals',
  title: { vi: 'Tên cơ quan ban hành viết chữ in hoa', en: 'The issuer is written in capitals' },
  description: {
    vi: 'Ở đầu văn bản, tên cơ quan, tổ chức ban hành và cơ quan chủ quản trình bày bằng chữ in hoa.',
    en: 'In the letterhead the issuing body and the body above it are written in capitals.',
  },
  part: 'header',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'component-issuer',
  fixable: 'unsafe',
  examples: {
    valid: [
      'UBND XÃ BÌNH LƯ\n\nTRƯỜNG TIỂU HỌC BÌNH LƯ\n\nSố: 05/KH-THBL\n\nKẾ HOẠCH',
      'ĐẢNG BỘ TỈNH LAI CHÂU\n\nĐẢNG UỶ XÃ THU LŨM\n\n\\*\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      'UBND XÃ BÌNH LƯ\n\n[Tên đơn vị]\n\nSố: 05/KH-…\n\nKẾ HOẠCH',
      'SỞ Y TẾ LAI CHÂU\n\nTRUNG TÂM Y TẾ\n\nSố: 05/KH-TTYT\n\nTrung tâm Y tế gửi dự thảo để góp ý.\n\nKẾ HOẠCH',
      'UBND TỈNH ĐẮK LẮK\n\nTRƯỜNG THPT EA H’LEO\n\nSố: 05/KH-THPT\n\nKẾ HOẠCH',
      'KẾ HOẠCH\n\nTrường Tiểu học Bình Lư xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
    ],
    invalid: [
      {
        text: 'UBND XÃ BÌNH LƯ\n\n⟦Trường Tiểu học Bình Lư⟧\n\nSố: 05/KH-THBL\n\nKẾ HOẠCH',
        fixed: 'UBND XÃ BÌNH LƯ\n\nTRƯỜNG TIỂU HỌC BÌNH LƯ\n\nSố: 05/KH-THBL\n\nKẾ HOẠCH',
      },
      {
        text: '⟦Ủy ban nhân dân xã Bình Lư⟧\n\nSố: 05/KH-UBND\n\nKẾ HOẠCH',
        fixed: 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\nSố: 05/KH-UBND\n\nKẾ HOẠCH',
      },
    ],
  },
  check(plan, { report }) {
    const { issuerLines, title, number } = plan.head;
    if (!title) return;
    for (const { text, range, paragraph } of issuerLines) {
      if (paragraph.index > title.paragraph.index || (number && paragraph.index > number.paragraph.index))
        continue;
      const letters = text.match(LETTER)?.length ?? 0;
      const small = text.match(SMALL)?.length ?? 0;
      if (/[[\]{}<>…]|\.{3}/u.test(text) || small < letters * SMALL_SHARE) continue;
      const right = text.toUpperCase();
      report({
        range,
        message: {
          vi: `Tên cơ quan “${text}” ở đầu văn bản viết chữ thường. Viết chữ in hoa.`,
          en: `“${text}” in the letterhead is in small letters. Write it in capitals.`,
        },
        fix: {
          safe: false,
          title: writeTitle(right),
          edits: [{ range, newText: right }],
        },
      });
      return;
    }
  },
});
