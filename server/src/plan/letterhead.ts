import { memoizeShort } from '../text/memoize.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch, isUpper } from '../vietnamese/words.ts';
import { readOwnSymbol } from './broken-symbol.ts';
import { component } from './components.ts';
import { datelineOf, readDateline } from './dateline.ts';
import type { TitlePlace } from './detect.ts';
import { joinsLandmark } from './line-landmarks.ts';
import { readLetterSubject, readMark } from './marks.ts';
import type { Component, Head, Paragraph, Role } from './model.ts';
import { nearTitle } from './near-titles.ts';
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
import { bracketedPart } from './stand-ins.ts';

/** A head that is being read. */
export type DraftHead = { -readonly [K in keyof Head]: Head[K] };

/** Paragraphs of a letterhead that stands below its title. */
const BELOW_LIMIT = 16;

/** Reads the lines of a letterhead from one paragraph up to another into `head`. Returns their roles. */
export function readLetterhead(
  head: DraftHead,
  paragraphs: readonly Paragraph[],
  { from, to }: { readonly from: number; readonly to: number },
  title: TitlePlace | undefined,
): Map<number, Role> {
  const roles = new Map<number, Role>();
  const issuerLines: Component[] = [];
  for (const paragraph of paragraphs.slice(from, to)) {
    if (paragraph.role !== 'text' && paragraph.role !== 'cell') continue;
    const role =
      readRestOfTitle(head, paragraph) ??
      readHeadLine(head, paragraph, issuerLines, title !== undefined, paragraphs[paragraph.index + 1]);
    if (role) roles.set(paragraph.index, role);
  }
  const bodies = bodiesIn(issuerLines, title && isJoint(title));
  for (const { paragraph } of bodies.slice(0, -1)) roles.set(paragraph.index, 'superior');
  head.issuerLines = issuerLines;
  const issuer = bodies.at(-1);
  if (issuer) head.issuer = issuer;
  if (bodies.length > 1) head.superior = bodies[0]!;
  return roles;
}

/**
 * The end of a letterhead that begins at a paragraph below the title, as in drafts of assistants, which put the title
 * first: nothing but lines of a letterhead, Quốc hiệu or Party title among them, and number or dateline. Undefined where
 * there is none.
 */
export function endOfLetterheadBelow(paragraphs: readonly Paragraph[], from: number): number | undefined {
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
  const near = bullet ? null : nearTitle(key);
  return {
    star: /^\\?\*{1,3}$/u.test(key),
    nationalTitle:
      near === 'national-title' ||
      (key.length < 60 && (NATIONAL_TITLE.test(key) || NATIONAL_TITLE_START.test(key))),
    mottoStart: /^độc\s+lập(?:\s?[-–—,.]\s?tự(?:\s+do)?)?\s?[-–—]?$/u.test(key),
    partyTitleStart:
      /^(?:đảng\s+cộng(?:\s+sản)?(?:\s+việt)?|đoàn\s+(?:tncs|thanh\s+niên\s+cộng(?:\s+sản)?)(?:\s+hồ)?(?:\s+chí)?)$/u.test(
        key,
      ),
    nationalTitleEnd: NATIONAL_TITLE_END.test(key),
    motto: near === 'motto' || (key.length < 50 && MOTTO.test(key)),
    partyTitle:
      near === 'party-title' ||
      (key.length < 40 && PARTY_TITLE.test(key)) ||
      (key.length < 42 && YOUTH_TITLE.test(key)),
    // `KH-UBND` below `Số: 88/` is the rest of the number.
    issuer:
      key.length < 120 &&
      !bullet &&
      isUpper(text) &&
      regexp.u`\p{L}{2}`.test(key) &&
      !/^kh\s?[-/]/u.test(key),
    /** `- RĂNG HÀM MẶT`: the name above it goes on. */
    issuerRest: key.length < 60 && bullet === '-' && isUpper(text),
    // A body's name that is not in capitals: a slip of form, but the issuer all the same.
    misspeltIssuer: key.length < 80 && !bullet && BODY_START.test(key),
  };
});

const COMPONENT_ROLES = {
  star: 'star',
  nationalTitle: 'national-title',
  motto: 'motto',
  partyTitle: 'party-title',
} as const satisfies Partial<Record<keyof Head, Role>>;

/** The role of a paragraph with the rest of a Quốc hiệu, a Tiêu ngữ or a Party title that a scan broke in two. */
function readRestOfTitle(head: DraftHead, paragraph: Paragraph): Role | undefined {
  for (const key of ['nationalTitle', 'motto', 'partyTitle'] as const) {
    const first = head[key];
    if (!first || !joinsLandmark(first.text, paragraph.content.text)) continue;
    head[key] = joined(first, component(paragraph));
    return COMPONENT_ROLES[key];
  }
  return undefined;
}

