import { bodyByCode } from '../../regimes/bodies.ts';
import { scanWords } from '../../vietnamese/lexed-text.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';

/** Departments, which always stand under a body that is named above them. */
const SUBORDINATE = /^(?:sở|phòng|chi\s+cục)\s/u;
/** A governing body without the name of its unit. */
const UNNAMED = /^(?:uỷ\s+ban\s+nhân\s+dân|ubnd|hội\s+đồng\s+nhân\s+dân|hđnd)$/u;

export const hdrIssuerTwoLevels = defineRule({
  id: 'hdr-issuer-two-levels',
  title: {
    vi: 'Tên cơ quan ban hành đầy đủ, có cơ quan chủ quản',
    en: 'Issuing body in full, under its governing body',
  },
  description: {
    vi: 'Tên cơ quan ban hành ghi đầy đủ theo tên chính thức. Cơ quan chủ quản trực tiếp ghi ở dòng trên, được viết tắt cụm từ thông dụng (UBND, HĐND) và kèm tên đơn vị hành chính.',
    en: 'The issuing body is named in full and officially. Its direct governing body stands on the line above, may use common abbreviations (UBND, HĐND) and carries the name of its unit.',
  },
  part: 'header',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ['state'],
  requirement: 'issuer-levels',
  fixable: 'unsafe',
  examples: {
    valid: [
      'UBND TỈNH LAI CHÂU\n\nSỞ NỘI VỤ\n\nSố: 67/KH-SNV\n\nKẾ HOẠCH',
      'ỦY BAN NHÂN DÂN\n\nXÃ HƯƠNG SƠN\n\nSố: 84/KH-UBND\n\nKẾ HOẠCH',
      'UBND TỈNH QUẢNG NINH\n\nỦY BAN NHÂN DÂN PHƯỜNG HỒNG GAI\n\nSố: 156/KH-UBND\n\nKẾ HOẠCH',
      'BỘ CÔNG AN\n\nCÔNG AN TỈNH ĐẮK LẮK\n\nSố: 25/KH-CAT\n\nKẾ HOẠCH',
      'ỦY BAN BẦU CỬ XÃ PHỐ BẢNG\n\nTIỂU BAN THÔNG TIN, TUYÊN TRUYỀN\n\nSố: 01/KH-TBTTKT\n\nKẾ HOẠCH',
      'HĐND XÃ BÌNH LƯ\n\nTHƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN\n\nSố: 05/KH-HĐND\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: '⟦UBND⟧ XÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        fixed: 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      },
      { text: '⟦SNV⟧ LAI CHÂU\n\nSố: 67/KH-SNV\n\nKẾ HOẠCH' },
      { text: '⟦SỞ NỘI VỤ⟧\n\nSố: 67/KH-SNV\n\nKẾ HOẠCH' },
      { text: '⟦ỦY BAN NHÂN DÂN⟧\n\nSỞ NỘI VỤ\n\nSố: 67/KH-SNV\n\nKẾ HOẠCH' },
    ],
  },
  check(plan, { report }) {
    const { issuer, superior } = plan.head;
    if (!issuer) return;
    const line = plan.head.issuerLines.find((l) => l.range.start === issuer.range.start) ?? issuer;
    const first = scanWords(line.text)[0];
    if (first?.form.kind === 'abbreviation') {
      const range = line.paragraph.content.range(line.start + first.start, line.start + first.end);
      const full = FULL_NAMES.get(first.form.text);
      const name = full ?? bodyByCode(first.form.text)?.name;
      report({
        range,
        message: {
          vi: `Tên cơ quan ban hành viết tắt “${first.form.text}”. Ghi đầy đủ${name ? ` “${full ?? name}”` : ' theo tên chính thức'}.`,
          en: `The issuing body is abbreviated “${first.form.text}”. Write its name in full${name ? `: “${full ?? name}”` : ''}.`,
        },
        ...(full
          ? {
              fix: {
                safe: false,
                title: { vi: `Ghi đầy đủ “${full}”`, en: `Write “${full}”` },
                edits: [{ range, newText: full }],
              },
            }
          : {}),
      });
    } else if (!superior && SUBORDINATE.test(`${foldForMatch(issuer.text)} `)) {
      report({
        range: issuer.range,
        message: {
          vi: `Thiếu cơ quan chủ quản trên dòng “${issuer.text}”. Ghi tên cơ quan chủ quản ở dòng trên, ví dụ “UBND TỈNH …”.`,
          en: `The governing body above “${issuer.text}” is missing. Name it on the line above, such as “UBND TỈNH …”.`,
        },
      });
    } else if (superior && UNNAMED.test(foldForMatch(superior.text.trim()))) {
      report({
        range: superior.range,
        message: {
          vi: `Cơ quan chủ quản “${superior.text}” thiếu tên đơn vị hành chính. Ghi thêm tên tỉnh, thành phố hoặc xã, phường.`,
          en: `The governing body “${superior.text}” lacks the name of its unit. Add the province or commune.`,
        },
      });
    }
  },
});

const FULL_NAMES: ReadonlyMap<string, string> = new Map([
  ['UBND', 'ỦY BAN NHÂN DÂN'],
  ['HĐND', 'HỘI ĐỒNG NHÂN DÂN'],
]);
