import type { Paragraph, PlanDocument, Role } from '../../plan/model.ts';
import { type CalendarDate, compareDates } from '../../vietnamese/calendar.ts';
import type { Cue } from '../../vietnamese/cues.ts';
import { citationsByParagraph } from './cited.ts';
import { paragraphsShowing } from './cued.ts';

/** Two-tier local government and 34 provinces: Luật 72/2025/QH15, NQ 202 and NQ 203/2025/QH15. */
export const REFORM_DAY: CalendarDate = { year: 2025, month: 7, day: 1 };

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
const HISTORY = new RegExp(
  `(?<!\\p{L})(?:${[
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
    String.raw`(?:giai\s+đoạn|nhiệm\s+kỳ|năm)\s+20(?:0\d|1\d|2[0-4])`,
    String.raw`khoá\s+trước`,
    String.raw`(?:đã|do[^.;]{2,60})\s+ban\s+hành`,
    String.raw`quê(?:\s+quán)?`,
    String.raw`sinh\s+(?:ngày|năm|tại|ra)`,
    String.raw`nay\s+là`,
  ].join('|')})(?!\\p{L})`,
  'u',
);

/** Whether the plan is of the time after the reorganisation. */
export function isAfterReform(plan: PlanDocument): boolean {
  return compareDates(plan.asOf, REFORM_DAY) >= 0;
}

/** The paragraphs with the cue that assign, address or copy; attachments, quotations and the letterhead are left out. */
export function speakingParagraphs(plan: PlanDocument, cue: Cue): readonly Paragraph[] {
  const end = plan.attachments[0]?.range.start ?? Number.POSITIVE_INFINITY;
  return paragraphsShowing(plan, cue).filter(({ role, range }) => SPEAKING.has(role) && range.start < end);
}

/** Whether a word at an index is said of the past, or belongs to the citation of a document. */
export function isHistorical(
  plan: PlanDocument,
  paragraph: Paragraph,
  folded: string,
  start: number,
  end: number,
): boolean {
  const before = folded.slice(Math.max(0, start - 160), start);
  const behind = folded.slice(end, end + 120);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf(';'), 0);
  const stop = behind.search(/\.\s|;/u);
  const sentence =
    before.slice(from) + folded.slice(start, end) + behind.slice(0, stop < 0 ? undefined : stop);
  if (HISTORY.test(sentence)) return true;
  const cited = citationsByParagraph(plan).get(paragraph) ?? [];
  return cited.some(({ mention }) => mention.start <= start && end <= mention.end + 2);
}

const DISTRICT = /(?<!\p{L})(?:huyện|quận|thị\s+xã|huyện\s+uỷ|quận\s+uỷ|thị\s+uỷ)(?!\p{L})/u;

/** Whether the issuing body itself is of the district level, so that the plan as a whole is of former times. */
export function isOfDistrict(plan: PlanDocument, fold: (text: string) => string): boolean {
  const { head, opening, signature } = plan;
  const names = [
    head.issuer?.text,
    opening.speaker?.text,
    ...(signature?.capacities.map(({ of }) => of) ?? []),
    ...(plan.recipients?.items.filter(({ filing }) => filing).map(({ name }) => name) ?? []),
  ];
  return names.some((name) => name !== undefined && DISTRICT.test(fold(name)));
}
