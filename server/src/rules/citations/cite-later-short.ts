import type { Citation } from '../../plan/model.ts';
import type { DateMention } from '../../vietnamese/date.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { isFirst, isLaw, nameOf, nameRange } from '../support/cited.ts';

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
  examples: {
    valid: [
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
      if (isInTitle(citation)) continue;
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

/** `… sửa đổi, bổ sung một số điều của Thông tư số …`: the mention is part of the name of another document. */
const AMENDS = regexp.u`(?<!\p{L})(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|đính\s+chính|quy\s+định\s+chi\s+tiết|hướng\s+dẫn\s+(?:thi\s+hành|thực\s+hiện)|triển\s+khai|thực\s+hiện)[^.;:]{0,80}$`;
const NAME = 160;

function isInTitle({ paragraph, mention }: Citation): boolean {
  const before = paragraph.folded.slice(Math.max(0, mention.start - NAME), mention.start);
  const clause = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf(';')) + 1);
  const verb = AMENDS.exec(clause);
  // What is amended by the plan itself is no name of a document: one must be cited in front.
  return verb !== null && regexp.u`\d/?[\p{L}\d-]*/?\p{L}`.test(clause.slice(0, verb.index));
}
