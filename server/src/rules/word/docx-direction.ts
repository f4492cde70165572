import { defineRule } from '../rule.ts';
import { EXAMPLE_PLANS, STATE_PLAN, STATE_PLAN_TABLE, titleMarked } from './example-plans.ts';

const UPRIGHT = 'w:w="11906" w:h="16838"';
const LANDSCAPE = 'w:w="16838" w:h="11906" w:orient="landscape"';

export const docxDirection = defineRule({
  id: 'docx-direction',
  title: { vi: 'Trang giấy đứng trong tệp Word', en: 'Upright pages in the Word file' },
  description: {
    vi: 'Văn bản trình bày theo chiều dài của trang giấy (giấy đứng). Giấy ngang chỉ dùng cho phụ lục, hoặc phần có bảng, biểu.',
    en: 'The text stands on upright pages. Landscape is for annexes, or for a part with tables.',
  },
  part: 'word',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'party'],
  requirement: 'layout-direction',
  examples: {
    valid: [
      ...EXAMPLE_PLANS,
      {
        text: STATE_PLAN_TABLE,
        word: {
          what: { vi: 'giấy ngang, văn bản có bảng', en: 'landscape pages, and a table' },
          edits: [[UPRIGHT, LANDSCAPE]],
        },
      },
    ],
    invalid: [
      {
        text: titleMarked(STATE_PLAN),
        word: {
          what: { vi: 'giấy ngang, văn bản không có bảng', en: 'landscape pages, and no table' },
          edits: [[UPRIGHT, LANDSCAPE]],
        },
      },
    ],
  },
  check(plan, { report, word }) {
    const annexes = plan.attachments[0]?.range.start ?? Number.POSITIVE_INFINITY;
    const { sections } = word!;
    const wrong = sections.find(({ width, height, first }, at) => {
      if (width === undefined || height === undefined || width <= height) return false;
      const end = sections[at + 1]?.first ?? Number.POSITIVE_INFINITY;
      const own = word!.paragraphs.filter(({ number }) => number >= first && number < end);
      const hasTable = [...word!.all].some(
        ([number, { cell }]) => number >= first && number < end && cell?.isFramed === true,
      );
      return own.length > 0 && own[0]!.paragraph.range.start < annexes && !hasTable;
    });
    if (!wrong) return;
    report({
      range: wrong === sections[0] ? word!.place : word!.rangeOf(wrong.first),
      message: {
        vi: 'Phần này trong tệp Word để giấy ngang mà không có bảng, biểu và không phải phụ lục. Đặt lại giấy đứng (Layout → Orientation → Portrait).',
        en: 'This part of the Word file is in landscape, has no table and is no annex. Set it upright (Layout → Orientation → Portrait).',
      },
    });
  },
});
