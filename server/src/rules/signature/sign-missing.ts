import type { CapacityLine, Paragraph, Signature } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type Finding } from '../rule.ts';
import { endAnchor } from '../support/anchors.ts';
import { COLLECTIVES } from '../support/collectives.ts';
import { hasBracketFor } from '../support/placeholders.ts';

export const signMissing = defineRule({
  id: 'sign-missing',
  title: { vi: 'Có quyền hạn, chức vụ của người ký', en: 'The signature has a capacity or a title' },
  description: {
    vi: 'Văn bản phải ghi quyền hạn, chức vụ của người ký (TM., KT., T/M … và chức danh) phía trên họ tên.',
    en: 'A document states the capacity and the title of its signer above the name.',
  },
  part: 'signature',
  severity: 'warning',
  finalSeverity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'component-signature',
  examples: {
    valid: [
      'Nội dung.\n\nNơi nhận:\n- Lưu: VT.\n\n**TM. ỦY BAN NHÂN DÂN**\n**CHỦ TỊCH**\n\n**Nguyễn Văn An**',
      'Nội dung.\n\nT/M BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nTrần Thị Bình',
      'Nội dung.\n\nNơi nhận:\n- Lưu: VT.\n\n**GIÁM ĐỐC**\n\n**Lê Văn Cường**',
      'Nội dung.\n\nNơi nhận:\n\nT/M BAN THƯỜNG VỤ\n\n- Lưu Văn phòng Đảng uỷ.\n\nBÍ THƯ\n\nTrần Thị Bình',
      'Nội dung.\n\nNơi nhận:\n\n- Chi bộ;\n- Lưu cá nhân.\n\n**NGƯỜI BÁO CÁO**\n\n**Nguyễn Văn An**',
      'Nội dung.\n\n**HIỆU TRƯỞNG**\n\n**Phạm Thị Dung**',
      'Nội dung.\n\nNơi nhận:\n\n- Các tổ;\n- Lưu: VT.\n\n**PHÊ DUYỆT CỦA HIỆU TRƯỞNG**\n\n**Lê Thị Mận**\n\n**NGƯỜI LẬP KẾ HOẠCH**\n\n**Trần Thị Lê**',
    ],
    invalid: [
      { text: 'Nội dung.\n\nNơi nhận:\n\n- Lưu Văn phòng Huyện uỷ.\n\n⟦Sùng Lữ Páo⟧' },
      { text: 'Nội dung.\n\nNơi nhận:\n\n- Lưu: VT.\n\n**⟦TM. ỦY BAN NHÂN DÂN⟧**\n\n**Nguyễn Văn An**' },
      { text: 'Nội dung.\n\nNơi nhận:\n\n- Lưu: VT.\n\n**⟦TM. HỘI ĐỒNG NHÂN DÂN⟧**\n\n**Nguyễn Văn An**' },
      { text: 'I. NỘI DUNG\n\nCác cơ quan thực hiện.\n\nNơi nhận:\n\n⟦- Lưu: VT.⟧' },
    ],
  },
  check(plan, { report }) {
    // What is issued with a decision is signed there.
    if (plan.head.source && !plan.signature) return;
    if (hasBracketFor(plan, ['chức vụ', 'chức danh'])) return;
    const { signature } = plan;
    if (signature && (signature.capacities.length > 0 || signature.titles.length > 0)) {
      const line = collectiveWithoutTitle(signature);
      if (line) report(titleMissing(line));
      return;
    }
    if (signature?.name && isOfPerson(plan.paragraphs[signature.name.paragraph.index - 1])) return;
    report({
      range: signature?.name?.range ?? endAnchor(plan),
      data: { missing: 'signature' },
      message: {
        vi: 'Thiếu quyền hạn, chức vụ của người ký. Thêm phía trên họ tên.',
        en: 'The capacity and title of the signer are missing. Add them above the name.',
      },
    });
  },
});

/** `TM. ỦY BAN NHÂN DÂN` right above the name: whose title it is does not stand there. */
function collectiveWithoutTitle({ capacities, titles, name }: Signature): CapacityLine | undefined {
  const [line, more] = capacities;
  if (!name || !line || more || titles.length > 0 || line.capacity !== 'TM') return undefined;
  return name.paragraph.index - line.paragraph.index <= FAR && COLLECTIVE_ALONE.test(foldForMatch(line.of))
    ? line
    : undefined;
}

/** Paragraphs from the line to the name at most, blank ones and stamps between them. */
const FAR = 6;
const COLLECTIVE_ALONE = regexp.u`^(?:${COLLECTIVES})(?: [^-–]{1,60})?$`;

function titleMissing({ range, text }: CapacityLine): Finding {
  return {
    range,
    message: {
      vi: `Dưới “${text}” thiếu chức vụ của người ký. Thêm phía trên họ tên.`,
      en: `The title of the signer is missing below “${text}”. Add it above the name.`,
    },
  };
}

/** `NGƯỜI BÁO CÁO`: a plan of one person, such as a member of the Party, who signs in no capacity. */
function isOfPerson(above: Paragraph | undefined): boolean {
  return above !== undefined && /^người\s+(?:báo\s+cáo|cam\s+kết|tự\s+kiểm\s+điểm)$/u.test(above.key);
}
