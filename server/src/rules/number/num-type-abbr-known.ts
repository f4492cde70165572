import { typesByCode, typesByLooseCode } from '../../regimes/document-types.ts';
import type { TextRange } from '../../text/range.ts';
import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type Finding } from '../rule.ts';
import { rangeIn, symbolsWhere } from '../support/symbols.ts';
import { writeTitle } from '../support/text-findings.ts';

/** Joint plans (kế hoạch liên ngành, phối hợp …), which the table does not know and practice does. */
const JOINT = /^KH(?:PH|LN|LC|LT|HĐ)$/u;

const ofUnknownType = symbolsWhere(({ type }) => type !== undefined && typesByCode(type.value).length === 0);

/** Codes with a small letter in another letter case: `QĐ-TTG`; not in a heading in capitals. */
const ofWrongCase = symbolsWhere(
  ({ body }, text) =>
    body !== undefined && /^ttg$/iu.test(body.value) && body.value !== 'TTg' && !isUpper(text),
);

export const numTypeAbbrKnown = defineRule({
  id: 'num-type-abbr-known',
  title: { vi: 'Chữ viết tắt tên loại văn bản có trong bảng', en: 'Type abbreviation of the table' },
  description: {
    vi: 'Chữ viết tắt tên loại trong ký hiệu theo đúng bảng của từng thể thức, cả chữ hoa và chữ thường: CTr, TTr, QyĐ.',
    en: 'The type in a symbol is one of the table of its regime, letter case included: CTr, TTr, QyĐ.',
  },
  part: 'number',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'type-codes',
  fixable: 'safe',
  examples: {
    valid: [
      'Số: 15/KH-UBND\n\nKẾ HOẠCH',
      'KẾ HOẠCH\n\nthực hiện Chương trình hành động số 14-CTr/TU',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Tờ trình số 25/TTr-UBND và Quyết định số 1790/QĐ-TTg.',
      'KẾ HOẠCH\n\nI. THỰC HIỆN CHỈ THỊ SỐ 25/CT-TTG NGÀY 05/6/2026',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Công văn số 2585/BNV-CTTN&BDG, Luật số 72/2025/QH15.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Chương trình hành động số 05-CTHĐ/TU của Tỉnh ủy.',
      'Số 07-KHLT/ĐU-UBND\n\nKẾ HOẠCH',
      'Số: 08/KHPH-CAX-ĐTN\n\nKẾ HOẠCH\n\nPhối hợp giữa Công an xã và Đoàn Thanh niên xã',
      { text: 'Số: 07/KHPH-UBND-MTTQ\n\nKẾ HOẠCH', regime: 'state' },
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chương trình số 14-⟦Ctr⟧/TU của Tỉnh ủy.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chương trình số 14-CTr/TU của Tỉnh ủy.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Tờ trình số 25/⟦TTR⟧-UBND ngày 05/6/2026.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Tờ trình số 25/TTr-UBND ngày 05/6/2026.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Chỉ thị số 25/CT-⟦TTG⟧ ngày 05/6/2026.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Chỉ thị số 25/CT-TTg ngày 05/6/2026.',
      },
      { text: 'Số: 12/⟦KHH⟧-UBND\n\nKẾ HOẠCH', regime: 'state' },
    ],
  },
  check(plan, { report }) {
    for (const placed of ofWrongCase(plan)) {
      const { value } = placed.symbol.body!;
      report(wrongCase(value, 'TTg', rangeIn(placed, placed.symbol.body!)));
    }
    for (const placed of ofUnknownType(plan)) {
      const { shape } = placed.symbol;
      const type = placed.symbol.type!;
      const range = rangeIn(placed, type);
      const right = typesByLooseCode(type.value)[0]?.code;
      if (right !== undefined) {
        report(wrongCase(type.value, right, range));
      } else if (
        !placed.citation &&
        (plan.regime.id === 'mass-organisation' || shape === plan.regime.id) &&
        !JOINT.test(type.value)
      ) {
        report({
          range,
          message: {
            vi: `Chữ viết tắt “${type.value}” không có trong bảng chữ viết tắt tên loại. Kế hoạch viết tắt là “KH”.`,
            en: `The abbreviation “${type.value}” is not in the table of types. A plan carries “KH”.`,
          },
        });
      }
    }
  },
});

function wrongCase(found: string, right: string, range: TextRange): Finding {
  return {
    range,
    message: {
      vi: `Chữ viết tắt “${found}” sai chữ hoa, chữ thường. Viết “${right}”.`,
      en: `The abbreviation “${found}” is in the wrong letter case. Write “${right}”.`,
    },
    fix: {
      safe: true,
      title: writeTitle(right),
      edits: [{ range, newText: right }],
    },
  };
}
