import { ALL_REGIMES, defineRule } from '../rule.ts';

export const recipLabel = defineRule({
  id: 'recip-label',
  title: {
    vi: '“Nơi nhận:” đứng riêng một dòng, có dấu hai chấm',
    en: '“Nơi nhận:” on its own line with a colon',
  },
  description: {
    vi: 'Từ “Nơi nhận” trình bày trên một dòng riêng, sau có dấu hai chấm; các nơi nhận ghi từ dòng dưới.',
    en: 'The words “Nơi nhận” stand on a line of their own, followed by a colon.',
  },
  part: 'recipients',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'recipients-label',
  fixable: 'safe',
  formatting: 'layout',
  examples: {
    valid: [
      'Nội dung.\n\nNơi nhận:\n\n- Lưu: VT.',
      'Nội dung.\n\n**Nơi nhận:**\n\n- Lưu: VT.',
      'Nội dung.\n\n#### Nơi nhận:\n\n- Lưu: VT.',
      'Nội dung.\n\n***Nơi nhận:***\n\n- Lưu: VT.',
      'Nội dung.\n\n*Nơi nhận:*\n\n- Sở Nội vụ;\n- Lưu: VT.',
    ],
    invalid: [
      { text: 'Nội dung.\n\n⟦Nơi nhận⟧\n\n- Lưu: VT.', fixed: 'Nội dung.\n\nNơi nhận:\n\n- Lưu: VT.' },
      {
        text: 'Nội dung.\n\n**⟦Nơi nhận⟧**\n\n- Lưu: VT.',
        fixed: 'Nội dung.\n\n**Nơi nhận:**\n\n- Lưu: VT.',
      },
    ],
  },
  check(plan, { report }) {
    const label = plan.recipients?.label;
    if (!label || /:\s*$/u.test(label.text)) return;
    const words = label.text.trimEnd();
    const { end } = label.paragraph.content.range(label.start, label.start + words.length);
    report({
      range: { start: label.range.start, end },
      message: {
        vi: `Gặp “${words}”, cần dấu hai chấm: “Nơi nhận:”.`,
        en: `Found “${words}”, a colon is wanted: “Nơi nhận:”.`,
      },
      fix: {
        safe: true,
        title: { vi: 'Thêm dấu hai chấm', en: 'Add the colon' },
        edits: [{ range: { start: end, end }, newText: ':' }],
      },
    });
  },
});
