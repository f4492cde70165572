import { regexp } from '../../vietnamese/letters.ts';

/** Words such as `tháng` with one before them that leaves nothing to fill in: `hằng tháng`, `thứ Năm`. */
const COMPLETE = regexp.iu`(?<!\p{L})(?:h[ằà]ng|mỗi|từng|các|những|thứ|trong|cuối|đầu|giữa|nhiều|hai|ba|cả|nửa|hết|theo|sau|trước)\s(?:ngày|tháng|năm|lần|giờ|phút)$`;
const LONGEST = 16;

/**
 * Whether dots or blanks after a text may be a place to fill in: `ngày    tháng`, but not `hằng tháng .`.
 * @param words an expression for the words that ask for something, at the end of a text
 */
export function asksForMore(text: string, end: number, words: RegExp): boolean {
  const before = text.slice(Math.max(0, end - LONGEST), end);
  return words.test(before) && !COMPLETE.test(before);
}
