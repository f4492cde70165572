import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Finding } from '../rule.ts';
import { capitalisedFinding } from '../support/capitals.ts';
import { placedFinding, type TextFinding } from '../support/text-findings.ts';

/** `UBND xã ban hành kế hoạch … như sau:`: the opening speaks of this one plan. */
const MAKES = regexp.gu`(?<![\p{L}\p{M}])(?:ban hành|[Xx]ây dựng|lập|lên|đề ra|triển khai|thông báo) (kế hoạch)(?! (?:số|năm học số)(?!\p{L}))(?![\p{L}\p{M}])`;
const ENDS = /(?:như sau|như sau đây|sau đây|dưới đây|sau)\s?[:.]?$/u;
/** `Trên đây là kế hoạch …`. */
const ABOVE = regexp.u`^Trên đây là (?:toàn bộ )?(?:nội dung )?(?:của )?kế hoạch(?![\p{L}\p{M}])`;

/** `Căn cứ kế hoạch năm học 2026 – 2027 của Trường …`: a basis is one paper, with or without its number. */
const BASIS = regexp.u`^(?:[-–+*•] ?)?(?:Căn cứ|Thực hiện|Thi hành|Triển khai)(?: vào| theo)? (kế hoạch|công văn|quyết định|chỉ thị|thông tư|nghị định|nghị quyết|điều lệ|quy chế|đề án|kết luận|chương trình (?:công tác|hành động)|hướng dẫn|thông báo)(?= (?:số(?! ?:? ?\d)|năm|nhiệm vụ|công tác|hoạt động|giáo dục|chuyên môn|chỉ đạo|tháng|tuyển sinh|tổ chức|thực hiện|triển khai|kiểm tra|phát động|về|[Vv]/v|của (?:\p{Lu}|trường|nhà trường|phòng|sở|huyện|xã|tỉnh))(?![\p{L}\p{M}]*-)|(?<=công văn) số \d{1,5}/\p{Lu}[\p{Lu}&]*[ ,]|(?<=chương trình công tác) (?:Đội|Đoàn|Hội|Mặt)|(?<=điều lệ|quy chế) (?:\p{Lu}|trường|dân chủ|chi tiêu|làm việc|thi|tuyển|đánh giá))`;

const basis = memoizedScan((text: string): readonly TextFinding[] => {
  const cited = BASIS.exec(text);
  if (!cited) return [];
  const end = cited[0].length;
  return [{ ...capitalisedFinding(text, end - cited[1]!.length, end), severity: 'info' }];
});

const opening = memoizedScan((text: string): readonly TextFinding[] => {
  if (!ENDS.test(text)) return [];
  const made = [...text.matchAll(MAKES)].at(-1);
  if (!made) return [];
  const end = made.index + made[0].length;
  // The sentence that speaks of it is the last.
  return /[.;]\s/u.test(text.slice(end)) ? [] : [info(text, end)];
});

const closing = memoizedScan((text: string): readonly TextFinding[] => {
  const above = ABOVE.exec(text);
  return above ? [info(text, above[0].length)] : [];
});

function info(text: string, end: number): TextFinding {
  return { ...capitalisedFinding(text, end - 'kế hoạch'.length, end), severity: 'info' };
}

/** Where the plan calls itself `kế hoạch` in its opening or at its close, and a basis without its number has a small type name. */
export function papersInOpening(plan: PlanDocument): Finding[] {
  const place = (paragraph: Paragraph, found: readonly TextFinding[]): Finding[] =>
    found.map((finding) => placedFinding(plan, paragraph, finding));
  const { sentence, bases } = plan.opening;
  return [
    ...bases.flatMap(({ paragraph }) => place(paragraph, basis(paragraph))),
    ...(sentence ? place(sentence, opening(sentence)) : []),
    ...plan.paragraphs
      .filter(({ role }) => role === 'closing' || role === 'text')
      .flatMap((paragraph) => place(paragraph, closing(paragraph))),
  ];
}
