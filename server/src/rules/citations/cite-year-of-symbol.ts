import { ALL_REGIMES, defineRule } from '../rule.ts';
import { citationsWhere } from '../support/cited.ts';

export const citeYearOfSymbol = defineRule({
  id: 'cite-year-of-symbol',
  title: { vi: 'Năm trong ký hiệu khớp năm ban hành', en: 'The year in a symbol is that of the date' },
  description: {
    vi: 'Ký hiệu có năm (38/2023/QĐ-UBND) mang năm ban hành của văn bản. Ngày ban hành ghi năm khác là một trong hai chỗ viết nhầm.',
    en: 'A symbol with a year carries the year of issue. A date of another year means that one of the two is wrong.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuyết định số 38/2023/QĐ-UBND ngày 17 tháng 5 năm 2023 của Ủy ban nhân dân tỉnh.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, hiệu lực từ năm 2020.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 2025/KH-UBND ngày 05/3/2026 của UBND tỉnh.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuyết định số 38/2023/QĐ-UBND của UBND tỉnh, họp ngày 05/3/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nLuật số 72/2025/QH15 ngày … tháng … năm 2025.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Quyết định số ⟦38/2003/QĐ-UBND⟧ ngày 17 tháng 5 năm 2023 của Ủy ban nhân dân tỉnh.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { mention, paragraph } of ofAnotherYear(plan)) {
      const { symbol, date } = mention;
      const { content } = paragraph;
      const year = content.text.slice(date!.start, date!.end);
      report({
        range: content.range(symbol!.start, symbol!.end),
        message: {
          vi: `Ký hiệu “${symbol!.canonical}” mang năm ${symbol!.year!.value}, ngày ban hành ghi “${year}”. Kiểm tra lại một trong hai.`,
          en: `The symbol “${symbol!.canonical}” carries the year ${symbol!.year!.value}, the date says “${year}”. Check which is right.`,
        },
        related: [
          {
            range: content.range(date!.start, date!.end),
            message: { vi: 'Ngày ban hành', en: 'The date of issue' },
          },
        ],
      });
    }
  },
});

const ofAnotherYear = citationsWhere(({ symbol, date }) => {
  const [inSymbol, inDate] = [Number(symbol?.year?.value), date?.year?.value];
  return symbol?.shape === 'normative' && inDate !== undefined && inSymbol > 1945 && inSymbol !== inDate;
});
