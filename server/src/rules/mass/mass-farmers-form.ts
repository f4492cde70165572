import { defineRule } from '../rule.ts';
import { wrongSeparators, wrongStar } from '../support/mass-form.ts';

const NAME = { vi: 'Hội Nông dân', en: "the Farmers' Union" };

export const massFarmersForm = defineRule({
  id: 'mass-farmers-form',
  title: { vi: 'Thể thức văn bản của Hội Nông dân', en: "Form of the Farmers' Union" },
  description: {
    vi: 'Văn bản của Hội Nông dân theo dáng văn bản của Đảng: “Số 357-CV/HNDTW”, một dấu sao dưới tên cơ quan.',
    en: "Documents of the Farmers' Union look like Party ones: “Số 357-CV/HNDTW”, one star under the issuer.",
  },
  part: 'mass',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ['mass-organisation'],
  requirement: 'form-farmers',
  fixable: 'unsafe',
  examples: {
    valid: [
      'HỘI NÔNG DÂN TỈNH NGHỆ AN\n\n\\*\n\nSố 03-KH/HND\n\nKẾ HOẠCH',
      'HỘI NÔNG DÂN XÃ VẠN AN\n\n\\*\n\nSố -KH/HND\n\nKẾ HOẠCH',
      'Số 357-KH/HNDTW\n\nKẾ HOẠCH',
      'HỘI NÔNG DÂN XÃ VẠN AN\n\n\\*\n\nSố 03-KH/HND\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Kế hoạch số 12/KH-UBND.',
      'HỘI LIÊN HIỆP PHỤ NỮ TỈNH LÀO CAI\n\nSố: 12/KH-BTV\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: 'HỘI NÔNG DÂN VIỆT NAM\n\n\\*\n\nSố ⟦357/KH-HNDTW⟧\n\nKẾ HOẠCH',
        fixed: 'HỘI NÔNG DÂN VIỆT NAM\n\n\\*\n\nSố 357-KH/HNDTW\n\nKẾ HOẠCH',
        regime: 'mass-organisation',
      },
      {
        text: 'HỘI NÔNG DÂN XÃ VẠN AN\n\n⟦Số 03-KH/HND⟧\n\nKẾ HOẠCH',
        regime: 'mass-organisation',
      },
    ],
  },
  check(plan, { report }) {
    if (plan.regime.form.organisation !== 'farmers') return;
    const separators = wrongSeparators(plan, 'party', NAME);
    if (separators) report(separators);
    const star = wrongStar(plan, '*', 'info');
    if (star) report(star);
  },
});
