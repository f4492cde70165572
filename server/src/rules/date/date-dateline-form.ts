import type { Dateline } from '../../plan/model.ts';
import { formatLongDate } from '../../vietnamese/calendar.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { capitalise, isCapitalised, isUpper } from '../../vietnamese/words.ts';
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
  supersedes: ['text-syllable', 'text-real-word', 'typo-stray-mark', 'typo-spacing', 'caps-date-words'],
  examples: {
    valid: [
      'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      '*Bình Lư, ngày tháng 02 năm 2026*\n\nKẾ HOẠCH',
      'Lào Cai, ngày tháng năm 2023\n\nKẾ HOẠCH',
      'Thành phố Huế, ngày … tháng … năm 2026\n\nKẾ HOẠCH',
      'Bình Lư, ngày 5 tháng 06 năm 2026\n\nKẾ HOẠCH',
      'KẾ HOẠCH\n\nI. THỜI GIAN\n\nNgày 05/6/2026',
      'TP.HCM, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      '……………, ngày … tháng … năm 2026\n\nKẾ HOẠCH',
      'Số: 15/KH-UBND\n\n……….. ngày … tháng … năm 20…\n\nKẾ HOẠCH',
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
      {
        text: 'Số: 15/KH-UBND\n\nBình Lư⟦, ngay 05 thán 6 năm 2026⟧\n\nKẾ HOẠCH',
        fixed: 'Số: 15/KH-UBND\n\nBình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH',
      },
      {
        text: 'Số: 15/KH-UBND\n\nBình Lư⟦, ngày 05 tháng 01, năm 2026⟧\n\nKẾ HOẠCH',
        fixed: 'Số: 15/KH-UBND\n\nBình Lư, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH',
      },
      {
        text: 'Số: 15/KH-UBND\n\nBình Lư⟦, ngày 05tháng 01năm 2026⟧\n\nKẾ HOẠCH',
        fixed: 'Số: 15/KH-UBND\n\nBình Lư, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH',
      },
      { text: 'Số: 15/KH-UBND\n\n⟦BÌNH LƯ⟧, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH' },
      { text: 'Số: 15/KH-UBND\n\n⟦Ngày 05 tháng 6 năm 2026, Bình Lư⟧\n\nKẾ HOẠCH' },
      { text: 'Số: 15/KH-UBND\n\n⟦, ngày 05 tháng 6 năm 2026⟧\n\nKẾ HOẠCH' },
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
      if (/^\s*[.…_]/u.test(content.text)) return;
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
    const range = fault.isOfPlace ? place.range : content.range(from, date.end);
    const day = dayOf(date);
    const name = isUpper(place.text) || !isCapitalised(place.text) ? asName(place.text) : place.text;
    // Where the words of the date are right it stays as written.
    const kept = fault.isOfGap ? content.text.slice(date.start, date.end) : undefined;
    const right = kept ?? (day ? formatLongDate(day) : 'ngày … tháng … năm …');
    report({
      range,
      message: {
        vi: `${fault.vi} Viết “${name}, ${right}”.`,
        en: `${fault.en} Write “${name}, ${right}”.`,
      },
      ...(day && !fault.isOfPlace
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

function malformed({ paragraph, place, start, end, date, isTurned }: MalformedDateline): Finding {
  const range = paragraph.content.range(start, end);
  const right = date ? formatLongDate(date) : 'ngày … tháng … năm …';
  const found = paragraph.content.text.slice(start, end).replace(/^[,;\s]+/u, '');
  if (isTurned) {
    return {
      range,
      message: {
        vi: `Ngày ban hành đứng trước địa danh. Viết “${place}, ${right}”.`,
        en: `The date of issue stands before the place. Write “${place}, ${right}”.`,
      },
    };
  }
  return {
    range,
    message: {
      vi: `Ngày ban hành “${found}” thiếu hoặc sai chữ ngày, tháng, năm. Viết “${place}, ${right}”.`,
      en: `A word of the date of issue “${found}” is missing or wrong. Write “${place}, ${right}”.`,
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
  /** How the place is written is wrong. */
  readonly isOfPlace?: boolean;
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
      en: 'The blanks around the comma after the place are wrong.',
      isOfGap,
    };
  }
  if (wrong) return wrong;
  const isCapital = isUpper(place!.text) && /\s/u.test(place!.text.trim());
  if (!isCapital && (isCapitalised(place!.text) || UNIT_WORD.test(place!.text))) return undefined;
  return {
    vi: isCapital ? 'Địa danh viết in hoa toàn bộ.' : 'Địa danh không viết hoa.',
    en: isCapital ? 'The place is all in capitals.' : 'The place begins small.',
    isOfGap: true,
    isOfPlace: true,
  };
}

const UNIT_WORD = regexp.u`^(?:xã|phường|tỉnh|thành\s+phố|huyện|quận|thị\s|đặc\s+khu|tp|thôn|bản|khu|tổ|ấp|[^\p{L}])`;

/** `ĐỒNG MÂY` → `Đồng Mây`. */
function asName(place: string): string {
  return place.toLowerCase().split(' ').map(capitalise).join(' ');
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
  if (written.includes(',')) {
    return {
      vi: `Ngày ban hành “${written}” thừa dấu phẩy.`,
      en: `The date of issue “${written}” has a comma too many.`,
      isOfGap: false,
    };
  }
  if (/\d(?:tháng|năm)|(?:ngày|tháng|năm)\d/iu.test(written)) {
    return {
      vi: `Ngày ban hành “${written}” thiếu khoảng trắng.`,
      en: `The date of issue “${written}” lacks a blank.`,
      isOfGap: false,
    };
  }
  if (/\d {2,3}(?:tháng|năm)|(?:ngày|tháng|năm) {2,3}\d/iu.test(written)) {
    return {
      vi: `Ngày ban hành “${written}” thừa khoảng trắng.`,
      en: `The date of issue “${written}” has blanks too many.`,
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
