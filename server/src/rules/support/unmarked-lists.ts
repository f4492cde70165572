import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { endsOpen } from './breaks.ts';
import { type ItemList, itemLists, marksItems } from './item-lists.ts';
import { perPlan } from './per-plan.ts';

/** A list without marks, or with marks at some of its items alone. */
export interface UnmarkedList {
  readonly bare: readonly Paragraph[];
  readonly last: Paragraph;
  readonly habit: ';' | '.';
  readonly isMixed: boolean;
}

/** How an item begins that says what is done or wanted; a name of a body or of a paper begins otherwise. */
const TASK = regexp.u`^(?:Bảo đảm|Ban hành|Báo cáo|Biểu dương|Bồi dưỡng|Chỉ đạo|Chuẩn bị|Chủ động|Chủ trì|Củng cố|Duy trì|Đảm bảo|Đánh giá|Đẩy mạnh|Đôn đốc|Động viên|Giáo dục|Giúp|Góp phần|Hình thành|Hoàn thành|Hướng dẫn|Khắc phục|Khuyến khích|Kiểm tra|Làm cho|Lập danh sách|Nâng cao|Nhằm|Ôn lại|Phát động|Phát huy|Phấn đấu|Phân công|Phối hợp|Quán triệt|Rà soát|Tạo (?:cơ hội|điều kiện|không khí|môi trường|phong trào|sân chơi|sự|động lực)|Tăng cường|Tập trung|Tham gia|Tham mưu|Theo dõi|Thiết thực|Thông qua|Thực hiện|Tiếp tục|Tổ chức|Tổng hợp|Triển khai|Tuyên dương|Tuyên truyền|Từng bước|Vận động|Xây dựng)(?![\p{L}\p{M}])`;
/** What an item of a chronicle, of names and ranks, or of links begins with or holds. */
const NO_TASK = regexp.u`^(?:(?:Ngày|Năm|Tháng) \d|\d{4}|\d{1,2}(?:[./-]\d| tháng))|\d{4}\s?[-–]|\([^()]{0,60}\d{4}\)|https?:`;
const MIN_LENGTH = 30;
const MIN_MIXED_LENGTH = 30;
const MIN_BARE = 3;
const MIN_OF_EACH = 2;
/** With more items of one kind for each of the other these are a few sentences among names. */
const MAX_RATIO = 3;

/** Lists of tasks none of whose items has a mark, and such as have marks at some of their items and none at others. */
export const unmarkedLists = perPlan((plan: PlanDocument): readonly UnmarkedList[] => [
  ...itemLists(plan).flatMap((list) => unmarkedOf(list) ?? []),
  ...unmarkedPairs(plan),
]);

const SENTENCE = 60;
const BARE_END = regexp.u`[\p{L}\p{M}\d]["”)]?$`;
const MARKED_END = regexp.u`[\p{L}\p{M}\d)”"][.;]$`;

/**
 * Two items of a sentence each, of which the second alone has its mark; where the plan marks its items, shorter ones too,
 * and such as have it at the first alone.
 */
function unmarkedPairs(plan: PlanDocument): UnmarkedList[] {
  const { paragraphs } = plan;
  const marked = marksItems(plan);
  const least = marked ? MIN_LENGTH : SENTENCE;
  return paragraphs.flatMap((first, i): UnmarkedList[] => {
    const second = paragraphs[i + 1];
    if (!second || first.bullet !== second.bullet) return [];
    if (!isSentence(first, least) || !isSentence(second, least)) return [];
    if (paragraphs[i - 1]?.bullet !== undefined || paragraphs[i + 2]?.bullet !== undefined) return [];
    if (!stand([first, second]) || [first, second].some((item) => NO_TASK.test(bodyOf(item)))) return [];
    if (BARE_END.test(bodyOf(first)) && MARKED_END.test(bodyOf(second)))
      return [{ bare: [first], last: second, habit: ';', isMixed: true }];
    const isLastBare = marked && bodyOf(first).endsWith('.') && BARE_END.test(bodyOf(second));
    if (!isLastBare || paragraphs[i + 2]?.numbering === undefined) return [];
    return [{ bare: [second], last: second, habit: '.', isMixed: true }];
  });
}

function isSentence({ bullet, role, content, bodyStart }: Paragraph, least: number): boolean {
  return bullet !== undefined && (role === 'text' || role === 'item') && content.length - bodyStart >= least;
}

function unmarkedOf({ items, ends }: ItemList): UnmarkedList | undefined {
  const bare = items.filter((_, i) => ends[i] === 'bare');
  if (bare.length < MIN_OF_EACH || !stand(items)) return undefined;
  const last = items.at(-1)!;
  if (bare.length === items.length) {
    if (items.length < MIN_BARE || bare.filter(isTask).length * 2 <= items.length) return undefined;
    return { bare, last, habit: ';', isMixed: false };
  }
  const stops = ends.filter((end) => end === '.').length;
  const semicolons = ends.filter((end) => end === ';').length;
  if (stops + semicolons < MIN_OF_EACH || stops + semicolons + bare.length < items.length) return undefined;
  if (Math.max(stops + semicolons, bare.length) > MAX_RATIO * Math.min(stops + semicolons, bare.length))
    return undefined;
  const length = items.reduce((sum, item) => sum + item.content.length - item.bodyStart, 0);
  if (length < MIN_MIXED_LENGTH * items.length || items.some((item) => NO_TASK.test(bodyOf(item))))
    return undefined;
  return { bare, last, habit: stops > semicolons ? '.' : ';', isMixed: true };
}

/** Whether the items stand one below the other, each whole. */
function stand(items: readonly Paragraph[]): boolean {
  return items.every(
    (item, i) =>
      (i === 0 || item.index === items[i - 1]!.index + 1) &&
      !item.strong &&
      !endsOpen(item.content.text) &&
      regexp.u`^["“(]?(?:\p{Lu}|\d)`.test(bodyOf(item)),
  );
}

function isTask(item: Paragraph): boolean {
  const body = bodyOf(item);
  return body.length >= MIN_LENGTH && TASK.test(body);
}

function bodyOf({ content, bodyStart }: Paragraph): string {
  return content.text.slice(bodyStart).trim();
}
