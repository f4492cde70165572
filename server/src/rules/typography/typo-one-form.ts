import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { reportRarer, type Written, writtenIn } from '../support/rarer-form.ts';

/** `100%`, `100 %`. */
const PERCENT = regexp.gu`(?<![\p{L}\d.,])\d{1,7}(?:,\d{1,3})?([ \u00a0]?)%(?![\p{L}\d])`;
/** `07h30`, `07 giờ 30`, `07 giờ 30 phút`; a time of day, no span of hours. */
const SHORT_TIME = regexp.gu`(?<![\p{L}\d.,/-])([01]?\d|2[0-4])h([0-5]\d)(?![\p{L}\d'’′])`;
const LONG_TIME = regexp.gu`(?<![\p{L}\d.,/-])([01]?\d|2[0-4]) giờ ([0-5]\d)(?: phút)?(?![\p{L}\d/])`;

const PERCENT_PREFILTER = definePrefilter({ beside: [[['digit', 'blank'], ['other']]] });
const TIME_PREFILTER = definePrefilter({
  words: ['giờ'],
  forms: ({ text }) => /^\d{1,2}h\d\d$/.test(text),
});

const percents = memoizedScan((text: string): readonly Written[] =>
  allMatches(text, PERCENT).map(({ index, 0: written, 1: blank }) => ({
    start: index,
    end: index + written.length,
    form: blank ? 1 : 0,
    other: blank ? written.replace(blank, '') : written.replace('%', ' %'),
  })),
);

const times = memoizedScan((text: string): readonly Written[] => [
  ...allMatches(text, SHORT_TIME).map(({ index, 0: written, 1: hour, 2: minute }) => ({
    start: index,
    end: index + written.length,
    form: 1 as const,
    other: `${hour} giờ ${minute}`,
  })),
  ...allMatches(text, LONG_TIME).map(({ index, 0: written, 1: hour, 2: minute }) => ({
    start: index,
    end: index + written.length,
    form: 0 as const,
    other: `${hour}h${minute}`,
  })),
]);

export const typoOneForm = defineRule({
  id: 'typo-one-form',
  title: { vi: 'Phần trăm và giờ viết một kiểu', en: 'Percentages and times in one form' },
  description: {
    vi: 'Trong một văn bản phần trăm viết một kiểu (“100%” hoặc “100 %”), giờ viết một kiểu (“07 giờ 30” hoặc “07h30”). Một kế hoạch chỉ nhắc một lần, kèm các chỗ khác.',
    en: 'A text writes percentages in one form (“100%” or “100 %”), and times of day in one (“07 giờ 30” or “07h30”). It is said once a plan, with the further places.',
  },
  part: 'typography',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Phấn đấu 100% hộ dân, 95,5% trẻ em; tăng 12% so với năm trước.',
      'Đạt 100 % hộ dân, 95,5 % trẻ em.',
      'Bắt đầu lúc 07 giờ 30, kết thúc 11 giờ 00 phút; trực 24h/24h, làm thêm 200 giờ.',
      'Khai mạc 7h30, bế mạc 16h00; thời gian 2 giờ; họp lúc 8 giờ.',
      'Theo mẫu %20, mã 12%A; độ ẩm từ 40-60%; 13h30’ và 14 giờ 00.',
    ],
    invalid: [
      {
        text: 'Phấn đấu 100% hộ dân, ⟦95 %⟧ trẻ em, 80% trạm y tế.',
        fixed: 'Phấn đấu 100% hộ dân, 95% trẻ em, 80% trạm y tế.',
      },
      {
        text: 'Tập trung lúc 07 giờ 00, khai mạc 07 giờ 30 phút, bế mạc ⟦16h30⟧.',
        fixed: 'Tập trung lúc 07 giờ 00, khai mạc 07 giờ 30 phút, bế mạc 16 giờ 30.',
      },
      {
        text: 'Tập trung lúc 07h00, khai mạc 07h30, bế mạc ⟦16 giờ 30 phút⟧.',
        fixed: 'Tập trung lúc 07h00, khai mạc 07h30, bế mạc 16h30.',
      },
    ],
  },
  check(plan, { report }) {
    reportRarer(plan, writtenIn(paragraphsMatching(plan, PERCENT_PREFILTER), percents), report);
    reportRarer(plan, writtenIn(paragraphsMatching(plan, TIME_PREFILTER), times), report);
  },
});
