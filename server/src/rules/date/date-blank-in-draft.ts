import type { DateInText, PlanDocument } from '../../plan/model.ts';
import { contains } from '../../text/range.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import type { DatePart } from '../../vietnamese/date.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

export const dateBlankInDraft = defineRule({
  id: 'date-blank-in-draft',
  title: { vi: 'Ngày, tháng, năm chưa điền', en: 'Date not filled in' },
  description: {
    vi: 'Ngày ban hành điền khi ký, nên ở dự thảo để trống là bình thường; bản ban hành phải đủ ngày, tháng, năm. Ngày bỏ trống trong nội dung (thời hạn, văn bản viện dẫn) cũng phải điền.',
    en: 'The date is filled in on signing, so a blank is normal in a draft; the issued plan is dated in full. Blanks in the content (deadlines, cited documents) have to be filled in too.',
  },
  part: 'date',
  severity: 'warning',
  finalSeverity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'dateline-digits',
  supersedes: ['typo-placeholder-left'],
  examples: {
    valid: [
      'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      'KẾ HOẠCH\n\nPhòng, chống thiên tai\n\nI. NỘI DUNG\n\nHoàn thành trong tháng 11/2025, báo cáo trước ngày 15 hằng tháng.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKỷ niệm Ngày Thương binh - Liệt sĩ 27/7, Quý III năm 2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTổ chức từ ngày 10 đến ngày 15 tháng 6.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\n1. Áp dụng Mức 4 từ ngày 01 tháng 01 năm\n2027.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNâng cao chất lượng.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Văn An\n\nMẪU BÁO CÁO\n\n…, ngày … tháng … năm …',
    ],
    invalid: [
      { text: 'Bình Lư, ⟦ngày tháng 02 năm 2026⟧\n\nKẾ HOẠCH' },
      { text: 'Lào Cai, ⟦ngày tháng năm 2023⟧\n\n## KẾ HOẠCH' },
      { text: 'Bình Lư, ⟦ngày … tháng … năm 2026⟧\n\nKẾ HOẠCH' },
      {
        text: 'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nThời gian hoàn thành: ⟦ngày …/11/2026⟧.',
      },
    ],
  },
  check(plan, { report }) {
    const { dateline } = plan.head;
    if (dateline?.isPlaceholder) {
      report({
        range: dateline.paragraph.content.range(dateline.date.start, dateline.date.end),
        data: { blank: 'dateline' },
        message: {
          vi: `Ngày ban hành chưa đủ: “${quote(dateline.text.slice(dateline.date.start - dateline.start))}”. Điền ngày, tháng, năm khi ban hành.`,
          en: 'The date of issue is not complete. Fill in day, month and year when the plan is issued.',
        },
      });
    }
    for (const date of plan.dates) {
      if (!hasPlaceholder(date) || date.paragraph === dateline?.paragraph || isForm(plan, date)) continue;
      if (goesOnBelow(plan, date)) continue;
      const { text } = date.paragraph.content;
      report({
        range: date.range,
        // The same blank as in the head, said once more.
        ...(date.paragraph.role === 'annex-source' ? { severity: 'info' as const } : {}),
        message: {
          vi: `Ngày chưa điền đủ: “${quote(text.slice(date.mention.start, date.mention.end))}”. Điền phần còn trống.`,
          en: `The date “${quote(text.slice(date.mention.start, date.mention.end))}” is not complete. Fill in what is blank.`,
        },
      });
    }
  },
});

/** `… từ ngày 01 tháng 01 năm` / `2032.`: the year stands on the next line. */
function goesOnBelow(plan: PlanDocument, { mention, paragraph }: DateInText): boolean {
  if (paragraph.content.text.slice(mention.end).trim() !== '') return false;
  const next = plan.paragraphs[paragraph.index + 1];
  return next !== undefined && /^\s*\d/u.test(next.content.text);
}

function quote(text: string): string {
  return collapseWhitespace(text).trim();
}

function hasPlaceholder({ mention }: DateInText): boolean {
  const blank = (part: DatePart | undefined) => part !== undefined && part.value === undefined;
  return blank(mention.day) || blank(mention.month) || blank(mention.year);
}

/** Blanks of a form attached after the signature are there to be filled in by who uses it. */
function isForm(plan: PlanDocument, { paragraph, range }: DateInText): boolean {
  if (paragraph.role === 'annex-source') return false;
  if (plan.signature && range.start >= plan.signature.range.end) return true;
  return plan.attachments.some((attachment) => contains(attachment.range, range));
}
