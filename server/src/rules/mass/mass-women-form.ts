import { defineRule } from '../rule.ts';
import { needlessStar, wrongSeparators } from '../support/mass-form.ts';

const NAME = { vi: 'Hội Liên hiệp Phụ nữ', en: "the Women's Union" };

export const massWomenForm = defineRule({
  id: 'mass-women-form',
  title: { vi: 'Thể thức văn bản của Hội Liên hiệp Phụ nữ', en: "Form of the Women's Union" },
  description: {
    vi: 'Văn bản của Hội LHPN theo dáng văn bản nhà nước: “Số: 268/KH-ĐCT” ở Trung ương, “Số: …/KH-BTV” hoặc “…/KH-BCH” ở địa phương. Không tìm thấy quy định; đây là thông lệ.',
    en: "Documents of the Women's Union look like State ones: “Số: 268/KH-ĐCT” at the centre, “…/KH-BTV” or “…/KH-BCH” elsewhere. No rule was found; this is practice.",
  },
  part: 'mass',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ['mass-organisation'],
  requirement: 'form-women',
  fixable: 'unsafe',
  examples: {
    valid: [
      'HỘI LIÊN HIỆP PHỤ NỮ TỈNH LÀO CAI\n\nSố: /KH-BTV\n\nKẾ HOẠCH',
      'HỘI LIÊN HIỆP PHỤ NỮ XÃ BÌNH LƯ\n\nSố: 05/KH-BCH\n\nKẾ HOẠCH',
      'HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\n\nSố: 268/KH-ĐCT\n\nKẾ HOẠCH',
      'HỘI LIÊN HIỆP PHỤ NỮ XÃ BÌNH LƯ\n\nSố: 05/KH-BTV\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Chỉ thị số 21-CT/TW.',
      'HỘI NÔNG DÂN TỈNH NGHỆ AN\n\n\\*\n\nSố 03-KH/HND\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: 'HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\n\nSố ⟦268-KH/ĐCT⟧\n\nKẾ HOẠCH',
        fixed: 'HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\n\nSố 268/KH-ĐCT\n\nKẾ HOẠCH',
        regime: 'mass-organisation',
      },
    ],
  },
  check(plan, { report }) {
    if (plan.regime.form.organisation !== 'women') return;
    const separators = wrongSeparators(plan, 'state', NAME);
    if (separators) report(separators);
    const star = needlessStar(plan, NAME);
    if (star) report(star);
  },
});
