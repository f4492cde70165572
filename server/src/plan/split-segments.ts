import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import { BULLET, columns } from './line-columns.ts';
import { isLandmark, joinsLandmark } from './line-landmarks.ts';
import { isDetailLine, isTableRow, isTitleLine } from './line-shapes.ts';
import { isPersonName } from './names.ts';
import { readNumbering } from './numbering.ts';
import { BODY_START, NUMBER_LABEL, SOURCE_LINE } from './patterns.ts';
import type { Numbering } from './role.ts';
import {
  isOpenBracket,
  isOutsideMargins,
  isShort,
  lengthWithNextWord,
  mustGoOn,
  needsMore,
} from './wrapped-lines.ts';

/** Where a segment begins and ends, with what stands before its words. Indices of the text that it is cut from. */
export interface SegmentBounds {
  readonly start: number;
  readonly end: number;
  readonly bullet?: string;
  readonly numbering?: Numbering;
  readonly bodyStart: number;
}

const BULLETS: ReadonlySet<string> = new Set('-+*•●▪–—');
const LETTER_SPACED = /^\s*\S(?:\s+\S){4,}\s*$/u;
const SENTENCE_END = /[.;:!?…]["”»)\]]*\s*$/u;

/**
 * Cuts the visible text of a block into segments. In a draft one Markdown paragraph is mostly
 * one segment; in scans and plain-text drafts whole pages are one paragraph whose lines are headings, items, lines of the
 * letterhead, or sentences wrapped at the margin.
 * @param text lines joined by `\n`
 * @param folded the same by `foldForMatch`
 */
export function splitSegments(text: string, folded: string): SegmentBounds[] {
  if (!text.includes('\n'))
    return text.trim() === ''
      ? []
      : columns(text, folded, leading(text), text.length).map((c) => segmentAt(text, c));
  const lines = splitLines(text);
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  const groups: { start: number; end: number }[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && previous && !line.isApart && !startsSegment(text, last, previous, line, width))
      last.end = line.end;
    else groups.push({ start: line.start, end: line.end });
    previous = line;
  }
  return groups
    .flatMap((group) => columns(text, folded, group.start, group.end))
    .map((group) => segmentAt(text, group));
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** A line of nothing but `|`, left over from the frame of a table, stands above it. */
  readonly isApart: boolean;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let isApart = false;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const ink = line.trim();
    if (ink === '|') isApart = true;
    else if (ink !== '') {
      lines.push({ start: start + leading(line), end, isApart });
      isApart = false;
    }
    start = end + 1;
  }
  return lines;
}

function leading(line: string): number {
  return line.length - line.trimStart().length;
}

function segmentAt(text: string, { start, end }: { start: number; end: number }): SegmentBounds {
  const bullet = BULLETS.has(text[start]!) ? BULLET.exec(text.slice(start, Math.min(end, start + 8))) : null;
  const from = start + (bullet?.[0].length ?? 0);
  const read = readNumbering(end === text.length ? text : text.slice(0, end), from);
  const numbering = read && isTableRow(text.slice(start, end)) ? undefined : read;
  return {
    start,
    end,
    ...(bullet ? { bullet: bullet[1]! } : {}),
    ...(numbering ? { numbering } : {}),
    bodyStart: numbering?.end ?? from,
  };
}

