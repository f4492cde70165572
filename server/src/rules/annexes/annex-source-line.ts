import type { Attachment, Citation, PlanDocument } from '../../plan/model.ts';
import { isPossible } from '../../vietnamese/calendar.ts';
import type { DateMention, DatePart } from '../../vietnamese/date.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { citationsByParagraph } from '../support/cited.ts';
import { partsOf } from '../support/dates.ts';

export const annexSourceLine = defineRule({
  id: 'annex-source-line',
  title: {
    vi: 'Dòng “Kèm theo …” khớp với phần đầu kế hoạch',
    en: 'The source line of an annex matches the header',
  },
  description: {
    vi: 'Dưới tiêu đề phụ lục ghi trong ngoặc đơn số, ký hiệu, ngày và cơ quan ban hành của kế hoạch; các phần này phải khớp với phần đầu kế hoạch.',
    en: 'Below its title an annex repeats number, symbol, date and issuer of the plan; they must match the header.',
  },
  part: 'annexes',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'annex-source-line',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Số: 12/KH-UBND\n\nBình Lư, ngày 05 tháng 5 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nPhụ lục kèm theo.\n\nCHỦ TỊCH\n\nLê Văn An\n\nPHỤ LỤC\n\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/5/2026 của UBND xã Bình Lư)\n\nNội dung.',
      'Số -KH/ĐU\n\nBình Lư, ngày tháng 02 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nĐề cương kèm theo.\n\nBÍ THƯ\n\nLê Văn An\n\nĐỀ CƯƠNG BÁO CÁO\n\n(Kèm theo Kế hoạch số -KH/ĐU, ngày /02/2026 của Ban Thường vụ Đảng ủy)\n\nNội dung.',
      'Số: 12/KH-UBND\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nMẫu kèm theo.\n\nCHỦ TỊCH\n\nLê Văn An\n\nMẪU SỐ 01\n\nBÁO CÁO\n\nNội dung.',
      'Số: 12/KH-UBND\n\nBình Lư, ngày 05 tháng 5 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nPhụ lục kèm theo.\n\nCHỦ TỊCH\n\nLê Văn An\n\nPHỤ LỤC\n\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 5 năm 2026 của UBND xã)\n\nNội dung.',
      'Số: 12/KH-UBND\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nKèm theo Công văn số 15/UBND-VX ngày 01/4/2026 là hướng dẫn.',
    ],
    invalid: [
      {
        text: 'Số: 12/KH-UBND\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nPhụ lục kèm theo.\n\nCHỦ TỊCH\n\nLê Văn An\n\nPHỤ LỤC\n\n(Kèm theo Kế hoạch số ⟦21/KH-UBND⟧ của UBND xã)\n\nNội dung.',
        fixed:
          'Số: 12/KH-UBND\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nPhụ lục kèm theo.\n\nCHỦ TỊCH\n\nLê Văn An\n\nPHỤ LỤC\n\n(Kèm theo Kế hoạch số 12/KH-UBND của UBND xã)\n\nNội dung.',
      },
      {
        text: 'Số: 12/KH-UBND\n\nBình Lư, ngày 05 tháng 5 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nPhụ lục kèm theo.\n\nCHỦ TỊCH\n\nLê Văn An\n\nPHỤ LỤC\n\n(Kèm theo Kế hoạch số 12/KH-UBND ⟦ngày 06/5/2026⟧ của UBND xã)\n\nNội dung.',
      },
      {
        text: 'Số: 12/KH-UBND\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nPhụ lục kèm theo.\n\nCHỦ TỊCH\n\nLê Văn An\n\n⟦PHỤ LỤC⟧\n\nNội dung thực hiện.',
      },
    ],
  },
  check(plan, context) {
    for (const attachment of plan.attachments) {
      if (!attachment.source) {
        if (attachment.kind === 'annex' || attachment.kind === 'outline') reportMissing(attachment, context);
        continue;
      }
      const cited = citationsByParagraph(plan).get(attachment.source.paragraph);
      const citation = cited?.find(({ place }) => place === 'source');
      if (citation) compare(plan, citation, context);
    }
  },
});

function reportMissing(attachment: Attachment, { report }: RuleContext): void {
  report({
    severity: 'info',
    range: attachment.title.range,
    data: { missing: 'source-line' },
    message: {
      vi: `Thiếu dòng “(Kèm theo Kế hoạch số …)” dưới “${attachment.title.text}”. Thêm dòng này.`,
      en: `The line “(Kèm theo Kế hoạch số …)” is missing below “${attachment.title.text}”. Add it.`,
    },
  });
}

function compare(plan: PlanDocument, citation: Citation, { report }: RuleContext): void {
  const { number, dateline } = plan.head;
  const { symbol, typeName, date } = citation.mention;
  const { content } = citation.paragraph;
  if (typeName && !/kế\s+hoạch$/u.test(foldForMatch(typeName.value))) {
    report({
      range: content.range(typeName.start, typeName.end),
      message: {
        vi: `Gặp “${typeName.value}”, phần kèm theo này của một kế hoạch. Ghi “Kế hoạch”.`,
        en: `Found “${typeName.value}”; this is attached to a plan. Write “Kế hoạch”.`,
      },
    });
  }
  if (number && !number.isPlaceholder && symbol?.number && symbol.canonical !== number.symbol.canonical) {
    const range = content.range(symbol.start, symbol.end);
    const wanted = number.symbol.canonical;
    report({
      range,
      message: {
        vi: `Gặp số “${symbol.canonical}”, kế hoạch mang số “${wanted}”. Sửa cho khớp.`,
        en: `Found “${symbol.canonical}”, the plan has “${wanted}”. Make them match.`,
      },
      related: [{ range: number.range, message: { vi: 'Số của kế hoạch', en: "The plan's number" } }],
      fix: {
        safe: false,
        title: { vi: `Sửa thành “${wanted}”`, en: `Change to “${wanted}”` },
        edits: [{ range, newText: wanted }],
      },
    });
  }
  // A day that is in no calendar is said where it stands.
  if (date && dateline && isPossible(partsOf(dateline.date)) && !sameDay(date, dateline.date)) {
    report({
      range: content.range(date.start, date.end),
      message: {
        vi: 'Ngày ở dòng kèm theo khác ngày của kế hoạch. Sửa cho khớp.',
        en: "The date differs from the plan's own. Make them match.",
      },
      related: [{ range: dateline.range, message: { vi: 'Ngày của kế hoạch', en: "The plan's date" } }],
    });
  }
}

/** Parts left blank on either side agree with anything. */
function sameDay(a: DateMention, b: DateMention): boolean {
  return agree(a.day, b.day) && agree(a.month, b.month) && agree(a.year, b.year);
}

function agree(a: DatePart | undefined, b: DatePart | undefined): boolean {
  return a?.value === undefined || b?.value === undefined || a.value === b.value;
}
