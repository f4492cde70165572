import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { writeTitle } from '../support/text-findings.ts';

/** Full-width digits, letters and the marks of dates and numbers; digits and words of mathematical letters. */
const RUN =
  /[\uff05\uff08\uff09\uff0c-\uff1b\uff21-\uff3a\uff41-\uff5a]+|[\u{1d7ce}-\u{1d7ff}]+|[\u{1d400}-\u{1d7cb}]{2,}/gu;
const ANY = /[\uff05-\uff5a\u{1d400}-\u{1d7ff}]/u;
/** Chinese, Japanese and Korean text is written with such characters. */
const EAST_ASIAN = /[\u3041-\u30fa\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufa6d]/u;

interface Run {
  readonly start: number;
  readonly written: string;
  readonly plain: string;
}

const scan = memoizedScan((text): readonly Run[] => {
  if (EAST_ASIAN.test(text)) return [];
  return allMatches(text, RUN).map(({ index, 0: written }) => ({
    start: index,
    written,
    plain: written.normalize('NFKC'),
  }));
});

export const typoFullWidth = defineRule({
  id: 'typo-full-width',
  title: { vi: 'Chữ số, chữ cái thường dùng', en: 'Ordinary digits and letters' },
  description: {
    vi: 'Bàn phím tiếng Trung, tiếng Nhật và một số tệp PDF cho chữ số, chữ cái toàn khổ (２０２６) hoặc chữ toán học (𝟐𝟎𝟐𝟔): trông như thường nhưng tìm không ra, máy không đọc được ngày và số. Viết bằng chữ số, chữ cái thường.',
    en: 'Chinese and Japanese keyboards and some PDF files give full-width (２０２６) or mathematical digits and letters (𝟐𝟎𝟐𝟔): they look right, are not found by a search, and dates and numbers with them cannot be read. Write ordinary ones.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  fixesFirst: true,
  examples: {
    valid: [
      'Bình Lư, ngày 15 tháng 4 năm 2026',
      'Hội thảo Nhật Bản học (平成２０年) tổ chức trước ngày 15/4/2026.',
      'Diện tích 20 m², giai đoạn ①, ② và ③.',
      'Với hệ số 𝑥 bằng 2.',
      'Số: 15/KH-UBND',
    ],
    invalid: [
      { text: 'Hoàn thành trước ngày ⟦３１⟧/03/2026.', fixed: 'Hoàn thành trước ngày 31/03/2026.' },
      { text: 'Kế hoạch công tác năm ⟦𝟐𝟎𝟐𝟔⟧.', fixed: 'Kế hoạch công tác năm 2026.' },
      { text: 'Số⟦：⟧ 15/⟦ＫＨ－ＵＢＮＤ⟧', fixed: 'Số: 15/KH-UBND' },
    ],
  },
  check(plan, { report }) {
    if (!ANY.test(plan.text)) return;
    for (const paragraph of plan.paragraphs) {
      for (const { start, written, plain } of scan(paragraph)) {
        const range = paragraph.content.range(start, start + written.length);
        report({
          range,
          message: {
            vi: `“${written}” không phải chữ số, chữ cái thường nên tìm không ra, ngày và số không đọc được. Viết “${plain}”.`,
            en: `“${written}” is not written with ordinary digits and letters, so that no search finds it and no date or number is read. Write “${plain}”.`,
          },
          fix: {
            safe: true,
            title: writeTitle(plain),
            edits: [{ range, newText: plain }],
          },
        });
      }
    }
  },
});
