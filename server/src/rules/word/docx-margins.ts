import type { WordSection } from '../../import/word-form.ts';
import { defineRule } from '../rule.ts';
import type { WordFile } from '../word-file.ts';
import { allowed, amount, isWithin, MM, rangeText } from './amounts.ts';
import { PARTY_PLAN, STATE_PLAN, STATE_PLAN_ANNEX, titleMarked } from './example-plans.ts';

/** Millimetres by which programs round a margin. */
const TOLERANCE = 0.5;
const SIDES = [
  ['top', { vi: 'lề trên', en: 'top' }],
  ['bottom', { vi: 'lề dưới', en: 'bottom' }],
  ['left', { vi: 'lề trái', en: 'left' }],
  ['right', { vi: 'lề phải', en: 'right' }],
] as const;

export const docxMargins = defineRule({
  id: 'docx-margins',
  title: { vi: 'Lề trang trong tệp Word', en: 'Margins of the Word file' },
  description: {
    vi: 'Nhà nước: lề trên, dưới 20 đến 25 mm, trái 30 đến 35 mm, phải 15 đến 20 mm. Đảng: trên, dưới 20 mm, trái 30 mm, phải 15 mm. Cơ quan đã chọn lề trong cấu hình (`layout`) thì soát theo lề đã chọn. Trang giấy ngang không soát lề.',
    en: 'State: top and bottom 20 to 25 mm, left 30 to 35 mm, right 15 to 20 mm. Party: top and bottom 20 mm, left 30 mm, right 15 mm. Where the configuration (`layout`) has chosen a margin, that one holds. Landscape pages are left alone.',
  },
  part: 'word',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'party'],
  requirement: 'layout-margins',
  examples: {
    valid: [
      STATE_PLAN,
      PARTY_PLAN,
      STATE_PLAN_ANNEX,
      {
        text: STATE_PLAN,
        word: {
          what: { vi: 'lề trái 35 mm, phải 20 mm', en: 'a left margin of 35 mm and a right one of 20 mm' },
          edits: [
            ['w:left="1701"', 'w:left="1984"'],
            ['w:right="850"', 'w:right="1134"'],
          ],
        },
      },
      {
        text: STATE_PLAN,
        word: {
          what: {
            vi: 'lề trên âm (không bị tiêu đề đẩy xuống)',
            en: 'a negative top margin, which no header pushes down',
          },
          edits: [['w:top="1134"', 'w:top="-1134"']],
        },
      },
      {
        text: STATE_PLAN,
        word: {
          what: {
            vi: 'lề trái 25 mm và 5 mm để đóng gáy',
            en: 'a left margin of 25 mm and a gutter of 5 mm',
          },
          edits: [
            ['w:left="1701"', 'w:left="1417"'],
            ['w:gutter="0"', 'w:gutter="284"'],
          ],
        },
      },
    ],
    invalid: [
      {
        text: titleMarked(STATE_PLAN),
        word: {
          what: { vi: 'lề trên 15 mm, lề trái 20 mm', en: 'a top margin of 15 mm and a left one of 20 mm' },
          edits: [
            ['w:top="1134"', 'w:top="850"'],
            ['w:left="1701"', 'w:left="1134"'],
          ],
        },
      },
      {
        text: titleMarked(PARTY_PLAN),
        word: {
          what: { vi: 'lề phải 20 mm', en: 'a right margin of 20 mm' },
          edits: [['w:right="850"', 'w:right="1134"']],
        },
      },
    ],
  },
  check(_, { report, word }) {
    const reported = new Set<string>();
    for (const section of word!.sections) {
      const wrong = wrongSides(section, word!);
      const vi = wrong.map((each) => each.vi).join(', ');
      if (vi === '' || reported.has(vi)) continue;
      reported.add(vi);
      report({
        range: section === word!.sections[0] ? word!.place : word!.rangeOf(section.first),
        message: {
          vi: `Lề trang trong tệp Word chưa đúng: ${vi}. Đặt lại (Layout → Margins → Custom Margins).`,
          en: `The margins of the Word file are off: ${wrong.map((each) => each.en).join(', ')}. Set them anew (Layout → Margins → Custom Margins).`,
        },
      });
    }
  },
});

function wrongSides(
  { width, height, margins }: WordSection,
  { facts, choices }: WordFile,
): { readonly vi: string; readonly en: string }[] {
  if (width === undefined || height === undefined || width > height) return [];
  return SIDES.flatMap(([side, name]) => {
    const length = margins[side];
    const range = allowed(facts.page[side], choices.margins?.[side]);
    if (length === undefined || isWithin(length / MM, range, TOLERANCE)) return [];
    const found = amount(length / MM);
    return {
      vi: `${name.vi} ${found} mm (cần ${rangeText(range, 'đến')} mm)`,
      en: `${name.en} ${found} mm (needs ${rangeText(range, 'to')} mm)`,
    };
  });
}
