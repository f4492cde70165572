import { defineRule } from '../rule.ts';
import { endMarkFix, isCutShort, writtenMark } from '../support/end-mark.ts';

export const endMarkParty = defineRule({
  id: 'end-mark-party',
  title: { vi: 'Kết thúc nội dung bằng dấu chấm', en: 'Party content ends with a full stop' },
  description: {
    vi: 'Nội dung văn bản của Đảng kết thúc bằng dấu chấm. “./.” là cách của văn bản nhà nước, không có trong hướng dẫn của Đảng.',
    en: 'Party documents end with a full stop; “./.” belongs to State documents.',
  },
  part: 'ending',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['party', 'mass-organisation'],
  requirement: 'end-mark-party',
  fixable: 'safe',
  examples: {
    valid: [
      { regime: 'party', text: 'Kế hoạch này phổ biến đến chi bộ.\n\nNơi nhận:\n- Lưu Văn phòng Đảng uỷ.' },
      { regime: 'party', text: '(Có đề cương báo cáo kèm theo.)\n\nNơi nhận:\n- Lưu Văn phòng Đảng uỷ.' },
      {
        regime: 'party',
        text: '2. Văn phòng Đảng uỷ theo dõi việc thực hiện Kế hoạch này.\n\nT/M BAN THƯỜNG VỤ\n\nBÍ THƯ',
      },
      { regime: 'party', text: 'I. NỘI DUNG\n\n1. Các chi bộ thực hiện' },
      { regime: 'mass-organisation', text: 'Trên đây là Kế hoạch của Hội./.\n\nNơi nhận:\n- Lưu: VT.' },
    ],
    invalid: [
      {
        regime: 'party',
        text: 'Văn phòng Đảng uỷ theo dõi, báo cáo theo quy định⟦⟧\n\nNơi nhận:\n- Lưu Văn phòng Đảng uỷ.',
        fixed: 'Văn phòng Đảng uỷ theo dõi, báo cáo theo quy định.\n\nNơi nhận:\n- Lưu Văn phòng Đảng uỷ.',
      },
      {
        regime: 'party',
        text: 'Kế hoạch này phổ biến đến chi bộ⟦./.⟧\n\nNơi nhận:\n- Lưu Văn phòng Đảng uỷ.',
        fixed: 'Kế hoạch này phổ biến đến chi bộ.\n\nNơi nhận:\n- Lưu Văn phòng Đảng uỷ.',
      },
    ],
  },
  check(plan, { report }) {
    if (plan.regime.form.endMark !== '.' || isCutShort(plan)) return;
    const written = writtenMark(plan);
    if (written === '.' || /[!?]$/u.test(written)) return;
    const statePattern = written.includes('/');
    report({
      ...(statePattern ? { severity: 'info' as const } : {}),
      range: plan.closing.mark.range,
      message: statePattern
        ? {
            vi: `Gặp dấu kết thúc “${written}” của văn bản nhà nước. Văn bản của Đảng kết thúc bằng dấu chấm.`,
            en: `Found the State end mark “${written}”. Party documents end with a full stop.`,
          }
        : {
            vi: 'Nội dung kết thúc không có dấu chấm. Viết nốt câu hoặc thêm dấu chấm.',
            en: 'The content ends without a full stop. Finish the sentence or add it.',
          },
      fix: endMarkFix(plan, '.'),
    });
  },
});
