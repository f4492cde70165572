import type { Citation, PlanDocument, Role } from '../../plan/model.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { citationsByParagraph, documentsOf, isInTitle, isLaw, isOwnNumber, isUndertaking } from './cited.ts';
import { nearSymbols } from './near-symbols.ts';
import { perPlan } from './per-plan.ts';
import { symbolVariants } from './symbol-variants.ts';

/** Where a document is introduced; cells and the ending are terse by nature. */
const INTRODUCING: ReadonlySet<Role> = new Set(['basis', 'opening', 'section', 'item', 'text', 'closing']);

interface FirstMention {
  readonly citation: Citation;
  readonly mentions: readonly Citation[];
}

/** The first mention in the text proper of each document, laws excepted, with all mentions of it. */
export const firstMentions = perPlan((plan): readonly FirstMention[] => {
  const variants = new Set([
    ...symbolVariants(plan).map(({ citation }) => citation),
    ...nearSymbols(plan).flatMap(({ citation, bare }) => (bare ? [citation] : [])),
  ]);
  return documentsOf(plan).flatMap((mentions) => {
    const citation = mentions[0]!.first;
    const { place, paragraph } = citation;
    if (place !== 'body' || !INTRODUCING.has(paragraph.role)) return [];
    if (isLaw(citation) || isUndertaking(citation) || variants.has(mentions[0]!)) return [];
    if (isInTitle(citation)) return [];
    return isOwnNumber(plan, citation) ? [] : [{ citation, mentions }];
  });
});

/** What joins documents that share what follows: `Chỉ thị số …, Nghị quyết số … và Kế hoạch số … của Ban Bí thư`. */
const JOINT = /^(?:[\s,;]|và|hoặc|cùng|với|các){0,6}$/u;
const MAX_GROUP_SIZE = 12;

/** The mentions after one in the same enumeration: what follows the last of them may hold for all. */
export function laterInGroup(plan: PlanDocument, citation: Citation): Citation[] {
  const neighbours = citationsByParagraph(plan).get(citation.paragraph) ?? [];
  const { text } = citation.paragraph.content;
  const later: Citation[] = [];
  let current = citation;
  const after = partitionPoint(neighbours, ({ mention }) => mention.start <= citation.mention.start);
  for (let index = after; later.length < MAX_GROUP_SIZE; index += 1) {
    const next = neighbours[index];
    if (!next || next.mention.self) break;
    const between = text.slice(current.mention.end, next.mention.start);
    if (between.length > 12 || !JOINT.test(between)) break;
    // What has a subject of its own is told in full; the next one stands in that subject, or after a semicolon.
    if (current.mention.subject && (between.includes(';') || between.trim() === '')) break;
    later.push(next);
    current = next;
  }
  return later;
}

const NAMED_BEFORE = regexp.u`(?<!\p{L})của\s[^.;:()]{3,80}\s(?:\(|\(?(?:tại|theo)\s{1,3})$`;
const BODY = String.raw`(?:uỷ\sban|thủ\stướng|chính\sphủ|bộ|ban|tỉnh\suỷ|thành\suỷ|đảng\suỷ|hội|hội\sđồng|sở|chủ\stịch|ubnd|hđnd|mttq|quốc\shội|công\san|toà\sán|viện|(?:tổng|chi)\scục|cục|thanh\stra|(?:liên|công|tỉnh)\sđoàn|đoàn|tổng\scông\sty|giám\sđốc|hiệu\strưởng|bảo\shiểm|thường\strực|chi\sbộ)`;
/** Bodies whose names are also common words: only where the sentence says that they speak. */
const SPEAKER = String.raw`(?:${BODY}|trường(?!\shợp)|trung\stâm|phòng|công\sty)`;
/** `được Bộ Giáo dục và Đào tạo công bố tại`: who says it there has issued it; `thực hiện chỉ đạo tại` says not by whom. */
const SAID_AT = regexp.u`(?:^|[^\p{L}])${SPEAKER}(?!\p{L})(?:(?!thực\shiện|triển\skhai|theo|căn\scứ|của|về|đề\snghị)[^.;:,()]){0,70}\s(?:công\sbố|quyết\sđịnh|thông\squa|kết\sluận|yêu\scầu|chỉ\sđạo|hướng\sdẫn|thông\sbáo|đề\sra|nêu|xác\sđịnh)(?:\s[^.;:,()]{1,40})?\stại\s{1,3}$`;
/** `Ủy ban nhân dân tỉnh đã ban hành`, `được Thủ tướng Chính phủ phê duyệt tại`. */
const ISSUED_BY = regexp.u`(?:^|[^\p{L}])${BODY}(?!\p{L})[^.;:]{0,90}(?:ban\shành|phê\sduyệt|(?<!đăng\s)ký|giao|quy\sđịnh|phát\shành|có)(?:\s[^.;:,]{1,40})?\s{1,3}$`;
const CLAUSE = 160;

/** The sentence before a mention, folded, up to the last full stop or semicolon. */
function clauseBefore({ paragraph, mention }: Citation): string {
  const before = paragraph.folded.slice(Math.max(0, mention.start - CLAUSE), mention.start);
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf(';')) + 1);
}

