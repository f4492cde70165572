import type { SymbolShape } from '../../plan/citation.ts';
import { QDI_LAST_DAY } from '../../regimes/calendar.ts';
import { nameKey } from '../../regimes/document-types.ts';
import { compareDates, earliestDay } from '../../vietnamese/calendar.ts';
import type { DateMention } from '../../vietnamese/date.ts';
import { defineRule } from '../rule.ts';
import { rangeIn } from '../support/symbols.ts';
import { writeTitle } from '../support/text-findings.ts';

export const numQuyDinhCode = defineRule({
  id: 'num-quy-dinh-code',
  title: { vi: 'Chữ viết tắt của Quy định', en: 'Abbreviation of Quy định' },
  description: {
    vi: 'Quy định của cơ quan nhà nước viết tắt là QyĐ, của Đảng là QĐ. QĐi chỉ gặp ở văn bản Đảng cũ, trước ngày 11/3/2019.',
    en: 'A Quy định of a State body carries QyĐ, of a Party body QĐ. QĐi is met in Party documents from before 11 March 2019 only.',
  },
  part: 'number',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'party'],
  requirement: 'type-code-of-quy-dinh',
  fixable: 'unsafe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuy định số 08-QĐi/TW, ngày 25/10/2018 của Ban Chấp hành Trung ương.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuy định số 03/QyĐ-UBND ngày 05/6/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuyết định số 1790/QĐ-TTg ngày 23/10/2021.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuy định số 08-QĐi/TW đã được quán triệt.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuy định ban hành kèm theo Quyết định số 12/2026/QĐ-UBND.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuy định số 12-⟦QyĐ⟧/ĐU của Đảng ủy.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuy định số 12-QĐ/ĐU của Đảng ủy.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuy định số 12-⟦QĐi⟧/ĐU, ngày 05/6/2026 của Đảng ủy.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuy định số 12-QĐ/ĐU, ngày 05/6/2026 của Đảng ủy.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuy định số 03/⟦QĐ⟧-UBND ngày 05/6/2026.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nQuy định số 03/QyĐ-UBND ngày 05/6/2026.',
      },
    ],
  },
  check(plan, { report }) {
    for (const citation of plan.citations) {
      const { typeName, symbol, date } = citation.mention;
      const type = symbol?.type;
      if (!typeName || !type || nameKey(typeName.value) !== 'quy định') continue;
      const right = rightCode(symbol.shape, type.value, date);
      if (right === undefined) continue;
      const range = rangeIn(citation, type);
      const body = symbol.shape === 'party' ? 'Đảng' : 'cơ quan nhà nước';
      report({
        range,
        message: {
          vi: `Quy định của ${body} viết tắt là “${right}”, không phải “${type.value}”. Kiểm tra và viết “${right}”.`,
          en: `A Quy định of ${symbol.shape === 'party' ? 'the Party' : 'a State body'} carries “${right}”, not “${type.value}”. Check and write “${right}”.`,
        },
        fix: {
          safe: false,
          title: writeTitle(right),
          edits: [{ range, newText: right }],
        },
      });
    }
  },
});

/** The abbreviation that should stand there; undefined where the written one is right, or another type's. */
function rightCode(shape: SymbolShape, written: string, date: DateMention | undefined): string | undefined {
  if (shape === 'state') return written === 'QĐ' ? 'QyĐ' : undefined;
  if (shape !== 'party') return undefined;
  if (/^QyĐ$/iu.test(written)) return 'QĐ';
  return /^QĐi$/iu.test(written) && date && isAfterQdi(date) ? 'QĐ' : undefined;
}

/** Whether the date is for sure after the last day of QĐi. */
function isAfterQdi({ year, month, day }: DateMention): boolean {
  const earliest = earliestDay({
    year: year?.value,
    month: month?.value,
    day: month?.value === undefined ? undefined : day?.value,
  });
  return earliest !== undefined && compareDates(earliest, QDI_LAST_DAY) > 0;
}
