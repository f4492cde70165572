import type { Attachment, Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { regexp } from '../../vietnamese/letters.ts';

/** A place in a text that points to something attached to the plan. */
interface Pointer {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `II` of `Phụ lục II`. */
  readonly numeral: string | undefined;
  /** `Phụ lục I ban hành kèm theo Quyết định này`: of the decision with which the plan is issued, or of a quoted text. */
  readonly isOfOther: boolean;
}

export interface AnnexPointer extends Pointer {
  readonly paragraph: Paragraph;
}

const QUICK = /kèm|phụ\s+lục/u;
const THING =
  '(?:phụ\\s+lục|đề\\s+cương|biểu\\s+mẫu|mẫu\\s+biểu|hệ\\s+thống\\s+biểu|danh\\s+mục|danh\\s+sách)';
const ATTACHED = '(?:kèm\\s+theo|gửi\\s+kèm|đính\\s+kèm|ban\\s+hành\\s+kèm(?:\\s+theo)?)';
/** `Phụ lục II kèm theo`, `đề cương báo cáo và biểu mẫu kèm theo`, `Kèm theo Đề cương báo cáo`. */
const POINTER = regexp.gu`(?<!\p{L})(?:${THING}(?:\s+(?:số\s+)?([ivx]{1,5}|\d{1,2})(?![\p{L}\d]))?[^.;:()]{0,60}?${ATTACHED}|${ATTACHED}\s+(?:các\s+)?${THING}(?:\s+(?:số\s+)?([ivx]{1,5}|\d{1,2})(?![\p{L}\d]))?)`;
/** What follows when the annex is another document's: `đính kèm Công văn số 2855/…`. */
const OF_ANOTHER = regexp.u`^\s*(?:ban\s+hành\s+)?(?:kèm\s+)?(?:theo\s+)?(?:của\s+|tại\s+)?(?!kế\s+hoạch\s+này)\p{L}[\p{L}\s]{2,30}?(?:số(?!\p{L})|\d{1,5}[-/])`;
/** `Phụ lục 02 và Phụ lục 18 ban hành kèm theo Nghị quyết …`, `Phụ lục II của Nghị định này`: further on in the sentence. */
const OF_ANOTHER_LATER = regexp.u`^[^.;:()]{0,60}?(?:kèm\s+theo|của|tại)\s+(?!kế\s+hoạch\s+này)(?:nghị\s+(?:định|quyết)|thông\s+tư|quyết\s+định|luật|công\s+văn|hướng\s+dẫn|chỉ\s+thị|quy\s+(?:trình|chế|định)|đề\s+án|chương\s+trình|văn\s+bản|thông\s+báo|kế\s+hoạch\s+số)(?!\p{L}|\s+này)`;
const OF_QUOTED = regexp.u`^[^.;:()]{0,60}?(?<!\p{L})(?:nghị\s+(?:định|quyết)|thông\s+tư|quyết\s+định|quy\s+(?:trình|chế|định)|luật)\s+này(?!\p{L})`;
/** `Tờ trình kèm theo danh sách`: what others are to send. */
const SENT_BY_OTHERS = ['tờ trình', 'báo cáo', 'công văn', 'hồ sơ', 'văn bản', 'đơn', 'biên bản'];
/** `(kèm Phụ lục)`, `(Phụ lục kèm)`: said in brackets without more. */
const BRACKETED =
  /\((?:có\s+)?(?:kèm\s+(?:các\s+)?phụ\s+lục|phụ\s+lục\s+kèm)(?:\s+(?:số\s+)?([ivx]{1,5}|\d{1,2}))?\)/gu;
const REFERENCE = regexp.gu`(?<!\p{L})(?:theo|tại|xem)\s+phụ\s+lục\s+(?:số\s+)?([ivx]{1,5}|\d{1,2})(?![\p{L}\d])`;

/** The attachment that a paragraph of the plan stands in. They follow each other, from the first to the end. */
export function attachmentOf({ attachments }: PlanDocument, { index }: Paragraph): Attachment | undefined {
  const after = partitionPoint(attachments, ({ paragraphs }) => paragraphs[0]!.index <= index);
  const attachment = attachments[after - 1];
  return attachment && index <= attachment.paragraphs.at(-1)!.index ? attachment : undefined;
}

/** Source offset at which the plan itself is over and what is attached begins. */
export function bodyEnd({ attachments }: PlanDocument): number {
  return attachments[0]?.range.start ?? Number.POSITIVE_INFINITY;
}

/** Where the body of a plan points to its own annexes. */
export function annexPointers(plan: PlanDocument): AnnexPointer[] {
  const pointers: AnnexPointer[] = [];
  const end = bodyEnd(plan);
  for (const paragraph of plan.paragraphs) {
    if (paragraph.range.start >= end) break;
    for (const pointer of pointersIn(paragraph)) pointers.push({ paragraph, ...pointer });
  }
  return pointers;
}

/** Whether what is pointed to belongs to another document, or comes from others. In: a folded text, the place. */
function isOfAnother(folded: string, start: number, end: number): boolean {
  const after = folded.slice(end, end + 100);
  if (OF_ANOTHER.test(after.slice(0, 60)) || OF_ANOTHER_LATER.test(` ${after}`)) return true;
  // What ends in `kèm theo` is followed by the document itself.
  if (/kèm\s+theo$/u.test(folded.slice(start, end)) && OF_ANOTHER_LATER.test(`kèm theo${after}`)) return true;
  if (!/^kèm\s+theo\s/u.test(folded.slice(start, end))) return false;
  const clause = folded
    .slice(Math.max(0, start - 60), start)
    .split(/[.;:()]/u)
    .at(-1)!;
  return SENT_BY_OTHERS.some((thing) => clause.includes(thing));
}

const NONE: readonly Pointer[] = [];

const pointersIn = memoizedScan((text, { folded }): readonly Pointer[] => {
  if (!QUICK.test(folded)) return NONE;
  return [POINTER, BRACKETED, REFERENCE].flatMap((pattern) =>
    allMatches(folded, pattern).flatMap(({ index: start, 0: found, 1: one, 2: other }) => {
      const end = start + found.length;
      if (pattern !== BRACKETED && isOfAnother(folded, start, end)) return [];
      const isOfOther = OF_QUOTED.test(folded.slice(end, end + 100));
      return [
        { start, end, text: text.slice(start, end), numeral: (one ?? other)?.toUpperCase(), isOfOther },
      ];
    }),
  );
});
