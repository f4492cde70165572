import { ALL_REGIMES, defineRule } from '../rule.ts';
import { rightRegime } from '../support/symbol-regime.ts';
import { misprintsOf, rangeIn, symbolsWhere } from '../support/symbols.ts';

const misprinted = symbolsWhere((symbol, text) => misprintsOf(symbol, text).length > 0);

export const numSymbolHyphenChar = defineRule({
  id: 'num-symbol-hyphen-char',
  title: { vi: 'Gạch nối trong ký hiệu viết liền', en: 'Plain hyphen in symbols, nothing spaced' },
  description: {
    vi: 'Trong số, ký hiệu chỉ dùng gạch nối (-) và gạch chéo (/), không cách chữ; viết khác đi thì cùng một văn bản trông như hai văn bản và không tìm thấy nhau.',
    en: 'Inside a symbol only the hyphen and the slash are used, nothing is spaced; written otherwise one document looks like two and a search misses it.',
  },
  part: 'number',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'number-writing',
  fixable: 'safe',
  examples: {
    valid: [
      'Số: 15/KH-UBND\n\nKẾ HOẠCH',
      'Số      -KH/ĐU\n\nKẾ HOẠCH',
      'KẾ HOẠCH\n\ntriển khai Chỉ thị số 21-CT/TW',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBan Tổ chức – Tổng hợp, Phòng Văn hóa – Xã hội, giai đoạn 2026 – 2030.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 21-\nCT/TW của Ban Bí thư.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Nghị quyết số 19-2017/NQ-CP ngày 06/02/2017 của Chính phủ.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Công văn số 2585/BNV-CTTN&BDG.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Nghị quyết số 35/NQ- TW của Ban Chấp hành Trung ương.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nCăn cứ Nghị định số 30⟦-⟧2020/NĐ-CP ngày 05/3/2020 của Chính phủ;',
        fixed: 'KẾ HOẠCH\n\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện Chỉ thị số 21⟦ – ⟧CT/TW',
        fixed: 'KẾ HOẠCH\n\nThực hiện Chỉ thị số 21-CT/TW',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 23⟦ -⟧CT/HU của Huyện ủy.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 23-CT/HU của Huyện ủy.',
      },
      {
        text: 'Số: 187⟦    /⟧KH-UBND\n\nKẾ HOẠCH',
        fixed: 'Số: 187/KH-UBND\n\nKẾ HOẠCH',
      },
      {
        text: 'Số: 15⟦ / KH – ⟧UBND\n\nKẾ HOẠCH',
        fixed: 'Số: 15/KH-UBND\n\nKẾ HOẠCH',
      },
    ],
  },
  check(plan, { report }) {
    for (const placed of misprinted(plan)) {
      const { paragraph, symbol } = placed;
      // Of a symbol in the other regime's form num-regime-of-body speaks, and writes all of it anew.
      if (placed.citation && rightRegime(symbol)) continue;
      const misprints = misprintsOf(symbol, paragraph.content.text);
      const start = Math.min(...misprints.map((m) => m.start));
      const end = Math.max(...misprints.map((m) => m.end));
      const found = paragraph.content.text.slice(symbol.start, symbol.end);
      report({
        range: paragraph.content.range(start, end),
        message: {
          vi: `Ký hiệu “${found}” viết sai dấu gạch hoặc thừa khoảng trắng. Viết liền “${symbol.canonical}”.`,
          en: `The symbol “${found}” has spaces or a wrong mark in it. Write “${symbol.canonical}”.`,
        },
        fix: {
          safe: true,
          title: { vi: `Viết liền “${symbol.canonical}”`, en: `Write “${symbol.canonical}”` },
          edits: misprints.map((m) => ({ range: rangeIn(placed, m), newText: m.expected })),
        },
      });
    }
  },
});
