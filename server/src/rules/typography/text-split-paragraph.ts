import { regexp } from '../../vietnamese/letters.ts';
import type { WordTable } from '../../vietnamese/spelling/word-table.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { brokenPairs, endsWithMark, lastWordOf } from '../support/breaks.ts';

/** Shorter lines are titles, captions, links; in UTF-16 units. */
const MIN_LENGTH = 40;

/** A line shorter than this may be anything, if its first word does not go with the last one above. */
const SHORT = 20;

export const textSplitParagraph = defineRule({
  id: 'text-split-paragraph',
  title: { vi: 'Đoạn văn không bị ngắt đôi', en: 'A paragraph is not cut in two' },
  description: {
    vi: 'Khi chuyển từ bản in hoặc PDF, chỗ ngắt trang hay cắt một câu thành hai đoạn. Nối lại để câu văn và bố cục liền mạch.',
    en: 'A page break in the source often cuts a sentence into two paragraphs; join them again.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      '- Ruộng bậc thang\n\nở Sa Pa',
      'Phát triển các nền tảng số dùng chung trong các cơ quan nhà\nnước, bảo đảm mọi hoạt động tham mưu.',
      'Liên kết ngoài của tài liệu này được ghi trong `|date=`\n\n(trợ giúp); xem thêm ở cuối trang.',
      '- Tình hình địa phương\n\n- Thách thức trong thời gian tới',
      'Nội dung cần tập trung vào các việc sau:\n\nnâng cao nhận thức của cán bộ, đảng viên.',
      '**Sơ kết 5 năm thực hiện Chỉ thị số 06-CT/TW**\n\ncủa Ban Bí thư về công tác xây dựng gia đình.',
      'Các cơ quan, đơn vị phối hợp thực hiện các nội dung:\n\na) Tuyên truyền;\n\nb) Tập huấn.',
      'Kinh phí thực hiện do ngân sách xã bảo đảm.\n\nđồng chí Chánh Văn phòng chịu trách nhiệm theo dõi.',
      '- Ban Xây dựng Đảng Đảng ủy xã chủ trì thực hiện,\n- phối hợp với Văn phòng Đảng ủy.',
    ],
    invalid: [
      {
        text: '- Công tác kiểm tra, giám sát việc thực hiện các chính sách gia ⟦đình\n\nở⟧ các cấp, ngành, đoàn thể và đơn vị.',
        fixed:
          '- Công tác kiểm tra, giám sát việc thực hiện các chính sách gia đình ở các cấp, ngành, đoàn thể và đơn vị.',
      },
    ],
  },
  check(plan, { report, words }) {
    for (const [first, second] of brokenPairs(plan)) {
      // A caption or a link beside another is no sentence that goes on.
      if (first.content.length < MIN_LENGTH || !endsWithMark(second)) continue;
      const lastWord = lastWordOf(first.content.text);
      const firstWord = /^\s*\S+/u.exec(second.content.text)![0];
      if (!regexp.u`[\p{L}\p{M}\d,)”%]$`.test(lastWord.text)) continue;
      if (second.content.length < SHORT && words && !areNeighbours(lastWord.text, firstWord, words)) continue;
      const gap = { start: first.range.end, end: second.range.start };
      // A line that is wrapped is no paragraph that is cut; code between them is no running text.
      const between = plan.text.slice(gap.start, gap.end);
      if (!/\n[^\S\n]*\n/u.test(between.replaceAll('\r', '')) || between.includes('`')) continue;
      // Between `**` or other marks the gap is more than white space: joining there would break them.
      const plain = between.trim() === '';
      report({
        range: {
          start: first.content.range(lastWord.start, first.content.length).start,
          end: second.content.range(0, firstWord.length).end,
        },
        message: {
          vi: `Đoạn văn bị ngắt giữa câu: “${lastWord.text} | ${firstWord.trim()}”. Nối hai đoạn làm một.`,
          en: `The paragraph is cut in the middle of a sentence: “${lastWord.text} | ${firstWord.trim()}”. Join the two.`,
        },
        ...(plain
          ? {
              fix: {
                safe: false,
                title: { vi: 'Nối hai đoạn', en: 'Join the paragraphs' },
                edits: [{ range: gap, newText: ' ' }],
              },
            }
          : {}),
      });
    }
  },
});

/** Whether two words stand beside each other elsewhere too. */
function areNeighbours(before: string, next: string, words: WordTable): boolean {
  const [first, second] = [before, next].map((word) =>
    words.idOf(foldForMatch(word.replace(regexp.gu`[^\p{L}\p{M}]`, ''))),
  ) as [number, number];
  return words.weight(first, second) !== undefined;
}
