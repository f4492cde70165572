import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportTextFindings, type TextFinding } from '../support/text-findings.ts';

/** `từ tháng 23/7/2022`: a day after the word for a month. */
const MONTH_OF_DAY = regexp.giu`(?<![\p{L}\d]|\d )tháng (?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d/])`;
/** `vào ngày 12/2024`: a month after the word for a day. */
const DAY_OF_MONTH = regexp.giu`(?<![\p{L}\d]|\d )ngày (?:0?[1-9]|1[0-2])\/20\d\d(?![\d/-]|\.\d)`;
/** `trong năm 6/2024`: a month after the word for a year. */
const YEAR_OF_MONTH = regexp.giu`(?<![\p{L}\d]|\d )năm (?:0?[1-9]|1[0-2])\/20\d\d(?![\d/-]|\.\d)`;
/** `tháng 13/2024`, `tháng 15 năm 2024`, with no day before. */
const NO_MONTH = regexp.giu`(?<![\p{L}\d]|\d )tháng (?:1[3-9]|[2-9]\d)(?:\/20\d\d(?![\d/])| năm 20\d\d(?!\d))`;
/** `quý V`, `quý 5/2024`. */
const NO_QUARTER = regexp.gu`(?<![\p{L}\d])[Qq]uý (?:VI{0,3}|I?X|[5-9])(?=[ \u00a0]?\/[ \u00a0]?20\d\d(?!\d)|[ \u00a0]năm[ \u00a0]20\d\d(?!\d))`;
/** `năm 20225`: a digit too many. */
const NO_YEAR = regexp.giu`(?<![\p{L}\d])năm 20[0-4]\d\d(?![\d%/]|[.,]\d|[ \u00a0]\p{L})`;

/** `ngày 06 tháng 9 năm của …`: the year is not there. */
const LOST_YEAR = regexp.giu`(?<!\p{L})ngày[ \u00a0]\d{1,2}[ \u00a0]tháng[ \u00a0]\d{1,2}[ \u00a0]năm(?=[ \u00a0](?:của|về|v\/v)(?!\p{L})|[,;)])`;

const PREFILTER = definePrefilter({
  words: ['tháng', 'ngày', 'năm', 'quý'].map((word) => [
    word,
    ({ kind, text }) => kind === 'number' || /^[VIX]+$/.test(text),
  ]),
});

interface Slip {
  readonly pattern: RegExp;
  readonly message: (written: string) => Bilingual;
}

const SLIPS: readonly Slip[] = [
  { pattern: MONTH_OF_DAY, message: (written) => mixedUp(written, 'ngày') },
  { pattern: DAY_OF_MONTH, message: (written) => mixedUp(written, 'tháng') },
  { pattern: YEAR_OF_MONTH, message: (written) => mixedUp(written, 'tháng') },
  { pattern: NO_MONTH, message: noSuch },
  { pattern: NO_QUARTER, message: noSuch },
  { pattern: NO_YEAR, message: noSuch },
  { pattern: LOST_YEAR, message: lostYear },
];

const scan = memoizedScan((text: string): readonly TextFinding[] =>
  SLIPS.flatMap(({ pattern, message }) =>
    allMatches(text, pattern).map(({ index, 0: written }) => ({
      start: index,
      end: index + written.length,
      message: message(written),
    })),
  ).sort((a, b) => a.start - b.start),
);

function mixedUp(written: string, word: string): Bilingual {
  const right = `${word} ${written.slice(written.indexOf(' ') + 1)}`;
  return {
    vi: `“${written}” dùng nhầm chữ hoặc thiếu số. Viết “${right}” hoặc ghi đủ ngày, tháng, năm.`,
    en: `“${written}” has the wrong word or lacks a number. Write “${right}” or the whole date.`,
  };
}

function noSuch(written: string): Bilingual {
  return {
    vi: `Không có “${written}”. Kiểm tra lại thời gian.`,
    en: `There is no “${written}”. Check the time.`,
  };
}

function lostYear(written: string): Bilingual {
  return {
    vi: `“${written}” thiếu số năm. Ghi đủ ngày, tháng, năm.`,
    en: `“${written}” lacks the year. Write the whole date.`,
  };
}

export const datePeriodWord = defineRule({
  id: 'date-period-word',
  title: {
    vi: 'Chữ ngày, tháng, quý, năm khớp với số đứng sau',
    en: 'The word for day, month, quarter or year fits its number',
  },
  description: {
    vi: '“tháng 23/7/2026” là ngày, “ngày 12/2026” là tháng; không có tháng 13, quý V; “ngày 06 tháng 9 năm” thiếu số năm. Viết nhầm làm người thực hiện hiểu sai thời hạn.',
    en: '“tháng 23/7/2026” is a day and “ngày 12/2026” a month; there is no month 13 and no fifth quarter; “ngày 06 tháng 9 năm” lacks the year.',
  },
  part: 'date',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'Từ ngày 23/7/2026 đến tháng 12/2026; trong quý IV/2026; năm 2026; tháng 12 năm 2026.',
      'Trong 06 tháng 15/24 xã hoàn thành; 5 năm 6/2024 đến nay; tháng 8, 9/2026; tháng 8/9/2026.',
      'Quý VIII tập sách; quý 5 đại biểu; giai đoạn năm 2021-2025; năm 20.000 hộ.',
      'Quyết định ngày 12/2024/QĐ-UBND; mỗi ngày 5/20 lớp trực; 24 tháng 13/2024/TT-BYT.',
      'Thành phố có năm 20123 hộ; 3 ngày 10/2026.',
      'Ngày 20 tháng 11 năm học 2026 - 2027; ngày 27 tháng 7 năm nay; ngày 05 tháng 9 năm …; ngày 15 tháng 12 hằng năm.',
    ],
    invalid: [
      { text: 'Dịch lây lan từ ⟦tháng 23/7/2026⟧; tổng kết vào ⟦ngày 12/2026⟧.' },
      { text: 'Hoàn thành trong ⟦năm 6/2026⟧; sơ kết ⟦tháng 13/2026⟧, ⟦tháng 15 năm 2026⟧.' },
      { text: 'Căn cứ Công văn số 184/SGDĐT-GDMN ⟦ngày 06 tháng 9 năm⟧ của Sở Giáo dục và Đào tạo;' },
      { text: 'Báo cáo trong ⟦quý V⟧/2026 và ⟦quý 5⟧ năm 2026; hoàn thành ⟦năm 20226⟧.' },
    ],
  },
  check(plan, context) {
    reportTextFindings(plan, context, PREFILTER, scan, ({ role }) => role !== 'code');
  },
});
