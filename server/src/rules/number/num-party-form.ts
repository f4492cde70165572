import { defineRule } from '../rule.ts';
import { labelFault } from '../support/number-label.ts';
import { hasWrongSeparator, writtenAs, yearAfter } from '../support/symbols.ts';
import { writeTitle } from '../support/text-findings.ts';

export const numPartyForm = defineRule({
  id: 'num-party-form',
  title: { vi: 'Dạng số, ký hiệu văn bản của Đảng', en: 'Form of a Party number' },
  description: {
    vi: 'Số, ký hiệu viết “Số 152-KH/ĐU”: từ “Số” không có dấu hai chấm, số, gạch nối, chữ viết tắt tên loại, dấu gạch chéo, chữ viết tắt tên cơ quan.',
    en: 'The number is written “Số 152-KH/ĐU”: the word “Số” without a colon, the number, a hyphen, the type, a slash, the body.',
  },
  part: 'number',
  severity: 'error',
  certainty: 'certain',
  regimes: ['party'],
  requirement: 'number-form-party',
  fixable: 'safe',
  supersedes: ['text-syllable', 'text-real-word'],
  examples: {
    valid: [
      'Số 152-KH/ĐU\n\nKẾ HOẠCH',
      'Số      -KH/ĐU\n\nKẾ HOẠCH',
      'Số ….-KH/ĐU\n\nKẾ HOẠCH',
      'Số ....-KH/BTCTU\n\nKẾ HOẠCH',
      'Số 05-KH/BTCTU-BNCTU\n\nKẾ HOẠCH',
      { text: 'Số 23 -KH/HU\n\nKẾ HOẠCH', regime: 'party' },
      'Số: 15/KH-UBND\n\nKẾ HOẠCH',
      { text: 'Số 152-KH/ĐU\n\nKẾ HOẠCH\n\nThực hiện Kế hoạch số 2723/KH-UBND', regime: 'party' },
    ],
    invalid: [
      {
        text: '⟦Số:⟧ 152-KH/ĐU\n\nKẾ HOẠCH',
        fixed: 'Số 152-KH/ĐU\n\nKẾ HOẠCH',
        regime: 'party',
      },
      {
        text: '⟦-KH/ĐU⟧\n\nKẾ HOẠCH',
        fixed: 'Số -KH/ĐU\n\nKẾ HOẠCH',
        regime: 'party',
      },
      {
        text: 'Số ⟦152/KH-ĐU⟧\n\nKẾ HOẠCH',
        fixed: 'Số 152-KH/ĐU\n\nKẾ HOẠCH',
        regime: 'party',
      },
      { text: 'Số ⟦22-KH.ĐU⟧\n\nKẾ HOẠCH', regime: 'party', fixed: 'Số 22-KH/ĐU\n\nKẾ HOẠCH' },
      { text: 'Số ⟦63-KH/ĐU/2026⟧\n\nKẾ HOẠCH', regime: 'party', fixed: 'Số 63-KH/ĐU\n\nKẾ HOẠCH' },
      { text: 'Số ⟦63/2026-KH/ĐU⟧\n\nKẾ HOẠCH', regime: 'party', fixed: 'Số 63-KH/ĐU\n\nKẾ HOẠCH' },
      { text: 'Số ⟦08-KHCB⟧\n\nKẾ HOẠCH', regime: 'party', fixed: 'Số 08-KH/CB\n\nKẾ HOẠCH' },
      { text: 'Số ⟦63/KHĐU⟧\n\nKẾ HOẠCH', regime: 'party', fixed: 'Số 63-KH/ĐU\n\nKẾ HOẠCH' },
      {
        text: 'Số ⟦152-KH-ĐU⟧\n\nKẾ HOẠCH',
        fixed: 'Số 152-KH/ĐU\n\nKẾ HOẠCH',
        regime: 'party',
      },
    ],
  },
  check(plan, { report }) {
    const { number } = plan.head;
    if (!number) return;
    const { content } = number.paragraph;
    const fault = labelFault(number, false);
    if (fault) report(fault);
    const { year, ...symbol } = number.symbol;
    const wanted = writtenAs(symbol, 'party');
    if (wanted === undefined) return;
    const after = yearAfter(number);
    const wrong =
      symbol.shape === 'state' ||
      symbol.shape === 'unknown' ||
      year !== undefined ||
      after > 0 ||
      hasWrongSeparator(number);
    if (!wrong) return;
    const end = symbol.end + after;
    const found = content.text.slice(symbol.start, end);
    const range = content.range(symbol.start, end);
    report({
      range,
      message: {
        vi: `Ký hiệu “${found}” không đúng dạng của văn bản Đảng. Viết “${wanted}”.`,
        en: `The symbol “${found}” is not in the Party form. Write “${wanted}”.`,
      },
      fix: {
        safe: false,
        title: writeTitle(wanted),
        edits: [{ range, newText: wanted }],
      },
    });
  },
});
