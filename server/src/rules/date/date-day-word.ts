import type { Paragraph, Role } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';

const RUNNING: ReadonlySet<Role> = new Set(['basis', 'opening', 'section', 'item', 'text', 'closing']);
const LEADS = ['từ', 'đến', 'trước', 'hết'];
const PREFILTER = definePrefilter({ words: LEADS });
/** A whole date right after a word of time; in brackets dates are terse. */
const BARE = regexp.giu`(?<![\p{L}(])(?:từ|đến(?:\shết)?|trước|hết)\s((?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])/(?:19|20)\d\d)(?![\d/])`;

interface Bare {
  readonly start: number;
  readonly end: number;
}

const bareDates = memoizedScan((text: string): readonly Bare[] =>
  allMatches(text, BARE).flatMap(({ index, 0: found, 1: date = '' }) => {
    const end = index + found.length;
    const bracket = text.lastIndexOf('(', index);
    if (bracket >= 0 && !text.slice(bracket, index).includes(')')) return [];
    return [{ start: end - date.length, end }];
  }),
);

export const dateDayWord = defineRule({
  id: 'date-day-word',
  title: { vi: 'Có chữ “ngày” trước ngày, tháng, năm', en: 'The word “ngày” before a date' },
  description: {
    vi: 'Trong câu, ngày tháng viết bằng số có chữ “ngày” phía trước: “từ ngày 15/12/2026 đến ngày 03/01/2027”. Ô bảng và trong ngoặc đơn không xét.',
    en: 'In a sentence a date in figures has “ngày” before it. Table cells and brackets are left alone.',
  },
  part: 'date',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThời gian: từ ngày 15/12/2026 đến ngày 03/01/2027.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nĐạt từ 3/4 đến 4/5 chỉ tiêu; từ 15/9 đến 20/9; trước 10/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNhập điểm (trước 10/01/2027); kỷ niệm (từ 26/3/1931 đến 26/3/2026).',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\n| Việc | Thời gian |\n| --- | --- |\n| Thi | từ 15/12/2026 đến 03/01/2027 |',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Kế hoạch số 12/KH-UBND đến hết năm 2026; từ 01/2026/QĐ-UBND.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThời gian: từ ⟦15/12/2026⟧ đến 03/01/2027.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThời gian: từ ngày 15/12/2026 đến ngày 03/01/2027.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nGiáo viên nhập điểm trước ⟦10/01/2027⟧.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nGiáo viên nhập điểm trước ngày 10/01/2027.',
      },
    ],
  },
  check(plan, { report }) {
    const places: { readonly paragraph: Paragraph; readonly bare: Bare }[] = [];
    for (const paragraph of paragraphsMatching(plan, PREFILTER))
      if (RUNNING.has(paragraph.role))
        for (const bare of bareDates(paragraph)) places.push({ paragraph, bare });
    const rangeOf = ({ paragraph: { content }, bare }: (typeof places)[number]) =>
      content.range(bare.start, bare.end);
    const habit = firstAndFurther(places, rangeOf);
    if (!habit) return;
    const { range, more, related } = habit;
    const { bare, paragraph } = habit.first;
    const written = paragraph.content.text.slice(bare.start, bare.end);
    report({
      range,
      message: {
        vi: `“${written}”${more.vi} thiếu chữ “ngày”. Viết “ngày ${written}”.`,
        en: `“${written}”${more.en} lacks the word “ngày”. Write “ngày ${written}”.`,
      },
      fix: {
        safe: false,
        title: { vi: 'Thêm chữ “ngày”', en: 'Add the word “ngày”' },
        edits: places.map((place) => {
          const { start } = rangeOf(place);
          return { range: { start, end: start }, newText: 'ngày ' };
        }),
      },
      related,
    });
  },
});
