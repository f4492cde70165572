import { defineRule } from '../rule.ts';

export const signNoTuqParty = defineRule({
  id: 'sign-no-tuq-party',
  title: { vi: 'Văn bản của Đảng không ký thừa uỷ quyền', en: 'Party documents are not signed TUQ.' },
  description: {
    vi: 'Thể thức của Đảng chỉ có thừa lệnh (T/L), không có thừa uỷ quyền (TUQ.).',
    en: 'Delegated signing in the Party is T/L; there is no TUQ.',
  },
  part: 'signature',
  severity: 'error',
  certainty: 'certain',
  regimes: ['party'],
  requirement: 'capacities-party',
  fixable: 'unsafe',
  examples: {
    valid: [
      { regime: 'party', text: 'Nội dung.\n\nT/L BAN THƯỜNG VỤ\n\nCHÁNH VĂN PHÒNG\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\nT/M BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\nTM. BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nTạ Thị Dung' },
      { regime: 'state', text: 'Nội dung.\n\nTUQ. CHỦ TỊCH\n\nTRƯỞNG PHÒNG\n\nLê Văn An' },
      { regime: 'party', text: 'Người được uỷ quyền (TUQ) báo cáo Ban Thường vụ.' },
    ],
    invalid: [
      {
        regime: 'party',
        text: 'Nội dung.\n\n⟦TUQ.⟧ BAN THƯỜNG VỤ\n\nCHÁNH VĂN PHÒNG\n\nTạ Thị Dung',
        fixed: 'Nội dung.\n\nT/L BAN THƯỜNG VỤ\n\nCHÁNH VĂN PHÒNG\n\nTạ Thị Dung',
      },
    ],
  },
  check(plan, { report }) {
    for (const line of plan.signature?.capacities ?? []) {
      if (line.capacity !== 'TUQ') continue;
      report({
        range: line.prefixRange,
        message: {
          vi: `Gặp “${line.prefix}”, văn bản của Đảng không có thừa uỷ quyền. Dùng “T/L”.`,
          en: `Found “${line.prefix}”; Party documents have no such capacity. Use “T/L”.`,
        },
        fix: {
          safe: false,
          title: { vi: 'Đổi thành “T/L”', en: 'Change to “T/L”' },
          edits: [{ range: line.prefixRange, newText: 'T/L' }],
        },
      });
    }
  },
});
