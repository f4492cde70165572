import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { isQuoted } from '../../text/quotes.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { lastWordOf } from '../support/breaks.ts';
import type { TextFinding } from '../support/text-findings.ts';

/** `khóa X nhiệm kỳ 2025 - 2030`: the term tells which one it is. */
const BEFORE_TERM = regexp.giu` (?<=(?<![\p{L}\p{M}])(?:khóa|khoá) (?:[IVXL]{1,6}|\d{1,2}) )(?=nhiệm kỳ \d)`;
/** `… qua đó đề xuất`, `… từ đó thúc đẩy`: what comes of the clause before. */
const BEFORE_RESULT = regexp.gu` (?<=[\p{Ll}\p{M}\d)”"] )(?<!(?<![\p{L}\p{M}])(?:thông|ngang|và|để|kể|rồi|nhưng|mà|nhằm|cũng|chính|ngay|đầu|xuất phát|phải|đi|chảy|lại) )(?=(?:qua|từ) đó (?:đề xuất|đề ra|góp phần|nâng cao|tạo|giúp|thúc đẩy|khẳng định|đánh giá|kịp thời|phát hiện|từng bước|thể hiện|làm rõ|hình thành|tăng cường|phát huy|rút ra|có biện pháp|có giải pháp)(?![\p{L}\p{M}]))`;
/** `tại nhiều nước trong đó có Việt Nam`: an example by name or by number; what has none may say which one is meant. */
const BEFORE_EXAMPLE = regexp.gu` (?<=[\p{Ll}\p{M}\d)”"] )(?<!(?<![\p{L}\p{M}])(?:mà|và|ở|là|bên) )(?=trong đó có (?:\p{Lu}|\d))`;
/** `xây dựng Kế hoạch … năm 2026 cụ thể như sau:`; after a word (`nội dung cụ thể như sau`) it belongs to that word. */
const BEFORE_CONTENT = regexp.gu` (?<=(?:[ \-–](?:19|20)\d\d|[)”"]) )(?=cụ thể như sau\s?[:.]?\s*$)`;
/** Above it the sentence that ends so tells what the plan is for; `quy định tại … cụ thể như sau` tells how. */
const ISSUES = /(?:xây dựng|ban hành|triển khai|lập) kế hoạch/iu;
const HAS_DETAILS = /quy định|nội dung|[:;]/iu;
const MAX_SENTENCE = 500;

export const MISSING_COMMAS = definePrefilter({
  words: ['nhiệm kỳ', 'qua đó', 'từ đó', 'trong đó', 'thể như'],
});

/** Commas that are missing before words that begin what is put in or added. */
export const missingCommas = memoizedScan((text: string): readonly TextFinding[] => {
  const findings: TextFinding[] = [];
  for (const expression of [BEFORE_TERM, BEFORE_RESULT, BEFORE_EXAMPLE, BEFORE_CONTENT]) {
    for (const { index } of allMatches(text, expression)) {
      if (isQuoted(text, index) || (expression === BEFORE_CONTENT && !endsOpening(text, index))) continue;
      findings.push(findingOf(text, index));
    }
  }
  return findings;
});

/** Whether what stands before an index says that the plan is made, and nothing after that says how. */
function endsOpening(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_SENTENCE), at);
  const issues = ISSUES.exec(before);
  return issues !== null && !HAS_DETAILS.test(before.slice(issues.index));
}

function findingOf(text: string, at: number): TextFinding {
  const { text: word } = lastWordOf(text.slice(Math.max(0, at - 40), at));
  const next = /^ \S{1,20} \S{1,20}/u.exec(text.slice(at, at + 43))![0];
  const start = at - word.length;
  return {
    start,
    end: at + next.length,
    message: {
      vi: `Thiếu dấu phẩy trước “${next.trim()}”. Viết “${word},${next}”.`,
      en: `A comma is missing before “${next.trim()}”. Write “${word},${next}”.`,
    },
    fix: {
      safe: false,
      title: { vi: 'Thêm dấu phẩy', en: 'Add the comma' },
      replacements: [{ start: at, end: at, newText: ',' }],
    },
  };
}
