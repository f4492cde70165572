import { defineRule } from '../rule.ts';
import { needlessStar, wrongSeparators } from '../support/mass-form.ts';

const NAME = { vi: 'Công đoàn', en: 'the trade unions' };

export const massUnionForm = defineRule({
  id: 'mass-union-form',
  title: { vi: 'Thể thức văn bản của Công đoàn', en: 'Form of the trade unions' },
  description: {
    vi: 'Văn bản của Công đoàn có Quốc hiệu, Tiêu ngữ và ký hiệu dạng “Số: 25/KH-CĐCS”, “Số: 22/KH-LĐLĐ”.',
    en: 'Documents of the trade unions have national title and motto and a symbol such as “Số: 25/KH-CĐCS”.',
  },
  part: 'mass',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ['mass-organisation'],
  requirement: 'form-union',
  fixable: 'unsafe',
  examples: {
    valid: [
      'CÔNG ĐOÀN CƠ SỞ ĐẶC KHU PHÚ QUÝ\n\nSố: 25/KH-CĐCS\n\nKẾ HOẠCH',
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH LÂM ĐỒNG\n\nSố: /KH-LĐLĐ\n\nKẾ HOẠCH',
      'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\n\nSố: 12/KH-TLĐ\n\nKẾ HOẠCH',
      'CÔNG ĐOÀN CƠ SỞ XÃ BÌNH LƯ\n\nSố: 25/KH-CĐCS\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Chỉ thị số 06-CT/TW.',
      'HỘI NÔNG DÂN TỈNH NGHỆ AN\n\n\\*\n\nSố 03-KH/HND\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: 'CÔNG ĐOÀN CƠ SỞ XÃ BÌNH LƯ\n\nSố: ⟦25-KH/CĐCS⟧\n\nKẾ HOẠCH',
        fixed: 'CÔNG ĐOÀN CƠ SỞ XÃ BÌNH LƯ\n\nSố: 25/KH-CĐCS\n\nKẾ HOẠCH',
        regime: 'mass-organisation',
      },
    ],
  },
  check(plan, { report }) {
    if (plan.regime.form.organisation !== 'union') return;
    const separators = wrongSeparators(plan, 'state', NAME);
    if (separators) report(separators);
    const star = needlessStar(plan, NAME);
    if (star) report(star);
  },
});
