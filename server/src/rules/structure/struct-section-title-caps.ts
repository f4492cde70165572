import type { OutlineNode } from '../../plan/model.ts';
import { outlineNodes } from '../../plan/outline.ts';
import { memoizeByText } from '../../text/memoize.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { outlinesOf } from '../support/outlines.ts';

/** A longer line with a Roman numeral is a sentence, not a title. */
const MAX_TITLE_LENGTH = 120;

export const structSectionTitleCaps = defineRule({
  id: 'struct-section-title-caps',
  title: {
    vi: 'Tiêu đề phần đánh số La Mã viết in hoa',
    en: 'Titles of Roman-numbered sections are in capitals',
  },
  description: {
    vi: 'Tiêu đề của phần, mục đánh số La Mã trình bày bằng chữ in hoa; tiêu đề khoản viết chữ thường.',
    en: 'Titles of sections with a Roman numeral are set in capitals, those of clauses in sentence case.',
  },
  part: 'structure',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'section-titles',
  fixable: 'unsafe',
  examples: {
    valid: [
      '### I. MỤC ĐÍCH, YÊU CẦU\n\nNội dung.',
      '### IV. ĐỀ XUẤT, KIẾN NGHỊ (nêu cụ thể cơ quan đề xuất)\n\nNội dung.',
      '#### 1. Mục đích\n\nNội dung.',
      'A. MỤC ĐÍCH, YÊU CẦU\n\nI. Mục đích\n\nNội dung.\n\nII. Yêu cầu\n\nNội dung.\n\nB. NỘI DUNG\n\nI. Một\n\nNội dung.',
      'I. Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao xây dựng kế hoạch cụ thể để tổ chức thực hiện, định kỳ hằng quý báo cáo kết quả về Ủy ban nhân dân xã.',
      '### II. NỘI DUNG THỰC HIỆN CHỈ THỊ SỐ 06-CT/TW\n\nNội dung.',
    ],
    invalid: [
      { text: '### I. ⟦Mục đích, yêu cầu⟧\n\nNội dung.', fixed: '### I. MỤC ĐÍCH, YÊU CẦU\n\nNội dung.' },
    ],
  },
  check(plan, { report }) {
    for (const outline of outlinesOf(plan)) {
      // `I. Mục đích` below `A. MỤC ĐÍCH, YÊU CẦU` is no section.
      const below = new Set(outline.filter(isLarger).flatMap(({ children }) => children));
      for (const node of outlineNodes(outline)) {
        if (
          node.numbering.kind !== 'roman' ||
          below.has(node) ||
          node.title.length > MAX_TITLE_LENGTH ||
          !isSmallTitle(node.title)
        )
          continue;
        const paragraph = node.paragraphs[0]!;
        const { content } = paragraph;
        const end = content.text.trimEnd().length;
        const range = content.range(paragraph.bodyStart, end);
        const title = content.text.slice(paragraph.bodyStart, end);
        // Marks inside the title would be lost in a plain rewriting.
        const plain = plan.text.slice(range.start, range.end) === title;
        report({
          range,
          message: {
            vi: `Gặp tiêu đề “${title}” viết chữ thường, cần chữ in hoa.`,
            en: `Found the title “${title}” in small letters, capitals are wanted.`,
          },
          ...(plain
            ? {
                fix: {
                  safe: false,
                  title: { vi: 'Viết in hoa tiêu đề', en: 'Write the title in capitals' },
                  edits: [{ range, newText: title.toUpperCase() }],
                },
              }
            : {}),
        });
      }
    }
  },
});

function isLarger({ numbering }: OutlineNode): boolean {
  return numbering.kind === 'capital';
}

/** Small letters before any bracket, colon or citation. */
const isSmallTitle = memoizeByText((title): boolean => {
  const head = title.split(/[(:“"]/u, 1)[0]!.replace(regexp.gu`\d[\p{L}\d/-]*`, '');
  return regexp.u`\p{Ll}{2}`.test(head) && !isUpper(head.split(' ').slice(0, 2).join(' '));
}, 100_000);
