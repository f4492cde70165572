import { foldedWords } from '../../vietnamese/folded-sets.ts';
import type { Word } from '../../vietnamese/lexed-text.ts';

/** After these a number names one thing. */
const NUMBERED = foldedWords(
  'điều khoản mục số tháng năm ngày quý lần bước lục chương phần câu bài tiết lớp tổ khối nhóm đội bảng biểu mẫu và đến',
);

/** `32 Chi đội`, `05 Khu công nghiệp`: a number of what begins at a word, not that of an article or a year. */
export function isCounted(text: string, words: readonly Word[], at: number): boolean {
  const [earlier, before] = [words[at - 2], words[at - 1]];
  if (before?.form.kind !== 'number' || before.form.text.length > 3) return false;
  // At the beginning of a line `2 Người lao động` may be an item.
  if (!earlier || !/^[ \u00a0\n]$/u.test(text.slice(earlier.end, before.start)))
    return before.form.text.startsWith('0');
  return earlier.form.small && !NUMBERED.has(earlier.form.folded);
}
