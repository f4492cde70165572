import { defineRule } from '../rule.ts';
import type { SetParagraph } from '../word-file.ts';
import { allowed, amount, isWithin, MM, rangeText } from './amounts.ts';
import { bodyMarked, EXAMPLE_PLANS, STATE_PLAN } from './example-plans.ts';
import { reportGroup } from './groups.ts';
import { isBody } from './parts.ts';

/** Millimetres by which programs round an indent. */
const TOLERANCE = 0.6;

export const docxFirstLine = defineRule({
  id: 'docx-first-line',
  title: { vi: 'Thụt đầu dòng trong tệp Word', en: 'First-line indent of the Word file' },
  description: {
    vi: 'Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm. Đoạn đánh số tự động, đoạn lùi bằng phím Tab hoặc dấu cách, chữ trong bảng và chữ canh giữa không soát. Báo một lần, tại đoạn đầu tiên.',
    en: 'The first line of a paragraph is indented by 1 cm or 1.27 cm. Automatic numbering, indents by tab or blanks, tables and centred text are left alone. Reported once, at the first paragraph.',
  },
  part: 'word',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'party'],
  requirement: 'layout-body',
  examples: {
    valid: [
      ...EXAMPLE_PLANS,
      {
        text: STATE_PLAN,
        word: {
          what: { vi: 'thụt đầu dòng 1,27 cm', en: 'an indent of 1.27 cm' },
          edits: [['w:firstLine="567"', 'w:firstLine="720"']],
        },
      },
    ],
    invalid: [
      {
        text: bodyMarked(STATE_PLAN),
        word: {
          what: { vi: 'không thụt đầu dòng', en: 'no indent' },
          edits: [['w:firstLine="567"', 'w:firstLine="0"']],
        },
      },
    ],
  },
  check(_, { report, word }) {
    const range = allowed(word!.facts.body.firstLineIndent, word!.choices.firstLineIndent);
    const body = word!.paragraphs.filter((each) => isBody(each.paragraph) && isAsked(each));
    const wrong = body.filter(({ form }) => !isWithin(form.firstLineIndent / MM, range, TOLERANCE));
    reportGroup(wrong, body, ({ first, count }) => {
      const found = amount(first.form.firstLineIndent / MM);
      report({
        range: first.paragraph.range,
        message: {
          vi: `Thụt đầu dòng ${found} mm (${count} đoạn). Đặt lại ${rangeText(range, 'đến')} mm (Paragraph → Special → First line).`,
          en: `The first line is indented by ${found} mm (${count} paragraphs). Set ${rangeText(range, 'to')} mm (Paragraph → Special → First line).`,
        },
      });
    });
  },
});

function isAsked({ form: { hasOwnIndent, alignment, cell } }: SetParagraph): boolean {
  return (
    !hasOwnIndent &&
    cell === undefined &&
    alignment !== 'center' &&
    alignment !== 'right' &&
    alignment !== 'end'
  );
}