/** Whether `line` is the beginning of something new, or the line before goes on. */
function startsSegment(
  text: string,
  segment: { start: number; end: number },
  previous: { start: number; end: number },
  line: { start: number; end: number },
  width: number,
): boolean {
  const current = text.slice(line.start, line.end).trim();
  const before = text.slice(previous.start, previous.end).trim();
  if (LETTER_SPACED.test(current)) return readNumbering(current, 0)?.separator === '.';
  if (LETTER_SPACED.test(before)) return readNumbering(current, 0) !== undefined;
  const ended = SENTENCE_END.test(before);
  if (isOneWith(text.slice(segment.start, previous.end).trim(), before, current, ended)) return false;
  if (isLandmark(current) || isLandmark(before) || standsAlone(current, before, ended)) return true;
  const segmentNumbering = readNumbering(text.slice(0, segment.end), segment.start);
  const numbering = readNumbering(current, 0);
  // A numeral alone on its line: what it numbers stands on the next.
  if (segmentNumbering && segmentNumbering.end >= segment.end && isNumeral(before))
    return numbering !== undefined;
  const length = lengthWithNextWord(text, previous, line);
  if (numbering && opensNumbered(numbering, before, current, ended || isShort(length, width))) return true;
  const capitals = isTitleLine(current);
  const capitalsBefore = isTitleLine(before);
  if (capitals && capitalsBefore) return !segmentNumbering && segment.end === previous.end && !goesOn(before);
  if (capitals || capitalsBefore) return true;
  if (opensPart(text, segment, before, current, ended)) return true;
  // A numbered heading alone on its line tells its short text from a line wrapped at the margin.
  const isHeading = segmentNumbering && segment.end === previous.end && segment.start === previous.start;
  const least = isHeading ? 16 : 50;
  if (isHeading && width >= least && isShort(length, width) && beginsText(before, current)) return true;
  if (!ended && goesOnIn(before, current)) return false;
  if (!regexp.u`^[\p{Lu}“"(]`.test(current)) return false;
  return isOutsideMargins(length, width, ended) || (width >= least && isShort(length, width));
}

/** Whether a line begins something numbered. In: whether the line before is finished. */
function opensNumbered(numbering: Numbering, before: string, line: string, isBreak: boolean): boolean {
  if (numbering.kind === 'arabic' && isNumeral(line)) return SENTENCE_END.test(before);
  return (
    !isCutName(numbering, before, line, isBreak) &&
    beginsWithNumeral(numbering, line, isBreak || before.length < 60)
  );
}

/**
 * `… khử khuẩn bằng Cloramin` / `B. Tiếp tục …`, `thế kỷ` / `XXI. Các …`: a letter that the wrap has cut from a name. In:
 * whether the line before is finished.
 */
