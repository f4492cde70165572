import { defineRule } from '../rule.ts';
import { wrongSeparators, wrongStar } from '../support/mass-form.ts';

const NAME = { vi: 'Đoàn TNCS Hồ Chí Minh', en: 'the Youth Union' };

export const massYouthForm = defineRule({
  id: 'mass-youth-form',
  title: { vi: 'Thể thức văn bản của Đoàn TNCS Hồ Chí Minh', en: 'Form of the Youth Union' },
  description: {
    vi: 'Văn bản của Đoàn có tiêu đề “ĐOÀN TNCS HỒ CHÍ MINH” thay Quốc hiệu, ba dấu sao (***) dưới tên cơ quan, ký hiệu dạng “Số: 29-HD/TWĐTN-VP”.',
    en: 'Documents of the Youth Union carry “ĐOÀN TNCS HỒ CHÍ MINH” instead of the national title, three stars under the issuer and a symbol such as “Số: 29-HD/TWĐTN-VP”.',
  },
  part: 'mass',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ['mass-organisation'],
  requirement: 'form-youth',
  fixable: 'unsafe',
  examples: {
    valid: [
      'ĐOÀN TNCS HỒ CHÍ MINH\n\nBAN THƯỜNG VỤ ĐOÀN XÃ ĐỒNG VĂN\n\n\\*\\*\\*\n\nSố: 14-KH/ĐTN\n\nKẾ HOẠCH',
      'ĐOÀN TNCS HỒ CHÍ MINH\n\nBAN THƯỜNG VỤ ĐOÀN XÃ ĐỒNG VĂN\n\n***\n\nSố: 14-KH/ĐTN\n\nKẾ HOẠCH',
      'Số: -KH/TĐTN\n\nKẾ HOẠCH\n\nTháng Thanh niên',
      'ĐOÀN TNCS HỒ CHÍ MINH\n\nBAN THƯỜNG VỤ ĐOÀN XÃ ĐỒNG VĂN\n\n\\*\\*\\*\n\nSố: 14-KH/ĐTN\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Kế hoạch số 12/KH-UBND.',
      'HỘI LIÊN HIỆP PHỤ NỮ TỈNH LÀO CAI\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 12/KH-BTV\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: 'BAN THƯỜNG VỤ ĐOÀN XÃ ĐỒNG VĂN\n\n\\*\\*\\*\n\nSố: ⟦14/KH-ĐTN⟧\n\nKẾ HOẠCH',
        fixed: 'BAN THƯỜNG VỤ ĐOÀN XÃ ĐỒNG VĂN\n\n\\*\\*\\*\n\nSố: 14-KH/ĐTN\n\nKẾ HOẠCH',
        regime: 'mass-organisation',
      },
      {
        text: 'BAN THƯỜNG VỤ ĐOÀN XÃ ĐỒNG VĂN\n\n⟦CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⟧\n\n\\*\\*\\*\n\nSố: 14-KH/ĐTN\n\nKẾ HOẠCH',
        regime: 'mass-organisation',
      },
    ],
  },
  check(plan, { report }) {
    if (plan.regime.form.organisation !== 'youth') return;
    const { nationalTitle } = plan.head;
    if (nationalTitle) {
      report({
        range: nationalTitle.range,
        message: {
          vi: 'Gặp Quốc hiệu trong văn bản của Đoàn. Thay bằng tiêu đề “ĐOÀN TNCS HỒ CHÍ MINH”.',
          en: 'The national title stands in a document of the Youth Union. Put “ĐOÀN TNCS HỒ CHÍ MINH” there.',
        },
      });
    }
    const separators = wrongSeparators(plan, 'party', NAME);
    if (separators) report(separators);
    const star = wrongStar(plan, '***', 'info');
    if (star) report(star);
  },
});
