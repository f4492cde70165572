import type { PageNumberPlace } from '../../import/word-form.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { defineRule } from '../rule.ts';
import { EXAMPLE_PLANS, STATE_PLAN, titleMarked } from './example-plans.ts';

const SIDES: Readonly<Record<'left' | 'right', Bilingual>> = {
  left: { vi: 'bên trái', en: 'at the left' },
  right: { vi: 'bên phải', en: 'at the right' },
};

export const docxPageNumber = defineRule({
  id: 'docx-page-number',
  title: { vi: 'Số trang trong tệp Word', en: 'Page numbers of the Word file' },
  description: {
    vi: 'Số trang đặt canh giữa theo chiều ngang ở phần lề trên (Header), không hiển thị ở trang thứ nhất. Tệp một trang không cần số trang; thiếu số trang chỉ báo khi tệp ghi rằng văn bản có từ hai trang.',
    en: 'Page numbers are centred in the top margin (header) and not shown on the first page. A file of one page needs none; a missing number is reported only where the file says that there are two pages or more.',
  },
  part: 'word',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'party'],
  requirement: 'layout-page-number',
  examples: {
    valid: [
      ...EXAMPLE_PLANS,
      {
        text: STATE_PLAN,
        word: {
          what: { vi: 'một trang, không có số trang', en: 'one page without a number' },
          edits: [[' PAGE ', ' DATE ']],
        },
      },
    ],
    invalid: [
      {
        text: titleMarked(STATE_PLAN),
        word: {
          what: { vi: 'số trang hiện cả ở trang thứ nhất', en: 'a number on its first page too' },
          edits: [['<w:titlePg/>', '']],
        },
      },
      {
        text: titleMarked(STATE_PLAN),
        word: {
          what: { vi: 'số trang canh phải', en: 'numbers at the right' },
          edits: [
            ['<w:hdr', '<w:hdr'],
            [
              '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/>',
              '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/>',
            ],
          ],
        },
      },
      {
        text: titleMarked(STATE_PLAN),
        word: {
          what: { vi: 'số trang ở chân trang', en: 'numbers at the foot' },
          edits: [['w:headerReference', 'w:footerReference']],
        },
      },
      {
        text: titleMarked(STATE_PLAN),
        word: {
          what: { vi: 'ba trang, không có số trang', en: 'three pages without numbers' },
          edits: [
            [' PAGE ', ' DATE '],
            ['<Application>', '<Pages>3</Pages><Application>'],
          ],
        },
      },
    ],
  },
  check(_, { report, word }) {
    const [section] = word!.sections;
    if (!section) return;
    const problems = problemsOf(section.firstPageNumber, section.pageNumber, word!.pages);
    if (problems.length === 0) return;
    report({
      range: word!.place,
      message: {
        vi: `Số trang trong tệp Word ${problems.map(({ vi }) => vi).join('; ')}. Đặt số trang giữa lề trên (Insert → Page Number → Top of Page), chọn Different First Page để trang thứ nhất không có số.`,
        en: `Page numbers of the Word file ${problems.map(({ en }) => en).join('; ')}. Put them in the middle of the top margin (Insert → Page Number → Top of Page) and choose Different First Page, so that the first page has none.`,
      },
    });
  },
});

function problemsOf(
  first: PageNumberPlace | undefined,
  others: PageNumberPlace | undefined,
  pages: number | undefined,
): Bilingual[] {
  const isLong = pages !== undefined && pages > 1;
  if (!others && !first)
    return isLong
      ? [{ vi: `chưa có (văn bản có ${pages} trang)`, en: `are missing (there are ${pages} pages)` }]
      : [];
  const problems: Bilingual[] = [];
  const shown = others ?? first!;
  if (pages === 1 && !first) return [];
  if (shown.part === 'footer') problems.push({ vi: 'đặt ở chân trang', en: 'stand at the foot' });
  if (shown.alignment === 'left' || shown.alignment === 'right') {
    const side = SIDES[shown.alignment];
    problems.push({ vi: `đặt ${side.vi}`, en: `stand ${side.en}` });
  }
  if (first) problems.push({ vi: 'hiện cả ở trang thứ nhất', en: 'show on the first page too' });
  return problems;
}
