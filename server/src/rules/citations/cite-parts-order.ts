import { ALL_REGIMES, defineRule } from '../rule.ts';
import { nameOf, nameRange } from '../support/cited.ts';
import { firstMentions, partBefore } from '../support/first-mentions.ts';

export const citePartsOrder = defineRule({
  id: 'cite-parts-order',
  title: { vi: 'Thứ tự các phần của viện dẫn', en: 'The order of the parts of a citation' },
  description: {
    vi: 'Viện dẫn ghi lần lượt: tên loại, số và ký hiệu, ngày ban hành, cơ quan ban hành, trích yếu. Ngày hoặc cơ quan đứng trước số, cơ quan đứng trước ngày là sai thứ tự.',
    en: 'A citation gives type, number and symbol, date, issuer, subject, in that order.',
  },
  part: 'citations',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nCăn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh về phòng, chống dịch;\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện các Kế hoạch của UBND thành phố Hà Nội: số 330/KH-UBND ngày 07/12/2025, số 332/KH-UBND ngày 08/12/2025;\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nTheo đề nghị của Sở Nội vụ tại Tờ trình số 15/TTr-SNV ngày 19/4/2026;\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNgày 15/01/2026, UBND tỉnh ban hành Quyết định số 15/QĐ-UBND.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuyết định số 15/QĐ-UBND của UBND tỉnh phê duyệt Đề án, trình Tỉnh ủy ngày 20/4/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Hướng dẫn của Sở Nội vụ; số 15/HD-SNV ngày 19/4/2026 của Sở Nội vụ.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nCăn cứ Kế hoạch ngày 05/3/2026 ⟦số 12/KH-UBND⟧ của Ủy ban nhân dân tỉnh về phòng, chống dịch;\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nCăn cứ Kế hoạch của Ủy ban nhân dân tỉnh ⟦số 12/KH-UBND⟧ ngày 05/3/2026 về phòng, chống dịch;\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nCăn cứ ⟦Kế hoạch số 12/KH-UBND⟧ của Ủy ban nhân dân tỉnh ngày 05/3/2026 về phòng, chống dịch;\n\nI. NỘI DUNG',
      },
    ],
  },
  check(plan, { report }) {
    for (const { citation } of firstMentions(plan)) {
      const { date, issuer } = citation.mention;
      const wrong = date && issuer && issuer.end <= date.start ? 'issuer-date' : partBefore(citation);
      if (!wrong) continue;
      const name = nameOf(citation);
      report({
        range: nameRange(citation),
        message: {
          vi: `Viện dẫn “${name}” có ${WHAT[wrong].vi}. Ghi lần lượt: tên loại, số và ký hiệu, ngày, cơ quan ban hành.`,
          en: `The citation “${name}” has ${WHAT[wrong].en}. Give type, number and symbol, date, issuer, in that order.`,
        },
      });
    }
  },
});

const WHAT = {
  'issuer-date': { vi: 'cơ quan ban hành đứng trước ngày', en: 'the issuer before the date' },
  date: { vi: 'ngày ban hành đứng trước số', en: 'the date before the number' },
  issuer: { vi: 'cơ quan ban hành đứng trước số', en: 'the issuer before the number' },
} as const;
