import { REORGANISATION_DAY } from '../../regimes/calendar.ts';
import { compareDates, formatShortDate } from '../../vietnamese/calendar.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';

const BOARD =
  /^(ban\s+(?:thường\s+vụ|chấp\s+hành)|b(?:tv|ch)|thường\s+trực)\s+(?:đảng|tỉnh|thành|huyện)\s+(?:uỷ|bộ)/u;
const COMMUNE = regexp.u`^đảng\s+uỷ\s+(?:xã|phường|đặc\s+khu)(?!\p{L})`;

const DISTRICT = regexp.u`^đảng\s+bộ\s+(?:huyện|quận|thị\s+xã)(?!\p{L})`;

export const hdrPartyIssuerForm = defineRule({
  id: 'hdr-party-issuer-form',
  title: { vi: 'Tên cơ quan ban hành của Đảng', en: 'Form of the Party issuer' },
  description: {
    vi: 'Văn bản của ban chấp hành và ban thường vụ đảng uỷ xã, phường, đặc khu ghi tên đảng bộ cấp trên trực tiếp (ĐẢNG BỘ TỈNH …) rồi tên đảng uỷ (ĐẢNG UỶ XÃ …). Ban thường vụ chỉ ghi ở phần ký.',
    en: 'A plan of a commune Party committee or of its standing board names the Party organisation one level up, then the committee; the standing board stands in the signature block only.',
  },
  part: 'header',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ['party'],
  requirement: 'issuer-party-committee',
  examples: {
    valid: [
      'ĐẢNG BỘ TỈNH LAI CHÂU\n\nĐẢNG UỶ XÃ THU LŨM\n\n\\*\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      'ĐẢNG BỘ THÀNH PHỐ HUẾ\nĐẢNG ỦY PHƯỜNG PHÚ XUÂN\n\\*\nSố 96-KH/ĐU\n\nKẾ HOẠCH',
      {
        text: 'ĐẢNG BỘ HUYỆN TAM ĐƯỜNG\n\nĐẢNG UỶ XÃ BÌNH LƯ\n\n\\*\n\nSố 12-KH/ĐU\n\nBình Lư, ngày 05 tháng 6 năm 2024\n\nKẾ HOẠCH',
        regime: 'party',
      },
      'TỈNH UỶ LAI CHÂU\n\n\\*\n\nSố 12-KH/TU\n\nKẾ HOẠCH',
      'ĐẢNG UỶ XÃ CÔNG HẢI\n\nVĂN PHÒNG\n\n\\*\n\nSố 02-KH/VPĐU\n\nKẾ HOẠCH',
      'ĐẢNG UỶ XÃ CÔNG HẢI\n\nCHI BỘ TRƯỜNG TIỂU HỌC\n\n\\*\n\nSố 03-KH/CB\n\nKẾ HOẠCH',
      'ĐẢNG BỘ TỈNH LAI CHÂU\n\nĐẢNG UỶ CÔNG AN TỈNH\n\n\\*\n\nSố 12-KH/ĐUCA\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: 'ĐẢNG BỘ TỈNH LAI CHÂU\n\n⟦BAN THƯỜNG VỤ⟧ ĐẢNG UỶ XÃ THU LŨM\n\n\\*\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      },
      {
        text: '⟦ĐẢNG BỘ HUYỆN TAM ĐƯỜNG⟧\n\nĐẢNG UỶ XÃ BÌNH LƯ\n\n\\*\n\nSố 12-KH/ĐU\n\nBình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
        regime: 'party',
      },
      { text: '⟦ĐẢNG UỶ XÃ THU LŨM⟧\n\n\\*\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH' },
      { text: '⟦TỈNH UỶ LAI CHÂU⟧\n\nĐẢNG UỶ XÃ THU LŨM\n\n\\*\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH' },
    ],
  },
  check(plan, { report }) {
    const { issuer, superior, issuerLines } = plan.head;
    if (!issuer) return;
    const line = issuerLines.find((l) => l.range.start === issuer.range.start) ?? issuer;
    const key = foldForMatch(issuer.text);
    const board = BOARD.exec(foldForMatch(line.text))?.[1];
    if (board) {
      report({
        range: line.paragraph.content.range(line.start, line.start + board.length),
        message: {
          vi: `Gặp “${line.text.slice(0, board.length)}” ở tên cơ quan ban hành. Chỉ ghi tên cấp uỷ (ĐẢNG UỶ …); ban thường vụ ghi ở phần ký.`,
          en: `“${line.text.slice(0, board.length)}” stands in the name of the issuer. Name the committee only; the board belongs to the signature.`,
        },
      });
    } else if (
      superior &&
      DISTRICT.test(foldForMatch(superior.text)) &&
      compareDates(plan.asOf, REORGANISATION_DAY) >= 0
    ) {
      report({
        range: superior.range,
        message: {
          vi: `Gặp “${superior.text}” ở dòng trên, sau khi kết thúc hoạt động cấp huyện (${formatShortDate(REORGANISATION_DAY)}). Ghi “ĐẢNG BỘ TỈNH …” hoặc “ĐẢNG BỘ THÀNH PHỐ …”.`,
          en: `“${superior.text}” stands on the upper line after districts ended (${formatShortDate(REORGANISATION_DAY)}). Write “ĐẢNG BỘ TỈNH …”.`,
        },
      });
    } else if (COMMUNE.test(key) && !superior) {
      report({
        range: issuer.range,
        message: {
          vi: `Thiếu tên đảng bộ cấp trên của “${issuer.text}”. Ghi thêm dòng “ĐẢNG BỘ TỈNH …” ở trên.`,
          en: `The Party organisation above “${issuer.text}” is missing. Add the line “ĐẢNG BỘ TỈNH …”.`,
        },
      });
    } else if (COMMUNE.test(key) && superior && /^(?:tỉnh|thành)\s+uỷ/u.test(foldForMatch(superior.text))) {
      report({
        range: superior.range,
        message: {
          vi: `Gặp “${superior.text}” trên tên đảng uỷ xã. Ghi tên đảng bộ: “ĐẢNG BỘ TỈNH …” hoặc “ĐẢNG BỘ THÀNH PHỐ …”.`,
          en: `“${superior.text}” stands above a commune committee. Name the Party organisation: “ĐẢNG BỘ TỈNH …”.`,
        },
      });
    }
  },
});
