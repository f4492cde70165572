import { bodiesOfCode } from '../../regimes/bodies.ts';
import { defineRule } from '../rule.ts';
import { type PlacedSymbol, rangeIn, symbolsWhere } from '../support/symbols.ts';

const ofMassBodies = symbolsWhere(
  ({ shape, body, type }) =>
    body !== undefined &&
    type !== undefined &&
    (shape === 'state' || shape === 'party') &&
    bodiesOfCode(body.value).some(({ regimes }) => regimes.includes('mass-organisation')),
);

export const massSymbolEither = defineRule({
  id: 'mass-symbol-either',
  title: { vi: 'Một dạng ký hiệu cho một tổ chức', en: 'One form of symbol for one organisation' },
  description: {
    vi: 'Quy định riêng của các đoàn thể khác nhau nên chấp nhận cả “98/KH-BTV” và “98-KH/BTV”, nhưng trong một văn bản ký hiệu của cùng một cơ quan phải theo một dạng.',
    en: 'House rules differ, so both “98/KH-BTV” and “98-KH/BTV” are accepted, but within one document the symbols of one body keep to one form.',
  },
  part: 'mass',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['mass-organisation'],
  requirement: 'symbol-of-mass-organisations',
  examples: {
    valid: [
      'Số: 98/KH-BTV\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch số 160/KH-BCH ngày 05/6/2026.',
      'Số: 98/KH-BTV\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 21-CT/TW và Kế hoạch số 12-KH/ĐU.',
      'Số: /KH-MTTQ-BTT\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Hướng dẫn số 13/HD-MTTQ-BTT, Công văn số 357-CV/HNDTW.',
      'Số: 14-KH/ĐTN\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Kế hoạch số 210-KH/TĐTN và Kế hoạch số 12/KH-UBND.',
      'Số: 98/KH-BTV\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Công văn số 1117/ĐCT-TG.',
    ],
    invalid: [
      {
        text: 'HỘI LIÊN HIỆP PHỤ NỮ TỈNH LÀO CAI\n\nSố: 98/KH-BTV\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Hướng dẫn số ⟦52-HD/BTV⟧ của Ban Thường vụ.',
        regime: 'mass-organisation',
      },
    ],
  },
  check(plan, { report }) {
    const first = new Map<string, PlacedSymbol>();
    for (const placed of ofMassBodies(plan)) {
      const { shape } = placed.symbol;
      const body = placed.symbol.body!;
      const known = first.get(body.value);
      if (!known) {
        first.set(body.value, placed);
      } else if (known.symbol.shape !== shape) {
        const { canonical } = placed.symbol;
        report({
          range: rangeIn(placed, placed.symbol),
          message: {
            vi: `Ký hiệu “${canonical}” khác dạng với “${known.symbol.canonical}” của cùng cơ quan (${body.value}). Viết theo một dạng.`,
            en: `“${canonical}” differs in form from “${known.symbol.canonical}” of the same body (${body.value}). Keep to one form.`,
          },
          related: [
            {
              range: rangeIn(known, known.symbol),
              message: { vi: 'Ký hiệu gặp trước', en: 'The form met before' },
            },
          ],
        });
      }
    }
  },
});
