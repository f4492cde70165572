import { allMatches } from '../text/all-matches.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { Span } from './agency.ts';

/** A deadline that is given without a day of the calendar. */
export interface DatelessDeadline extends Span {
  readonly kind: 'relative' | 'recurring';
}

const MAY_HAVE = /\d\s{1,3}(?:ngày|tuần|tháng|giờ)|ngày\s{0,3}\d{1,2}(?!\d|\s?[/.-]\s?\d)/u;
const RELATIVE = regexp.gu`(?<!\p{L})(trong\s+(?:vòng|thời\s+(?:gian|hạn))|chậm\s+nhất(?:\s+(?:là|trong|vòng|sau)){0,3}|không\s+quá|sau|trước)\s+(?:tối\s+đa\s+)?\d{1,3}(?:\s{0,2}\([^()\n]{1,30}\))?\s+(?:ngày|tuần|tháng|giờ)(?:\s+làm\s+việc)?(?!\p{L})(\s{0,3},?\s{0,3}(?:kể\s+từ|tính\s+từ|từ\s+(?:khi|ngày|lúc)|sau\s+(?:khi|ngày)|trước\s+(?:khi|ngày))[^.;,:()\n]{0,90})?`;
const DAY_ALONE = regexp.gu`(?:trước|chậm\s+nhất(?:\s+(?:là|vào)){0,2}|(?<!\p{L})(?:vào|đến))\s*ngày\s*(?:0?[1-9]|[12]\d|3[01])(?!\d|\s?[/.-]\s?\d|\s+tháng\s+\d)(?:\s+(?:của\s+)?(?:tháng\s+(?:sau|kế\s+tiếp|cuối\s+quý)|tháng))?`;
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
