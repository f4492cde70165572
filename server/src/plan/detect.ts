import { PLAN_TYPE, type ReadableType } from '../regimes/readable-types.ts';
import { beginningOf } from '../text/beginning.ts';
import { memoizePerObject } from '../text/memoize.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch, isUpper } from '../vietnamese/words.ts';
import { legacyPlan } from './legacy-plan.ts';
import type { FrontMatter, Paragraph, ReadOptions } from './model.ts';
import {
  MOTTO,
  NATIONAL_TITLE,
  NUMBER_LABEL,
  OTHER_TITLE,
  PARTY_TITLE,
  RECIPIENTS_LABEL,
  SOURCE_LINE,
} from './patterns.ts';
import { memoizedScan } from './segment.ts';

/** How many paragraphs the head of a plan can have; a title further down is another document's. */
const HEAD_LIMIT = 60;

const QUICK_LENGTH = 65_536;
const CENTRED = ' '.repeat(8);
const TITLE_LINE = regexp.u`(?:^|[\n\r|>])[^\p{L}\n\r]{0,24}KẾ\s{0,4}HOẠCH`;
const TITLE_ALONE = regexp.iu`(?:^|[\n\r|>])[^\p{L}\n\r]{0,24}kế\s{1,4}hoạch[^\p{L}\n\r]{0,12}(?:[\n\r|]|$)`;
const PLAN_SYMBOL = /(?:số|[\s\d.…])\s{0,12}[-/–]\s{0,3}kh\s{0,3}[-/–]/iu;
/** What ends every such symbol: far cheaper to look for. */
const AFTER_PLAN_SYMBOL = /kh\s{0,3}[-/–]/iu;
/** A body that sets a plan up, and the first section of one: what a draft without its head has. */
const SPOKEN_PLAN =
  /(?:xây dựng|ban hành|lập) kế hoạch[^\n\r]{0,1500}sau\s{0,2}:[\s*_]{0,8}[\n\r]+[^\n\r]{0,12}MỤC ĐÍCH/iu;
const FRONT_MATTER = /(?:^|[\n\r])lo[aạ]i\s*:/iu;

/**
 * A cheap look that can rule out a plan without reading the Markdown: false is certain, true is not.
 * Looks at the first 64 K characters after blanks only; a head further down does not count (see `planFurtherDown`).
 */
export function mayBePlan(text: string): boolean {
  const start = beginningOf(text, QUICK_LENGTH);
  const composed = /[\u0300-\u0323]/u.test(start) ? start.normalize('NFC') : start;
  // A title in the middle of a page set with blanks.
  const head = composed.includes(CENTRED) ? composed.replaceAll(CENTRED, '') : composed;
  return (
    FRONT_MATTER.test(head) ||
    (head.includes('HOẠCH') && TITLE_LINE.test(head)) ||
    TITLE_ALONE.test(head) ||
    /^\s{0,200}Kế\s{1,2}[hH]oạch\s/u.test(head) ||
    SPOKEN_PLAN.test(head) ||
    (AFTER_PLAN_SYMBOL.test(head) && PLAN_SYMBOL.test(head)) ||
    legacyPlan(start) !== undefined
  );
}

export interface TitlePlace {
  readonly paragraph: Paragraph;
  /** The title of the decision (QUYẾT ĐỊNH) above, with which the plan is issued. */
  readonly decision?: Paragraph;
  /** Index in the paragraph's text where the subject goes on, for a title that runs on. */
  readonly runOn?: number;
}

interface TitleWords {
  /** The title of the type, that title with the subject after, the name of another type of document. */
  readonly type: 'own' | 'run-on' | 'other' | 'none';
  readonly capitals: boolean;
}

/** What a line can be the title of, for a document that is read as one type. */
const titleScanOf = memoizePerObject(({ title, titleAlone, titleWithSlip, titleRunOn }: ReadableType) => {
  const runOn = runOnOf(title);
  return memoizedScan((text, { key }): TitleWords => {
    const capitals = isUpper(text);
    if (titleAlone.test(key) || (capitals && titleWithSlip.test(key))) return { type: 'own', capitals };
    if (OTHER_TITLE.test(key) || PLAN_TYPE.titleAlone.test(key)) return { type: 'other', capitals };
    return { type: titleRunOn.test(key) && runOn.test(text) ? 'run-on' : 'none', capitals: false };
  });
});

const planTitle = titleScanOf(PLAN_TYPE);

/** `KẾ HOẠCH ` at the start of a line, however many blanks there are. */
function runOnOf(title: string): RegExp {
  return regexp.u`^\s*${title.replace(/ /gu, '\\s+')}\s+`;
}