/** The role of a line of a letterhead; it gets its place in `head`, or in `issuerLines`. */
function readHeadLine(
  head: DraftHead,
  paragraph: Paragraph,
  issuerLines: Component[],
  titled: boolean,
  next: Paragraph | undefined,
): Role | undefined {
  const words = headWords(paragraph);
  const mark = readMark(head, paragraph) ?? readLetterSubject(head, paragraph);
  if (mark) return mark;
  if (!head.star && words.star) return take(head, 'star', paragraph);
  if (!head.nationalTitle && words.nationalTitle) return take(head, 'nationalTitle', paragraph);
  if (head.nationalTitle && words.nationalTitleEnd) {
    head.nationalTitle = joined(head.nationalTitle, component(paragraph));
    return 'national-title';
  }
  if (!head.motto && (words.motto || words.mottoStart)) return take(head, 'motto', paragraph);
  if (!head.partyTitle && (words.partyTitle || (words.partyTitleStart && goesOnIn(paragraph, next))))
    return take(head, 'partyTitle', paragraph);
  if (!head.number && !isOfIssuer(paragraph, issuerLines) && readNumber(head, paragraph)) return 'number';
  if (!head.dateline && readDateline(head, paragraph)) return 'dateline';
  const isIssuer =
    (words.issuerRest && issuerLines.at(-1)?.paragraph.index === paragraph.index - 1) ||
    words.issuer ||
    bracketedPart(paragraph) === 'issuer' ||
    (titled && words.misspeltIssuer && !head.number && mayBeMisspelt(paragraph, issuerLines));
  if (!isIssuer) return undefined;
  issuerLines.push(component(paragraph));
  return 'issuer';
}

/** The first line of the letterhead, or that right below the governing body: `UBND XÃ BÌNH LƯ` / `Trường Tiểu học Bình Lư`. */
function mayBeMisspelt({ index }: Paragraph, issuerLines: readonly Component[]): boolean {
  const [above, second] = issuerLines;
  if (!above) return true;
  return (
    second === undefined &&
    above.paragraph.index === index - 1 &&
    /^(?:UBND|[UỦ][YỶ] BAN NHÂN DÂN|PHÒNG|SỞ|BỘ|ĐẢNG|HỘI|ĐOÀN|CÔNG|LIÊN)\s/u.test(above.text)
  );
}

/** Whether the next line is the rest of a title that a scan broke, rather than of a body's name. */
function goesOnIn({ content }: Paragraph, next: Paragraph | undefined): boolean {
  return next !== undefined && joinsLandmark(content.text, next.content.text);
}

function take(head: DraftHead, key: keyof typeof COMPONENT_ROLES, paragraph: Paragraph): Role {
  head[key] = component(paragraph);
  return COMPONENT_ROLES[key];
}

/** `ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH` / `SỐ 1050/QĐ-SCT`: the number of a document that the issuer is named after. */
function isOfIssuer({ index }: Paragraph, issuerLines: readonly Component[]): boolean {
  const above = issuerLines.at(-1)?.paragraph;
  return above?.index === index - 1 && /quyết\s+định\s*$/u.test(above.folded);
}

/** `Số: 15/KH-UBND`, `Số -KH/ĐU`; also without the word where the symbol is of type KH. */
const numberIn = memoizedScan((text, { folded }) => {
  if (text.length > 80) return null;
  const label = NUMBER_LABEL.exec(folded);
  if (!label && !/^[\s.…_\d]*[-/–]\s*kh\s*[-/–]/u.test(folded)) return null;
  const end = label ? label[0].length : 0;
  const symbol = readOwnSymbol(text, end);
  if (!symbol || (!symbol.type && !symbol.body)) return null;
  if (!label) return { symbol };
  const start = label[0].indexOf(label[1]!);
  return { symbol, label: { text: text.slice(0, end).trim(), colon: label[2] === ':', start, end } };
});

/** Takes the number and symbol of the plan from a line into the head; false where the line has none. */
export function readNumber(head: DraftHead, paragraph: Paragraph): boolean {
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
function joined(first: Component, next: Component, between = ' '): Component {
  return {
    ...first,
    text: `${first.text}${between}${next.text}`,
    range: { start: first.range.start, end: next.range.end },
  };
}

/** `BAN THƯỜNG TRỰC ỦY`: a line that ends inside the name of a body, so that `BAN …` below it goes on with it. */
const isCutOff = memoizeShort((line) => {
  const words = foldForMatch(line).trim().split(/\s+/u);
  const last = words.slice(-2).join(' ');
  if (/^(?:đảng|tỉnh|thành|huyện|quận|thị|chi|quân|cấp) uỷ$/u.test(last)) return false;
  return /(?:^| )(?:uỷ|cơ|đa)$|^hội đồng$|^thường (?:trực|vụ)$|^chấp hành$|^ban (?:thường|chấp)$|^công tác$|^chỉ đạo$/u.test(
    last,
  );
}, 100);

const beginsBody = memoizeShort((line) => /^[[【]/u.test(line) || BODY_START.test(foldForMatch(line)), 100);

/** `KẾ HOẠCH LIÊN TỊCH`, `KẾ HOẠCH PHỐI HỢP`: two bodies issue it. */
function isJoint({ paragraph }: TitlePlace): boolean {
  return /^kế\s+hoạch\s+(?:liên|phối)\s/u.test(paragraph.key);
}

/**
 * The bodies on the left side of a letterhead, the issuer last; a name may go on over lines. Of a joint plan two bodies on
 * two lines issue it together: `A - B`, as where both stand on one line.
 */
function bodiesIn(lines: readonly Component[], joint = false): readonly Component[] {
  const bodies: Component[] = [];
  for (const line of lines) {
    const last = bodies.at(-1);
    if (last && (!beginsBody(line.text) || isCutOff(last.text))) {
      bodies[bodies.length - 1] = joined(last, line);
    } else {
      bodies.push(line);
    }
  }
  const [first, second] = bodies;
  const areTwo = first && second && bodies.length === 2;
  return joint && areTwo && !/\s[-–]\s|\sVÀ\s/u.test(second.text) ? [joined(first, second, ' - ')] : bodies;
}
