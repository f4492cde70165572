import { provinceByName } from '../../regimes/provinces.ts';
import { defineRule } from '../rule.ts';
import { communeOf, keepsUnitWord, needsUnitWord, readPlaceName } from '../support/place-names.ts';
import { writeTitle } from '../support/text-findings.ts';

export const placeParty = defineRule({
  id: 'place-party',
  title: { vi: 'Địa danh trong văn bản của Đảng', en: 'Place in a Party document' },
  description: {
    vi: 'Địa danh là tên riêng của tỉnh, thành phố hoặc xã, phường, đặc khu; chỉ ghi thêm cấp hành chính khi tên đó là tên người, tên một âm tiết, hoặc tên xã trùng tên tỉnh.',
    en: 'The place is the proper name of the province or commune; the unit word is added only for the name of a person, a name of one syllable, or a commune with the name of its province.',
  },
  part: 'date',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ['party'],
  requirement: 'place-party',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Số 12-KH/ĐU\n\nThu Lũm, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      'Số 12-KH/TU\n\nThành phố Huế, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      'ĐẢNG UỶ PHƯỜNG PHÚ THỌ\n\n\\*\n\nSố 12-KH/ĐU\n\nPhường Phú Thọ, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      'ĐẢNG UỶ PHƯỜNG LÊ LỢI\n\n\\*\n\nSố 12-KH/ĐU\n\nPhường Lê Lợi, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      'Số 12-KH/TU\n\nTP. Hồ Chí Minh, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      'Số 12-KH/HU\n\nTam Đường, ngày 05 tháng 6 năm 2018\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: 'Số 12-KH/ĐU\n\n⟦xã Thu Lũm⟧, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
        fixed: 'Số 12-KH/ĐU\n\nThu Lũm, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
        regime: 'party',
      },
      {
        text: 'Số 12-KH/TU\n\n⟦Huế⟧, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
        regime: 'party',
      },
      {
        text: 'ĐẢNG UỶ PHƯỜNG PHÚ THỌ\n\n\\*\n\nSố 12-KH/ĐU\n\n⟦Phú Thọ⟧, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
        regime: 'party',
      },
    ],
  },
  check(plan, { report }) {
    const place = plan.head.dateline?.place;
    if (!place) return;
    const { unit, adminUnitLength, name } = readPlaceName(place.text);
    const commune = communeOf(plan);
    const { placeNamesUnit } = plan.regime.form;
    const sameAsProvince = commune?.name === name && provinceByName(name) !== undefined;
    if (commune && commune.name !== name && placeNamesUnit) {
      report({
        range: place.range,
        message: {
          vi: `Địa danh “${place.text}” khác tên ${commune.unit} của cơ quan ban hành (${plan.head.issuer?.text ?? ''}). Kiểm tra lại địa danh.`,
          en: `The place “${place.text}” is not the commune of the issuer (${plan.head.issuer?.text ?? ''}). Check it.`,
        },
      });
    } else if (unit === undefined && placeNamesUnit) {
      const why = needsUnitWord(name)
        ? { vi: 'là tên người hoặc sự kiện', en: 'is the name of a person or an event' }
        : !name.includes(' ')
          ? { vi: 'chỉ có một âm tiết', en: 'has one syllable' }
          : sameAsProvince
            ? { vi: 'trùng tên tỉnh', en: 'is the name of the province too' }
            : undefined;
      if (!why) return;
      report({
        range: place.range,
        message: {
          vi: `Địa danh “${place.text}” ${why.vi}. Ghi thêm cấp hành chính ở trước (Thành phố, Xã, Phường …).`,
          en: `“${place.text}” ${why.en}. Put the unit word before it (Thành phố, Xã, Phường …).`,
        },
      });
    } else if (
      unit !== undefined &&
      /^(?:xã|phường|tỉnh)$/u.test(unit) &&
      name.includes(' ') &&
      !keepsUnitWord(name) &&
      !sameAsProvince
    ) {
      const right = place.text.slice(adminUnitLength);
      report({
        range: place.range,
        severity: 'info',
        message: {
          vi: `Địa danh “${place.text}” thừa từ “${place.text.slice(0, adminUnitLength).trim()}”. Viết “${right}”.`,
          en: `The place “${place.text}” needs no unit word. Write “${right}”.`,
        },
        fix: {
          safe: false,
          title: writeTitle(right),
          edits: [{ range: place.range, newText: right }],
        },
      });
    }
  },
});
