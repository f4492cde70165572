import { outlineNodes } from '../../plan/outline.ts';
import { toRoman } from '../../vietnamese/numerals.ts';
import { defineRule } from '../rule.ts';
import { numeralRange, outlinesOf } from '../support/outlines.ts';

const NAMES = { part: 'Phần', chapter: 'Chương', section: 'Mục' } as const;

export const structPartNumerals = defineRule({
  id: 'struct-part-numerals',
  title: {
    vi: 'Phần, Chương dùng số La Mã; Mục dùng số Ả Rập',
    en: 'Parts and chapters take Roman, sections (Mục) Arabic numerals',
  },
  description: {
    vi: 'Phần và Chương đánh số La Mã (văn bản của Đảng còn viết bằng chữ: Phần thứ nhất); Mục và Tiểu mục đánh số Ả Rập.',
    en: 'Parts and chapters take Roman numerals (Party documents may spell them out); Mục takes Arabic ones.',
  },
  part: 'structure',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'party'],
  requirement: 'numbering-parts',
  fixable: 'safe',
  examples: {
    valid: [
      'Phần I\nQUY ĐỊNH CHUNG\n\nNội dung.\n\nPhần II\nTỔ CHỨC THỰC HIỆN\n\nNội dung.',
      {
        text: 'PHẦN THỨ NHẤT\nKẾT QUẢ\n\nNội dung.\n\nPHẦN THỨ HAI\nPHƯƠNG HƯỚNG\n\nNội dung.',
        regime: 'party',
      },
      'Chương II\nNHIỆM VỤ\n\nMục 1\nTUYÊN TRUYỀN\n\nNội dung.',
      'Thực hiện theo Phần 1 của Đề án và Mục II Phụ lục.',
      'Điều 1. Phạm vi\n\nNội dung.',
    ],
    invalid: [
      { text: 'Phần ⟦1⟧\nQUY ĐỊNH CHUNG\n\nNội dung.', fixed: 'Phần I\nQUY ĐỊNH CHUNG\n\nNội dung.' },
      {
        text: 'Chương I\nNHIỆM VỤ\n\nMục ⟦II⟧\nTUYÊN TRUYỀN\n\nNội dung.',
        fixed: 'Chương I\nNHIỆM VỤ\n\nMục 2\nTUYÊN TRUYỀN\n\nNội dung.',
      },
    ],
  },
  check(plan, { report }) {
    const wordsAllowed = plan.regime.id === 'party';
    for (const outline of outlinesOf(plan)) {
      for (const node of outlineNodes(outline)) {
        const { kind, numeralForm, values } = node.numbering;
        if (kind !== 'part' && kind !== 'chapter' && kind !== 'section') continue;
        const wanted = kind === 'section' ? 'arabic' : 'roman';
        // Đề cương báo cáo are written PHẦN THỨ NHẤT everywhere; only figures of the wrong kind are certain.
        if (numeralForm === wanted || (numeralForm === 'word' && (wordsAllowed || kind === 'part'))) continue;
        const value = values[0]!;
        const newText = wanted === 'roman' ? toRoman(value) : String(value);
        const range = numeralRange(node);
        const { text } = node.paragraphs[0]!.content;
        const written = text.slice(node.numbering.numeralStart, node.numbering.numeralEnd);
        report({
          range,
          message: {
            vi: `Gặp “${NAMES[kind]} ${written}”, cần “${NAMES[kind]} ${newText}”.`,
            en: `Found “${NAMES[kind]} ${written}”, expected “${NAMES[kind]} ${newText}”.`,
          },
          fix: {
            safe: true,
            title: { vi: `Viết thành “${newText}”`, en: `Write “${newText}”` },
            edits: [{ range, newText }],
          },
        });
      }
    }
  },
});
