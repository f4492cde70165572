import type { WordParagraph } from '../../import/word-form.ts';
import { defineRule } from '../rule.ts';
import type { SetParagraph, WordFile } from '../word-file.ts';
import { allowed, amount, isWithin, rangeText } from './amounts.ts';
import { bodyMarked, EXAMPLE_PLANS, PARTY_PLAN, STATE_PLAN } from './example-plans.ts';
import { reportGroup } from './groups.ts';
import { isBody } from './parts.ts';

/** Height of a line of Times New Roman, of its size. */
const LINE_HEIGHT = 1.15;
const TOLERANCE = 0.03;

export const docxLineSpacing = defineRule({
  id: 'docx-line-spacing',
  title: { vi: 'Khoảng cách dòng trong tệp Word', en: 'Line spacing of the Word file' },
  description: {
    vi: 'Nội dung văn bản nhà nước cách dòng đơn đến 1,5 dòng; văn bản của Đảng Exactly 18 đến 22 pt. Cách đặt khác được đổi ra cùng đơn vị rồi so. Báo một lần, tại đoạn đầu tiên.',
    en: 'State documents have lines single to 1.5; Party documents exactly 18 to 22 pt. Other ways to set it are converted and compared. Reported once, at the first paragraph.',
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
          what: { vi: 'Exactly 18 pt, cũng là 1,1 dòng', en: 'exactly 18 pt, which is 1.1 lines' },
          edits: [['w:line="240" w:lineRule="auto"', 'w:line="360" w:lineRule="exact"']],
        },
      },
    ],
    invalid: [
      {
        text: bodyMarked(STATE_PLAN),
        word: {
          what: { vi: 'cách dòng 2', en: 'double spacing' },
          edits: [['w:line="240"', 'w:line="480"']],
        },
      },
      {
        text: bodyMarked(PARTY_PLAN),
        word: {
          what: { vi: 'Exactly 15 pt', en: 'exactly 15 pt' },
          edits: [['w:line="360"', 'w:line="300"']],
        },
      },
    ],
  },
  check(_, { report, word }) {
    const { type, min, max, usual } = word!.facts.body.lineSpacing;
    const range = allowed({ min, max, usual }, word!.choices.lineSpacing);
    const body = word!.paragraphs.filter(({ paragraph }) => isBody(paragraph));
    const wrong = body.filter((each) => !isWithin(spacing(each, type), range, TOLERANCE * range[1]));
    reportGroup(wrong, body, ({ first, count }) => {
      const found = shown(first.form);
      const unit =
        type === 'exact' ? { vi: 'pt (Exactly)', en: 'pt (exactly)' } : { vi: 'dòng', en: 'lines' };
      report({
        range: first.paragraph.range,
        message: {
          vi: `Khoảng cách dòng của nội dung là ${found.vi} (${count} đoạn). Đặt lại ${rangeText(range, 'đến')} ${unit.vi}.`,
          en: `Lines of the body are ${found.en} apart (${count} paragraphs). Set ${rangeText(range, 'to')} ${unit.en}.`,
        },
      });
    });
  },
});

type Type = WordFile['facts']['body']['lineSpacing']['type'];

/** The pitch of a paragraph's lines in the unit of the regulation. */
function spacing({ form: { lineSpacing, runs } }: SetParagraph, type: Type): number {
  const height = Math.max(...runs.map(({ size }) => size), 1) * LINE_HEIGHT;
  if (lineSpacing.type === 'multiple') {
    return type === 'multiple' ? lineSpacing.value : lineSpacing.value * height;
  }
  const points = lineSpacing.type === 'atLeast' ? Math.max(lineSpacing.value, height) : lineSpacing.value;
  return type === 'multiple' ? points / height : points;
}

function shown({ lineSpacing: { type, value } }: WordParagraph): Readonly<Record<'vi' | 'en', string>> {
  if (type === 'multiple') {
    const lines = String(Math.round(value * 100) / 100);
    return { vi: `${lines.replace('.', ',')} dòng`, en: `${lines} lines` };
  }
  return {
    vi: `${type === 'exact' ? 'Exactly' : 'At least'} ${amount(value)} pt`,
    en: `${type === 'exact' ? 'exactly' : 'at least'} ${amount(value)} pt`,
  };
}
