import type { Citation } from '../../plan/model.ts';
import { isQuoted } from '../../text/quotes.ts';
import type { DateMention } from '../../vietnamese/date.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { isFirst, isInTitle, isLaw, nameOf, nameRange } from '../support/cited.ts';

export const citeLaterShort = defineRule({
  id: 'cite-later-short',
  title: { vi: 'Lần viện dẫn sau ghi gọn', en: 'Later mentions are short' },
  description: {
    vi: 'Lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu; các lần sau chỉ ghi tên loại và số, ký hiệu. Phụ lục và trích yếu không xét.',
    en: 'The first mention is in full; later ones give type, number and symbol only. Annexes and the subject line are left alone.',
  },
  part: 'citations',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  fixable: 'unsafe',
  readsScans: true,
  examples: {
    valid: [
      'KẾ HOẠCH\n\nThực hiện Chỉ thị số 06-CT/TW ngày 24/6/2021 của Ban Bí thư, UBND xã ban hành Kế hoạch “Thực hiện Chỉ thị số 06-CT/TW ngày 24/6/2021 của Ban Bí thư về công tác gia đình” như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nCăn cứ Thông tư số 11/2021/TT-BXD ngày 04 tháng 6 năm 2021 của Bộ trưởng Bộ Xây dựng;\n\nCăn cứ Thông tư số 19/2024/TT-BXD ngày 07 tháng 10 năm 2024 của Bộ trưởng Bộ Xây dựng sửa đổi, bổ sung một số điều của Thông tư số 11/2021/TT-BXD ngày 04 tháng 6 năm 2021 của Bộ trưởng Bộ Xây dựng.\n\nUBND xã xây dựng Kế hoạch như sau:',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư.\n\nThực hiện Chỉ thị số 21-CT/TW của Ban Bí thư về công tác phụ nữ.',
      'KẾ HOẠCH\n\ntriển khai Chỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư\n\nThực hiện Chỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư, Huyện ủy xây dựng kế hoạch như sau:',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 21-CT/TW của Ban Bí thư.\n\nChỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nLuật Bầu cử năm 2015 quy định việc này.\n\nTheo Luật Bầu cử năm 2015.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 15/KH-UBND ngày 19/4/2026 của UBND tỉnh.\n\nKế hoạch số 15/KH-UBND ngày 20/4/2025 của UBND tỉnh.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư.\n\nPHỤ LỤC\n\nĐỀ CƯƠNG BÁO CÁO\n\nKết quả thực hiện Chỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư.\n\nSơ kết Chỉ thị số 21-CT/TW⟦, ngày 20/01/2018 của Ban Bí thư⟧ về công tác phụ nữ.',
        fixed:
          'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư.\n\nSơ kết Chỉ thị số 21-CT/TW về công tác phụ nữ.',
      },
    ],
  },
  check(plan, { report }) {
    for (const citation of plan.citations) {
      const { mention, paragraph, place, first } = citation;
      if (place !== 'body' || isFirst(citation) || isLaw(citation)) continue;
      if (!mention.date || !first.mention.date || first.place !== 'body') continue;
      // Of two dates the question is which is right, not whether to repeat it.
      if (!isSameDate(mention.date, first.mention.date)) continue;
      if (isInTitle(citation) || isInOwnTitle(citation)) continue;
      const start = (mention.symbol ?? mention.bareNumber)?.end;
      const end = Math.max(mention.date.end, mention.issuer?.end ?? 0);
      if (start === undefined || start >= end) continue;
      const range = paragraph.content.range(start, end);
      const name = nameOf(citation);
      report({
        range,
        unnecessary: true,
        message: {
          vi: `“${name}” đã viện dẫn đầy đủ ở trên. Lần sau chỉ ghi tên loại, số và ký hiệu.`,
          en: `“${name}” has been cited in full above. Give type, number and symbol only.`,
        },
        fix: {
          safe: false,
          title: { vi: 'Bỏ phần lặp lại', en: 'Leave out what is repeated' },
          edits: [{ range, newText: '' }],
        },
        related: [
          {
            range: nameRange(first),
            message: { vi: 'Lần viện dẫn đầu tiên', en: 'First mention' },
          },
        ],
      });
    }
  },
});

function isSameDate(a: DateMention, b: DateMention): boolean {
  return (['day', 'month', 'year'] as const).every((part) => a[part]?.value === b[part]?.value);
}

/** `… ban hành Kế hoạch “Triển khai Nghị quyết số …”`, or any other title in quotation marks. */
function isInOwnTitle({ paragraph, mention }: Citation): boolean {
  const { text } = paragraph.content;
  if (isQuoted(text, mention.start)) return true;
  if (paragraph.role !== 'opening') return false;
  const before = paragraph.folded.slice(Math.max(0, mention.start - TITLE_LENGTH), mention.start);
  return OWN_TITLE.test(before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1));
}

const TITLE_LENGTH = 240;
const OWN_TITLE = /(?:ban\shành|xây\sdựng|lập)\skế\shoạch/u;
