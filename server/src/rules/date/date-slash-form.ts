import type { DateInText } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { isPossible } from '../../vietnamese/calendar.ts';
import type { DatePart } from '../../vietnamese/date.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { partsOf } from '../support/dates.ts';
import { reportTextFindings, type TextFinding, writeTitle } from '../support/text-findings.ts';

/** `ngày 15.11.2026`, `ngày 15-11-2026`, `ngày 15/11/26`. */
const OTHER_FORM = regexp.giu`(?<=(?<!\p{L})ngày\s{1,3})(\d{1,2})(?:([.-])(\d{1,2})\2(\d{4})|/(\d{1,2})/(\d{2}))(?![\d./-]*\d| \d\d(?!\d)|…|\.\.)`;
/** As many dates with slashes show how the text writes them. */
const MIN_SLASHED = 2;

const PREFILTER = definePrefilter({ words: [['ngày', ({ folded }) => /^\d/u.test(folded)]] });

const scanOtherForms = memoizedScan((text: string): readonly TextFinding[] =>
  [...text.matchAll(OTHER_FORM)].flatMap((match) => {
    const [written, day, sign, m1, y1, m2, y2] = match;
    const month = Number(m1 ?? m2);
    if (Number(day) < 1 || Number(day) > 31 || month < 1 || month > 12) return [];
    const right = `${day!.padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${y1 ?? `20${y2}`}`;
    const end = match.index + written.length;
    return [
      {
        start: match.index,
        end,
        message: {
          vi: `Ngày “${written}” viết khác các ngày khác trong văn bản. Viết “${right}”.`,
          en: `“${written}” is written otherwise than the other dates. Write “${right}”.`,
        },
        fix: {
          safe: sign !== undefined,
          title: writeTitle(right),
          replacements: [{ start: match.index, end, newText: right }],
        },
      },
    ];
  }),
);

export const dateSlashForm = defineRule({
  id: 'date-slash-form',
  title: { vi: 'Ngày viết tắt có số 0 thống nhất', en: 'Uniform zeros in short dates' },
  description: {
    vi: 'Ngày viết dạng 20/01/2018: ngày nhỏ hơn 10 và tháng 1, 2 có số 0 phía trước, như cách viết ngày trong chính các hướng dẫn về thể thức; tháng 3 đến 9 viết thống nhất một kiểu trong cả văn bản.',
    en: 'In short dates such as 20/01/2018 days below 10 and the months 1 and 2 take a zero, as in the guidance texts themselves; the months 3 to 9 are written in one way throughout.',
  },
  part: 'date',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  examples: {
    valid: [
      'Từ ngày 23/3/2026 đến ngày 25/3/2026. Hội trại khai mạc ngày 24/3/20…, bế mạc ngày 25/3/20....',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 21-CT/TW, ngày 20/01/2018; xong trước ngày 05/6/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKỷ niệm 8/3, 27/7, 2/9 và 3/2.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTừ ngày 15/03/2026 đến ngày 20/05/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nĐạt 3/4 chỉ tiêu; tháng 6/2026; điện thoại 0213.3876.123; ngày 3.2.2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNgày 12/10/2026 và ngày 24/6/2021.',
      // The blank inside the year is what is wrong.
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTừ ngày 15/6/2026 đến ngày 20/6/2026, theo Quyết định ngày 16/7/20 21.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTừ ngày 15/6/2026 đến ngày 20/6/2026, báo cáo trước ngày ⟦25.6.2026⟧.',
        fixed:
          'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTừ ngày 15/6/2026 đến ngày 20/6/2026, báo cáo trước ngày 25/6/2026.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTừ ngày 15/6/2026 đến ngày 20/6/2026, báo cáo trước ngày ⟦25/6/26⟧.',
        fixed:
          'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTừ ngày 15/6/2026 đến ngày 20/6/2026, báo cáo trước ngày 25/6/2026.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 21-CT/TW ngày ⟦20/1/2018⟧ của Ban Bí thư.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 21-CT/TW ngày 20/01/2018 của Ban Bí thư.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBầu cử ngày 15/3/2026, báo cáo trước ngày ⟦20/03/2026⟧.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBầu cử ngày 15/3/2026, báo cáo trước ngày 20/3/2026.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nXong trước ngày ⟦5/2/2026⟧.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nXong trước ngày 05/02/2026.',
      },
    ],
  },
  check(plan, context) {
    const { report } = context;
    const dates = plan.dates.filter(
      ({ mention, paragraph }) =>
        mention.form === 'numeric' &&
        paragraph.content.text[mention.day?.end ?? -1] === '/' &&
        paragraph.role !== 'dateline' &&
        paragraph.role !== 'stamp' &&
        isPossible(partsOf(mention)),
    );
    if (dates.length >= MIN_SLASHED)
      reportTextFindings(plan, context, PREFILTER, scanOtherForms, ({ role }) => role !== 'stamp');
    const mixed = dates.some(({ mention }) => isPlain(mention.month));
    for (const date of dates) {
      const { day, month } = date.mention;
      const { content } = date.paragraph;
      const unpadded = [...(isShort(day, 9) ? [day!] : []), ...(isShort(month, 2) ? [month!] : [])];
      const overpadded = mixed && isOverpadded(month) ? [month!] : [];
      if (unpadded.length + overpadded.length === 0) continue;
      const right = `${written(day, unpadded, [])}/${written(month, unpadded, overpadded)}/${yearText(date)}`;
      const text = content.text.slice(day!.start, date.mention.end);
      report({
        range: content.range(day!.start, date.mention.end),
        message:
          unpadded.length > 0
            ? {
                vi: `Ngày “${text}” thiếu số 0. Viết “${right}”.`,
                en: `The date “${text}” lacks a zero. Write “${right}”.`,
              }
            : {
                vi: `Ngày “${text}” có số 0 trước tháng, chỗ khác trong văn bản thì không. Viết “${right}”.`,
                en: `The date “${text}” has a zero before the month, others in the text have none. Write “${right}”.`,
              },
        fix: {
          safe: true,
          title: writeTitle(right),
          edits: [
            ...unpadded.map((part) => {
              const { start } = content.range(part.start, part.end);
              return { range: { start, end: start }, newText: '0' };
            }),
            ...overpadded.map((part) => ({
              range: content.range(part.start, part.end),
              newText: String(part.value),
            })),
          ],
        },
      });
    }
  },
});

function isShort(part: DatePart | undefined, upTo: number): boolean {
  return part?.value !== undefined && part.value >= 1 && part.value <= upTo && part.end - part.start === 1;
}

function isPlain(month: DatePart | undefined): boolean {
  return month?.value !== undefined && month.value >= 3 && month.end - month.start === 1;
}

function isOverpadded(month: DatePart | undefined): boolean {
  return month?.value !== undefined && month.value >= 3 && month.value <= 9 && month.end - month.start === 2;
}

function written(
  part: DatePart | undefined,
  unpadded: readonly DatePart[],
  overpadded: readonly DatePart[],
): string {
  if (part?.value === undefined) return '…';
  if (unpadded.includes(part)) return `0${part.value}`;
  if (overpadded.includes(part)) return String(part.value);
  return String(part.value).padStart(part.end - part.start, '0');
}

function yearText({ mention, paragraph }: DateInText): string {
  return mention.year ? paragraph.content.text.slice(mention.year.start, mention.year.end) : '';
}
