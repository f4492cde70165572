import type { Paragraph, PlanDocument, Role } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { REORGANISATION_DAY } from '../../regimes/calendar.ts';
import type { TextRange } from '../../text/range.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { compareDates } from '../../vietnamese/calendar.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Prefilter } from '../../vietnamese/prefilter.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { bodyEnd } from './annexes.ts';
import { citationsByParagraph } from './cited.ts';
import { perPlan } from './per-plan.ts';
import { paragraphsMatching } from './prefiltered.ts';

const SPEAKING: ReadonlySet<Role> = new Set([
  'basis',
  'opening',
  'section',
  'item',
  'text',
  'cell',
  'closing',
  'addressee',
  'recipient',
]);

/** The sentence tells what was, or how the old became the new. */
const HISTORY = regexp.u`(?<!\p{L})(?:${[
  'cũ',
  String.raw`trước\s+đây`,
  String.raw`trước\s+thời\s+điểm`,
  String.raw`trước\s+ngày\s+\d{1,2}\/\d{1,2}\/20(?:[01]\d|2[0-5])`,
  String.raw`nguyên\s+(?:là|chủ\s+tịch|bí\s+thư|phó|trưởng|cán\s+bộ|lãnh\s+đạo)`,
  String.raw`sắp\s+xếp`,
  String.raw`sáp\s+nhập`,
  String.raw`hợp\s+nhất`,
  String.raw`chia\s+tách`,
  String.raw`kết\s+thúc\s+hoạt\s+động`,
  String.raw`giải\s+thể`,
  String.raw`không\s+(?:còn|tổ\s+chức)\s+(?:cấp|đơn\s+vị|chính\s+quyền|huyện)`,
  String.raw`bỏ\s+cấp`,
  String.raw`chuyển\s+giao`,
  String.raw`bàn\s+giao`,
  String.raw`tiếp\s+nhận[^.;]{0,60}\s+từ`,
  String.raw`kế\s+thừa`,
  String.raw`lịch\s+sử`,
  String.raw`thành\s+lập\s+trên\s+cơ\s+sở`,
  '(?:thành|tái) lập (?:tỉnh|thành phố|huyện)',
  String.raw`(?:giai\s+đoạn|nhiệm\s+kỳ|năm)\s+20(?:0\d|1\d|2[0-4])`,
  String.raw`khoá\s+trước`,
  String.raw`(?:đã|do[^.;]{2,60})\s+ban\s+hành`,
  String.raw`quê(?:\s+quán)?`,
  String.raw`sinh\s+(?:ngày|năm|tại|ra)`,
  String.raw`nay\s+là`,
].join('|')})(?!\p{L})`;

/** A word for what the reorganisation ended. Indices of the text. */
export interface Former {
  readonly start: number;
  readonly end: number;
  /** Where the words that belong to it begin: `tỉnh` of `tỉnh Yên Bái`. */
  readonly from: number;
}

/** One of them where it stands in the source, and as it is written on one line. */
interface Found<T extends Former> {
  readonly former: T;
  readonly range: TextRange;
  readonly written: string;
}

/** A scan for such words, those left out of which the sentence speaks as of the past. */
export function scanFormer<T extends Former>(
  find: (folded: string) => readonly T[],
): (paragraph: Paragraph) => readonly T[] {
  return memoizedScan((_text, { folded }) =>
    find(folded).filter(({ from, end }) => !isSaidOfPast(folded, from, end)),
  );
}

/**
 * What `scan` finds in paragraphs with the prefilter that assign, address or copy, where the plan is of the time after the
 * reorganisation; attachments, quotations, the letterhead and citations of documents are left out.
 */
export function formerIn<T extends Former>(
  plan: PlanDocument,
  prefilter: Prefilter,
  scan: (paragraph: Paragraph) => readonly T[],
): Found<T>[] {
  if (compareDates(plan.asOf, REORGANISATION_DAY) < 0) return [];
  const after = bodyEnd(plan);
  return paragraphsMatching(plan, prefilter).flatMap((paragraph) => {
    if (!SPEAKING.has(paragraph.role) || paragraph.range.start >= after) return [];
    const cited = citationsByParagraph(plan).get(paragraph) ?? [];
    const { content } = paragraph;
    return scan(paragraph).flatMap((former) => {
      const { from, start, end } = former;
      if (cited.some(({ mention }) => mention.start <= from && end <= mention.end + 2)) return [];
      return [
        {
          former,
          range: content.range(start, end),
          written: collapseWhitespace(content.text.slice(start, end)),
        },
      ];
    });
  });
}

function isSaidOfPast(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 160), start);
  const after = folded.slice(end, end + 120);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf(';'), 0);
  const stop = after.search(/\.\s|;/u);
  return HISTORY.test(
    before.slice(from) + folded.slice(start, end) + after.slice(0, stop < 0 ? undefined : stop),
  );
}

const DISTRICT = regexp.u`(?<!\p{L})(?:huyện|quận|thị\s+xã|huyện\s+uỷ|quận\s+uỷ|thị\s+uỷ)(?!\p{L})`;

/** Whether the issuing body itself is of the district level, so that the plan as a whole is of former times. */
export const isOfDistrict = perPlan(({ head, opening, signature, recipients }): boolean => {
  const names = [
    head.issuer?.text,
    opening.speaker?.text,
    ...(signature?.capacities.map(({ of }) => of) ?? []),
    ...(recipients?.items.filter(({ filing }) => filing).map(({ name }) => name) ?? []),
  ];
  return names.some((name) => name !== undefined && DISTRICT.test(foldForMatch(name)));
});
