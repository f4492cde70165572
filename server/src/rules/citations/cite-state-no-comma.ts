import { defineRule } from '../rule.ts';
import { nameOf } from '../support/cited.ts';

export const citeStateNoComma = defineRule({
  id: 'cite-state-no-comma',
  title: {
    vi: 'Không đặt dấu phẩy giữa ký hiệu và ngày (văn bản nhà nước)',
    en: 'No comma between symbol and date (State documents)',
  },
  description: {
    vi: 'Văn bản nhà nước viện dẫn không có dấu phẩy trước ngày: “Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020”. Chỉ nhắc khi trong cùng kế hoạch viết lẫn hai cách.',
    en: 'State usage puts no comma before the date. Reported only where one plan writes both ways.',
  },
  part: 'citations',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ['state'],
  requirement: 'citing-marks-state',
  fixable: 'safe',
  readsScans: true,
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 2723/KH-UBND ngày 14/4/2026; Kế hoạch số 15/KH-SNV ngày 19/4/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 2723/KH-UBND, ngày 14/4/2026; Kế hoạch số 15/KH-SNV, ngày 19/4/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 57-NQ/TW, ngày 22/12/2024 và Kế hoạch số 15/KH-UBND ngày 19/4/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 15/KH-UBND ngày 19/4/2026; thực hiện Kế hoạch số 15/KH-UBND, báo cáo trước ngày 20/6/2026.',
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 15/KH-MTTQ, ngày 14/4/2026; Kế hoạch số 16/KH-MTTQ ngày 19/4/2026.',
        regime: 'mass-organisation',
      },
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 2723/KH-UBND⟦,⟧ ngày 14/4/2026; Kế hoạch số 15/KH-SNV ngày 19/4/2026.',
        fixed:
          'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 2723/KH-UBND ngày 14/4/2026; Kế hoạch số 15/KH-SNV ngày 19/4/2026.',
        regime: 'state',
      },
    ],
  },
  check(plan, { report }) {
    const dated = plan.citations.filter(
      ({ mention, place }) => mention.symbol && mention.date && place !== 'source',
    );
    if (!dated.some(({ mention }) => mention.commaBeforeDate === false)) return;
    for (const citation of dated) {
      const { mention, paragraph } = citation;
      if (!mention.commaBeforeDate || mention.symbol!.shape === 'party') continue;
      const comma = paragraph.content.text.lastIndexOf(',', mention.date!.start);
      if (comma < mention.symbol!.end) continue;
      const range = paragraph.content.range(comma, comma + 1);
      const name = nameOf(citation);
      report({
        range,
        message: {
          vi: `Có dấu phẩy giữa “${name}” và ngày, chỗ khác không có. Bỏ dấu phẩy.`,
          en: `A comma stands between “${name}” and its date, elsewhere none. Leave it out.`,
        },
        fix: {
          safe: true,
          title: { vi: 'Bỏ dấu phẩy', en: 'Leave out the comma' },
          edits: [{ range, newText: '' }],
        },
      });
    }
  },
});