/** The title line of the document's own head: KẾ HOẠCH in one that is read as a plan. */
export function findTitle(
  paragraphs: readonly Paragraph[],
  documentType: ReadableType,
): TitlePlace | undefined {
  const titleWords = titleScanOf(documentType);
  const runOnStart = runOnOf(documentType.title);
  let runOn: TitlePlace | undefined;
  let mixedCase: TitlePlace | undefined;
  for (const paragraph of paragraphs.slice(0, HEAD_LIMIT)) {
    if (paragraph.key === '' || paragraph.bullet) continue;
    if (paragraph.numbering && paragraph.numbering.kind !== 'capital') break;
    const { type, capitals } = titleWords(paragraph);
    if (type === 'own') {
      if (capitals) return { paragraph };
      mixedCase ??= { paragraph };
    } else if (type === 'other' && capitals) {
      return documentType === PLAN_TYPE ? titleBelowDecision(paragraphs, paragraph) : undefined;
    } else if (type === 'run-on') {
      runOn ??= { paragraph, runOn: runOnStart.exec(paragraph.content.text)![0].length };
    }
  }
  return runOn ?? mixedCase ?? smallTitle(paragraphs, documentType);
}

/** `Kế hoạch tổ chức …` as the first line, or right below a letterhead with its number, and a body that speaks below it. */
function smallTitle(paragraphs: readonly Paragraph[], documentType: ReadableType): TitlePlace | undefined {
  if (documentType !== PLAN_TYPE) return undefined;
  const first = paragraphs.find((p) => isWritten(p) && !isOfLetterhead(p));
  const match = first && SMALL_TITLE.exec(first.content.text);
  if (!first || !match || first.content.length > 300 || first.block.type === 'code') return undefined;
  const above = paragraphs.slice(0, first.index).filter(isWritten);
  if (above.length > 0 && !above.some(isPlanNumber)) return undefined;
  const below = paragraphs.slice(first.index + 1, first.index + 1 + OPENING_LIMIT);
  return below.some(isOpeningOfBody) ? { paragraph: first, runOn: match[0].length } : undefined;
}

/** Whether the paragraph has words and is not front matter. */
function isWritten({ key, role }: Paragraph): boolean {
  return key !== '' && role !== 'front-matter';
}

/** `Trung Hải, ngày 01 tháng 3 năm 2012`. */
const DATED_PLACE = regexp.u`^\s*\p{Lu}[\p{L}\p{M}]*(?:[ .-]{1,2}\p{L}[\p{L}\p{M}]*){0,6}\s?,\s?ngày\s?[\d.…]{0,12}\s?tháng\s?[\d.…]{0,12}\s?năm\s?[\d.…]{2,12}\s*$`;

/** A body or a title in capitals, the motto, the number, the dateline. */
const isOfLetterhead = memoizedScan(
  (text, { key, isUpper: upper, numbering }) =>
    text.length < 120 &&
    !numbering &&
    (upper || MOTTO.test(key) || NUMBER_LABEL.test(key) || DATED_PLACE.test(text)),
);

const SMALL_TITLE = regexp.u`^\s{0,8}Kế\s{1,2}[hH]oạch\s{1,2}(?=\p{L}\p{Ll})(?!.*[:;,]\s{0,3}$)`;
const OPENING_LIMIT = 10;

/** `…, UBND xã lập Kế hoạch … với những nội dung như sau:` */
const isOpeningOfBody = memoizedScan(
  (text, { key }) =>
    text.length < 1_500 &&
    /(?:như\s+sau|nội\s+dung\s+sau|cụ\s+thể)\s?:$/u.test(key) &&
    /(?:^|\s)(?:ubnd|uỷ ban nhân dân|đảng uỷ|chi bộ|sở|phòng|trường|ban|hội|đoàn)\s/u.test(key) &&
    regexp.u`\s(?:xây dựng|ban hành|lập|lập hành) kế hoạch(?!\p{L})`.test(key),
);

/** Words of the name of a decision, and how far its plan can stand below it, in paragraphs. */
const DECISION = /^quyết\s+định\s*:?$/u;
const DECISION_LIMIT = 500;
const SOURCE_LIMIT = 6;

