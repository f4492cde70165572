import { ALL_REGIMES, defineRule } from '../rule.ts';
import { lostNumerals } from '../support/lost-numerals.ts';

export const structHeadingNumeral = defineRule({
  id: 'struct-heading-numeral',
  title: { vi: 'Tiêu đề không mất số thứ tự', en: 'No heading has lost its numeral' },
  description: {
    vi: 'Giữa phần I và phần III có một tiêu đề viết như chúng mà không có số thì số II đã mất; “Yêu cầu” sau “1. Mục đích” cũng vậy. Chỉ xét khi chỉ có một tiêu đề như thế.',
    en: 'Where a heading without a numeral, written as they are, stands between parts I and III, the numeral II is lost; so with “Yêu cầu” after “1. Mục đích”. Judged only where there is one such heading.',
  },
  part: 'structure',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'numbering-arabic',
  fixable: 'unsafe',
  examples: {
    valid: [
      '## I. MỤC ĐÍCH\n\nMột.\n\n## II. NỘI DUNG\n\nHai.\n\n## III. KINH PHÍ\n\nBa.',
      '## I. MỤC ĐÍCH\n\nMột.\n\n## II. NỘI DUNG\n\n### Tuyên truyền\n\nHai.\n\n## III. KINH PHÍ\n\nBa.',
      '## I. MỤC ĐÍCH\n\nMột.\n\n## NỘI DUNG\n\nHai.\n\n## KINH PHÍ\n\nBa.\n\n## III. TỔ CHỨC THỰC HIỆN\n\nBốn.',
      '## I. MỤC ĐÍCH\n\nMột.\n\n## II NỘI DUNG\n\nHai.\n\n## III. KINH PHÍ\n\nBa.',
      '**1. Mục đích**\n\nMột.\n\n**2. Yêu cầu**\n\nHai.\n\n**Ghi chú**\n\nBa.',
      '1. Mục đích\n\nYêu cầu các đơn vị thực hiện nghiêm túc.\n\n3. Nội dung\n\nBa.',
      '**1. Mục tiêu**\n\nMột.\n\n**Các chỉ tiêu:**\n\n- Hai.\n\n**3. Giải pháp**\n\nBa.',
    ],
    invalid: [
      {
        text: '## I. MỤC ĐÍCH\n\nMột.\n\n## ⟦NỘI DUNG⟧\n\nHai.\n\n## III. KINH PHÍ\n\nBa.',
        fixed: '## I. MỤC ĐÍCH\n\nMột.\n\n## II. NỘI DUNG\n\nHai.\n\n## III. KINH PHÍ\n\nBa.',
      },
      {
        text: '## I. MỤC ĐÍCH\n\n1. Một.\n\n2. Hai.\n\n## ⟦NỘI DUNG⟧\n\n1. Một.\n\n## III. KINH PHÍ\n\nBa.',
        fixed:
          '## I. MỤC ĐÍCH\n\n1. Một.\n\n2. Hai.\n\n## II. NỘI DUNG\n\n1. Một.\n\n## III. KINH PHÍ\n\nBa.',
      },
      {
        text: '## I. MỤC ĐÍCH, YÊU CẦU\n\n**1. Mục đích**\n\nMột.\n\n**⟦Yêu cầu⟧**\n\nHai.\n\n## II. NỘI DUNG\n\nBa.',
        fixed:
          '## I. MỤC ĐÍCH, YÊU CẦU\n\n**1. Mục đích**\n\nMột.\n\n**2. Yêu cầu**\n\nHai.\n\n## II. NỘI DUNG\n\nBa.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { paragraph, numeral } of lostNumerals(plan)) {
      const { content, range } = paragraph;
      const text = content.text.trim();
      report({
        range,
        message: {
          vi: `Tiêu đề “${text}” thiếu số thứ tự. Viết “${numeral}. ${text}”.`,
          en: `The heading “${text}” lacks its numeral. Write “${numeral}. ${text}”.`,
        },
        fix: {
          safe: false,
          title: { vi: `Thêm “${numeral}.”`, en: `Add “${numeral}.”` },
          edits: [{ range: { start: range.start, end: range.start }, newText: `${numeral}. ` }],
        },
      });
    }
  },
});
