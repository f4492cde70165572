import { defineRule } from '../rule.ts';

export const titlePartyFiveHyphens = defineRule({
  id: 'title-party-five-hyphens',
  title: { vi: 'Năm gạch nối dưới trích yếu', en: 'Five hyphens under the subject' },
  description: {
    vi: 'Trong văn bản của Đảng, giữa trích yếu và nội dung có năm gạch nối “-----”. Trong Markdown một đường kẻ ngang cũng được chấp nhận.',
    en: 'In a Party document five hyphens “-----” separate the subject from the content. In Markdown any thematic break is accepted.',
  },
  part: 'title',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['party'],
  requirement: 'subject-rule-party',
  fixable: 'safe',
  examples: {
    valid: [
      'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nvề công tác cán bộ\n\n-----\n\nThực hiện Chỉ thị',
      'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nvề công tác cán bộ\n-----\n\nThực hiện Chỉ thị',
      'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nvề công tác cán bộ\n\n---\n\nThực hiện Chỉ thị',
      'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nvề công tác cán bộ\n\n***\n\nThực hiện Chỉ thị',
      'Số 12-KH/ĐU\n\nKẾ HOẠCH',
      { text: 'Số: 12/KH-UBND\n\nKẾ HOẠCH\n\nVề công tác cán bộ\n\nCăn cứ Chỉ thị', regime: 'state' },
    ],
    invalid: [
      {
        text: 'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\n⟦về công tác cán bộ⟧\n\n- Căn cứ Điều lệ Đảng;',
        regime: 'party',
      },
      {
        text: 'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nvề công tác cán bộ\n\n⟦----------⟧\n\n- Căn cứ Điều lệ Đảng;',
        fixed: 'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nvề công tác cán bộ\n\n-----\n\n- Căn cứ Điều lệ Đảng;',
        regime: 'party',
      },
    ],
  },
  check(plan, { report }) {
    const { title, subject, rule } = plan.head;
    const last = subject.at(-1);
    if (!title || !last) return;
    if (!rule) {
      report({
        range: last.range,
        message: {
          vi: 'Thiếu năm gạch nối dưới trích yếu. Thêm một dòng “-----”.',
          en: 'The five hyphens under the subject are missing. Add a line “-----”.',
        },
      });
      return;
    }
    const written = plan.text.slice(rule.range.start, rule.range.end);
    if (!/^-+$/u.test(written) || written.length === 5 || written.length === 3) return;
    report({
      range: rule.range,
      severity: 'info',
      message: {
        vi: `Gặp ${written.length} gạch nối dưới trích yếu. Viết đúng năm gạch nối “-----”.`,
        en: `${written.length} hyphens stand under the subject. Write five: “-----”.`,
      },
      fix: {
        safe: true,
        title: { vi: 'Viết năm gạch nối', en: 'Write five hyphens' },
        edits: [{ range: rule.range, newText: '-----' }],
      },
    });
  },
});