/** The title of a plan that stands below the decision that issues it: `(Kèm theo Quyết định số …)` follows it. */
function titleBelowDecision(paragraphs: readonly Paragraph[], decision: Paragraph): TitlePlace | undefined {
  if (!DECISION.test(decision.key)) return undefined;
  for (const paragraph of paragraphs.slice(decision.index + 1, decision.index + DECISION_LIMIT)) {
    if (paragraph.bullet || paragraph.numbering) continue;
    const { type, capitals } = planTitle(paragraph);
    if (type !== 'own' || !capitals) continue;
    const below = paragraphs.slice(paragraph.index + 1, paragraph.index + 1 + SOURCE_LIMIT);
    if (below.some(isIssuedWithDecision)) return { paragraph, decision };
  }
  return undefined;
}

const isIssuedWithDecision = memoizedScan(
  (text, { key }) => text.length < 300 && SOURCE_LINE.test(key) && /quyết\s+định/u.test(key),
);

/** Whether the text is a plan: said so, titled so, or numbered so. */
export function isPlan(
  paragraphs: readonly Paragraph[],
  title: TitlePlace | undefined,
  frontMatter: FrontMatter | undefined,
  options: ReadOptions,
): boolean {
  if (frontMatter?.isPlan) return true;
  if (options.forcePlan && frontMatter?.isPlan === undefined) return true;
  if (title && isLesson(paragraphs, title)) return false;
  // What another document shows as an example is indented too: `README.md` with a template in it.
  const head = paragraphs.slice(0, HEAD_LIMIT).filter((p) => p.block.type !== 'code');
  if (!title && head.some((p) => isTitle(p, 'other'))) return false;
  if (title?.decision) return frontMatter?.isPlan !== false;
  if (title?.paragraph.block.type === 'code') return numberedAsPlan(head, title);
  if (title && isTitle(title.paragraph, 'own'))
    return hasFormalParts(paragraphs) || numberedAsPlan(head, title) || !isQuoted(head, title);
  if (numberedAsPlan(head, title)) return true;
  // Another type of document may be called a plan in passing; its own title or number says more than the front matter.
  if (frontMatter?.isPlan === false) return false;
  if (title === undefined) return isBodyAlone(paragraphs, head);
  if (isAboutForm(head, title)) return false;
  return hasFormalParts(paragraphs) || speaksAsBody(head, title);
}

/** Bases if any, `Sở … xây dựng kế hoạch … như sau:`, and the section MỤC ĐÍCH: a draft that has no head yet. */
function isBodyAlone(paragraphs: readonly Paragraph[], head: readonly Paragraph[]): boolean {
  const written = head.filter(isWritten);
  const opening = written.findIndex(isOpeningOfBody);
  const section = written[opening + 1];
  if (!section?.numbering || !section.segment.isUpper || !isPurposeTitle(section)) return false;
  if (isReported(written[opening]!)) return false;
  const above = written.slice(0, opening).filter((p) => !isBasisLine(p) && !isOfLetterhead(p));
  return above.length === 0 || (above.length === 1 && isCopied(paragraphs, above[0]!, written[opening]!));
}

/**
 * Whether the heading of a page stands above a whole plan of which the page left out the head: the opening names what the plan
 * rests on, and one of its sections says who carries it out.
 */
function isCopied(paragraphs: readonly Paragraph[], heading: Paragraph, opening: Paragraph): boolean {
  return (
    heading.block.type === 'heading' &&
    !heading.numbering &&
    !regexp.u`(?<!\p{L})(?:ban hành|công bố|vừa|mẫu|hướng dẫn|tin|thông báo)(?!\p{L})|^(?:quyết định|nghị quyết|chỉ thị|chương trình|đề án|báo cáo|tờ trình|công văn)(?!\p{L})`.test(
      heading.key,
    ) &&
    /^(?:căn cứ|thực hiện|triển khai)\s/u.test(opening.key) &&
    !/(?:ban hành|xây dựng|lập) kế hoạch số\s/u.test(opening.key) &&
    paragraphs.some((p) => p.numbering && p.segment.isUpper && /(?:^|\s)tổ chức thực hiện$/u.test(p.key))
  );
}

/** `Ngày 05/3, UBND tỉnh đã ban hành kế hoạch …`: an article tells of a plan. */
const isReported = memoizedScan((_, { key }) =>
  regexp.u`^(?:(?:sáng |chiều )?ngày|theo đó|mới đây|hôm nay)(?!\p{L})|(?<!\p{L})(?:vừa|đã|mới|sẽ) (?:xây dựng|ban hành|lập)(?!\p{L})`.test(
    key,
  ),
);

