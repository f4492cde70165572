import type { PlanDocument } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

export const signNameMissing = defineRule({
  id: 'sign-name-missing',
  title: { vi: 'Có họ tên người ký', en: 'The signature has a name' },
  description: {
    vi: 'Dưới quyền hạn, chức vụ ghi đầy đủ họ và tên của người ký.',
    en: 'The full name of the signer stands below capacity and title.',
  },
  part: 'signature',
  severity: 'warning',
  finalSeverity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'signer-name',
  examples: {
    valid: [
      'Nội dung.\n\n**TM. ỦY BAN NHÂN DÂN**\n**CHỦ TỊCH**\n\n**Nguyễn Văn An**',
      'Nội dung.\n\nT/M BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nGiàng A Páo',
      'Nội dung.\n\n**HIỆU TRƯỞNG**\n\n**Y Phương**',
      'Nội dung.\n\nNơi nhận:\n- Lưu: VT.',
      "Nội dung.\n\n**CHỦ TỊCH**\n\n**H'Hen Niê**",
      'Nội dung.\n\n**CHỦ TỊCH**\n\n**NGUYỄN VĂN AN**',
    ],
    invalid: [
      { text: 'Nội dung.\n\n**TM. ỦY BAN NHÂN DÂN**\n\n**⟦CHỦ TỊCH⟧**' },
      { text: 'Nội dung.\n\nT/M BAN THƯỜNG VỤ\n\n⟦PHÓ BÍ THƯ⟧\n\n[Họ và tên]' },
    ],
  },
  check(plan, { report }) {
    const { signature } = plan;
    const last = signature?.titles.at(-1) ?? signature?.capacities.at(-1);
    if (!signature || signature.name || !last || isNamedInStamp(plan, last.paragraph.index)) return;
    report({
      range: last.range,
      data: { missing: 'signer' },
      message: {
        vi: 'Thiếu họ tên người ký. Thêm họ tên dưới chức vụ.',
        en: 'The name of the signer is missing. Add it below the title.',
      },
    });
  },
});

/** `Đã ký: Lê Văn An`: the name stands after the note that the original is signed. */
function isNamedInStamp({ paragraphs }: PlanDocument, from: number): boolean {
  return paragraphs
    .slice(from + 1, from + 4)
    .some(
      ({ role, content }) =>
        role === 'stamp' &&
        regexp.u`^[[(]?\s?(?:[Đđ]ã )?[Kk]ý\s?[):]{1,2}\s?\p{Lu}\p{Ll}`.test(content.text.trim()),
    );
}
