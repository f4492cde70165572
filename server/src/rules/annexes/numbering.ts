import { hd05, nd30 } from '../../regimes/clauses.ts';
import type { Clause, RegimeId } from '../../regimes/regime.ts';
import { toRoman } from '../../vietnamese/numerals.ts';
import { defineRule, type Rule } from '../rule.ts';

/** The two regimes ask the opposite of each other; the check is the same. */
function numberingRule(options: {
  readonly id: string;
  readonly style: 'roman' | 'arabic';
  readonly regimes: readonly RegimeId[];
  readonly clause: Clause;
  readonly title: Rule['title'];
  readonly description: Rule['description'];
  readonly examples: Rule['examples'];
}): Rule {
  const { id, style, regimes, clause, title, description, examples } = options;
  return defineRule({
    id,
    title,
    description,
    part: 'annexes',
    severity: 'warning',
    certainty: 'certain',
    regimes,
    clauses: [clause],
    fixable: 'safe',
    examples,
    check(plan, { report }) {
      const annexes = plan.attachments.filter((attachment) => attachment.kind === 'annex');
      if (plan.regime.form.annexNumerals !== style || annexes.length < 2) return;
      annexes.forEach((annex, index) => {
        if (annex.numeral?.form === style) return;
        const wanted =
          style === 'roman'
            ? toRoman(annex.numeral?.value ?? index + 1)
            : String(annex.numeral?.value ?? index + 1);
        const range = annex.numeral?.range ?? annex.title.range;
        report({
          range,
          message: annex.numeral
            ? {
                vi: `Gặp “Phụ lục ${annex.numeral.text}”, cần “Phụ lục ${wanted}”.`,
                en: `Found “Phụ lục ${annex.numeral.text}”, expected “Phụ lục ${wanted}”.`,
              }
            : {
                vi: `Có nhiều phụ lục mà phụ lục này không đánh số. Ghi “Phụ lục ${wanted}”.`,
                en: `There are several annexes; number this one “Phụ lục ${wanted}”.`,
              },
          ...(annex.numeral
            ? {
                fix: {
                  safe: true,
                  title: { vi: `Đổi thành “${wanted}”`, en: `Change to “${wanted}”` },
                  edits: [{ range, newText: wanted }],
                },
              }
            : {}),
        });
      });
    },
  });
}

const BODY = 'I. NỘI DUNG\n\nNội dung (Phụ lục kèm theo).\n\nCHỦ TỊCH\n\nLê Văn An\n\n';

export const annexNumberingState = numberingRule({
  id: 'annex-numbering-state',
  style: 'roman',
  regimes: ['state', 'mass-organisation'],
  clause: nd30('Phụ lục I, Phần I, Mục III, khoản 1, điểm a'),
  title: { vi: 'Từ hai phụ lục trở lên đánh số La Mã', en: 'Two or more annexes take Roman numerals' },
  description: {
    vi: 'Văn bản nhà nước có từ hai phụ lục trở lên thì các phụ lục được đánh số thứ tự bằng chữ số La Mã.',
    en: 'A State document with two or more annexes numbers them with Roman numerals.',
  },
  examples: {
    valid: [
      { regime: 'state', text: `${BODY}PHỤ LỤC I\n\nNội dung.\n\nPHỤ LỤC II\n\nNội dung.` },
      { regime: 'state', text: `${BODY}PHỤ LỤC\n\nNội dung.` },
      { regime: 'state', text: `${BODY}PHỤ LỤC 1\n\nNội dung.` },
      { regime: 'state', text: `${BODY}MẪU SỐ 01\n\nNội dung.\n\nMẪU SỐ 02\n\nNội dung.` },
      { regime: 'party', text: `${BODY}PHỤ LỤC 1\n\nNội dung.\n\nPHỤ LỤC 2\n\nNội dung.` },
    ],
    invalid: [
      {
        regime: 'state',
        text: `${BODY}PHỤ LỤC ⟦1⟧\n\nNội dung.\n\nPHỤ LỤC ⟦2⟧\n\nNội dung.`,
        fixed: `${BODY}PHỤ LỤC I\n\nNội dung.\n\nPHỤ LỤC II\n\nNội dung.`,
      },
    ],
  },
});

export const annexNumberingParty = numberingRule({
  id: 'annex-numbering-party',
  style: 'arabic',
  regimes: ['party', 'mass-organisation'],
  clause: hd05('Phần II, Mục II, khoản 1, điểm 1.1'),
  title: { vi: 'Từ hai phụ lục trở lên đánh số Ả Rập', en: 'Two or more Party annexes take Arabic numerals' },
  description: {
    vi: 'Văn bản của Đảng có từ hai phụ lục trở lên thì đánh số thứ tự bằng chữ số Ả Rập, mỗi phụ lục có tiêu đề.',
    en: 'A Party document with two or more annexes numbers them with Arabic numerals.',
  },
  examples: {
    valid: [
      { regime: 'party', text: `${BODY}PHỤ LỤC 1\n\nNội dung.\n\nPHỤ LỤC 2\n\nNội dung.` },
      { regime: 'party', text: `${BODY}PHỤ LỤC I\n\nNội dung.` },
      { regime: 'party', text: `${BODY}PHỤ LỤC\n\nNội dung.` },
      { regime: 'state', text: `${BODY}PHỤ LỤC I\n\nNội dung.\n\nPHỤ LỤC II\n\nNội dung.` },
      { regime: 'party', text: `${BODY}ĐỀ CƯƠNG BÁO CÁO\n\nI. KẾT QUẢ\n\nNội dung.` },
    ],
    invalid: [
      {
        regime: 'party',
        text: `${BODY}PHỤ LỤC ⟦I⟧\n\nNội dung.\n\nPHỤ LỤC ⟦II⟧\n\nNội dung.`,
        fixed: `${BODY}PHỤ LỤC 1\n\nNội dung.\n\nPHỤ LỤC 2\n\nNội dung.`,
      },
    ],
  },
});
