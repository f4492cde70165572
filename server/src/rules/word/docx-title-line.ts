import { defineRule, type Finding } from '../rule.ts';
import type { SetParagraph, WordFile } from '../word-file.ts';
import { amount, MM } from './amounts.ts';
import { firstOf, linesBetween, widthOf } from './drawn-lines.ts';
import { EXAMPLE_PLANS, marked, PARTY_PLAN, STATE_PLAN } from './example-plans.ts';

/** Lengths of a line, of its text, that nobody takes for the same. */
const SHORTEST = 0.8;
const LONGEST = 1.25;

export const docxTitleLine = defineRule({
  id: 'docx-title-line',
  title: { vi: 'Đường kẻ dưới Tiêu ngữ trong tệp Word', en: 'The line under the motto in the Word file' },
  description: {
    vi: 'Dưới Tiêu ngữ (văn bản của Đảng: dưới tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”) có đường kẻ ngang, nét liền, dài bằng dòng chữ. Chữ gạch chân, viền đoạn, dòng gạch gõ tay cũng được coi là có đường kẻ; độ dài chỉ so khi có đúng một nét vẽ ở ô ấy.',
    en: 'Under the motto (Party: under the title) stands a solid line as long as the text. Underlining, a border or a typed line count as one; the length is compared only where exactly one drawn line stands in its cell.',
  },
  part: 'word',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'party'],
  requirement: 'layout-title-line',
  examples: {
    valid: [
      ...EXAMPLE_PLANS,
      {
        text: STATE_PLAN,
        word: {
          what: { vi: 'đường kẻ là viền đoạn', en: 'a border of the paragraph as its line' },
          edits: [
            ['prst="line"', 'prst="rect"'],
            [
              '<w:pPr><w:pStyle w:val="TieuNgu"/>',
              '<w:pPr><w:pStyle w:val="TieuNgu"/><w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>',
            ],
          ],
        },
      },
    ],
    invalid: [
      {
        text: marked(STATE_PLAN, 'Độc lập - Tự do - Hạnh phúc'),
        word: {
          what: { vi: 'không có nét vẽ nào', en: 'no drawn line' },
          edits: [['mc:AlternateContent', 'w:rPrChange']],
        },
      },
      {
        text: marked(PARTY_PLAN, 'ĐẢNG CỘNG SẢN VIỆT NAM'),
        word: {
          what: { vi: 'nét vẽ dài 20 mm', en: 'a line of 20 mm' },
          edits: [['<a:off x="0" y="0"/><a:ext cx=', '<a:off x="0" y="0"/><a:ext cx="720000" data-was=']],
        },
      },
    ],
  },
  check(_, { report, word }) {
    const title = firstOf(word!, 'motto') ?? firstOf(word!, 'party-title');
    const end = firstOf(word!, 'title');
    if (!title || !end) return;
    const finding = missing(word!, end.number) ?? wrongLength(word!, title);
    if (finding) report({ range: title.paragraph.range, ...finding });
  },
});

type ReportedLine = Pick<Finding, 'message'>;

/** No line at all in the letterhead. */
function missing(word: WordFile, end: number): ReportedLine | undefined {
  const { drawn, hasOthers } = linesBetween(word, 1, end - 1);
  if (drawn.length > 0 || hasOthers) return undefined;
  return {
    message: {
      vi: 'Không có đường kẻ dưới dòng này trong tệp Word. Vẽ một đường kẻ ngang nét liền dài bằng dòng chữ (Insert → Shapes → Line).',
      en: 'The Word file has no line under this text. Draw a solid one as long as the text (Insert → Shapes → Line).',
    },
  };
}

function wrongLength(word: WordFile, title: SetParagraph): ReportedLine | undefined {
  const { cell } = title.form;
  if (!cell || title.isShared) return undefined;
  const { drawn, hasOthers } = linesBetween(word, title.number, Number.POSITIVE_INFINITY, (form) => {
    return form.cell?.table === cell.table && form.cell.column === cell.column;
  });
  const length = drawn.length === 1 && !hasOthers ? drawn[0]!.length : undefined;
  const width = widthOf(title, title.paragraph.content.text, word);
  if (length === undefined || !width) return undefined;
  const share = length / width;
  if (share >= SHORTEST && share <= LONGEST) return undefined;
  return {
    message: {
      vi: `Đường kẻ dưới dòng này dài ${amount(length / MM)} mm, dòng chữ dài ${amount(width / MM)} mm. Kéo đường kẻ cho bằng dòng chữ.`,
      en: `The line under this text is ${amount(length / MM)} mm long, the text ${amount(width / MM)} mm. Make the line as long as the text.`,
    },
  };
}
