import { memoizeShort } from '../text/memoize.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch, isUpper } from '../vietnamese/words.ts';
import { readSymbol } from './citations.ts';
import { component } from './components.ts';
import { readDateline } from './dateline.ts';
import type { TitlePlace } from './detect.ts';
import { joinsLandmark } from './line-landmarks.ts';
import type { Component, Head } from './model.ts';
import type { DraftParagraph } from './paragraphs.ts';
import {
  BASIS_START,
  BODY_START,
  CAPACITY,
  DRAFT_MARK,
  MOTTO,
  NATIONAL_TITLE,
  NATIONAL_TITLE_END,
  NATIONAL_TITLE_START,
  NUMBER_LABEL,
  OPENING_END,
  PARTY_TITLE,
  RECIPIENTS_LABEL,
  SOURCE_LINE,
  URGENCY,
  YOUTH_TITLE,
} from './patterns.ts';
import { memoizedScan } from './segment.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface HeadResult {
  readonly head: Head;
  /** Index of the first paragraph after the head. */
  readonly end: number;
}

/**
 * Reads letterhead, number, dateline, title and subject, and gives their paragraphs their roles.
 * @param title the line KẾ HOẠCH, where there is one
 */
export function readHead(paragraphs: readonly DraftParagraph[], title: TitlePlace | undefined): HeadResult {
  const head: Mutable<Head> = { subject: [], issuerLines: [] };
  const limit = (title?.decision ?? title?.paragraph)?.index ?? headLimit(paragraphs);
  const issuerLines: Component[] = [];
  for (const paragraph of paragraphs.slice(0, limit)) {
    if (paragraph.role !== 'text' && paragraph.role !== 'cell') continue;
    if (goesOnWithTitle(head, paragraph)) continue;
    readHeadLine(head, paragraph, issuerLines, title !== undefined, paragraphs[paragraph.index + 1]);
  }
  Object.assign(head, readIssuer(issuerLines, title && isJoint(title)), { issuerLines });
  if (!title) return { head, end: lastHeadIndex(paragraphs, limit) };
  if (title.decision) leaveDecision(head, paragraphs, title);
  readTitle(head, title);
  return { head, end: readSubject(head, paragraphs, title) };
}

/** Without a title the head ends where numbering, running text or the ending begins. */
function headLimit(paragraphs: readonly DraftParagraph[]): number {
  const index = paragraphs.findIndex(
    (p) =>
      p.numbering !== undefined ||
      p.content.length > 200 ||
      regexp.u`\p{L}[^\p{L}]{0,3}[.;]$`.test(p.key) ||
      (BASIS_START.test(p.key) && p.content.length > 60) ||
      RECIPIENTS_LABEL.test(p.key) ||
      CAPACITY.test(p.content.text),
  );
  return Math.min(index < 0 ? paragraphs.length : index, 20);
}

function lastHeadIndex(paragraphs: readonly DraftParagraph[], limit: number): number {
  let end = 0;
  for (let i = 0; i < limit; i += 1) if (paragraphs[i]!.role !== 'text') end = i + 1;
  return end;
}

/** What a line of a letterhead can be by its words. */
const headWords = memoizedScan((text, { folded, bullet }) => {
  const key = folded.trim();
  return {
    star: /^\\?\*{1,3}$/u.test(key),
    nationalTitle: key.length < 60 && (NATIONAL_TITLE.test(key) || NATIONAL_TITLE_START.test(key)),
    mottoStart: /^độc\s+lập(?:\s?[-–—,.]\s?tự(?:\s+do)?)?\s?[-–—]?$/u.test(key),
    partyTitleStart:
      /^(?:đảng\s+cộng(?:\s+sản)?(?:\s+việt)?|đoàn\s+(?:tncs|thanh\s+niên\s+cộng(?:\s+sản)?)(?:\s+hồ)?(?:\s+chí)?)$/u.test(
        key,
      ),
    nationalTitleEnd: NATIONAL_TITLE_END.test(key),
    motto: key.length < 50 && MOTTO.test(key),
    partyTitle: (key.length < 40 && PARTY_TITLE.test(key)) || (key.length < 42 && YOUTH_TITLE.test(key)),
    urgency: URGENCY.test(key),
    draftMark: DRAFT_MARK.test(key),
    issuer: key.length < 120 && !bullet && isUpper(text) && regexp.u`\p{L}{2}`.test(key),
    /** `- RĂNG HÀM MẶT`: the name above it goes on. */
    issuerRest: key.length < 60 && bullet === '-' && isUpper(text),
    // A body's name that is not in capitals: a slip of form, but the issuer all the same.
    misspeltIssuer: key.length < 80 && !bullet && BODY_START.test(key),
  };
});

/** A paragraph with the rest of a Quốc hiệu, a Tiêu ngữ or a Party title that a scan broke in two. */
function goesOnWithTitle(head: Mutable<Head>, paragraph: DraftParagraph): boolean {
  for (const key of ['nationalTitle', 'motto', 'partyTitle'] as const) {
    const first = head[key];
    if (!first || !joinsLandmark(first.text, paragraph.content.text)) continue;
    head[key] = joined(first, component(paragraph));
    paragraph.role = first.paragraph.role;
    return true;
  }
  return false;
}

