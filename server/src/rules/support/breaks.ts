import type { Paragraph } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { classAt, isWordClass } from '../../vietnamese/character-classes.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { perPlan } from './per-plan.ts';

/** Words that cannot end a sentence, unless they are the last syllable of a longer word. */
const OPEN_END = regexp.iu`(?<![\p{L}\p{M}])(?:và|của|các|những|cho|với|để|trong|về|tại|theo|bằng|từ|đến|là|hoặc|do|ở|nhằm|mỗi|khi|nếu|giữa|bị|cùng|như|gồm|thuộc)$`;
/** Words that end sentences too, and the words after which they do not: `đã được`, but `kết quả đạt được`. */
const OPEN_AFTER = regexp.iu`(?<![\p{L}\p{M}])(?:(?:đã|đang|sẽ|phải|cần|và|hoặc|để|nhằm|khi|nếu)\sđược|(?:là|có|và|trong|thành|như|với|của|bằng|cho|bởi)\smột|(?:các|trong|về|và|cho|từ|bằng|khi|của|với)\sviệc|(?:những|các|có|với|bằng|theo|của|nhờ|dưới|được|tạo|và|cho|là)\ssự)$`;
const END_MARK = /[.;:!?…]["”»’)\]*]*\s*$/u;

/** Whether a paragraph ends with a mark that ends a sentence, an item or an announcement. */
export const endsWithMark = memoizedScan((text): boolean => END_MARK.test(text));

/** Words of which the last syllable alone would leave the sentence open: `trang thiết bị`, `hạn chế, tồn tại`. */
const WHOLE_WORD = regexp.iu`(?<![\p{L}\p{M}])(?:(?:trực|phụ|lệ|thân|quen|học|pháp|bắc)\sthuộc|(?:thiết|chuẩn|dự|trang|quân|thụ)\sbị|(?:hiện|tồn)\stại|(?:lý|lí|tự|căn)\sdo|(?:kèm|tiếp|noi|tuân|đi|làm|mang|học|nối|dõi)\stheo|(?:nhà|đất|chỗ|nơi|ăn)\sở|(?:công|cân|thăng|văn|đồng|mặt|vi|san|ngang|cấp|trao|có|nhận)\sbằng|(?:chứng|danh|động|tính|ngôn|cụm|hiền|khước)\stừ|(?:bản|văn|thư|tin|đi|nơi)\sđến|(?:trở|quay|đi|ra|mang|thu|tải|rút|kéo|lui)\svề|(?:tiền|công)\scủa|(?:nội|đài)\scác|tặng\scho|(?:bên|ở)\s(?:trong|giữa)|(?:cuối|vô|tận|sau|khốn)\scùng|(?:đôi|nhiều|có)\skhi|(?:dường|hầu|gần)\snhư|triệt\sđể)$`;
/** A name ends like a small word: `tỉnh Cao Bằng`. */
const NAME = regexp.u`\p{Lu}[\p{Ll}\p{M}]+$`;

/** Whether the last word leaves the sentence open: `… theo`, `… của`. */
export function endsOpen(text: string): boolean {
  const end = text.slice(-32).trimEnd();
  // Most texts end with a mark.
  if (end === '' || !isWordClass(classAt(end, end.length - 1))) return false;
  return (OPEN_END.test(end) || OPEN_AFTER.test(end)) && !WHOLE_WORD.test(end) && !NAME.test(end);
}

/** The last word of a text with the index at which it begins. */
export function lastWordOf(text: string): { readonly text: string; readonly start: number } {
  const bare = text.trimEnd();
  const start = Math.max(bare.lastIndexOf(' '), bare.lastIndexOf('\n')) + 1;
  return { text: bare.slice(start), start };
}

const PROSE: ReadonlySet<string> = new Set(['text', 'item', 'basis', 'opening', 'closing', 'section']);
const MAX_TITLE_LENGTH = 40;

/** Running text: what can be broken in the middle of a sentence. */
export function isProse(paragraph: Paragraph): boolean {
  const { role, block, content } = paragraph;
  // A numbered paragraph is a title as long as it is short.
  if (role === 'section' && content.length < MAX_TITLE_LENGTH) return false;
  if (!PROSE.has(role)) return false;
  return block.type === 'paragraph' && !paragraph.strong && content.length >= 20;
}

/**
 * The paragraphs that a page break cut: each with the one that goes on where it stops. The second begins with a small
 * letter (or, after an open end, with a quotation) and has neither bullet nor numeral.
 */
export const brokenPairs = perPlan((plan): readonly (readonly [Paragraph, Paragraph])[] => {
  const pairs: (readonly [Paragraph, Paragraph])[] = [];
  for (let i = 1; i < plan.paragraphs.length; i += 1) {
    const second = plan.paragraphs[i]!;
    const first = plan.paragraphs[i - 1]!;
    if (second.block === first.block || second.bullet || second.numbering) continue;
    if (second.role !== 'text' && second.role !== 'opening') continue;
    if (second.block.type !== 'paragraph' || second.strong || !isProse(first)) continue;
    if (goesOn(first, second)) pairs.push([first, second]);
  }
  return pairs;
});

function goesOn(first: Paragraph, second: Paragraph): boolean {
  if (endsWithMark(first)) return false;
  const begins = beginning(second);
  return begins === 'small' || (begins === 'quoted' && wantsMore(first));
}

const beginning = memoizedScan((text): 'small' | 'quoted' | 'other' => {
  if (regexp.u`^\s*\p{Ll}[\p{Ll}\p{M}]*[\s,;.]`.test(text))
    return /^\s*[a-zđ][).]\s/u.test(text) ? 'other' : 'small';
  return /^\s*[“"‘]/u.test(text) ? 'quoted' : 'other';
});

const wantsMore = memoizedScan(
  (text): boolean => endsOpen(text) || /(?:số|năm|tháng|ngày|khoản|điểm|Điều)\s+\d+\s*$/u.test(text),
);
