import { ALL_REGIMES, defineRule } from '../rule.ts';
import { endAnchor } from '../support/anchors.ts';

export const recipMissing = defineRule({
  id: 'recip-missing',
  title: { vi: 'Có Nơi nhận', en: 'The plan names its recipients' },
  description: {
    vi: 'Nơi nhận ghi những cơ quan nhận văn bản để thực hiện, để báo cáo, để biết và nơi lưu; kế hoạch không có Nơi nhận thì không đến được nơi phải làm.',
    en: 'Nơi nhận names those who carry out, supervise, know and file the plan.',
  },
  part: 'recipients',
  severity: 'warning',
  finalSeverity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'component-recipients',
  examples: {
    valid: [
      'Nội dung.\n\nNơi nhận:\n\n- Thường trực Đảng uỷ;\n- Lưu Văn phòng Đảng uỷ.',
      'Nội dung.\n\n**Nơi nhận:**\n- Như Điều 3;\n- Lưu: VT.',
      'Nội dung.\n\n#### Nơi nhận:\n\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn An',
      'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn An\n\nNơi nhận:\n\n- Lưu: VT.',
      'Nội dung.\n\nNơi nhận\n\n- Lưu: VT.',
    ],
    invalid: [{ text: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\n⟦Lê Văn An⟧' }],
  },
  check(plan, { report }) {
    if (plan.recipients || plan.head.source) return;
    report({
      range: endAnchor(plan),
      data: { missing: 'recipients' },
      message: {
        vi: 'Thiếu Nơi nhận. Thêm “Nơi nhận:” và danh sách cơ quan nhận, dòng cuối là nơi lưu.',
        en: 'Nơi nhận is missing. Add the list of recipients, the filing line last.',
      },
    });
  },
});
