import { defineRule } from '../rule.ts';
import { EXAMPLE_PLANS, marked, STATE_PLAN } from './example-plans.ts';

/** Fonts of signs, not of letters. */
const SIGNS = /symbol|wingdings|webdings|math|emoji/iu;
/** Letters in another font that are no more than a sign or a numeral. */
const MIN_LETTERS = 12;

export const docxFont = defineRule({
  id: 'docx-font',
  title: { vi: 'Phông chữ Times New Roman trong tệp Word', en: 'Times New Roman in the Word file' },
  description: {
    vi: 'Phông chữ của văn bản là Times New Roman, bộ mã ký tự Unicode. Mỗi phông khác được báo một lần, tại đoạn đầu tiên dùng phông ấy.',
    en: 'The font of documents is Times New Roman, in Unicode. Every other font is reported once, at the first paragraph that has it.',
  },
  part: 'word',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'party'],
  requirement: 'layout-font',
  examples: {
    valid: [
      ...EXAMPLE_PLANS,
      {
        text: STATE_PLAN,
        word: {
          what: {
            vi: 'phông mặc định là Times New Roman viết hoa khác',
            en: 'the font named in other capitals',
          },
          edits: [['"Times New Roman"', '"Times new roman"']],
        },
      },
    ],
    invalid: [
      {
        text: marked(STATE_PLAN, 'ỦY BAN NHÂN DÂN'),
        word: {
          what: { vi: 'phông mặc định là Arial', en: 'Arial as its font' },
          edits: [['"Times New Roman"', '"Arial"']],
        },
      },
    ],
  },
  check(_, { report, word }) {
    const { name } = word!.facts.font;
    const fonts = new Map<string, { readonly number: number; letters: number }>();
    let letters = 0;
    for (const [number, { runs }] of [...word!.all].sort(([a], [b]) => a - b)) {
      for (const run of runs) {
        letters += run.letters;
        const { font } = run;
        if (font === undefined || font.toLowerCase().startsWith(name.toLowerCase()) || SIGNS.test(font))
          continue;
        const known = fonts.get(font) ?? { number, letters: 0 };
        known.letters += run.letters;
        fonts.set(font, known);
      }
    }
    for (const [font, { number, letters: own }] of fonts) {
      if (own < MIN_LETTERS) continue;
      const share = Math.max(1, Math.round((100 * own) / letters));
      report({
        range: word!.rangeOf(number),
        message: {
          vi: `Phông chữ “${font}” (${share} % số chữ, từ đoạn này). Đổi sang ${name}.`,
          en: `The font is “${font}” (${share} % of the letters, from this paragraph on). Change it to ${name}.`,
        },
      });
    }
  },
});
