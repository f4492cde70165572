import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ANY, definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { attachmentOf } from '../support/annexes.ts';
import { reportTextFindings, type TextFinding } from '../support/text-findings.ts';

/** Dots that stand free, a long run of dots or lines, and words in brackets that ask to be filled in. */
const BLANK = regexp.giu`(?<![\p{L}\p{M}\d,.…)”"]|[,;]\s)(?:…[….]{0,200}|\.{3,200})(?=\s+[\p{L}\d/])|(?<![.…])(?:\.{7,200}|…{3,200})(?![.…])|(?<!_)_{3,200}(?!_)|[[<{](?:…|\.{3}|(?:điền|ghi|nhập|tên|họ tên|số|ngày|địa danh|chức vụ|nội dung)(?: [^\]\n>}]{0,60})?)[\]>}]`;
/** Letters in the place of what is to be written: `ngày XX tháng XX`, `xx/xx/2026`. */
const LETTERS = regexp.giu`(?<![\p{L}\d])(?:x{4,12}|(?<=(?:ngày|tháng|năm)\s)x{2,4}|xx[/.-](?:xx|\d{1,2})[/.-](?:xxxx|\d{4}))(?![\p{L}\d@])`;

/** Parts that rules of their own judge, and the forms that are to be filled in later by others. */
const LEFT_ALONE = new Set([
  'number',
  'dateline',
  'annex-source',
  'rule',
  'code',
  'stamp',
  'signer-name',
  'star',
]);

const PREFILTER = definePrefilter({
  forms: ({ text }) => /^x{2,12}$/iu.test(text),
  beside: [
    [['dot'], ['dot']],
    [['underscore'], ['underscore']],
    [['ellipsis', 'square', 'angle'], ANY],
  ],
});

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  if (!regexp.u`\p{L}{2}`.test(text)) return [];
  return [...text.matchAll(BLANK), ...text.matchAll(LETTERS)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    message: {
      vi: `Chỗ trống “${found.length > 12 ? `${found.slice(0, 12)}…` : found}” chưa điền. Điền hoặc bỏ trước khi ban hành.`,
      en: `The blank “${found.length > 12 ? `${found.slice(0, 12)}…` : found}” is not filled in. Fill it in or remove it before issue.`,
    },
  }));
});

export const typoPlaceholderLeft = defineRule({
  id: 'typo-placeholder-left',
  title: { vi: 'Không còn chỗ trống chưa điền', en: 'No blanks left' },
  description: {
    vi: 'Chỗ trống để điền (…, ....., [tên], ____) chấp nhận được trong dự thảo, không còn trong bản ban hành. Biểu mẫu kèm theo thì không xét.',
    en: 'Blanks to fill in are fine in a draft, not in the final text. Attached forms are left alone.',
  },
  part: 'typography',
  severity: 'info',
  finalSeverity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'Tuyên truyền qua mạng xã hội (Zalo, Facebook...)... để lan tỏa thông điệp.',
      'Vận động qua họp thôn, họp tổ, ... và bảng tin; loa; … trên mạng xã hội.',
      'Giáo dục, lao động, y tế... và các điển hình tiên tiến,...',
      'Các lĩnh vực trọng tâm…; các mô hình hay, cách làm sáng tạo….',
      'Số: …/KH-UBND\n\nBình Lư, ngày … tháng … năm 2026',
      'Xem [kế hoạch](https://laichau.gov.vn) và [1], [2].',
      'Hình thức: pa-nô, áp phích, xe lưu động …; các hình thức khác …',
      'Tỷ lệ đạt 95% trở lên; x < 5 và y > 3.',
    ],
    invalid: [
      {
        text: 'Liên hệ số ⟦xxxx⟧, trước ngày ⟦XX⟧ tháng ⟦XX⟧ năm 2026.',
      },
      {
        text: 'Giao đồng chí ⟦[tên]⟧ chủ trì; kinh phí ⟦…………⟧ đồng; hoàn thành trước tháng ⟦....⟧ năm 2026.',
      },
    ],
  },
  check(plan, context) {
    const placeholderDates = plan.head.dateline?.paragraph;
    reportTextFindings(plan, context, PREFILTER, scan, (paragraph) => {
      if (LEFT_ALONE.has(paragraph.role) || paragraph.role === 'cell') return false;
      return paragraph !== placeholderDates && !attachmentOf(plan, paragraph);
    });
  },
});
