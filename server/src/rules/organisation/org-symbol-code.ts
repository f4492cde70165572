import { existsOn } from '../register/register-index.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { writeTitle } from '../support/text-findings.ts';

const BODIES = {
  bodies: [
    { name: 'Ban Quản lý dự án tỉnh Sơn Hà', code: 'BQLDA' },
    { name: 'Ủy ban nhân dân xã Bình Lư', code: 'UBND' },
    { name: 'Sở Số hóa', code: 'SSH' },
    { name: 'Sở Số hóa', code: 'SSHTT', from: '2027-01-01' },
  ],
};

export const orgSymbolCode = defineRule({
  id: 'org-symbol-code',
  title: {
    vi: 'Ký hiệu theo danh mục cơ quan',
    en: 'The symbol has the code of the issuer in the organisation’s register',
  },
  description: {
    vi: 'Cơ quan ban hành có trong danh mục của cấu hình (`register`) thì ký hiệu mang mã ghi ở đó. Cơ quan không có trong danh mục không xét.',
    en: 'An issuer that the register of the configuration lists has its code there in the symbol. Others are left alone.',
  },
  part: 'organisation',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'issuer-code',
  fixable: 'unsafe',
  examples: {
    valid: [
      {
        register: BODIES,
        regime: 'state',
        text: 'BAN QUẢN LÝ DỰ ÁN TỈNH SƠN HÀ\n\nSố: 15/KH-BQLDA\n\nKẾ HOẠCH',
      },
      {
        register: BODIES,
        regime: 'state',
        text: 'ỦY BAN NHÂN DÂN\n\nXÃ BÌNH LƯ\n\nSố: 15/KH-UBND-VX\n\nKẾ HOẠCH',
      },
      { register: BODIES, regime: 'state', text: 'UBND XÃ BÌNH LƯ\n\nSố:      /KH-UBND\n\nKẾ HOẠCH' },
      { register: BODIES, regime: 'state', text: 'SỞ NỘI VỤ\n\nSố: 15/KH-SNV\n\nKẾ HOẠCH' },
      { register: BODIES, regime: 'state', text: 'SỞ SỐ HOÁ\n\nSố: 15/KH-SSH\n\nKẾ HOẠCH' },
    ],
    invalid: [
      {
        register: BODIES,
        regime: 'state',
        text: 'BAN QUẢN LÝ DỰ ÁN TỈNH SƠN HÀ\n\nSố: 15/KH-⟦QLDA⟧\n\nKẾ HOẠCH',
        fixed: 'BAN QUẢN LÝ DỰ ÁN TỈNH SƠN HÀ\n\nSố: 15/KH-BQLDA\n\nKẾ HOẠCH',
      },
      {
        register: BODIES,
        regime: 'state',
        text: 'SỞ SỐ HÓA\n\nSố: 15/KH-⟦SSHTT⟧\n\nKẾ HOẠCH',
        fixed: 'SỞ SỐ HÓA\n\nSố: 15/KH-SSH\n\nKẾ HOẠCH',
      },
    ],
  },
  check({ head, asOf }, { report, register }) {
    const { number, issuer } = head;
    if (!register || !number?.symbol.body || !issuer) return;
    const { value, start, end } = number.symbol.body;
    const codes = register
      .bodiesNamed(issuer.text)
      .filter((body) => existsOn(body, asOf))
      .flatMap(({ code }) => code ?? []);
    const [right] = codes;
    // `UBND-VX` names the unit that drafted it too.
    if (right === undefined || codes.some((code) => value === code || value.startsWith(`${code}-`))) return;
    const range = number.paragraph.content.range(start, end);
    report({
      range,
      message: {
        vi: `Ký hiệu ghi “${value}”, danh mục của cơ quan ghi “${right}” cho ${issuer.text}. Viết “${right}”.`,
        en: `The symbol has “${value}”, the register of the organisation “${right}” for ${issuer.text}. Write “${right}”.`,
      },
      fix: {
        safe: false,
        title: writeTitle(right),
        edits: [{ range, newText: right }],
      },
    });
  },
});
