import { memoizedScan } from '../../plan/segment.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { bodyEnd } from '../support/annexes.ts';

/** What belongs to a letter, by how a paragraph begins. */
const letterWords = memoizedScan(
  (_text, { folded, bodyStart, bullet }): 'addressee' | 'as-above' | 'none' => {
    const start = folded.slice(bodyStart, bodyStart + 16).trim();
    if (!bullet && /^kính\s+(?:gửi|gởi|trình)\s*:/u.test(start)) return 'addressee';
    return /^như\s+(?:kính\s+gửi|trên)/u.test(start) ? 'as-above' : 'none';
  },
);

export const recipKinhGuiTypes = defineRule({
  id: 'recip-kinh-gui-types',
  title: {
    vi: 'Kế hoạch không có “Kính gửi”, “Như trên”',
    en: 'A plan has neither “Kính gửi” nor “Như trên”',
  },
  description: {
    vi: '“Kính gửi” chỉ dùng trong công văn (và tờ trình, báo cáo gửi cấp trên), “Như trên” chỉ đi kèm “Kính gửi”; kế hoạch chỉ có Nơi nhận.',
    en: '“Kính gửi” belongs to letters, submissions and reports, “Như trên” goes with it; a plan has only recipients.',
  },
  part: 'recipients',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'addressees',
  examples: {
    valid: [
      'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.',
      'I. NỘI DUNG\n\nCông văn ghi “Kính gửi” cơ quan nhận.',
      'Nội dung.\n\nNơi nhận:\n- Như Điều 3 Quyết định;\n- Lưu: VT.',
      'I. NỘI DUNG\n\n1. Gửi báo cáo về Ủy ban nhân dân xã.',
      'Nội dung.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn An\n\nPHỤ LỤC\n\nMẪU BÁO CÁO\n\nKính gửi: Ủy ban nhân dân xã',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nCông tác năm 2026\n\n⟦Kính gửi: Ủy ban nhân dân tỉnh⟧\n\nI. NỘI DUNG\n\nNội dung.',
      },
      { text: 'Nội dung.\n\nNơi nhận:\n\n⟦- Như trên;⟧\n- Lưu: VT.' },
    ],
  },
  check(plan, { report }) {
    const end = bodyEnd(plan);
    for (const paragraph of plan.paragraphs) {
      if (paragraph.range.start >= end) break;
      const found = letterWords(paragraph);
      if (found === 'none' || (found === 'as-above' && paragraph.role !== 'recipient')) continue;
      const written = paragraph.content.text.trim();
      report({
        range: paragraph.range,
        message: {
          vi: `Gặp “${written.slice(0, 40)}”, kế hoạch không dùng. Bỏ dòng này, ghi cơ quan nhận ở Nơi nhận.`,
          en: `Found “${written.slice(0, 40)}”, which a plan does not have. Remove it and name the body among the recipients.`,
        },
        unnecessary: true,
      });
    }
  },
});
