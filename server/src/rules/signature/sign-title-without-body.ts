import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';

export const signTitleWithoutBody = defineRule({
  id: 'sign-title-without-body',
  title: { vi: 'Chức vụ người ký không kèm tên cơ quan', en: "The signer's title carries no body name" },
  description: {
    vi: 'Chức vụ của người ký không ghi kèm tên cơ quan (PHÓ BÍ THƯ, không phải PHÓ BÍ THƯ ĐẢNG UỶ XÃ); ký thay mặt tập thể chỉ ghi bí thư, phó bí thư, chủ nhiệm, phó chủ nhiệm, chủ tịch, phó chủ tịch.',
    en: 'The title stands without the name of the body; below a collective only secretary, chairman and their deputies are named.',
  },
  part: 'signature',
  severity: 'error',
  certainty: 'certain',
  regimes: ['party'],
  requirement: 'signer-title-party',
  examples: {
    valid: [
      { regime: 'party', text: 'Nội dung.\n\nT/M BAN THƯỜNG VỤ\n\nPHÓ BÍ THƯ\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\nT/M BAN THƯỜNG VỤ\n\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\nT/M UỶ BAN KIỂM TRA\n\nCHỦ NHIỆM\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\nTRƯỞNG BAN\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\nT/L BAN THƯỜNG VỤ\n\nCHÁNH VĂN PHÒNG\n\nTạ Thị Dung' },
    ],
    invalid: [
      { regime: 'party', text: 'Nội dung.\n\nT/M BAN THƯỜNG VỤ\n\n⟦PHÓ BÍ THƯ ĐẢNG UỶ XÃ⟧\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\nT/M BAN THƯỜNG VỤ\n\n⟦UỶ VIÊN BAN THƯỜNG VỤ⟧\n\nTạ Thị Dung' },
    ],
  },
  check(plan, { report }) {
    const { capacities = [], titles = [] } = plan.signature ?? {};
    const collective = capacities.some((line) => line.capacity === 'TM');
    for (const title of titles) {
      const text = foldForMatch(title.text);
      const withBody = /^(?:phó\s+)?bí\s+thư\s+(?!thường\s+trực|tt$)\S/u.test(text);
      if (!withBody && !(collective && /^uỷ\s+viên/u.test(text))) continue;
      report({
        range: title.range,
        // A cell has no seal of its own, and some take that for the exception.
        ...(/\schi\s+bộ/u.test(text) ? { severity: 'warning' as const } : {}),
        message: withBody
          ? {
              vi: `Chức vụ “${title.text}” kèm tên cơ quan. Chỉ ghi chức vụ.`,
              en: `The title “${title.text}” carries a body name. Write the title alone.`,
            }
          : {
              vi: `Gặp “${title.text}” dưới dòng thay mặt tập thể. Chỉ ghi bí thư, phó bí thư, chủ nhiệm, chủ tịch hoặc cấp phó.`,
              en: `Found “${title.text}” below the collective line. Only secretary, chairman or their deputies stand there.`,
            },
      });
    }
  },
});