const AT = /\s(?:tại|theo)\s{1,3}$/u;
const PROPOSER =
  /^\s{0,3}(?:tổng\s)?(?:công\sty|doanh\snghiệp|danh\snghiệp|hợp\stác\sxã|htx|tập\sđoàn|chi\snhánh|ngân\shàng)\s/u;

/** `Xét đề nghị của 03 đơn vị gồm: Công ty A tại Văn bản số 15/CV-A …; Công ty B tại Văn bản số 16/CV-B …`. */
export function isProposedBy(citation: Citation): boolean {
  const clause = clauseBefore(citation);
  return AT.test(clause) && PROPOSER.test(clause.slice(clause.lastIndexOf(':') + 1));
}

/**
 * Whether the issuer stands before it: `Theo đề nghị của Sở Nội vụ tại Tờ trình số …`, `Ủy ban nhân dân tỉnh đã ban hành
 * Quyết định số …`.
 */
export function issuerBefore(citation: Citation): boolean {
  if (isProposedBy(citation) || partBefore(citation) === 'issuer') return true;
  const clause = clauseBefore(citation);
  return (
    NAMED_BEFORE.test(clause) ||
    ISSUED_BY.test(clause) ||
    SAID_AT.test(clause) ||
    (DAY_BEFORE.test(clause) && SPEAKING.test(clause))
  );
}

const SAYS = regexp.u`^\s?,\s${SPEAKER}(?!\p{L})[^.;:,()]{0,70}\s(?:yêu\scầu|đề\snghị|chỉ\sđạo|giao|hướng\sdẫn|quy\sđịnh|thông\sbáo|phê\sduyệt|quyết\sđịnh)(?!\p{L})`;

/** `Tại Công văn số … ngày …, Sở Y tế yêu cầu`: the issuer stands after. */
export function issuerAfter(citation: Citation): boolean {
  const { paragraph, mention } = citation;
  return (
    /(?:tại|theo)\s$/u.test(clauseBefore(citation)) &&
    SAYS.test(paragraph.folded.slice(mention.end, mention.end + CLAUSE))
  );
}

const DAY_BEFORE = regexp.u`(?<!\p{L})ngày\s\d{1,2}(?:/|\s{1,3}tháng\s)\d{1,2}(?:/|\s{1,3}năm\s)\d{4}\s?,?\s[^.;]{0,110}(?:ban\shành|phê\sduyệt|(?<!đăng\s)ký|phát\shành|có)(?:\s[^.;:,]{1,40})?\s{1,3}$`;

const SPEAKING = regexp.u`(?:^|[^\p{L}])${SPEAKER}(?!\p{L})`;

/** Whether the date stands before it with the issuing: `Ngày 15/01/2026, UBND tỉnh ban hành (đã có) Quyết định số …`. */
export function dateBefore(citation: Citation): boolean {
  return DAY_BEFORE.test(clauseBefore(citation)) || partBefore(citation) === 'date';
}

const TYPE = String.raw`(?:nghị\s(?:quyết|định)|chỉ\sthị|quyết\sđịnh|kế\shoạch|thông\s(?:tư|báo)|công\s(?:văn|điện)|hướng\sdẫn|kết\sluận|tờ\strình)`;
/** Others, whose issuer would have to follow: `Kế hoạch của Sở Y tế và Đề án nhà trường số …`. */
const OTHER_TYPE = String.raw`(?:chương\strình|đề\sán|quy\s(?:chế|định)|phương\sán|báo\scáo|tài\sliệu)`;
const DATE_BEFORE_NUMBER = regexp.u`(?<!\p{L})${TYPE}\s(?:ngày\s)?\d{1,2}(?:[/.-]|\s{1,3}tháng\s)\d{1,2}(?:[/.-]|\s{1,3}năm\s)\d{4}\s?,?\s{1,3}$`;
const ISSUER_BEFORE_NUMBER = regexp.u`(?<!\p{L})${TYPE}\scủa\s(?:uỷ\sban|ubnd|hđnd|thủ\stướng|chính\sphủ|bộ|ban|sở|phòng|tỉnh|thành|đảng|hội|chủ\stịch|liên\sđoàn|đoàn|trung\sương)(?!\p{L})(?:(?!\s(?:${TYPE}|${OTHER_TYPE})\s)[^.;:,()\d]){0,70}\s$`;

/**
 * What stands between the type of a document and its number, which should follow: `Kế hoạch ngày 05/3/2026 số
 * 12/KH-UBND`, `Kế hoạch của Ủy ban nhân dân tỉnh số 12/KH-UBND`.
 */
export function partBefore(citation: Citation): 'date' | 'issuer' | undefined {
  if (citation.mention.typeName || !citation.mention.soWord) return undefined;
  const clause = clauseBefore(citation);
  if (DATE_BEFORE_NUMBER.test(clause)) return 'date';
  return ISSUER_BEFORE_NUMBER.test(clause) ? 'issuer' : undefined;
}