function readHeadLine(
  head: Mutable<Head>,
  paragraph: DraftParagraph,
  issuerLines: Component[],
  titled: boolean,
  next: DraftParagraph | undefined,
): void {
  const words = headWords(paragraph);
  if (!head.star && words.star) take(head, 'star', paragraph, 'star');
  else if (!head.nationalTitle && words.nationalTitle)
    take(head, 'nationalTitle', paragraph, 'national-title');
  else if (head.nationalTitle && words.nationalTitleEnd) {
    head.nationalTitle = joined(head.nationalTitle, component(paragraph));
    paragraph.role = 'national-title';
  } else if (!head.motto && (words.motto || words.mottoStart)) take(head, 'motto', paragraph, 'motto');
  else if (!head.partyTitle && (words.partyTitle || (words.partyTitleStart && goesOnIn(paragraph, next))))
    take(head, 'partyTitle', paragraph, 'party-title');
  else if (words.urgency) take(head, 'urgency', paragraph, 'urgency');
  else if (words.draftMark) take(head, 'draftMark', paragraph, 'draft-mark');
  else if (!head.number && readNumber(head, paragraph)) paragraph.role = 'number';
  else if (!head.dateline && readDateline(head, paragraph)) paragraph.role = 'dateline';
  else if (words.issuerRest && issuerLines.at(-1)?.paragraph.index === paragraph.index - 1) {
    paragraph.role = 'issuer';
    issuerLines.push(component(paragraph));
  } else if (words.issuer || (titled && issuerLines.length === 0 && words.misspeltIssuer && !head.number)) {
    paragraph.role = 'issuer';
    issuerLines.push(component(paragraph));
  }
}

/**
 * Of the head of a decision the plan below it has the letterhead and the date; the number is the decision's own, and the
 * rest of it is no text of the plan.
 */
function leaveDecision(
  head: Mutable<Head>,
  paragraphs: readonly DraftParagraph[],
  { paragraph: title }: TitlePlace,
): void {
  delete head.number;
  for (const paragraph of paragraphs.slice(0, title.index)) {
    const isHead = paragraph.role !== 'text' && paragraph.role !== 'cell' && paragraph.role !== 'number';
    if (!isHead) paragraph.role = 'decision';
  }
}

/** Whether the next line is the rest of a title that a scan broke, rather than of a body's name. */
function goesOnIn({ content }: DraftParagraph, next: DraftParagraph | undefined): boolean {
  return next !== undefined && joinsLandmark(content.text, next.content.text);
}

type SingleComponent = 'star' | 'nationalTitle' | 'motto' | 'partyTitle' | 'urgency' | 'draftMark';

function take(
  head: Mutable<Head>,
  key: SingleComponent,
  paragraph: DraftParagraph,
  role: DraftParagraph['role'],
): void {
  head[key] = component(paragraph);
  paragraph.role = role;
}

/** `Số: 15/KH-UBND`, `Số -KH/ĐU`; also without the word where the symbol is of type KH. */
const numberIn = memoizedScan((text, { folded }) => {
  if (text.length > 80) return null;
  const label = NUMBER_LABEL.exec(folded);
  if (!label && !/^[\s.…_\d]*[-/–]\s*kh\s*[-/–]/u.test(folded)) return null;
  const end = label ? label[0].length : 0;
  const symbol = readSymbol(text, end);
  if (!symbol || (!symbol.type && !symbol.body)) return null;
  if (!label) return { symbol };
  const start = label[0].indexOf(label[1]!);
  return { symbol, label: { text: text.slice(0, end).trim(), colon: label[2] === ':', start, end } };
});

function readNumber(head: Mutable<Head>, paragraph: DraftParagraph): boolean {
  const found = numberIn(paragraph);
  if (!found) return false;
  const { symbol, label } = found;
  head.number = {
    ...component(paragraph),
    ...(label
      ? {
          label: {
            text: label.text,
            colon: label.colon,
            range: paragraph.content.range(label.start, label.end),
          },
        }
      : {}),
    symbol,
    isPlaceholder: symbol.number === undefined,
  };
  return true;
}

/** A line and the one it goes on with. */
function joined(first: Component, next: Component): Component {
  return {
    ...first,
    text: `${first.text} ${next.text}`,
    range: { start: first.range.start, end: next.range.end },
  };
}

/** `BAN THƯỜNG TRỰC ỦY`: a line that ends inside the name of a body, so that `BAN …` below it goes on with it. */
const isCutOff = memoizeShort((line) => {
  const words = foldForMatch(line).trim().split(/\s+/u);
  const last = words.slice(-2).join(' ');
  if (/^(?:đảng|tỉnh|thành|huyện|quận|thị|chi|quân|cấp) uỷ$/u.test(last)) return false;
  return /(?:^| )(?:uỷ|cơ)$|^hội đồng$|^thường (?:trực|vụ)$|^chấp hành$|^ban (?:thường|chấp)$|^công tác$/u.test(
    last,
  );
}, 100);

