import { collapseWhitespace } from '../../text/whitespace.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldTones } from '../../vietnamese/tones.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

export const recipLabel = defineRule({
  id: 'recip-label',
  title: {
    vi: '“Nơi nhận:” đứng riêng một dòng, có dấu hai chấm',
    en: '“Nơi nhận:” on its own line with a colon',
  },
  description: {
    vi: 'Từ “Nơi nhận” trình bày trên một dòng riêng, sau có dấu hai chấm; các nơi nhận ghi từ dòng dưới. Từ này gõ sai cũng được báo.',
    en: 'The words “Nơi nhận” stand on a line of their own, followed by a colon. The words misspelt are reported too.',
  },
  part: 'recipients',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'recipients-label',
  fixable: 'safe',
  supersedes: ['text-syllable', 'text-real-word', 'typo-tone-consistency'],
  formatting: 'layout',
  examples: {
    valid: [
      'Nội dung.\n\nNơi nhận:\n\n- Lưu: VT.',
      'Nội dung.\n\n**Nơi nhận:**\n\n- Lưu: VT.',
      'Nội dung.\n\n#### Nơi nhận:\n\n- Lưu: VT.',
      'Nội dung.\n\n***Nơi nhận:***\n\n- Lưu: VT.',
      'Nội dung.\n\n*Nơi nhận:*\n\n- Sở Nội vụ;\n- Lưu: VT.',
      'Nơi nhận: hồ sơ được gửi trực tiếp, qua bưu chính hoặc lưu trữ điện tử tại bộ phận một cửa của xã.',
    ],
    invalid: [
      { text: 'Nội dung.\n\n⟦Nơi nhận⟧\n\n- Lưu: VT.', fixed: 'Nội dung.\n\nNơi nhận:\n\n- Lưu: VT.' },
      {
        text: 'Nội dung.\n\n**⟦Nơi nhận⟧**\n\n- Lưu: VT.',
        fixed: 'Nội dung.\n\n**Nơi nhận:**\n\n- Lưu: VT.',
      },
      { text: 'Nội dung.\n\n⟦Nơi nhận;⟧\n\n- Lưu: VT.', fixed: 'Nội dung.\n\nNơi nhận:\n\n- Lưu: VT.' },
      {
        text: 'Nội dung.\n\n**⟦Nơi nhân⟧:**\n\n- Lưu: VT.',
        fixed: 'Nội dung.\n\n**Nơi nhận:**\n\n- Lưu: VT.',
      },
      { text: 'Nội dung.\n\n⟦Noi nhận⟧:\n\n- Lưu: VT.', fixed: 'Nội dung.\n\nNơi nhận:\n\n- Lưu: VT.' },
      { text: 'Nội dung.\n\n⟦Nơi gửi⟧:\n\n- Lưu: VT.', fixed: 'Nội dung.\n\nNơi nhận:\n\n- Lưu: VT.' },
      { text: 'Nội dung.\n\n⟦NƠI NHẬN⟧:\n\n- Lưu: VT.', fixed: 'Nội dung.\n\nNơi nhận:\n\n- Lưu: VT.' },
      {
        text: 'Nội dung.\n\n⟦Nơi nhận: Các thôn trong xã, các trường học (t/h).⟧\n\nCHỦ TỊCH\n\nLê Văn An',
      },
      { text: 'Nội dung.\n\n⟦Nơi nhận: Như trên; Phòng Nội vụ; lưu VT.⟧' },
      { text: 'Nội dung.\n\n⟦Nơi nhậ⟧:\n\n- Lưu: VT.', fixed: 'Nội dung.\n\nNơi nhận:\n\n- Lưu: VT.' },
    ],
  },
  check(plan, { report }) {
    const label = plan.recipients?.label;
    if (!label) return;
    const found = label.text.trimEnd();
    const { content } = label.paragraph;
    const after = label.start + label.text.length;
    if (found.endsWith(':') && regexp.u`^\s*[^(\s].*(?:[;,]|\p{L}{2})`.test(content.text.slice(after)))
      report({
        range: content.range(label.start, content.text.trimEnd().length),
        message: {
          vi: 'Các nơi nhận ghi liền một dòng với “Nơi nhận:”. Xuống dòng, mỗi nơi nhận một dòng có gạch đầu dòng.',
          en: 'The recipients stand on the line of “Nơi nhận:”. Put each on a line of its own, with a dash.',
        },
      });
    const words = found.replace(/(?<!\s)\s*[:;.,]$/u, '');
    const wanted = 'Nơi nhận';
    const isMisspelt = foldForMatch(words).replace(/\s+/gu, ' ') !== foldForMatch(wanted);
    const start = label.start + (label.text.length - label.text.trimStart().length);
    if (isMisspelt) {
      const range = label.paragraph.content.range(start, label.start + words.length);
      report({
        range,
        message: {
          vi: `“${words.trim()}” là lỗi gõ, cần viết “${wanted}:”.`,
          en: `“${words.trim()}” is a slip for “${wanted}:”.`,
        },
        fix: {
          // `Nơi gửi` is another word, not a slip of typing.
          safe: !/g[ửở]i/iu.test(words),
          title: { vi: `Sửa thành “${wanted}”`, en: `Write “${wanted}”` },
          edits: [{ range, newText: wanted }],
        },
      });
      return;
    }
    if (collapseWhitespace(foldTones(words)) !== wanted) {
      report({
        range: content.range(start, label.start + words.length),
        severity: 'info',
        message: {
          vi: `“${words.trim()}” viết hoa chưa đúng, cần “${wanted}:”.`,
          en: `“${words.trim()}”: write “${wanted}:”, with one capital.`,
        },
        fix: {
          safe: false,
          title: { vi: `Sửa thành “${wanted}”`, en: `Write “${wanted}”` },
          edits: [{ range: content.range(start, label.start + words.length), newText: wanted }],
        },
      });
    }
    if (found.endsWith(':')) return;
    const mark = label.paragraph.content.range(label.start + words.length, label.start + found.length);
    report({
      range: { start: label.paragraph.content.range(start, start + 1).start, end: mark.end },
      message: {
        vi: `Gặp “${found.trim()}”, cần dấu hai chấm: “${wanted}:”.`,
        en: `Found “${found.trim()}”, a colon is wanted: “${wanted}:”.`,
      },
      fix: {
        safe: true,
        title: { vi: 'Thêm dấu hai chấm', en: 'Add the colon' },
        edits: [{ range: mark, newText: ':' }],
      },
    });
  },
});
