import type { PlanDocument } from '../../plan/model.ts';
import type { TextRange } from '../../text/range.ts';

/** A place in the text that points to something attached to the plan. */
export interface AnnexPointer {
  readonly range: TextRange;
  readonly text: string;
  /** `II` of `Phụ lục II`. */
  readonly numeral?: string;
}

const QUICK = /kèm|phụ\s+lục/u;
const THING =
  '(?:phụ\\s+lục|đề\\s+cương|biểu\\s+mẫu|mẫu\\s+biểu|hệ\\s+thống\\s+biểu|danh\\s+mục|danh\\s+sách)';
const ATTACHED = '(?:kèm\\s+theo|gửi\\s+kèm|đính\\s+kèm|ban\\s+hành\\s+kèm(?:\\s+theo)?)';
/** `Phụ lục II kèm theo`, `đề cương báo cáo và biểu mẫu kèm theo`, `Kèm theo Đề cương báo cáo`. */
const POINTER = new RegExp(
  `(?<!\\p{L})(?:${THING}(?:\\s+(?:số\\s+)?([ivx]{1,5}|\\d{1,2})(?![\\p{L}\\d]))?[^.;:()]{0,60}?${ATTACHED}|${ATTACHED}\\s+(?:các\\s+)?${THING}(?:\\s+(?:số\\s+)?([ivx]{1,5}|\\d{1,2})(?![\\p{L}\\d]))?)`,
  'gu',
);
/** What follows when the annex is another document's: `đính kèm Công văn số 2855/…`. */
const OF_ANOTHER = /^\s*(?:theo\s+)?(?:của\s+)?(?!kế\s+hoạch\s+này)\p{L}[\p{L}\s]{2,30}?số(?!\p{L})/u;
const REFERENCE = /(?<!\p{L})(?:theo|tại|xem)\s+phụ\s+lục\s+(?:số\s+)?([ivx]{1,5}|\d{1,2})(?![\p{L}\d])/gu;

/** Where the body of a plan points to its own annexes. */
export function annexPointers(plan: PlanDocument): AnnexPointer[] {
  const pointers: AnnexPointer[] = [];
  const end = plan.attachments[0]?.range.start ?? Number.POSITIVE_INFINITY;
  for (const paragraph of plan.paragraphs) {
    if (paragraph.range.start >= end) break;
    if (paragraph.content.length < 8 || paragraph.role === 'rule') continue;
    const { folded } = paragraph;
    if (!QUICK.test(folded)) continue;
    for (const pattern of [POINTER, REFERENCE]) {
      for (const match of folded.matchAll(pattern)) {
        const behind = folded.slice(match.index + match[0].length, match.index + match[0].length + 60);
        if (pattern === POINTER && OF_ANOTHER.test(behind)) continue;
        const from = match.index;
        const to = from + match[0].length;
        const numeral = match[1] ?? match[2];
        pointers.push({
          range: paragraph.content.range(from, to),
          text: paragraph.content.text.slice(from, to),
          ...(numeral ? { numeral: numeral.toUpperCase() } : {}),
        });
      }
    }
  }
  return pointers;
}
