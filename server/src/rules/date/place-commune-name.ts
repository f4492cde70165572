import { regexp } from '../../vietnamese/letters.ts';
import { defineRule } from '../rule.ts';
import { communeOf, keepsUnitWord, needsUnitWord, readPlaceName } from '../support/place-names.ts';
import { writeTitle } from '../support/text-findings.ts';

/** `TT Phong Sơn`, `X. Bình Lư`; `TP. Huế` is common and lets the city be told from its province. */
const SHORT_UNIT = regexp.u`^(?:TT|TX|X|P|H|Q)(?:\.\s{0,2}|\s{1,2})(?=\p{Lu}\p{Ll})`;
const UNITS: ReadonlyMap<string, string> = new Map([
  ['TT', 'thị trấn'],
  ['TX', 'thị xã'],
  ['X', 'xã'],
  ['P', 'phường'],
  ['H', 'huyện'],
  ['Q', 'quận'],
]);

export const placeCommuneName = defineRule({
  id: 'place-commune-name',
  title: {
    vi: 'Địa danh là tên đơn vị hành chính nơi đóng trụ sở',
    en: 'Place: name of the unit of the seat',
  },
  description: {
    vi: 'Địa danh là tên chính thức của đơn vị hành chính nơi cơ quan đóng trụ sở; chỉ ghi thêm từ “xã”, “phường” … khi đơn vị đặt theo tên người, chữ số hoặc sự kiện lịch sử.',
    en: 'The place is the official name of the unit where the body sits; the unit word is added only where the unit is named after a person, a number or an event.',
  },
  part: 'date',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ['state'],
  requirement: 'place-state',
  fixable: 'unsafe',
  examples: {
    valid: [
      'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\nBình Lư, ngày tháng 4 năm 2026\n\nKẾ HOẠCH',
      'ỦY BAN NHÂN DÂN\n\nPHƯỜNG ĐIỆN BIÊN PHỦ\n\nSố: 15/KH-UBND\n\nPhường Điện Biên Phủ, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      'Số: 67/KH-SNV\n\nThành phố Hồ Chí Minh, ngày 03 tháng 8 năm 2026\n\nKẾ HOẠCH',
      'UBND TỈNH QUẢNG NINH\n\nỦY BAN NHÂN DÂN PHƯỜNG HỒNG GAI\n\nSố: 15/KH-UBND\n\nHồng Gai, ngày 05 tháng 10 năm 2026\n\nKẾ HOẠCH',
      'ỦY BAN NHÂN DÂN XÃ HÒA BÌNH\n\nSố: 15/KH-UBND\n\nHoà Bình, ngày 05 tháng 10 năm 2026\n\nKẾ HOẠCH',
      'UBND TỈNH LAI CHÂU\n\nSỞ NỘI VỤ\n\nSố: 67/KH-SNV\n\nTân Phong, ngày 03 tháng 8 năm 2026\n\nKẾ HOẠCH',
      'ỦY BAN NHÂN DÂN XÃ TÂN AN\nỦY BAN MTTQ VIỆT NAM XÃ TÂN AN\n\nSố: 05/KHLT-UBND-MTTQ\n\nTân An, ngày 12 tháng 11 năm 2026\n\nKẾ HOẠCH LIÊN TỊCH',
      'ỦY BAN NHÂN DÂN PHƯỜNG HỘI AN\n\nSố: 15/KH-UBND\n\nHội An, ngày 12 tháng 11 năm 2026\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: 'Số: 39/KH-UBND\n\n⟦TT Phong Sơn⟧, ngày 05 tháng 3 năm 2021\n\nKẾ HOẠCH',
        fixed: 'Số: 39/KH-UBND\n\nPhong Sơn, ngày 05 tháng 3 năm 2021\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: 'Số: 15/KH-UBND\n\n⟦xã Bình Lư⟧, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
        fixed: 'Số: 15/KH-UBND\n\nBình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: 'Số: 15/KH-UBND\n\n⟦Điện Biên Phủ⟧, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\n⟦Thu Lũm⟧, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
        regime: 'state',
      },
    ],
  },
  check(plan, { report }) {
    const place = plan.head.dateline?.place;
    if (!place) return;
    const short = SHORT_UNIT.exec(place.text)?.[0];
    if (short) {
      const right = place.text.slice(short.length);
      report({
        range: place.range,
        message: {
          vi: `Địa danh “${place.text}” viết tắt từ “${UNITS.get(short.replace(/[.\s]/gu, '')) ?? ''}”. Viết “${right}”.`,
          en: `The unit word of “${place.text}” is abbreviated. Write “${right}”.`,
        },
        fix: { safe: false, title: writeTitle(right), edits: [{ range: place.range, newText: right }] },
      });
      return;
    }
    const { unit, adminUnitLength, name } = readPlaceName(place.text);
    const commune = communeOf(plan);
    if (commune && commune.name !== name) {
      report({
        range: place.range,
        message: {
          vi: `Địa danh “${place.text}” khác tên ${commune.unit} của cơ quan ban hành (${plan.head.issuer?.text ?? ''}). Kiểm tra lại địa danh.`,
          en: `The place “${place.text}” is not the commune of the issuing body (${plan.head.issuer?.text ?? ''}). Check it.`,
        },
      });
    } else if (unit === undefined && needsUnitWord(name)) {
      report({
        range: place.range,
        message: {
          vi: `Địa danh “${place.text}” đặt theo tên người, chữ số hoặc sự kiện. Ghi thêm “xã”, “phường”, “thành phố” … ở trước.`,
          en: `“${place.text}” is the name of a person, a number or an event. Put the unit word before it.`,
        },
      });
    } else if (unit !== undefined && /^(?:xã|phường|tỉnh)$/u.test(unit) && !keepsUnitWord(name)) {
      const right = place.text.slice(adminUnitLength);
      report({
        range: place.range,
        message: {
          vi: `Địa danh “${place.text}” thừa từ “${place.text.slice(0, adminUnitLength).trim()}”. Viết “${right}”.`,
          en: `The place “${place.text}” needs no unit word. Write “${right}”.`,
        },
        severity: 'info',
        fix: {
          safe: false,
          title: writeTitle(right),
          edits: [{ range: place.range, newText: right }],
        },
      });
    }
  },
});
