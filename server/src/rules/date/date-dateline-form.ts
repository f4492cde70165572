import type { Dateline } from '../../plan/model.ts';
import { formatLongDate } from '../../vietnamese/calendar.ts';
import { ALL_REGIMES, defineRule, type Finding } from '../rule.ts';
import { dayOf } from '../support/dates.ts';
import { type MalformedDateline, malformedDateline } from '../support/malformed-dateline.ts';

export const dateDatelineForm = defineRule({
  id: 'date-dateline-form',
  title: { vi: 'Dạng dòng địa danh, ngày tháng năm', en: 'Form of the dateline' },
  description: {
    vi: 'Dòng địa danh và thời gian viết: địa danh, dấu phẩy, rồi “ngày … tháng … năm …” ghi đủ chữ: “Bình Lư, ngày 05 tháng 6 năm 2026”.',
    en: 'The dateline is: place, comma, then “ngày … tháng … năm …” in words: “Bình Lư, ngày 05 tháng 6 năm 2026”.',
  },
  part: 'date',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'dateline-form',
  fixable: 'safe',
  examples: {
    valid: [
      'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      '*Bình Lư, ngày tháng 02 năm 2026*\n\nKẾ HOẠCH',
      'Lào Cai, ngày tháng năm 2023\n\nKẾ HOẠCH',
      'Thành phố Huế, ngày … tháng … năm 2026\n\nKẾ HOẠCH',
      'Bình Lư, ngày 5 tháng 06 năm 2026\n\nKẾ HOẠCH',
      'KẾ HOẠCH\n\nI. THỜI GIAN\n\nNgày 05/6/2026',
      '……………, ngày … tháng … năm 2026\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: 'An Lạc⟦ , ngày 05 tháng 3 năm 2026⟧\n\nKẾ HOẠCH',
        fixed: 'An Lạc, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH',
      },
      {
        text: 'An Lạc⟦ , ngày 05 tháng 03 năm 2026⟧\n\nKẾ HOẠCH',
        fixed: 'An Lạc, ngày 05 tháng 03 năm 2026\n\nKẾ HOẠCH',
      },
      {
        text: 'An Lạc⟦,ngày 05 tháng 3 năm 2026⟧\n\nKẾ HOẠCH',
        fixed: 'An Lạc, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH',
      },
      {
        text: 'Bình Lư⟦ ngày 05/6/2026⟧\n\nKẾ HOẠCH',
        fixed: 'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      },
      {
        text: 'Bình Lư⟦, Ngày 05 Tháng 6 Năm 2026⟧\n\nKẾ HOẠCH',
        fixed: 'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      },
      {
        text: 'Số: 15/KH-UBND\n\nBình Lư⟦, 05 tháng 6, 2026⟧\n\nKẾ HOẠCH',
        fixed: 'Số: 15/KH-UBND\n\nBình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      },
      { text: '⟦ngày 05 tháng 6 năm 2026⟧\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH' },
    ],
  },
  check(plan, { report }) {
    const { dateline } = plan.head;
    if (!dateline) {
      const line = malformedDateline(plan);
      if (line) report(malformed(line));
      return;
    }
    const { content } = dateline.paragraph;
    if (!dateline.place) {
      if (/^[\s.…_]+,/u.test(content.text)) return;
      report({
        range: dateline.range,
        message: {
          vi: 'Thiếu địa danh trước ngày, tháng, năm. Ghi “Địa danh, ngày … tháng … năm …”.',
          en: 'The place before the date is missing. Write “Place, ngày … tháng … năm …”.',
        },
      });
      return;
    }
    const fault = faultOf(dateline);
    if (!fault) return;
    const { place, date } = dateline;
    const from = content.indexAt(place.range.end);
    const range = content.range(from, date.end);
    const day = dayOf(date);
    // Where the words of the date are right it stays as written.
    const kept = fault.isOfGap ? content.text.slice(date.start, date.end) : undefined;
    const right = kept ?? (day ? formatLongDate(day) : 'ngày … tháng … năm …');
    report({
      range,
      message: {
        vi: `${fault.vi} Viết “${place.text}, ${right}”.`,
        en: `${fault.en} Write “${place.text}, ${right}”.`,
      },
      ...(day
        ? {
            fix: {
              safe: true,
              title: { vi: 'Viết lại ngày, tháng, năm', en: 'Write the date in words' },
              edits: [
                kept === undefined
                  ? { range, newText: `, ${right}` }
                  : { range: content.range(from, date.start), newText: ', ' },
              ],
            },
          }
        : {}),
    });
  },
});

function malformed({ paragraph, place, start, end, date }: MalformedDateline): Finding {
  const range = paragraph.content.range(start, end);
  const right = date ? formatLongDate(date) : 'ngày … tháng … năm …';
  const found = paragraph.content.text.slice(start, end).replace(/^[,\s]+/u, '');
  return {
    range,
    message: {
      vi: `Ngày ban hành “${found}” thiếu chữ ngày, tháng hoặc năm. Viết “${place}, ${right}”.`,
      en: `The date of issue “${found}” lacks the word ngày, tháng or năm. Write “${place}, ${right}”.`,
    },
    ...(date
      ? {
          fix: {
            safe: true,
            title: { vi: 'Viết lại ngày, tháng, năm', en: 'Write the date in words' },
            edits: [{ range, newText: `, ${right}` }],
          },
        }
      : {}),
  };
}

interface Fault {
  readonly vi: string;
  readonly en: string;
  /** Nothing but what stands between the place and the date is wrong. */
  readonly isOfGap: boolean;
}

function faultOf({ date, place, paragraph }: Dateline): Fault | undefined {
  const { text } = paragraph.content;
  const written = text.slice(date.start, date.end);
  const wrong = wordsFault(date, written);
  if (wrong && date.form !== 'words') return wrong;
  const between = text.slice(paragraph.content.indexAt(place!.range.end), date.start);
  const isOfGap = wrong === undefined;
  if (!between.includes(',')) {
    return { vi: 'Thiếu dấu phẩy sau địa danh.', en: 'The comma after the place is missing.', isOfGap };
  }
  if (between !== ', ' && /^\s*,\s*$/u.test(between) && !between.includes('\n')) {
    return {
      vi: 'Khoảng trắng quanh dấu phẩy sau địa danh chưa đúng.',
      en: 'The blanks around the comma behind the place are wrong.',
      isOfGap,
    };
  }
  return wrong;
}

/** What is wrong with the words of the date itself. */
function wordsFault({ form, withDayWord }: Dateline['date'], written: string): Fault | undefined {
  if (form !== 'words') {
    return {
      vi: `Ngày ban hành “${written}” không ghi bằng chữ ngày, tháng, năm.`,
      en: `The date of issue “${written}” lacks the words ngày, tháng, năm.`,
      isOfGap: false,
    };
  }
  if (!withDayWord || !/năm/iu.test(written)) {
    return {
      vi: `Ngày ban hành “${written}” thiếu chữ ngày hoặc năm.`,
      en: `The date of issue “${written}” lacks the word ngày or năm.`,
      isOfGap: false,
    };
  }
  if (/Ngày|Tháng|Năm/u.test(written)) {
    return {
      vi: `Ngày ban hành “${written}” viết hoa giữa dòng.`,
      en: `The date of issue “${written}” has capitals inside the line.`,
      isOfGap: false,
    };
  }
  return undefined;
}
