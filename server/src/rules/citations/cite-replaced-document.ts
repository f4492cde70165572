import type { Citation, PlanDocument } from '../../plan/model.ts';
import { replacedDocument, replacementOf } from '../../regimes/replaced-documents.ts';
import { replacedLaw } from '../../regimes/replaced-laws.ts';
import { compareDates, formatShortDate } from '../../vietnamese/calendar.ts';
import { ALL_REGIMES, defineRule, type Finding } from '../rule.ts';
import { isFirst, nameOf, nameRange } from '../support/cited.ts';
import { isHistory } from '../support/history.ts';

export const citeReplacedDocument = defineRule({
  id: 'cite-replaced-document',
  title: { vi: 'Văn bản viện dẫn còn hiệu lực', en: 'Cited documents are in force' },
  description: {
    vi: 'Căn cứ phải còn hiệu lực vào ngày của kế hoạch. Danh mục gồm các văn bản về thể thức đã bị thay thế (36-HD/VPTW, 66-QĐ/TW, 01/2011/TT-BNV, 110/2004/NĐ-CP …) và, ở căn cứ, một số luật đã có luật mới thay (Luật Đất đai năm 2013, Luật Tổ chức chính quyền địa phương năm 2015 …).',
    en: 'A basis has to be in force on the day of the plan. Known are the replaced texts on document form and, among the bases, some laws that others have replaced.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'bases-in-force',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThể thức theo Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026.',
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThể thức theo Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018.',
        today: '2026-03-01',
      },
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nHướng dẫn số 05-HD/VPTW thay thế Hướng dẫn số 36-HD/VPTW.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTổng kết việc thực hiện Quy định số 66-QĐ/TW từ năm 2017 đến nay.',
      'Bình Lư, ngày 10 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n\nCăn cứ Luật Đất đai năm 2024;\n\nỦy ban nhân dân xã ban hành Kế hoạch như sau:\n\nI. NỘI DUNG\n\nGiải quyết hồ sơ theo Luật Đất đai năm 2013.',
      'Bình Lư, ngày 10 tháng 6 năm 2021\n\nKẾ HOẠCH\n\nCăn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;\n\nCăn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;\n\nỦy ban nhân dân xã ban hành Kế hoạch như sau:\n\nI. NỘI DUNG\n\nTuyên truyền.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Hướng dẫn số 36-HD/BTCTW và Nghị định số 30/2020/NĐ-CP.',
      'Bình Lư, ngày 10 tháng 5 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nThể thức theo Hướng dẫn số 36-HD/VPTW.',
    ],
    invalid: [
      {
        text: 'Bình Lư, ngày 10 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nCăn cứ ⟦Luật Tổ chức chính quyền địa phương⟧ ngày 19 tháng 6 năm 2015;\n\nCăn cứ ⟦Luật Đất đai⟧ năm 2013;\n\nỦy ban nhân dân xã ban hành Kế hoạch như sau:\n\nI. NỘI DUNG\n\nTuyên truyền.',
      },
      {
        text: 'Bình Lư, ngày 10 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nThể thức theo ⟦Hướng dẫn số 36-HD/VPTW⟧, ngày 03/4/2018.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTrình bày theo ⟦Thông tư số 01/2011/TT-BNV⟧ của Bộ Nội vụ. Lập hồ sơ theo Thông tư số 01/2011/TT-BNV.',
      },
    ],
  },
  check(plan, { report }) {
    for (const citation of plan.citations) {
      const { mention, paragraph, place } = citation;
      const law = lawFinding(plan, citation);
      if (law) report(law);
      const entry = mention.symbol && replacedDocument(mention.symbol.canonical.normalize('NFC'));
      if (!entry || !isFirst(citation) || place === 'source' || place === 'subject') continue;
      if (compareDates(plan.asOf, entry.replacedOn) < 0) continue;
      if (isHistory(paragraph.content.text, mention.start, mention.end)) continue;
      const name = nameOf(citation);
      const instead = replacementOf(entry, plan.asOf);
      report({
        range: nameRange(citation),
        message: {
          vi: `“${name}” đã hết hiệu lực. Viện dẫn ${instead}.`,
          en: `“${name}” is no longer in force. Cite ${instead}.`,
        },
      });
    }
  },
});

/** What is said of a law among the bases that another has replaced. */
function lawFinding(plan: PlanDocument, citation: Citation): Finding | undefined {
  const { mention, paragraph } = citation;
  const year = mention.date?.year?.value;
  if (!mention.lawName || year === undefined || !isFirst(citation)) return undefined;
  if (paragraph.role !== 'basis' && paragraph.role !== 'opening') return undefined;
  const law = replacedLaw(mention.lawName.value.toLowerCase(), year, plan.asOf);
  if (!law) return undefined;
  const since = formatShortDate(law.from);
  return {
    range: nameRange(citation),
    message: {
      vi: `“${nameOf(citation)} năm ${year}” đã có ${law.by} thay từ ${since}. Kiểm tra và viện dẫn luật hiện hành.`,
      en: `“${nameOf(citation)}” of ${year} was replaced by ${law.by} on ${since}. Check and cite the law in force.`,
    },
  };
}
