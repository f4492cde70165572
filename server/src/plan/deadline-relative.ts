import { allMatches } from '../text/all-matches.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { Span } from './agency.ts';

/** A deadline that is given without a day of the calendar. */
export interface DatelessDeadline extends Span {
  readonly kind: 'relative' | 'recurring';
}

const MAY_HAVE = /\d\s{1,3}(?:ngày|tuần|tháng|giờ)|ngày\s{0,3}\d{1,2}(?!\d|\s?[/.-]\s?\d)/u;
const RELATIVE = regexp.gu`(?<!\p{L})(trong\s{1,3}(?:vòng|thời\s{1,3}(?:gian|hạn))|chậm\s{1,3}nhất(?:\s{1,3}(?:là|trong|vòng|sau)){0,3}|không\s{1,3}quá|sau|trước)\s{1,3}(?:tối\s{1,3}đa\s{1,3})?\d{1,3}(?:\s{0,2}\([^()\n]{1,30}\))?\s{1,3}(?:ngày|tuần|tháng|giờ)(?:\s{1,3}làm\s{1,3}việc)?(?!\p{L})(\s{0,3},?\s{0,3}(?:kể\s{1,3}từ|tính\s{1,3}từ|từ\s{1,3}(?:khi|ngày|lúc)|sau\s{1,3}(?:khi|ngày)|trước\s{1,3}(?:khi|ngày))[^.;,:()\n]{0,90})?`;
const DAY_ALONE = regexp.gu`(?:trước|chậm\s{1,3}nhất(?:\s{1,3}(?:là|vào)){0,2}|(?<!\p{L})(?:vào|đến))\s{0,3}ngày\s{0,3}(?:0?[1-9]|[12]\d|3[01])(?!\d|\s?[/.-]\s?\d|\s{1,3}tháng\s{1,3}\d)(?:\s{1,3}(?:của\s{1,3})?(?:tháng\s{1,3}(?:sau|kế\s{1,3}tiếp|cuối\s{1,3}quý)|tháng))?`;
const PERIODICAL = /h[ằà]ng\s{1,3}(?:tháng|quý|năm)|mỗi\s{1,3}(?:tháng|quý)|định\s{1,3}kỳ|các\s{1,3}tháng/u;

const NONE: readonly DatelessDeadline[] = [];

/**
 * Deadlines without a calendar day: `trong vòng 10 ngày kể từ ngày ký`, `chậm nhất 05 ngày sau khi …`, and
 * `báo cáo hằng tháng … trước ngày 25`.
 * @param folded text by `foldForMatch`; indices are its own
 */
export function findDateless(folded: string): readonly DatelessDeadline[] {
  if (!/\d/.test(folded) || !MAY_HAVE.test(folded)) return NONE;
  const found: DatelessDeadline[] = [];
  for (const match of allMatches(folded, RELATIVE)) {
    const lead = match[1]!;
    const counted = /^(?:trong\s+vòng|chậm)/u.test(lead) && !/\d\s+tháng/u.test(match[0]);
    if (match[2] === undefined && !counted) continue;
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    found.push({ ...span, kind: 'relative' });
  }
  for (const match of allMatches(folded, DAY_ALONE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const near = folded.slice(Math.max(0, span.start - 160), span.end + 40);
    if (PERIODICAL.test(near)) found.push({ ...span, kind: 'recurring' });
  }
  return found.sort((a, b) => a.start - b.start);
}
