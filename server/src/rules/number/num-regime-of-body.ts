import { ALL_REGIMES, defineRule } from '../rule.ts';
import { citationsWhere } from '../support/cited.ts';
import { rightRegime } from '../support/symbol-regime.ts';
import { type PlacedSymbol, rangeIn, rewrite, writtenAs } from '../support/symbols.ts';
import { writeTitle } from '../support/text-findings.ts';

export const numRegimeOfBody = defineRule({
  id: 'num-regime-of-body',
  title: { vi: 'Dạng ký hiệu hợp với cơ quan ban hành', en: 'Separators agree with the body' },
  description: {
    vi: 'Ký hiệu của cơ quan Đảng (TW, TU, ĐU …) viết “06-CT/TW”; của cơ quan nhà nước (UBND, TTg, CP, các bộ …) viết “2723/KH-UBND”.',
    en: 'Party codes (TW, TU, ĐU …) go with “06-CT/TW”, State codes (UBND, TTg, CP, ministries …) with “2723/KH-UBND”.',
  },
  part: 'number',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'number-separators',
  fixable: 'unsafe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 06-CT/TW và Kế hoạch số 2723/KH-UBND.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nHướng dẫn số 13/HD-MTTQ-BTT, Thông tri số 04/TT-MTTW-BTT, Công văn số 357-CV/HNDTW.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuyết định số 03/QĐ-BCĐ, Quyết định số 12/QĐ-BCĐTW, Hướng dẫn số 43-HD/BTCTW, Hướng dẫn số 05-HD/BTC.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuy chế số 05-QC/BTCTU-BNCTU, Nghị định số 30/2020/NĐ-CP.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 210-KH/TĐTN, Kế hoạch số 160/KH-BCH.',
      { text: 'Số 12/KH-ĐU\n\nKẾ HOẠCH', regime: 'party' },
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số ⟦06/CT-TW⟧ của Ban Bí thư.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 06-CT/TW của Ban Bí thư.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch số ⟦2723-KH/UBND⟧ của UBND tỉnh.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch số 2723/KH-UBND của UBND tỉnh.',
      },
    ],
  },
  check(plan, { report }) {
    // Of the plan's own number num-state-form and num-party-form speak.
    for (const { paragraph, mention, place } of inOtherForm(plan)) {
      if (place === 'source') continue;
      const symbol = mention.symbol!;
      const right = rightRegime(symbol)!;
      const wanted = writtenAs(symbol, right);
      if (wanted !== undefined) reportSymbol({ paragraph, symbol }, right, wanted, report);
    }
  },
});

const inOtherForm = citationsWhere(({ symbol }) => symbol !== undefined && rightRegime(symbol) !== undefined);

function reportSymbol(
  placed: PlacedSymbol,
  right: 'state' | 'party',
  wanted: string,
  report: Parameters<typeof numRegimeOfBody.check>[1]['report'],
): void {
  const { symbol, paragraph } = placed;
  const found = paragraph.content.text.slice(symbol.start, symbol.end);
  const owner =
    right === 'party'
      ? { vi: 'cơ quan Đảng', en: 'Party body' }
      : { vi: 'cơ quan nhà nước', en: 'State body' };
  report({
    range: rangeIn(placed, symbol),
    message: {
      vi: `Ký hiệu “${found}” có mã ${owner.vi} (${symbol.body!.value}) mà viết theo dạng khác. Viết “${wanted}”.`,
      en: `The symbol “${found}” has the code of a ${owner.en} (${symbol.body!.value}) in the other form. Write “${wanted}”.`,
    },
    fix: {
      safe: false,
      title: writeTitle(wanted),
      edits: [rewrite(placed, wanted)],
    },
  });
}
