import type { OutlineNode, Paragraph, PlanDocument } from '../../plan/model.ts';
import type { TextRange } from '../../text/range.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { isUpper } from '../../vietnamese/words.ts';

/** A longer one may be a sentence. */
const MAX_TITLE_LENGTH = 150;
const ENDS_SENTENCE = regexp.u`[.!?]\s+\p{Lu}`;
/** Sections above the clauses (khoản). */
const LARGER: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'capital', 'roman']);
/** Titles that plans have; running text does not consist of them alone. */
const USUAL = regexp.u`^(?:mục đích|yêu cầu|ý nghĩa|mục tiêu|nội dung|hình thức|thời gian|địa điểm|thành phần|đối tượng|số lượng|kinh phí|phạm vi|chỉ tiêu|nhiệm vụ|giải pháp|phương pháp|biện pháp|tiến độ|cơ cấu|chủ đề|tiêu chuẩn|điều kiện|quy mô|thuận lợi|khó khăn)(?: (?:chung|cụ thể|chủ yếu|trọng tâm|tham gia|tham dự|thực hiện|tổ chức|kiểm tra|giám sát|dự thi|áp dụng|tuyên truyền|hội nghị|và địa điểm|và hình thức))?(?:(?:,| và| -) \p{Ll}[^.:;]{2,30})?$`;

/** Whether a node is the title of something below it, of one sentence. */
export function isTitle({ kind, body, children, title }: OutlineNode): boolean {
  if (kind !== 'heading' || body.length + children.length === 0) return false;
  return title.length <= MAX_TITLE_LENGTH && !ENDS_SENTENCE.test(title);
}

/** Whether a title can be nothing else: a section's, in capitals, set off, or one that plans usually have. */
export function isPlainlyTitle(node: OutlineNode): boolean {
  const { numbering, written, title } = node;
  return LARGER.has(numbering.kind) || written !== 'plain' || isUpper(title) || isUsualTitle(title);
}

/** Whether a title, its end mark left away, is one that plans usually have: `Thời gian, địa điểm`. */
export function isUsualTitle(title: string): boolean {
  return USUAL.test(title.trim().replace(/[.:]$/u, '').trimEnd().toLowerCase());
}

/** Whether a title is that of a section above the clauses, or is set in capitals. */
export function isSectionTitle({ numbering, title }: OutlineNode): boolean {
  return LARGER.has(numbering.kind) || isUpper(title);
}

/** Where a mark ends a heading; undefined where another character stands there in the source. */
export function endMarkOf(
  plan: PlanDocument,
  { paragraphs }: OutlineNode,
  mark: string,
): TextRange | undefined {
  return endMarkIn(plan, paragraphs.at(-1)!, mark);
}

/** Where one of some marks ends a paragraph; undefined where another character stands there in the source. */
export function endMarkIn(plan: PlanDocument, { content }: Paragraph, marks: string): TextRange | undefined {
  const at = content.text.trimEnd().length - 1;
  const range = content.range(at, at + 1);
  const found = plan.text.slice(range.start, range.end);
  return found.length === 1 && marks.includes(found) ? range : undefined;
}