const beginsBody = memoizeShort((line) => BODY_START.test(foldForMatch(line)), 100);

/** `KẾ HOẠCH LIÊN TỊCH`, `KẾ HOẠCH PHỐI HỢP`: two bodies issue it. */
function isJoint({ paragraph }: TitlePlace): boolean {
  return /^kế\s+hoạch\s+(?:liên|phối)\s/u.test(paragraph.key);
}

/**
 * Lines of the letterhead's left side: the governing body, then the issuer; a name may go on over lines. Of a joint plan
 * two bodies on two lines issue it together.
 */
function readIssuer(
  lines: readonly Component[],
  joint = false,
): { superior?: Component; issuer?: Component } {
  const names: Component[] = [];
  for (const line of lines) {
    const last = names.at(-1);
    if (last && (!beginsBody(line.text) || isCutOff(last.text))) {
      names[names.length - 1] = joined(last, line);
    } else {
      names.push(line);
    }
  }
  const [first, second] = names;
  if (joint && names.length === 2 && !/\s[-–]\s|\sVÀ\s/u.test(second!.text)) {
    return { issuer: joined(first!, second!) };
  }
  for (const line of names.slice(0, -1)) (line.paragraph as DraftParagraph).role = 'superior';
  const issuer = names.at(-1);
  const superior = names.length > 1 ? names[0] : undefined;
  return { ...(superior ? { superior } : {}), ...(issuer ? { issuer } : {}) };
}

function readTitle(head: Mutable<Head>, title: TitlePlace): void {
  const { paragraph, runOn } = title;
  paragraph.role = 'title';
  head.title = runOn === undefined ? component(paragraph) : component(paragraph, 0, runOn);
  if (runOn !== undefined) head.subject = [component(paragraph, runOn)];
}

/** The phrase under the title, up to the rule or the opening. Returns the index of what follows. */
function readSubject(head: Mutable<Head>, paragraphs: readonly DraftParagraph[], title: TitlePlace): number {
  const subject: Component[] = [...head.subject];
  let index = title.paragraph.index + 1;
  for (; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index]!;
    if (paragraph.role === 'rule') {
      head.rule = component(paragraph);
      if (paragraph.content.length === 0) head.rule = { ...head.rule, range: paragraph.range };
      index += 1;
      break;
    }
    if (!head.source && isSource(paragraph)) {
      head.source = component(paragraph);
      paragraph.role = 'annex-source';
    } else if (!head.number && readNumber(head, paragraph)) paragraph.role = 'number';
    else if (!head.dateline && readDateline(head, paragraph)) paragraph.role = 'dateline';
    else if (goesOnSubject(paragraph, paragraphs[index - 1]!, subject.length, title)) {
      paragraph.role = 'subject';
      subject.push(component(paragraph));
    } else break;
  }
  head.subject = subject;
  return index;
}

/** `(Kèm theo Quyết định số …)`, `(Ban hành kèm theo Quyết định số …)`. */
const isSource = memoizedScan(
  (text, { key }) => text.length < 300 && text.trimStart().startsWith('(') && SOURCE_LINE.test(key),
);

function goesOnSubject(
  paragraph: DraftParagraph,
  previous: DraftParagraph,
  taken: number,
  title: TitlePlace,
): boolean {
  const { key, content } = paragraph;
  if (paragraph.numbering || paragraph.bullet || key === '' || content.length > 600) return false;
  if (/[;:]\s*$/u.test(key) || OPENING_END.test(key) || /^căn\s*cứ/u.test(key)) return false;
  const emphatic = paragraph.strong || paragraph.block.type === 'heading';
  if (emphatic && isSubheading(paragraph)) return false;
  if (taken > 0 && !emphatic && isRestOfPhrase(previous, paragraph)) return true;
  if (taken === 0)
    return emphatic || !(BASIS_START.test(key) && /[.,]\s*$/u.test(key) && content.length > 150);
  if (BASIS_START.test(key) && !(emphatic && previous.strong)) return false;
  const sameBlock = paragraph.block === previous.block || paragraph.block === title.paragraph.block;
  const previousEmphatic = previous.strong || previous.block.type === 'heading';
  if (emphatic !== previousEmphatic) return false;
  return emphatic || (sameBlock && !/[.]\s*$/u.test(previous.key));
}

/** `… bầu cử đại biểu Quốc hội` above `và đại biểu Hội đồng nhân dân …`: a phrase over two paragraphs. */
function isRestOfPhrase(previous: DraftParagraph, { key, content }: DraftParagraph): boolean {
  return (
    regexp.u`^\p{Ll}`.test(content.text) &&
    content.length < 300 &&
    !/[.;:,]\s*$/u.test(key) &&
    !/[.;:]\s*$/u.test(previous.key)
  );
}

/** A heading that begins the content without a numeral: `## Mục đích`. */
function isSubheading(paragraph: DraftParagraph): boolean {
  return regexp.u`^(?:mục\s+đích|yêu\s+cầu|nội\s+dung|tổ\s+chức\s+thực\s+hiện|kinh\s+phí)(?:\s*(?:,|và(?!\p{L})|$))`.test(
    paragraph.key,
  );
}
