import { capacityPrefix } from '../../regimes/capacities.ts';
import { defineRule } from '../rule.ts';
import { prefixFinding } from '../support/capacity.ts';

export const signAuthorityFormParty = defineRule({
  id: 'sign-authority-form-party',
  title: { vi: 'Quyền hạn ký viết T/M, K/T, T/L', en: 'Party capacities are written T/M, K/T, T/L' },
  description: {
    vi: 'Văn bản của Đảng ghi quyền hạn ký bằng chữ in hoa có dấu gạch chéo: T/M, K/T, T/L; riêng quyền cấp trưởng viết Q. có dấu chấm.',
    en: 'Party documents write the signing capacity with a slash: T/M, K/T, T/L; only Q. (acting head) takes a dot.',
  },
  part: 'signature',
  severity: 'error',
  certainty: 'certain',
  regimes: ['party', 'mass-organisation'],
  requirement: 'capacity-form-party',
  fixable: 'safe',
  examples: {
    valid: [
      { regime: 'party', text: 'Nội dung.\n\n**T/M BAN THƯỜNG VỤ**\n**PHÓ BÍ THƯ**\n\n**Tạ Thị Dung**' },
      { regime: 'party', text: 'Nội dung.\n\nK/T TRƯỞNG BAN\n\nPHÓ TRƯỞNG BAN\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\nT/L BAN THƯỜNG VỤ\n\nCHÁNH VĂN PHÒNG\n\nTạ Thị Dung' },
      { regime: 'party', text: 'Nội dung.\n\nQ. TRƯỞNG BAN\n\nTạ Thị Dung' },
      { regime: 'mass-organisation', text: 'Nội dung.\n\nTM. BAN THƯỜNG VỤ\n\nCHỦ TỊCH\n\nHà Thị Khánh' },
    ],
    invalid: [
      {
        regime: 'party',
        text: 'Nội dung.\n\n**⟦TM.⟧ BAN THƯỜNG VỤ**\n**BÍ THƯ**\n\n**Tạ Thị Dung**',
        fixed: 'Nội dung.\n\n**T/M BAN THƯỜNG VỤ**\n**BÍ THƯ**\n\n**Tạ Thị Dung**',
      },
      {
        regime: 'party',
        text: 'Nội dung.\n\n⟦T.M⟧ BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nTạ Thị Dung',
        fixed: 'Nội dung.\n\nT/M BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nTạ Thị Dung',
      },
      {
        text: '**HỘI NÔNG DÂN TỈNH BÌNH MINH**\n**HỘI NÔNG DÂN XÃ ĐỒNG MÂY**\n\n\\*\n\nSố: 05-KH/HNDX\n\nNội dung.\n\n**⟦TM.⟧ BAN THƯỜNG VỤ**\n**CHỦ TỊCH**\n\n**Lò Văn Thắm**',
        fixed:
          '**HỘI NÔNG DÂN TỈNH BÌNH MINH**\n**HỘI NÔNG DÂN XÃ ĐỒNG MÂY**\n\n\\*\n\nSố: 05-KH/HNDX\n\nNội dung.\n\n**T/M BAN THƯỜNG VỤ**\n**CHỦ TỊCH**\n\n**Lò Văn Thắm**',
      },
    ],
  },
  check(plan, { report }) {
    if (plan.regime.form.capacityMark !== 'slash') return;
    for (const line of plan.signature?.capacities ?? []) {
      const wanted = capacityPrefix(line.capacity, 'party');
      if (wanted !== undefined && line.prefix !== wanted) report(prefixFinding(plan, line, wanted));
    }
  },
});
