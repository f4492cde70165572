import { defineRule } from '../rule.ts';
import { gapFinding, prefixFinding } from '../support/capacity.ts';

export const signAuthorityFormState = defineRule({
  id: 'sign-authority-form-state',
  title: {
    vi: 'Quyền hạn ký viết TM., KT., TL., TUQ., Q.',
    en: 'Capacities are written TM., KT., TL., TUQ., Q.',
  },
  description: {
    vi: 'Văn bản hành chính nhà nước ghi quyền hạn ký bằng chữ in hoa có dấu chấm: TM., KT., TL., TUQ., Q.; dấu gạch chéo (T/M) là cách của văn bản Đảng.',
    en: 'State documents write the signing capacity in capitals with a dot; the slash (T/M) belongs to Party documents.',
  },
  part: 'signature',
  severity: 'error',
  certainty: 'certain',
  regimes: ['state', 'mass-organisation'],
  requirement: 'capacity-form-state',
  fixable: 'safe',
  examples: {
    valid: [
      {
        regime: 'state',
        text: 'Nội dung.\n\n**TM. ỦY BAN NHÂN DÂN**\n**KT. CHỦ TỊCH**\n**PHÓ CHỦ TỊCH**\n\n**Lê An**',
      },
      { regime: 'state', text: 'Nội dung.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nLê Văn An' },
      { regime: 'state', text: 'Nội dung.\n\nTUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG\n\nLê Văn An' },
      { regime: 'state', text: 'Nội dung.\n\nQ. GIÁM ĐỐC\n\nLê Văn An' },
      { regime: 'state', text: 'Nội dung.\n\nGIÁM ĐỐC\n\nLê Văn An' },
    ],
    invalid: [
      {
        regime: 'state',
        text: 'Nội dung.\n\n**⟦T/M⟧ ỦY BAN NHÂN DÂN**\n**CHỦ TỊCH**\n\n**Lê Văn An**',
        fixed: 'Nội dung.\n\n**TM. ỦY BAN NHÂN DÂN**\n**CHỦ TỊCH**\n\n**Lê Văn An**',
      },
      {
        regime: 'state',
        text: 'Nội dung.\n\n⟦TM⟧ ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn An',
        fixed: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn An',
      },
      {
        regime: 'state',
        text: 'Nội dung.\n\n⟦TM:⟧ ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn An',
        fixed: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn An',
      },
      {
        regime: 'state',
        text: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\n⟦KT.⟧CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nLê Văn An',
        fixed: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nLê Văn An',
      },
    ],
  },
  check(plan, { report }) {
    if (plan.regime.form.capacityMark !== 'dot') return;
    for (const line of plan.signature?.capacities ?? []) {
      if (line.mark !== 'dot') report(prefixFinding(plan, line, `${line.capacity}.`));
      else if (line.ofStart === line.prefixRange.end) report(gapFinding(line));
    }
  },
});