function isCutName(
  { kind, separator, values }: Numbering,
  before: string,
  line: string,
  ended: boolean,
): boolean {
  if (separator === ')' && isOpenBracket(before)) return true;
  // `… về (1) Úng ngập;` / `(2) Ùn tắc …`: counted inside the sentence.
  if (kind === 'bracketed' && before.includes(`(${values[0]! - 1}) `) && !/^\(/u.test(before)) return true;
  if (kind === 'roman') return ORDINAL_FOLLOWS.test(foldForMatch(before.slice(-10)));
  return kind === 'capital' && !ended && !isTitleLine(line) && !isTitleLine(before);
}

const ORDINAL_FOLLOWS = regexp.u`(?<!\p{L})(?:thứ|thế kỷ|khóa|quý|phụ lục|nhóm|hạng|vùng|loại)$`;

/** Whether a line goes on with the segment above it, whatever it looks like alone. In: the segment, its last line, the line. */
function isOneWith(segment: string, before: string, line: string, ended: boolean): boolean {
  if (isCutBeforeDigits(before, line) || isCutBeforeDay(before, line, ended)) return true;
  if (isCutInSymbol(before, line) || isHeadingOfPlan(segment, line)) return true;
  return joinsLandmark(segment, line) || isOpenSource(segment);
}

/** A signer's name, a detail such as `Thời gian: …`, an item with its bullet. In: whether a sentence ends before it. */
function standsAlone(line: string, before: string, ended: boolean): boolean {
  if ((ended || isSignNote(before)) && isPersonName(line)) return true;
  const isDetail = regexp.u`^\p{Lu}`.test(line) && isDetailLine(foldForMatch(line.slice(0, 60)));
  if (isDetail && (ended || !mustGoOn(before))) return true;
  return BULLET.test(line) && (ended || line.length > 2);
}

/** `(Ký, đóng dấu và ghi rõ họ tên)`: what a form leaves standing above the name. */
function isSignNote(line: string): boolean {
  return /^\((?:đã )?ký[\s,)]/u.test(foldForMatch(line));
}

/** A basis, the paragraph after the bases, the closing sentence. In: see `startsSegment`; whether the line before is finished. */
function opensPart(
  text: string,
  segment: { start: number },
  before: string,
  line: string,
  ended: boolean,
): boolean {
  return (ended && opensSentence(line)) || opensBasis(before, line) || endsBases(text, segment, before, line);
}

/** The beginnings of a basis and of the closing sentence, after the end of a sentence. */
function opensSentence(line: string): boolean {
  return /^(?:căn cứ |thực hiện |theo đề nghị |xét |trên đây là )/u.test(foldForMatch(line.slice(0, 14)));
}

/** `Căn cứ Luật …` below a title: no sentence goes on with it in a capital. */
function opensBasis(before: string, line: string): boolean {
  return /^Căn cứ /u.test(line) && !before.endsWith(',') && !isOpenBracket(before);
}

/** Whether a basis ends in the line before and the speaker follows. */
function endsBases(text: string, { start }: { start: number }, before: string, line: string): boolean {
  const basisEnd = BULLET.test(text.slice(start, start + 8)) ? /[;,.]$/u : /[;.]$/u;
  return basisEnd.test(before) && isBasisItem(text.slice(start, start + 14)) && speaks(line);
}

const NUMBER_FOLLOWS = /\s(?:số|năm|tháng|ngày)$/u;

/** A number or a date that is cut off before its digits. */
function isCutBeforeDigits(before: string, line: string): boolean {
  if (!/^\d/u.test(line)) return false;
  const end = foldForMatch(before.slice(-12));
  return NUMBER_FOLLOWS.test(end) && !(DIGITAL.test(end) && COUNTS.test(line));
}

/** `chuyển đổi số`, `kỹ thuật số`: the word that stands for digital, after which a line may be numbered. */
const DIGITAL = regexp.u`(?<!\p{L})(?:đổi|thuật|nghệ|liệu|tế|hội|dân|quyền|thức|năng|phủ|tảng|hạ|bạ|ký)\ssố$`;
const COUNTS = regexp.u`^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s\p{Lu}`;

/** `I. CĂN CỨ XÂY DỰNG` / `KẾ HOẠCH`: the end of a numbered heading, no title of a plan. */
function isHeadingOfPlan(segment: string, line: string): boolean {
  return (
    /^KẾ\s+HOẠCH$/u.test(line) &&
    readNumbering(segment, 0) !== undefined &&
    /(?:XÂY DỰNG|THỰC HIỆN|TRIỂN KHAI|BAN HÀNH|NỘI DUNG|MỤC TIÊU|CỦA|LẬP|THEO|TRONG)$/u.test(segment)
  );
}

/** `Quyết định số 12/QĐ-` / `UBND ngày …`, `Nghị quyết số 15-` / `NQ/TU …`, `Số:      /` / `KH-UBND`. */
function isCutInSymbol(before: string, line: string): boolean {
  if (!/[/-]$/u.test(before) || !regexp.u`^\p{Lu}[\p{L}\d]`.test(line)) return false;
  if (NUMBER_LABEL.test(foldForMatch(before.slice(0, 8))) && before.length < 40)
    return /^KH\s?[/-]/u.test(line);
  return /\d/u.test(before.slice(before.lastIndexOf(' ') + 1).slice(-40));
}

/** `… báo cáo kết quả trước` / `ngày 20 tháng 11 năm 2026.`: no line of place and date. */
function isCutBeforeDay(before: string, line: string, ended: boolean): boolean {
  return (
    !ended && before.length >= 25 && /^ngày\s/u.test(line) && !isLandmark(before) && !isTitleLine(before)
  );
}

/**
 * Whether the text of a heading that is shorter than the margin begins: `3. Công an xã` / `Giữ gìn trật tự …`, `1. Phòng Kinh
 * tế` / `Chủ trì, phối hợp …`, not `1. Ủy ban nhân dân xã` / `Tân Phong …`, `2. Thủ tướng` / `Chính phủ …`.
 */
function beginsText(before: string, line: string): boolean {
  return (
    !needsMore(before) && !/Thủ tướng$/u.test(before) && regexp.u`^\p{Lu}\p{Ll}*\s\p{Ll}+(?!\p{L})`.test(line)
  );
}

/** Whether a sentence goes on in a line, by the end of the line before or by its own beginning. */
function goesOnIn(before: string, line: string): boolean {
  return mustGoOn(before) || isSubjectOf(before, line);
}

/** `1.`, `IV.`, `a)` and nothing else, with marks of emphasis that the text has kept. */
function isNumeral(line: string): boolean {
  return /^(?:[IVXLC]{1,8}|\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ])\s?[.)][*\s]*$/u.test(line);
}

