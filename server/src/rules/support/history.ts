import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';

/** The sentence speaks of the end of the text, or of what was. */
const HISTORY = regexp.u`(?<!\p{L})(?:thay\s+thế|bãi\s+bỏ|hết\s+hiệu\s+lực|trước\s+đây|trước\s+đó|không\s+còn\s+hiệu\s+lực|thời\s+điểm|tổng\s+kết|sơ\s+kết|đã\s+thực\s+hiện|sửa\s+đổi)(?!\p{L})`;

/** Whether what stands at a place of a text is spoken of as past. Indices of the text. */
export function isHistory(text: string, start: number, end: number): boolean {
  return HISTORY.test(foldForMatch(text.slice(Math.max(0, start - 100), end + 60)));
}
