import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportTextFindings, type TextFinding } from '../support/text-findings.ts';

/** Minutes of 60 and more after an hour; in `sau 24 giờ 80 người …` the number counts something else. */
const MINUTES = regexp.gu`(?<![\p{L}\d.,/-])\d{1,2}(?:h[6-9]\d(?![\p{L}\d/%]|[.,]\d)| giờ [6-9]\d(?: phút(?!\p{L})|(?= ngày \d|[;:,.](?!\d)|$)))`;
/** An hour of 25 and more where a time of day is told; a span of time has no such word before it. */
const HOUR = regexp.giu`(?<=(?:lúc|hồi|vào lúc) )(?:2[5-9]|[3-9]\d)(?:h| giờ)(?:[ ]?[0-5]\d(?: phút)?)?(?![\p{L}\d])`;

const PREFILTER = definePrefilter({
  words: ['giờ'],
  forms: ({ text }) => /^\d{1,2}h(?:\d\d)?$/.test(text),
});

const scan = memoizedScan((text: string): readonly TextFinding[] =>
  [...allMatches(text, MINUTES), ...allMatches(text, HOUR)]
    .sort((a, b) => a.index - b.index)
    .map(({ index, 0: written }) => {
      return {
        start: index,
        end: index + written.length,
        message: {
          vi: `Không có giờ “${written}”. Kiểm tra lại giờ, phút.`,
          en: `There is no time “${written}”. Check hours and minutes.`,
        },
      };
    }),
);

export const dateHourValid = defineRule({
  id: 'date-hour-valid',
  title: { vi: 'Giờ, phút có thật', en: 'A time of day exists' },
  description: {
    vi: 'Giờ trong ngày không quá 24, phút không quá 59: không có “25 giờ 00”, “07 giờ 75 phút”.',
    en: 'Hours go up to 24 and minutes up to 59: there is no “25 giờ 00”.',
  },
  part: 'date',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'Bắt đầu lúc 07 giờ 30 phút, kết thúc lúc 24 giờ 00; trực 24h/24h.',
      'Thời gian làm bài 75 phút; làm thêm 40 giờ mỗi tháng, không quá 300 giờ một năm.',
      'Trong 48 giờ 30 phút; sau 24 giờ 80 người đã khỏi bệnh; trong 24 giờ, 90% hộ dân có nước.',
      'Mỗi ngày 8 giờ 60 tuổi trở lên; mã số 12h99A; phụ cấp 07h75.000 đồng.',
      'Lúc 50 tuổi; hồi 25 đồng chí; lúc 7h, 7h30.',
    ],
    invalid: [
      { text: 'Khai mạc lúc ⟦07 giờ 75 phút⟧, ngày 20/11/2026; bế mạc ⟦16h60⟧.' },
      { text: 'Hội nghị bắt đầu vào lúc ⟦25 giờ 00 phút⟧ ngày 12/11/2026.' },
    ],
  },
  check(plan, context) {
    reportTextFindings(plan, context, PREFILTER, scan, ({ role }) => role !== 'code');
  },
});
