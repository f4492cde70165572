import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';
import { rangeIn } from '../support/symbols.ts';
import { writeTitle } from '../support/text-findings.ts';

/** What drafts write in the place of ĐU: the standing board, or the unit of the commune. */
const FOR_COMMITTEE = /^(?:BTV|BCH|TT|TTĐU|BTVĐU|BCHĐB|ĐUX|ĐUP|ĐUĐK|ĐB)$/u;
/** Offices whose code ends in that of their committee. */
const OFFICE = /^(?:VP|UBKT|CQUBKT|BXDĐ|BTGDV|BTC|BNC)$/u;

export const numPartyBodyCode = defineRule({
  id: 'num-party-body-code',
  title: { vi: 'Chữ viết tắt tên cơ quan Đảng', en: 'Code of the Party body' },
  description: {
    vi: 'Chữ viết tắt tên cơ quan theo mã thống nhất: ĐU cho đảng uỷ (kể cả văn bản của ban thường vụ), CB cho chi bộ; cơ quan tham mưu ghép mã của cấp uỷ: VPĐU, UBKTĐU, BTGDVTU.',
    en: 'Party codes are uniform: ĐU for a committee (also for its standing board), CB for a branch; an office appends the code of its committee: VPĐU, UBKTĐU, BTGDVTU.',
  },
  part: 'number',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ['party'],
  requirement: 'body-codes-party',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Số 152-KH/ĐU\n\nKẾ HOẠCH',
      'Số 03-KH/CB\n\nKẾ HOẠCH',
      'ĐẢNG UỶ XÃ CÔNG HẢI\n\nUỶ BAN KIỂM TRA\n\n\\*\n\nSố 20-KH/UBKTĐU\n\nKẾ HOẠCH',
      'ĐẢNG BỘ TỈNH LAI CHÂU\n\nĐẢNG UỶ CÔNG AN TỈNH\n\n\\*\n\nSố 12-KH/ĐUCA\n\nKẾ HOẠCH',
      'Số 05-KH/BTCTU-BNCTU\n\nKẾ HOẠCH',
      'HỘI LIÊN HIỆP PHỤ NỮ TỈNH LÀO CAI\n\nSố: 98/KH-BTV\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: 'ĐẢNG UỶ XÃ THU LŨM\n\n\\*\n\nSố 152-KH/⟦BTV⟧\n\nKẾ HOẠCH',
        fixed: 'ĐẢNG UỶ XÃ THU LŨM\n\n\\*\n\nSố 152-KH/ĐU\n\nKẾ HOẠCH',
        regime: 'party',
      },
      {
        text: 'Số 152-KH/⟦ĐUX⟧\n\nKẾ HOẠCH',
        fixed: 'Số 152-KH/ĐU\n\nKẾ HOẠCH',
        regime: 'party',
      },
      {
        text: 'ĐẢNG UỶ XÃ CÔNG HẢI\n\nVĂN PHÒNG\n\n\\*\n\nSố 02-KH/⟦VP⟧\n\nKẾ HOẠCH',
        fixed: 'ĐẢNG UỶ XÃ CÔNG HẢI\n\nVĂN PHÒNG\n\n\\*\n\nSố 02-KH/VPĐU\n\nKẾ HOẠCH',
        regime: 'party',
      },
    ],
  },
  check(plan, { report }) {
    const { number, issuer, superior } = plan.head;
    const body = number?.symbol.body;
    if (!number || !body) return;
    const committee = committeeCode(issuer?.text);
    let right: string | undefined;
    if (FOR_COMMITTEE.test(body.value)) right = committee ?? 'ĐU';
    if (OFFICE.test(body.value)) {
      const above = committeeCode(superior?.text);
      right = above && body.value + above;
    }
    if (right === undefined || right === body.value) return;
    const range = rangeIn(number, body);
    report({
      range,
      message: {
        vi: `Mã cơ quan “${body.value}” không theo bảng mã thống nhất của Đảng. Viết “${right}”.`,
        en: `The code “${body.value}” is not one of the Party's uniform codes. Write “${right}”.`,
      },
      fix: {
        safe: false,
        title: writeTitle(right),
        edits: [{ range, newText: right }],
      },
    });
  },
});

function committeeCode(name: string | undefined): string | undefined {
  const key = foldForMatch(name ?? '');
  if (/^(?:ban\s+(?:thường\s+vụ|chấp\s+hành)\s+)?(?:tỉnh|thành)\s+uỷ/u.test(key)) return 'TU';
  if (/^(?:ban\s+(?:thường\s+vụ|chấp\s+hành)\s+)?đảng\s+uỷ/u.test(key)) return 'ĐU';
  return undefined;
}
