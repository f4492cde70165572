import { defineRule, type Finding } from '../rule.ts';
import type { SetParagraph, WordFile } from '../word-file.ts';
import { amount, MM } from './amounts.ts';
import { firstOf, linesBetween } from './drawn-lines.ts';
import { marked, STATE_PLAN, STATE_PLAN_ANNEX, STATE_PLAN_TABLE } from './example-plans.ts';

const SHORTEST = 1 / 3;
const LONGEST = 1 / 2;
/** Part of a length that measuring text by another font or a rough hand may be off. */
const TOLERANCE = 0.2;

export const docxSubjectLine = defineRule({
  id: 'docx-subject-line',
  title: { vi: 'Đường kẻ dưới trích yếu trong tệp Word', en: 'The line under the subject in the Word file' },
  description: {
    vi: 'Dưới trích yếu của văn bản nhà nước có đường kẻ ngang, nét liền, dài từ 1/3 đến 1/2 dòng chữ. Chữ gạch chân, viền đoạn, dòng gạch gõ tay cũng được coi là có đường kẻ; trích yếu nhiều dòng thì so với dòng ngắn nhất và dài nhất có thể.',
    en: 'Under the subject of a State document stands a solid line of 1/3 to 1/2 of the text. Underlining, a border or a typed line count as one; of a subject of several lines the shortest and the longest possible are compared.',
  },
  part: 'word',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state'],
  requirement: 'layout-subject-line',
  examples: {
    valid: [
      STATE_PLAN,
      STATE_PLAN_ANNEX,
      STATE_PLAN_TABLE,
      {
        text: STATE_PLAN,
        word: {
          what: { vi: 'đường kẻ là viền đoạn', en: 'a border of the paragraph as its line' },
          edits: [
            ['prst="line"', 'prst="rect"'],
            [
              '<w:pPr><w:pStyle w:val="TrichYeu"/>',
              '<w:pPr><w:pStyle w:val="TrichYeu"/><w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>',
            ],
          ],
        },
      },
      {
        text: STATE_PLAN,
        word: {
          what: { vi: 'đường kẻ vẽ bằng nối thẳng', en: 'a straight connector as its line' },
          edits: [['prst="line"', 'prst="straightConnector1"']],
        },
      },
    ],
    invalid: [
      {
        text: marked(STATE_PLAN, 'Thực hiện chuyển đổi số năm 2026'),
        word: {
          what: { vi: 'không có nét vẽ nào', en: 'no drawn line' },
          edits: [['mc:AlternateContent', 'w:rPrChange']],
        },
      },
      {
        text: marked(STATE_PLAN, 'Thực hiện chuyển đổi số năm 2026'),
        word: {
          what: { vi: 'nét vẽ dài 100 mm', en: 'a line of 100 mm' },
          edits: [['<a:off x="0" y="0"/><a:ext cx=', '<a:off x="0" y="0"/><a:ext cx="3600000" data-was=']],
        },
      },
    ],
  },
  check(_, { report, word }) {
    if (typeof word!.facts.rules.subject.length !== 'number') return;
    const title = firstOf(word!, 'title');
    const subject = word!.paragraphs.filter(({ paragraph }) => paragraph.role === 'subject');
    const [first] = subject;
    const last = subject.at(-1);
    if (!title || !first || !last) return;
    const finding = judged(word!, title, subject, last);
    if (finding) report({ range: last.paragraph.range, ...finding });
  },
});

const HEADINGS_AND_TEXT: ReadonlySet<string> = new Set(['basis', 'opening', 'section', 'item', 'text']);

type ReportedLine = Pick<Finding, 'message'>;

function judged(
  word: WordFile,
  title: SetParagraph,
  subject: readonly SetParagraph[],
  last: SetParagraph,
): ReportedLine | undefined {
  // A source line may stand between: (Ban hành kèm theo …).
  const after = word.paragraphs.find(
    ({ number, paragraph }) => number > last.number && HEADINGS_AND_TEXT.has(paragraph.role),
  );
  if (!after) return undefined;
  const { drawn, hasOthers } = linesBetween(
    word,
    title.number,
    after.number,
    (form) => form.cell === undefined,
  );
  if (drawn.length === 0 && !hasOthers) {
    // In a table of the head, or anchored before it: nobody can tell.
    if (title.form.cell || linesBetween(word, 1, title.number - 1).drawn.length > MAX_ABOVE) return undefined;
    return {
      message: {
        vi: 'Không có đường kẻ dưới trích yếu trong tệp Word. Vẽ một đường kẻ ngang nét liền dài từ 1/3 đến 1/2 dòng chữ (Insert → Shapes → Line).',
        en: 'The Word file has no line under the subject. Draw a solid one of 1/3 to 1/2 of the text (Insert → Shapes → Line).',
      },
    };
  }
  const length = drawn.length === 1 && !hasOthers ? drawn[0]!.length : undefined;
  return length === undefined ? undefined : wrongLength(length, linesOf(word, subject));
}

/** A text that is longer, of the text area, may be broken in two. */
const ONE_LINE = 0.75;
/** Lines above the name of the kind that belong there: under the motto and under the issuer. */
const MAX_ABOVE = 2;

/** Widths of the shortest and the longest line that the subject may have on paper. */
function linesOf(word: WordFile, subject: readonly SetParagraph[]): readonly [number, number] {
  const [section] = word.sections;
  const { left = 0, right = 0 } = section?.margins ?? {};
  const area = (section?.width ?? 0) - left - right;
  const widths = subject.flatMap(({ paragraph, form: { runs } }) =>
    paragraph.content.text.split('\n').map((line) => (runs[0] ? word.measure(line, runs[0]) : 0)),
  );
  const isOneLine = widths.length === 1 && widths[0]! <= area * ONE_LINE;
  return [isOneLine ? widths[0]! : 0, Math.min(area, Math.max(...widths))];
}

function wrongLength(
  length: number,
  [shortest, longest]: readonly [number, number],
): ReportedLine | undefined {
  const isFit =
    length >= shortest * SHORTEST * (1 - TOLERANCE) && length <= longest * LONGEST * (1 + TOLERANCE);
  if (isFit || longest === 0) return undefined;
  return {
    message: {
      vi: `Đường kẻ dưới trích yếu dài ${amount(length / MM)} mm, dòng chữ dài ${amount(longest / MM)} mm. Kéo đường kẻ còn từ 1/3 đến 1/2 dòng chữ.`,
      en: `The line under the subject is ${amount(length / MM)} mm long, the text ${amount(longest / MM)} mm. Make the line 1/3 to 1/2 of the text.`,
    },
  };
}
