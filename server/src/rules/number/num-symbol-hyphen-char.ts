import { memoizedScan } from '../../plan/segment.ts';
import { typesByLooseCode } from '../../regimes/document-types.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { NUMBERED } from '../support/numbered-prefilter.ts';
import { rightRegime } from '../support/symbol-regime.ts';
import { misprintsOf, rangeIn, symbolsWhere } from '../support/symbols.ts';
import { reportTextFindings, type TextFinding } from '../support/text-findings.ts';

/** `số 05 KH/BCSĐ`, `số 624/HD.PGDĐT`, `số 4858/QĐ BYT ngày`: a blank or a full stop where the hyphen stands. Group 1: the type. */
const LOST = [
  regexp.gu`(?<=(?<!\p{L})số \d{1,5})[ \u00a0](?=(\p{Lu}\p{L}{1,3})/\p{Lu}{2,12}(?![\p{L}/]))`,
  regexp.gu`(?<=(?<!\p{L})số \d{1,5}/(\p{Lu}\p{L}{1,3}))\.(?=\p{Lu}{3,12}(?![\p{L}/]))`,
  regexp.gu`(?<=(?<!\p{L})số \d{1,5}/(\p{Lu}\p{L}{1,3}))[ \u00a0](?=(?:UBND|HĐND|BYT|BTC|BNV|BTP|BCT|BXD|BCA|BQP|BGDĐT|BKHĐT|BTNMT|BVHTTDL|TTg|SGDĐT|PGDĐT|ĐTN|MTTQ|LĐLĐ),?[ \u00a0]ngày(?!\p{L}))`,
] as const;

const scanLost = memoizedScan((text: string): readonly TextFinding[] =>
  LOST.flatMap((lost) => allMatches(text, lost))
    .filter(({ 1: code }) => typesByLooseCode(code!).length > 0)
    .map(({ index }) => ({
      start: index,
      end: index + 1,
      message: {
        vi: 'Trong ký hiệu có khoảng trắng hoặc dấu chấm ở chỗ gạch nối. Viết dấu gạch nối “-”.',
        en: 'A blank or a full stop stands in a symbol where the hyphen belongs. Write “-”.',
      },
      fix: {
        safe: true,
        title: { vi: 'Viết gạch nối', en: 'Write the hyphen' },
        replacements: [{ start: index, end: index + 1, newText: '-' }],
      },
    })),
);

const misprinted = symbolsWhere((symbol, text) => misprintsOf(symbol, text).length > 0);

const GOES_ON = regexp.u`^\s{0,2}[–-]\s{0,2}[A-ZĐ]{2}`;

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
      'Số: 88/\nKH-UBND\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Công văn số 15/\nSTC-NS của Sở Tài chính.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Nghị quyết số 19-2017/NQ-CP ngày 06/02/2017 của Chính phủ.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Công văn số 2585/BNV-CTTN&BDG.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCó 05 QĐ/NQ chưa thi hành; số 12 CB/CNV; số 3 KH. Các đơn vị; số 15/KH.UBND/2 tờ.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Nghị quyết số 35/NQ- TW của Ban Chấp hành Trung ương.',
      'KẾ HOẠCH\n\nCăn cứ Thông tư liên tịch số 13/2016/TTLT – BYT – BGD ĐT ngày 12/5/2016;',
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
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch số 05⟦ ⟧KH/BCSĐ của Bộ Y tế và Hướng dẫn số 624/HD⟦.⟧PGDĐT.',
        fixed:
          'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch số 05-KH/BCSĐ của Bộ Y tế và Hướng dẫn số 624/HD-PGDĐT.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Quyết định số 4858/QĐ⟦ ⟧BYT ngày 03/12/2013 của Bộ Y tế.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Quyết định số 4858/QĐ-BYT ngày 03/12/2013 của Bộ Y tế.',
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
  check(plan, context) {
    const { report } = context;
    reportTextFindings(plan, context, NUMBERED, scanLost, ({ role }) => role !== 'code');
    for (const placed of misprinted(plan)) {
      const { paragraph, symbol } = placed;
      // Of a symbol in the other regime's form num-regime-of-body speaks, and writes all of it anew.
      if (placed.citation && rightRegime(symbol)) continue;
      // What is read is a part of the symbol: `13/2016/TTLT – BYT – BGDĐT`.
      if (GOES_ON.test(paragraph.content.text.slice(symbol.end, symbol.end + 8))) continue;
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
