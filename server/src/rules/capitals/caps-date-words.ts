import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { capitalSeverity } from '../support/capitals.ts';
import { reportOnce } from '../support/repeated.ts';
import { reportTextFindings, type TextFinding, writeTitle } from '../support/text-findings.ts';

/** `Ngày 04/11/2025`, `Tháng 11/2025`: a full date, not a day that is kept (Ngày 20/11), nor one left blank (`ngày Tháng`). */
const DATED = regexp.gu`(?<=[\p{L}\p{M}\d,)][ \u00a0])(?<!ngày )(Ngày|Tháng)(?=[ \u00a0]\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}|[/.-]\d{4}|[ \u00a0]tháng[ \u00a0]\d))`;

/** `sáng Thứ Sáu`, `trong Quý II năm 2026`: after a word in small letters; a line of a table or a list begins so. */
const IN_SENTENCE = regexp.gu`(?<=(?<!\p{L})(?:vào|trong|từ|đến|hết|cuối|đầu|giữa|[Ss]áng|[Cc]hiều|[Tt]ối|và|ngày|cả|hoặc) )(?:(Thứ) (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)|(Quý) [IVX1-4]{1,3})(?![\p{L}\p{M}\d])`;

/** `30/9 (Thứ Sáu)`, `8 giờ 00, Thứ Sáu, ngày …`: after a date or an hour in the same line; `lần Thứ năm`: a number in order. */
const IN_BRACKETS = regexp.gu`(?<=[\p{L}\d] \(|[\p{Ll}\d)], )Thứ(?= (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)(?:,? ngày|\)))|(?<=(?<!\p{L})lần )Thứ(?= (?:\p{Ll}|[IVX]{1,5}(?!\p{L})))`;

const PREFILTER = definePrefilter({
  words: [
    [
      ({ capital, folded }) => capital && (folded === 'ngày' || folded === 'tháng'),
      ({ kind }) => kind === 'number',
    ],
    [({ text }) => text === 'Thứ', ({ syllable }) => syllable],
    ['lần', ({ text }) => text === 'Thứ'],
    [({ text }) => text === 'Quý', ({ text }) => /^[IVX\d]{1,3}$/u.test(text)],
  ],
});

const scan = memoizedScan((text: string): readonly TextFinding[] => [
  ...allMatches(text, DATED).map(({ index, 1: word }) => slip(index, word!, true)),
  ...(text.includes('Thứ ') ? allMatches(text, IN_BRACKETS) : []).map(
    ({ index, 0: word }): TextFinding => ({ ...slip(index, word, false), severity: 'info' }),
  ),
  ...allMatches(text, IN_SENTENCE).map(
    ({ index, 1: day, 2: quarter }): TextFinding => ({
      ...slip(index, day ?? quarter!, false),
      severity: 'info',
    }),
  ),
]);

function slip(start: number, word: string, safe: boolean): TextFinding {
  const right = word.toLowerCase();
  const end = start + word.length;
  return {
    start,
    end,
    message: {
      vi: `Viết hoa chưa đúng: “${word}” ở giữa câu. Viết “${right}”.`,
      en: `“${word}” in the middle of a sentence. Write “${right}”.`,
    },
    fix: {
      safe,
      title: writeTitle(right),
      replacements: [{ start, end, newText: right }],
    },
  };
}

export const capsDateWords = defineRule({
  id: 'caps-date-words',
  title: {
    vi: '“ngày”, “tháng”, “quý”, “thứ” viết thường trong câu',
    en: '“ngày”, “tháng”, “quý”, “thứ” in small letters',
  },
  description: {
    vi: 'Giữa câu, “ngày”, “tháng” trước ngày tháng cụ thể, “quý”, “thứ” (“thứ Sáu”, “quý II”) viết thường; chỉ viết hoa ở đầu câu và trong tên ngày lễ, ngày kỷ niệm.',
    en: 'Within a sentence the words before a date, a quarter and a weekday are written small; a capital stands at its beginning and in the name of a day that is kept.',
  },
  part: 'capitals',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'capitals-sentence',
  fixable: 'safe',
  readsScans: true,
  examples: {
    valid: [
      '- Ngày 04/11/2025: khai mạc.\n\n- Tháng 11/2025: tổng kết.',
      'Quý II/2026: sơ kết; (Thứ Sáu) trực; thời gian: Thứ Sáu, ngày 31/7/2026; Thứ trưởng và Quý đại biểu.',
      'Vào thứ Sáu hằng tuần; trong quý II năm 2026; và Quý cơ quan; ngày Thứ trưởng làm việc.',
      '| Việc | Xong |\n|---|---|\n| Rà soát | Quý II/2026 |',
      'Tổ chức kỷ niệm Ngày 20/11 và Ngày 27/7 tại xã.',
      'Hoàn thành trước ngày 04/11/2025. Ngày 05/11/2025 báo cáo kết quả.',
      'Hưởng ứng Ngày Chuyển đổi số quốc gia 10/10; Tháng Thanh niên năm 2026.',
      'Thời gian: Ngày 04/11/2025; địa điểm: hội trường.',
      '| Nội dung | Thời gian |\n|---|---|\n| Khai mạc | Ngày 04/11/2025 |',
    ],
    invalid: [
      {
        text: 'Thực hiện Kế hoạch số 04/KH-UBND ⟦Ngày⟧ 04/11/2025 của Ủy ban nhân dân tỉnh.',
        regime: 'state',
        fixed: 'Thực hiện Kế hoạch số 04/KH-UBND ngày 04/11/2025 của Ủy ban nhân dân tỉnh.',
      },
      {
        text: 'Giao ban vào ⟦Thứ⟧ Sáu hằng tuần; hoàn thành trong ⟦Quý⟧ II năm 2026.',
        fixed: 'Giao ban vào thứ Sáu hằng tuần; hoàn thành trong quý II năm 2026.',
      },
      { text: 'Họp lúc 8 giờ ngày 31/7/2026 (⟦Thứ⟧ Sáu).', fixed: 'Họp lúc 8 giờ ngày 31/7/2026 (thứ Sáu).' },
      { text: 'Nghị quyết Hội nghị lần ⟦Thứ⟧ hai.', fixed: 'Nghị quyết Hội nghị lần thứ hai.' },
      {
        text: 'Thời gian: 01 buổi (buổi sáng), ⟦Thứ⟧ Sáu, ngày 31/7/2026.',
        fixed: 'Thời gian: 01 buổi (buổi sáng), thứ Sáu, ngày 31/7/2026.',
      },
      { text: 'Các đơn vị báo cáo trong ⟦Tháng⟧ 11/2025.', fixed: 'Các đơn vị báo cáo trong tháng 11/2025.' },
    ],
  },
  check(plan, context) {
    const severity = capitalSeverity(plan);
    reportOnce(plan, context, (once) => {
      const report: typeof context.report = (finding) => once({ ...finding, ...severity });
      reportTextFindings(
        plan,
        { ...context, report },
        PREFILTER,
        scan,
        ({ role }) => role !== 'code' && role !== 'section',
      );
    });
  },
});