/**
 * The beginning of an enumeration or of a name that a wrap has cut: `Ủy ban nhân dân thành phố Cần` / `Thơ ban hành Kế
 * hoạch …`, `các đoàn thể` / `Thành phố, Ủy ban nhân dân …`, `của Thủ tướng` / `Chính phủ: số 1400/QĐ-TTg …`.
 */
function isSubjectOf(before: string, current: string): boolean {
  if (/Thủ tướng$/u.test(before) && /^Chính phủ/u.test(current)) return true;
  if (regexp.u`^\p{Lu}\p{Ll}*(?:\s\p{Ll}+)?,`.test(current)) return true;
  const folded = foldForMatch(before);
  if (!BODY_START.test(folded) || regexp.u`(?<!\p{L})(?:xây\sdựng|ban\shành|lập)(?!\p{L})`.test(folded))
    return false;
  return regexp.u`^\p{L}{1,7}(?:\s\p{L}{1,7})?\s(?:xây\sdựng|ban\shành|lập)\skế\shoạch(?!\p{L})`.test(
    foldForMatch(current),
  );
}

/** `(Kèm theo Quyết định số …`, cut off before its bracket is closed. */
function isOpenSource(segment: string): boolean {
  return (
    /^\s*\(/u.test(segment) &&
    !segment.includes(')') &&
    segment.length < 300 &&
    SOURCE_LINE.test(foldForMatch(segment).trim())
  );
}

/** `- Căn cứ …`, `Theo đề nghị …`, by its first characters. */
function isBasisItem(start: string): boolean {
  return /^(?:[-+–]\s?)?(?:căn\s?cứ|thực\s+hiện|theo|xét)\s/u.test(foldForMatch(start));
}

/** `Ban Thường vụ Đảng uỷ xây dựng Kế hoạch …`, below the bases without a blank line between. */
function speaks(line: string): boolean {
  const folded = foldForMatch(line);
  return (
    BODY_START.test(folded) &&
    regexp.u`(?<!\p{L})(?:xây\s{0,4}dựng|ban\s{0,4}hành|lập)(?!\p{L})`.test(folded) &&
    /kế\s{0,4}hoạch/u.test(folded)
  );
}

/** A line above that ends in the middle of a phrase: after a comma or a conjunction. */
function goesOn(before: string): boolean {
  return regexp.u`(?:,|(?<!\p{L})(?:VÀ|CỦA|VỀ|VỚI|CHO))\s*$`.test(before);
}

function beginsWithNumeral(numbering: Numbering, line: string, afterEnd: boolean): boolean {
  switch (numbering.kind) {
    case 'arabic':
      return numbering.values[0]! < 100 && afterEnd && regexp.u`^[\p{Lu}“"*]`.test(line.slice(numbering.end));
    case 'bracketed':
    case 'letter':
      return afterEnd;
    default:
      return true;
  }
}
