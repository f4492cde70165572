import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';

const COMMITTEE = /^(?:đảng|tỉnh|thành)\s+uỷ/u;
const OFFICE =
  /^(?:văn\s+phòng|ban\s+(?:xây\s+dựng|tổ\s+chức|tuyên\s+giáo|nội\s+chính)|(?:cơ\s+quan\s+)?uỷ\s+ban\s+kiểm\s+tra)/u;
const REPEATED = /\s((?:đảng|tỉnh|thành)\s{1,4}uỷ(?!\S)[^\n]{0,80})$/u;

export const hdrPartyAdvisoryIssuer = defineRule({
  id: 'hdr-party-advisory-issuer',
  title: { vi: 'Tên cơ quan tham mưu, giúp việc của cấp uỷ', en: 'Name of a Party advisory office' },
  description: {
    vi: 'Văn bản của cơ quan tham mưu, giúp việc ghi tên cấp uỷ ở dòng trên, tên cơ quan ở dòng dưới và không lặp lại tên cấp uỷ: “ĐẢNG UỶ XÃ CÔNG HẢI / VĂN PHÒNG”.',
    en: 'An advisory office names the Party committee first and itself second, without the committee again: “ĐẢNG UỶ XÃ CÔNG HẢI / VĂN PHÒNG”.',
  },
  part: 'header',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ['party'],
  requirement: 'issuer-advisory-office',
  examples: {
    valid: [
      'ĐẢNG UỶ XÃ CÔNG HẢI\n\nVĂN PHÒNG\n\n\\*\n\nSố 02-KH/VPĐU\n\nKẾ HOẠCH',
      'TỈNH UỶ LAI CHÂU\n\nBAN TỔ CHỨC\n\n\\*\n\nSố 02-KH/BTCTU\n\nKẾ HOẠCH',
      'ĐẢNG UỶ XÃ CÔNG HẢI\n\nBAN XÂY DỰNG ĐẢNG\n\n\\*\n\nSố 02-KH/BXDĐĐU\n\nKẾ HOẠCH',
      'ĐẢNG BỘ TỈNH LAI CHÂU\n\nĐẢNG UỶ XÃ THU LŨM\n\n\\*\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      'ĐẢNG UỶ XÃ CÔNG HẢI\n\nUỶ BAN KIỂM TRA\n\n\\*\n\nSố 02-KH/UBKTĐU\n\nKẾ HOẠCH',
      'ĐẢNG CỘNG SẢN VIỆT NAM\n\nĐẢNG UỶ XÃ CÔNG HẢI\n\nCHI BỘ VĂN PHÒNG ĐẢNG UỶ\n\n\\*\n\nSố 02-KH/CB\n\nKẾ HOẠCH',
    ],
    invalid: [
      { text: 'ĐẢNG UỶ XÃ CÔNG HẢI\n\nVĂN PHÒNG ⟦ĐẢNG UỶ⟧\n\n\\*\n\nSố 02-KH/VPĐU\n\nKẾ HOẠCH' },
      { text: 'TỈNH UỶ LAI CHÂU\n\nBAN TỔ CHỨC ⟦TỈNH ỦY LAI CHÂU⟧\n\n\\*\n\nSố 02-KH/BTCTU\n\nKẾ HOẠCH' },
    ],
  },
  check(plan, { report }) {
    const { issuer, superior } = plan.head;
    if (!issuer || !superior || !COMMITTEE.test(foldForMatch(superior.text))) return;
    const line = plan.head.issuerLines.find((l) => l.range.start === issuer.range.start) ?? issuer;
    const key = foldForMatch(line.text);
    const repeated = OFFICE.test(key) ? REPEATED.exec(key) : null;
    if (!repeated) return;
    const start = line.start + key.length - repeated[1]!.length;
    report({
      range: line.paragraph.content.range(start, line.end),
      message: {
        vi: `Lặp lại “${line.text.slice(start - line.start)}” ở tên cơ quan tham mưu. Bỏ cụm từ này, vì tên cấp uỷ đã ghi ở dòng trên.`,
        en: `“${line.text.slice(start - line.start)}” is repeated in the name of the office. Take it out; the committee stands on the line above.`,
      },
    });
  },
});
