import { memoizeShort } from '../text/memoize.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch, isUpper } from '../vietnamese/words.ts';
import { readSymbol } from './citations.ts';
import { component } from './components.ts';
import { datelineOf, readDateline } from './dateline.ts';
import type { TitlePlace } from './detect.ts';
import { joinsLandmark } from './line-landmarks.ts';
import { readLetterSubject, readMark } from './marks.ts';
import type { Component, Head } from './model.ts';
import type { DraftParagraph } from './paragraphs.ts';
import {
  BODY_START,
  MOTTO,
  NATIONAL_TITLE,
  NATIONAL_TITLE_END,
  NATIONAL_TITLE_START,
  NUMBER_LABEL,
  PARTY_TITLE,
  YOUTH_TITLE,
} from './patterns.ts';
import { memoizedScan } from './segment.ts';

/** A head that is being read. */
export type DraftHead = { -readonly [K in keyof Head]: Head[K] };

/** Paragraphs of a letterhead that stands below its title. */
const BELOW_LIMIT = 16;

/** Reads the lines of a letterhead from one paragraph up to another, and gives them their roles. */
export function readLetterhead(
  head: DraftHead,
  paragraphs: readonly DraftParagraph[],
  { from, to }: { readonly from: number; readonly to: number },
  title: TitlePlace | undefined,
): void {
  const issuerLines: Component[] = [];
  for (const paragraph of paragraphs.slice(from, to)) {
    if (paragraph.role !== 'text' && paragraph.role !== 'cell') continue;
    if (goesOnWithTitle(head, paragraph)) continue;
    readHeadLine(head, paragraph, issuerLines, title !== undefined, paragraphs[paragraph.index + 1]);
  }
  Object.assign(head, readIssuer(issuerLines, title && isJoint(title)), { issuerLines });
}

/**
 * The end of a letterhead that begins at a paragraph below the title, as in drafts of assistants, which put the title
 * first: nothing but lines of a letterhead, Quốc hiệu or Party title among them, and number or dateline. Undefined where
 * there is none.
 */
export function endOfLetterheadBelow(
  paragraphs: readonly DraftParagraph[],
  from: number,
): number | undefined {
  let end: number | undefined;
  let isTitled = false;
  let isDated = false;
  for (const paragraph of paragraphs.slice(from, from + BELOW_LIMIT)) {
    if (paragraph.key === '' || paragraph.role === 'rule') continue;
    const words = headWords(paragraph);
    const titles = words.nationalTitle || words.motto || words.partyTitle;
    const dates = numberIn(paragraph) !== null || datelineOf(paragraph) !== undefined;
    if (!titles && !dates && !words.issuer && !words.star) break;
    isTitled ||= words.nationalTitle || words.partyTitle;
    isDated ||= dates;
    if (titles || dates) end = paragraph.index + 1;
  }
  return isTitled && isDated ? end : undefined;
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
    issuer: key.length < 120 && !bullet && isUpper(text) && regexp.u`\p{L}{2}`.test(key),
    /** `- RĂNG HÀM MẶT`: the name above it goes on. */
    issuerRest: key.length < 60 && bullet === '-' && isUpper(text),
    // A body's name that is not in capitals: a slip of form, but the issuer all the same.
    misspeltIssuer: key.length < 80 && !bullet && BODY_START.test(key),
  };
});

/** A paragraph with the rest of a Quốc hiệu, a Tiêu ngữ or a Party title that a scan broke in two. */
function goesOnWithTitle(head: DraftHead, paragraph: DraftParagraph): boolean {
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
  head: DraftHead,
  paragraph: DraftParagraph,
  issuerLines: Component[],
  titled: boolean,
  next: DraftParagraph | undefined,
): void {
  const words = headWords(paragraph);
  if (readMark(head, paragraph) || readLetterSubject(head, paragraph)) return;
  if (!head.star && words.star) take(head, 'star', paragraph, 'star');
  else if (!head.nationalTitle && words.nationalTitle)
    take(head, 'nationalTitle', paragraph, 'national-title');
  else if (head.nationalTitle && words.nationalTitleEnd) {
    head.nationalTitle = joined(head.nationalTitle, component(paragraph));
    paragraph.role = 'national-title';
  } else if (!head.motto && (words.motto || words.mottoStart)) take(head, 'motto', paragraph, 'motto');
  else if (!head.partyTitle && (words.partyTitle || (words.partyTitleStart && goesOnIn(paragraph, next))))
    take(head, 'partyTitle', paragraph, 'party-title');
  else if (!head.number && !isOfIssuer(paragraph, issuerLines) && readNumber(head, paragraph))
    paragraph.role = 'number';
  else if (!head.dateline && readDateline(head, paragraph)) paragraph.role = 'dateline';
  else if (words.issuerRest && issuerLines.at(-1)?.paragraph.index === paragraph.index - 1) {
    paragraph.role = 'issuer';
    issuerLines.push(component(paragraph));
  } else if (words.issuer || (titled && issuerLines.length === 0 && words.misspeltIssuer && !head.number)) {
    paragraph.role = 'issuer';
    issuerLines.push(component(paragraph));
  }
}

/** Whether the next line is the rest of a title that a scan broke, rather than of a body's name. */
function goesOnIn({ content }: DraftParagraph, next: DraftParagraph | undefined): boolean {
  return next !== undefined && joinsLandmark(content.text, next.content.text);
}

type SingleComponent = 'star' | 'nationalTitle' | 'motto' | 'partyTitle';

function take(
  head: DraftHead,
  key: SingleComponent,
  paragraph: DraftParagraph,
  role: DraftParagraph['role'],
): void {
  head[key] = component(paragraph);
  paragraph.role = role;
}

/** `ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH` / `SỐ 1050/QĐ-SCT`: the number of a document that the issuer is named after. */
function isOfIssuer({ index }: DraftParagraph, issuerLines: readonly Component[]): boolean {
  const above = issuerLines.at(-1)?.paragraph;
  return above?.index === index - 1 && /quyết\s+định\s*$/u.test(above.folded);
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

export function readNumber(head: DraftHead, paragraph: DraftParagraph): boolean {
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
