import { regexp } from '../vietnamese/letters.ts';

/** Lines with text, and characters, above a title that is no longer the document's own. */
const HEAD_LINES = 60;
const HEAD_LENGTH = 65_536;
/** Characters above a title in which the number of the plan is looked for. */
const ABOVE = 4000;
const TITLE = regexp.u`(?:^|[\n\r])[^\p{L}\n\r]{0,24}KẾ[ \t]{1,4}HOẠCH[^\p{L}\n\r]{0,24}(?=[\n\r]|$)`;
const NUMBER = regexp.iu`(?:^|[\n\r])[^\p{L}\n\r]{0,24}số[^\p{L}\n\r]{0,24}KH[ \t]{0,2}[-/–]`;
const RECIPIENTS = regexp.iu`(?:^|[\n\r])[^\p{L}\n\r]{0,24}nơi[ \t]{1,4}nhận`;
const OTHER_DOCUMENT = regexp.u`(?:^|[\n\r])[^\p{L}\n\r]{0,24}(?:QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|BÁO CÁO|TỜ TRÌNH|THÔNG BÁO|HƯỚNG DẪN|QUY CHẾ|ĐỀ ÁN|CÔNG VĂN|THÔNG TƯ|NGHỊ ĐỊNH|LUẬT|CHƯƠNG TRÌNH)[^\p{L}\n\r]{0,24}(?=[\n\r]|$)`;

/**
 * Where a plan begins in a text that is none by its beginning: the line, from 0, of its title in capitals, with the
 * number of a plan above it and its recipients below. Undefined where there is none, or where the text is a document of
 * another type, which may carry a plan with it. In: a text that is not read as a plan.
 */
export function planFurtherDown(text: string): number | undefined {
  const composed = text.normalize('NFC');
  const title = TITLE.exec(composed);
  if (!title) return undefined;
  const above = composed.slice(0, title.index + title[0].indexOf('K'));
  const lines = above.split(/\r\n?|\n/u);
  // `mayBePlan` and the reader look at that part themselves, and have found no plan there.
  if (above.length < HEAD_LENGTH && lines.filter((line) => line.trim() !== '').length < HEAD_LINES)
    return undefined;
  if (!NUMBER.test(above.slice(-ABOVE)) || OTHER_DOCUMENT.test(above)) return undefined;
  if (!RECIPIENTS.test(composed.slice(title.index))) return undefined;
  return lines.length - 1;
}
