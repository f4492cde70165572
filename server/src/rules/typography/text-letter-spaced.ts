import type { Paragraph } from '../../plan/model.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { isLetterSpaced, LETTER_SPACED_PREFILTER } from '../support/words.ts';

/** Figures alone may be the numbers of columns. */
const LETTERS = regexp.u`(?:(?<![\p{L}\p{M}])\p{L} ){4}`;

export const textLetterSpaced = defineRule({
  id: 'text-letter-spaced',
  title: { vi: 'Chữ không bị cách rời', en: 'Letters are not spaced out' },
  description: {
    vi: 'Chép từ PDF có khi ra chữ cách rời từng chữ cái (“N â n g  c a o”): không tìm kiếm, không soát được. Gõ lại đoạn đó.',
    en: 'Copying from a PDF may put a space between all letters: such text can neither be searched nor checked, and has to be typed again.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'Nâng cao chất lượng hoạt động.',
      'Phương án A, B, C, D; vitamin A B C.',
      '1 2 3 4 5 6',
      'Lớp 1 A, lớp 2 B; điểm a, b, c, d khoản 2.',
      'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ',
      'Ông Y Dhơn, bà H’ Linh dự họp.',
    ],
    invalid: [{ text: 'Nội dung.\n\n⟦4 . N â n g c a o c h ấ t l ư ợ n g⟧' }],
  },
  check(plan, { report }) {
    let before: Paragraph | undefined;
    for (const paragraph of paragraphsMatching(plan, LETTER_SPACED_PREFILTER)) {
      if (!isLetterSpaced(paragraph.content.text)) continue;
      // Line by line it is one spoilt passage.
      if (before?.index !== paragraph.index - 1) {
        if (!LETTERS.test(paragraph.content.text)) continue;
        const text = shown(paragraph);
        report({
          range: paragraph.range,
          message: {
            vi: `Chữ cách rời: “${text}”. Gõ lại đoạn này.`,
            en: `Letters are spaced out: “${text}”. Type the passage again.`,
          },
        });
      }
      before = paragraph;
    }
  },
});

function shown({ content }: Paragraph): string {
  const text = collapseWhitespace(content.text).trim();
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
