import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

/** `Mục IV`, `Phần II.3`, `Điều 5`: a place in the text and nothing else. */
const SECTION = regexp.iu`^\s*(?:như\s)?(?:mục|phần|điều|khoản)\s(?:[IVXLC]{1,6}|\d{1,2})(?:[.,]\s?(?:[IVXLC]{1,6}|\d{1,2}))?\s*$`;

export const recipSection = defineRule({
  id: 'recip-section',
  title: { vi: 'Nơi nhận là cơ quan, không phải một mục', en: 'A recipient is a body, not a section' },
  description: {
    vi: 'Phần nơi nhận ghi tên cơ quan, tổ chức, đơn vị nhận văn bản. “Mục IV” không cho biết văn bản gửi cho ai; ghi “Các cơ quan nêu tại Mục IV” hoặc kể tên.',
    en: 'Recipients are named. “Mục IV” tells nobody who gets the document; write “Các cơ quan nêu tại Mục IV” or name them.',
  },
  part: 'recipients',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'recipients',
  examples: {
    valid: [
      'Nội dung.\n\nNơi nhận:\n- Các cơ quan nêu tại Mục IV;\n- Lưu: VT.',
      'Nội dung.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.',
      'Nội dung.\n\nNơi nhận:\n- Các đơn vị tại Phần III;\n- Lưu: VT.',
      'Nội dung.\n\nNơi nhận:\n- Mục vụ giáo xứ;\n- Lưu: VT.',
      'Mục IV;\n\nNơi nhận:\n- UBND xã;\n- Lưu: VT.',
    ],
    invalid: [
      { text: 'Nội dung.\n\nNơi nhận:\n- UBND xã;\n- ⟦Mục IV⟧;\n- Lưu: VT.' },
      { text: 'Nội dung.\n\nNơi nhận:\n- ⟦Như Điều 3⟧;\n- Lưu: VT.' },
    ],
  },
  check(plan, { report }) {
    for (const { name, paragraph } of plan.recipients?.items ?? []) {
      if (!SECTION.test(name)) continue;
      const start = paragraph.content.text.indexOf(name);
      report({
        range: paragraph.content.range(start, start + name.length),
        message: {
          vi: `“${name}” không phải cơ quan nhận. Ghi “Các cơ quan nêu tại …” hoặc kể tên.`,
          en: `“${name}” is no recipient. Write “Các cơ quan nêu tại …”, or name the bodies.`,
        },
      });
    }
  },
});
