import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ANY, definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { addressesOf } from '../support/addresses.ts';
import { attachmentOf } from '../support/annexes.ts';
import { asksForMore } from '../support/gaps.ts';
import {
  reportTextFindings,
  type TextFinding,
  withoutOverlaps,
  writeTitle,
} from '../support/text-findings.ts';

/** Dots after a word, at the end of a sentence; a longer run, or one that stands free, is a blank to fill in. */
const RUN = regexp.gu`(?<=[\p{L}\p{M}\d)”"%,])(?:\.{4}|\.{2}|…\.|\.…|\.\.…|…\.\.)(?=\s*$|\s+\p{Lu}|[)”"\]])`;
/** Two of these make the text a form. */
const BLANK = /[.…]{4,}|…/gu;
const AND_SO_ON = regexp.giu`(?<![\p{L}\p{M}])v\s?\.\s?v(\s?(?:\.{4,6}|\.?…{2}\.?))(?![.…])`;
/** A word after which dots are a blank. */
const BEFORE_BLANK = regexp.iu`(?<![\p{L}\p{M}])(?:ngày|tháng|năm|số|lần|giờ|phút|khoản|điều|điểm|ông|bà|tên|tổng|là|gồm|tại|từ|đến|nhiệm kỳ)$`;

const PREFILTER = definePrefilter({
  beside: [
    [['dot'], ['dot']],
    [['ellipsis'], ANY],
  ],
});

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  const inAddress = addressesOf(text);
  const findings: TextFinding[] = [];
  const add = (start: number, end: number, right: string): void => {
    if (inAddress(start, end)) return;
    const written = text.slice(start, end);
    findings.push({
      start,
      end,
      message: {
        vi: `Thừa dấu chấm: “${written}”. Viết “${right}”.`,
        en: `Too many dots: “${written}”. Write “${right}”.`,
      },
      // Two dots are one too many or one too few.
      fix: {
        safe: written !== '..',
        title: writeTitle(right),
        replacements: [{ start, end, newText: right }],
      },
    });
  };
  for (const match of text.matchAll(AND_SO_ON)) {
    const end = match.index + match[0].length;
    add(end - match[1]!.length, end, '.');
  }
  const isForm = [...text.matchAll(BLANK)].length > 1;
  for (const match of text.matchAll(RUN)) {
    if (isForm && match[0] !== '..') continue;
    const { index } = match;
    const end = index + match[0].length;
    if (asksForMore(text, index, BEFORE_BLANK)) continue;
    // Two dots end a sentence twice; after a comma they are a short ellipsis.
    add(index, end, match[0] === '..' && text[index - 1] !== ',' ? '.' : '...');
  }
  return withoutOverlaps(findings);
});

export const typoEllipsisRun = defineRule({
  id: 'typo-ellipsis-run',
  title: { vi: 'Dấu chấm lửng ba chấm', en: 'An ellipsis has three dots' },
  description: {
    vi: 'Dấu chấm lửng gồm ba chấm; câu kết thúc bằng một chấm; Dãy chấm dài là chỗ trống để điền thì không xét.',
    en: 'An ellipsis has three dots, and a sentence ends with one. Long dotted lines to fill in are left alone.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  formatting: 'layout',
  examples: {
    valid: [
      'Các lĩnh vực kinh tế, giáo dục, lao động, y tế... và các điển hình tiên tiến,...',
      'Họp ngày ..... tháng ..... năm 2026 tại ................',
      'Tổng số cử tri: .......... người; số phiếu….. phiếu.',
      'Cờ, phướn, pa-nô, v.v. và các hình thức khác…',
      'Đúc đồng, rèn sắt, làm đồ gốm v.v... ngày càng phát triển; cầu, cống, v.v…',
      'Tệp lưu tại ../mau/bieu-01.docx và trang https://laichau.gov.vn/...',
      'Trên đây là Kế hoạch của xã./.',
    ],
    invalid: [
      {
        text: 'Năng lực triển khai các nhiệm vụ, giải pháp trong Chỉ thị⟦....⟧ Tăng cường chuyển đổi số.',
        fixed: 'Năng lực triển khai các nhiệm vụ, giải pháp trong Chỉ thị... Tăng cường chuyển đổi số.',
      },
      {
        text: 'Phòng, chống tham nhũng, lãng phí⟦..⟧\n\nCờ, phướn, v.v⟦.....⟧',
        fixed: 'Phòng, chống tham nhũng, lãng phí.\n\nCờ, phướn, v.v.',
      },
    ],
  },
  check(plan, context) {
    reportTextFindings(plan, context, PREFILTER, scan, (paragraph) => {
      if (paragraph.role === 'dateline' || paragraph.role === 'number') return false;
      const attachment = attachmentOf(plan, paragraph);
      return !attachment || attachment.kind === 'outline';
    });
  },
});