/** `KẾ HOẠCH CÔNG ĐOÀN` as the first line, and below it bases and a body that speaks: a plan without a letterhead. */
function speaksAsBody(head: readonly Paragraph[], { paragraph, runOn }: TitlePlace): boolean {
  if (runOn === undefined || !paragraph.segment.isUpper) return false;
  if (head.find(isWritten) !== paragraph) return false;
  const below = head.filter(({ index }) => index > paragraph.index);
  const opening = below.findIndex(isSpokenByBody);
  return opening > 1 && below.slice(0, opening).filter(isBasisLine).length > 1;
}

const isBasisLine = memoizedScan(
  (text, { key }) => text.length > 20 && /^(?:căn\s+cứ|thực\s+hiện)\s/u.test(key) && /[;,.]$/u.test(key),
);

/** `BCH Công đoàn trường THCS … xây dựng phương hướng hoạt động … như sau:` */
const isSpokenByBody = memoizedScan(
  (text, { key }) =>
    text.length < 800 &&
    /\ssau\s?:$/u.test(key) &&
    /^(?:tổ|bch|ban|chi|công đoàn|đoàn|đội|hội|liên đội|trường|nhà trường|phòng|sở|ubnd|uỷ ban|đảng uỷ)\s/u.test(
      key,
    ) &&
    /\s(?:xây dựng|ban hành|lập|đề ra)\s(?:kế hoạch|phương hướng|chương trình)\s/u.test(key),
);

/** `Bài 6. Viết kế hoạch hoạt động`, `Tiết 12: …` above the title: a lesson that shows a plan. */
function isLesson(paragraphs: readonly Paragraph[], { paragraph: { index } }: TitlePlace): boolean {
  return paragraphs
    .slice(0, index)
    .some(({ key }) => /^(?:bài|tiết|giáo\s+án)\s+\d{1,3}\s?[.:–-]/u.test(key));
}

/** `# Mẫu 17 — KẾ HOẠCH kiểm tra …` above the title: notes about a form, with its title run on. */
function isAboutForm(head: readonly Paragraph[], { paragraph, runOn }: TitlePlace): boolean {
  return (
    runOn !== undefined &&
    head.some(
      ({ index, block, key }) =>
        index < paragraph.index && block.type === 'heading' && /^(?:mẫu|khung|ví dụ|hướng dẫn)\s/u.test(key),
    )
  );
}

/** Whether running text stands above the title: an article, a lesson that shows an example of a plan. */
function isQuoted(head: readonly Paragraph[], title: TitlePlace): boolean {
  return head.some((p) => p.index < title.paragraph.index && isRunningText(p));
}

const isRunningText = memoizedScan(
  (text, { isUpper: upper }) =>
    !upper && text.length > 50 && regexp.u`\s\p{Ll}+\s\p{Ll}+\s`.test(text) && /[.:?!…]\s*$/u.test(text),
);

/** Whether the line is a title in capitals. */
function isTitle(paragraph: Paragraph, type: TitleWords['type']): boolean {
  const words = planTitle(paragraph);
  return words.type === type && words.capitals;
}

function numberedAsPlan(head: readonly Paragraph[], title: TitlePlace | undefined): boolean {
  const limit = title?.paragraph.index ?? firstNumbered(head);
  return head.some((p) => p.index < limit && isPlanNumber(p));
}

const isPlanNumber = memoizedScan(
  (text, { folded }) =>
    text.length < 60 &&
    NUMBER_LABEL.test(folded) &&
    regexp.u`(?:^|[-/–\s.…\d])kh\s*[-/–]\s*\p{L}`.test(folded),
);

function firstNumbered(head: readonly Paragraph[]): number {
  return head.find((p) => p.numbering)?.index ?? head.length;
}

/** Something that only an official document has, beside a title in another form. */
function hasFormalParts(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(
    (p) =>
      RECIPIENTS_LABEL.test(p.key) ||
      (p.index < HEAD_LIMIT && p.content.length < 70 && (NATIONAL_TITLE.test(p.key) || MOTTO.test(p.key))) ||
      (p.index < HEAD_LIMIT && PARTY_TITLE.test(p.key) && isUpper(p.content.text)) ||
      (p.index < HEAD_LIMIT && p.content.length < 70 && DATED_PLACE.test(p.content.text)) ||
      isPurposeTitle(p),
  );
}

/** `I. MỤC ĐÍCH, YÊU CẦU`, the first section of a plan. */
function isPurposeTitle({ content }: Paragraph): boolean {
  const title = foldForMatch(content.text.slice(0, 60)).trim();
  return /^(?:(?:[ivx]{1,4}|[1a])\s?[./-]{1,2}\s*)?mục\s+đích\s?(?:,|và|-|–|&)?\s?yêu\s+cầu/u.test(title);
}
