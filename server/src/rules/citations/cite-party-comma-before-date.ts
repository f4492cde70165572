import { defineRule } from '../rule.ts';
import { nameOf, nameRange } from '../support/cited.ts';

export const citePartyCommaBeforeDate = defineRule({
  id: 'cite-party-comma-before-date',
  title: {
    vi: 'Dấu phẩy giữa ký hiệu và ngày (văn bản của Đảng)',
    en: 'A comma between symbol and date (Party documents)',
  },
  description: {
    vi: 'Văn bản của Đảng viện dẫn có dấu phẩy trước ngày: “Quy định số 399-QĐ/TW, ngày 09/01/2026”. Chỉ nhắc khi trong cùng kế hoạch viết lẫn hai cách.',
    en: 'Party usage puts a comma before the date. Reported only where one plan writes both ways.',
  },
  part: 'citations',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ['party'],
  requirement: 'citing-marks-party',
  fixable: 'safe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 06-CT/TW, ngày 24/6/2021; Kế hoạch số 36-KH/TU, ngày 16/01/2026.',
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 06-CT/TW ngày 24/6/2021; Kế hoạch số 36-KH/TU ngày 16/01/2026.',
        regime: 'party',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 06-CT/TW, ngày 24/6/2021; Quyết định số 15/QĐ-UBND ngày 16/01/2026.',
        regime: 'party',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 06-CT/TW, ngày 24/6/2021; tổng kết Chỉ thị số 06-CT/TW trước ngày 10/9/2026.',
        regime: 'party',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 06-CT/TW, ngày 24/6/2021; Kế hoạch số 36-KH/TU ngày 16/01/2026.',
        regime: 'mass-organisation',
      },
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 06-CT/TW, ngày 24/6/2021; ⟦Kế hoạch số 36-KH/TU⟧ ngày 16/01/2026.',
        fixed:
          'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 06-CT/TW, ngày 24/6/2021; Kế hoạch số 36-KH/TU, ngày 16/01/2026.',
        regime: 'party',
      },
    ],
  },
  check(plan, { report }) {
    const dated = plan.citations.filter(
      ({ mention, place }) => mention.symbol?.shape === 'party' && mention.date && place !== 'source',
    );
    if (!dated.some(({ mention }) => mention.commaBeforeDate)) return;
    for (const citation of dated) {
      const { mention, paragraph } = citation;
      const between = paragraph.content.text.slice(mention.symbol!.end, mention.date!.start);
      if (mention.commaBeforeDate || between.trim() !== '') continue;
      const at = paragraph.content.range(mention.symbol!.end, mention.symbol!.end).start;
      const name = nameOf(citation);
      report({
        range: nameRange(citation),
        message: {
          vi: `Giữa “${name}” và ngày thiếu dấu phẩy, chỗ khác có. Thêm dấu phẩy.`,
          en: `No comma stands between “${name}” and its date, elsewhere there is one. Add it.`,
        },
        fix: {
          safe: true,
          title: { vi: 'Thêm dấu phẩy', en: 'Add the comma' },
          edits: [{ range: { start: at, end: at }, newText: ',' }],
        },
      });
    }
  },
});
