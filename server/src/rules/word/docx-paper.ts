import { defineRule } from '../rule.ts';
import { amount, MM } from './amounts.ts';
import { PARTY_PLAN, STATE_PLAN, STATE_PLAN_ANNEX, titleMarked } from './example-plans.ts';

/** Millimetres by which programs round a sheet. */
const TOLERANCE = 1.5;

export const docxPaper = defineRule({
  id: 'docx-paper',
  title: { vi: 'Khổ giấy A4 trong tệp Word', en: 'A4 paper in the Word file' },
  description: {
    vi: 'Văn bản hành chính trình bày trên khổ giấy A4 (210 × 297 mm). Quy tắc xem khổ giấy của từng phần (Section) trong tệp .docx, giấy ngang cũng vậy.',
    en: 'Administrative documents are set on A4 paper (210 × 297 mm). The rule looks at the paper of every section of a .docx file, landscape too.',
  },
  part: 'word',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'party'],
  requirement: 'layout-paper',
  examples: {
    valid: [
      STATE_PLAN,
      PARTY_PLAN,
      STATE_PLAN_ANNEX,
      {
        text: STATE_PLAN,
        word: {
          what: { vi: 'khổ A4 quay ngang', en: 'A4 paper in landscape' },
          edits: [['w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"']],
        },
      },
      {
        text: STATE_PLAN,
        word: {
          what: {
            vi: 'khổ A4 làm tròn (11 900 × 16 840 twip)',
            en: 'A4 paper rounded to 11,900 × 16,840 twips',
          },
          edits: [['w:w="11906" w:h="16838"', 'w:w="11900" w:h="16840"']],
        },
      },
    ],
    invalid: [
      {
        text: titleMarked(STATE_PLAN),
        word: {
          what: { vi: 'khổ Letter (216 × 279 mm)', en: 'Letter paper (216 × 279 mm)' },
          edits: [['w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"']],
        },
      },
    ],
  },
  check(_, { report, word }) {
    const { paper } = word!.facts;
    const wanted = [paper.width, paper.height];
    const wrong = word!.sections.find(({ width, height }) => {
      if (width === undefined || height === undefined) return false;
      const sides = [Math.min(width, height), Math.max(width, height)];
      return sides.some((side, at) => Math.abs(side / MM - wanted[at]!) > TOLERANCE);
    });
    if (!wrong) return;
    const size = `${amount(wrong.width! / MM)} × ${amount(wrong.height! / MM)} mm`;
    report({
      range: wrong === word!.sections[0] ? word!.place : word!.rangeOf(wrong.first),
      message: {
        vi: `Khổ giấy trong tệp Word là ${size}. Đặt lại khổ A4 (Layout → Size → A4).`,
        en: `The paper of the Word file is ${size}. Set it to A4 (Layout → Size → A4).`,
      },
    });
  },
});
