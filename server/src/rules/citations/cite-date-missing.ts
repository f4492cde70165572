import type { Citation } from '../../plan/model.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { nameOf, nameRange } from '../support/cited.ts';
import { firstMentions, laterInGroup } from '../support/first-mentions.ts';

export const citeDateMissing = defineRule({
  id: 'cite-date-missing',
  title: { vi: 'Viện dẫn lần đầu có ngày ban hành', en: 'The first mention gives the date' },
  description: {
    vi: 'Lần đầu viện dẫn một văn bản phải ghi ngày ban hành. Luật ghi theo tên, ô bảng và phụ lục không xét.',
    en: 'The first mention of a document gives its date. Laws, table cells and annexes are left alone.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 11-NQ/TW, ngày 27/4/2007 của Bộ Chính trị.\n\nThực hiện Nghị quyết số 11-NQ/TW.',
      'KẾ HOẠCH\n\ntriển khai Chỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư\n\nI. NỘI DUNG\n\nQuán triệt Chỉ thị số 21-CT/TW.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Luật Trẻ em, Luật số 72/2025/QH15, Hiến pháp năm 2013.',
      'KẾ HOẠCH\n\nI. QUÁN TRIỆT NGHỊ QUYẾT SỐ 11-NQ/TW\n\nNghị quyết số 11-NQ/TW, ngày 27/4/2007 của Bộ Chính trị.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\n| STT | Văn bản |\n| --- | --- |\n| 1 | Kế hoạch số 15/KH-UBND |',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 06-CT/TW và Kế hoạch số 12-KH/TU, cùng ngày 24/6/2021 của Tỉnh ủy; Kế hoạch này.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 57-NQ/TW ngày 22/12/2024, 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị.',
      'Số 152-KH/ĐU\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nCác chi bộ thực hiện Kế hoạch số 152-KH/ĐU.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦Nghị quyết số 101/2025/UBTVQH15⟧ của Ủy ban Thường vụ Quốc hội.\n\nNghị quyết số 101/2025/UBTVQH15 quy định rõ.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCăn cứ ⟦Kế hoạch số 36-KH/TU⟧ của Ban Thường vụ Tỉnh ủy.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { citation, mentions } of firstMentions(plan)) {
      if (mentions.some(({ mention }) => mention.date)) continue;
      if (laterInGroup(plan, citation).some(isOfSameDay)) continue;
      const name = nameOf(citation);
      report({
        range: nameRange(citation),
        message: {
          vi: `Lần đầu viện dẫn “${name}” thiếu ngày ban hành. Thêm ngày, tháng, năm sau ký hiệu.`,
          en: `The first mention of “${name}” lacks its date. Put it after the symbol.`,
        },
      });
    }
  },
});

/** `…, cùng ngày 24/6/2021`: the date of all before it. */
function isOfSameDay({ mention, paragraph }: Citation): boolean {
  if (!mention.date || !mention.symbol) return false;
  const between = paragraph.content.text.slice(mention.symbol.end, mention.date.start);
  return /(?<!\p{L})cùng(?!\p{L})/iu.test(between.slice(-20));
}
