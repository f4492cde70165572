import type { NumberLine } from '../../plan/model.ts';
import { bodyByCode, issuerFits } from '../../regimes/bodies.ts';
import { editDistance } from '../../text/nearest.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';
import { writeTitle } from '../support/text-findings.ts';

/** Bodies whose code is beyond doubt, by the whole of their name: a department or a steering committee has its own line. */
const NAMED: readonly { readonly code: string; readonly name: RegExp }[] = [
  { code: 'UBND', name: ofPlace('(?:uỷ\\s+ban\\s+nhân\\s+dân|ubnd)') },
  { code: 'HĐND', name: ofPlace('(?:hội\\s+đồng\\s+nhân\\s+dân|hđnd)') },
];

function ofPlace(body: string): RegExp {
  const units = '(?:tỉnh|thành\\s+phố|tp\\.?|huyện|quận|thị\\s+xã|thị\\s+trấn|xã|phường|đặc\\s+khu)';
  return new RegExp(`^${body}\\s+${units}(?:\\s+[\\p{L}\\p{N}'’-]+){1,5}$`, 'u');
}

/** A code in small letters, which the reader of symbols does not take for one: `15/KH-ubnd`. */
const IN_SMALL_LETTERS = regexp.u`^\s?[-–—]\s?(\p{L}{2,8})(?![\p{L}\p{N}])`;

export const numStateBodyCode = defineRule({
  id: 'num-state-body-code',
  title: {
    vi: 'Chữ viết tắt tên cơ quan trong ký hiệu hợp với cơ quan ban hành',
    en: 'The code in the symbol is that of the issuer',
  },
  description: {
    vi: 'Ký hiệu ghi chữ viết tắt tên cơ quan ban hành: văn bản của Ủy ban nhân dân mang “UBND”, của Hội đồng nhân dân mang “HĐND”. Gõ nhầm (UBDN, ƯBND, ubnd) hoặc để lại mã của cơ quan khác (SNV) thì ký hiệu chỉ sang cơ quan khác.',
    en: 'The symbol ends in the code of the issuing body: UBND for a people’s committee, HĐND for a people’s council. A slip (UBDN, ƯBND, ubnd), or the code of another body left from a template, points to someone else.',
  },
  part: 'number',
  severity: 'error',
  certainty: 'certain',
  regimes: ['state'],
  requirement: 'issuer-code',
  fixable: 'unsafe',
  examples: {
    valid: [
      { text: 'ỦY BAN NHÂN DÂN\n\nXÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'UBND XÃ BÌNH LƯ\n\nSố:      /KH-UBND\n\nKẾ HOẠCH', regime: 'state' },
      // The departments of a committee stand under it.
      { text: 'UBND TỈNH LAI CHÂU\n\nSỞ NỘI VỤ\n\nSố: 15/KH-SNV\n\nKẾ HOẠCH', regime: 'state' },
      // A code that is in no table may be the right one.
      { text: 'ỦY BAN NHÂN DÂN\n\nXÃ BÌNH LƯ\n\nSố: 15/KH-BCĐ\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'ỦY BAN NHÂN DÂN\n\nXÃ BÌNH LƯ\n\nSố: 15/KH-UBND-VX\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH\n\nSố: 15/KH-SVHTT&DL\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'HỘI ĐỒNG NHÂN DÂN\n\nXÃ BÌNH LƯ\n\nSố: 15/KH-HĐND\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'Số: 15/KH-UBDN\n\nKẾ HOẠCH', regime: 'state' },
    ],
    invalid: [
      {
        text: 'ỦY BAN NHÂN DÂN\n\nXÃ BÌNH LƯ\n\nSố: 15/KH-⟦UBDN⟧\n\nKẾ HOẠCH',
        fixed: 'ỦY BAN NHÂN DÂN\n\nXÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: 'UBND PHƯỜNG TÂN PHONG\n\nSố:     /KH-⟦ƯBND⟧\n\nKẾ HOẠCH',
        fixed: 'UBND PHƯỜNG TÂN PHONG\n\nSố:     /KH-UBND\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: 'ỦY BAN NHÂN DÂN\n\nXÃ BÌNH LƯ\n\nSố: 15/KH-⟦ubnd⟧\n\nKẾ HOẠCH',
        fixed: 'ỦY BAN NHÂN DÂN\n\nXÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: 'ỦY BAN NHÂN DÂN\n\nXÃ BÌNH LƯ\n\nSố: 15/KH-⟦HĐND⟧\n\nKẾ HOẠCH',
        fixed: 'ỦY BAN NHÂN DÂN\n\nXÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: 'ỦY BAN NHÂN DÂN\n\nTỈNH LAI CHÂU\n\nSố: 15/KH-⟦SNV⟧\n\nKẾ HOẠCH',
        fixed: 'ỦY BAN NHÂN DÂN\n\nTỈNH LAI CHÂU\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        regime: 'state',
      },
    ],
  },
  check(plan, { report, register }) {
    const { number, issuer } = plan.head;
    // A body that the organisation lists is judged by its list.
    if (!number || !issuer || register?.bodiesNamed(issuer.text).length) return;
    const name = foldForMatch(issuer.text).replace(/\s+/gu, ' ').trim();
    const right = NAMED.find((body) => body.name.test(name))?.code;
    const found = right && codeOf(number);
    if (!found || !isWrong(found.code, right, issuer.text)) return;
    const range = number.paragraph.content.range(found.start, found.end);
    report({
      range,
      message: {
        vi: `Mã “${found.code}” trong ký hiệu không phải của cơ quan ban hành (${issuer.text}). Viết “${right}”.`,
        en: `The code “${found.code}” of the symbol is not that of the issuer (${issuer.text}). Write “${right}”.`,
      },
      fix: {
        safe: false,
        title: writeTitle(right),
        edits: [{ range, newText: right }],
      },
    });
  },
});

/** The code with its place in the paragraph of the number. */
function codeOf({ symbol, paragraph }: NumberLine): { code: string; start: number; end: number } | undefined {
  if (symbol.type && symbol.body) {
    const { value, start, end } = symbol.body;
    return { code: value, start, end };
  }
  const rest =
    symbol.shape === 'state-letter' && IN_SMALL_LETTERS.exec(paragraph.content.text.slice(symbol.end));
  if (!rest) return undefined;
  const start = symbol.end + rest[0].length - rest[1]!.length;
  return { code: rest[1]!, start, end: symbol.end + rest[0].length };
}

/** A slip of the right code, or for certain the code of another body. */
function isWrong(code: string, right: string, issuer: string): boolean {
  if (code.split('-').includes(right)) return false;
  if (bodyByCode(code)) return issuerFits(code, issuer) === false && !/^B(?:CĐ|CH)/u.test(code);
  return editDistance(plainLetters(code), plainLetters(right)) <= 1;
}

/** Without marks, in capitals: Ư and U, Đ and D are one letter to a slip. */
function plainLetters(code: string): string {
  return code.normalize('NFD').replace(regexp.gu`\p{M}`, '').toUpperCase().replaceAll('Đ', 'D');
}
