import { PLAN_TYPE } from '../regimes/readable-types.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch, isUpper } from '../vietnamese/words.ts';
import { isPersonName } from './names.ts';
import { readNumbering } from './numbering.ts';
import {
  BODY_START,
  CAPACITY,
  MOTTO,
  NATIONAL_TITLE,
  NUMBER_LABEL,
  PARTY_TITLE,
  RECIPIENTS_LABEL,
  SIGNER_TITLE,
  SOURCE_LINE,
} from './patterns.ts';
import type { Numbering } from './role.ts';

/** Where one unit of a text begins and ends, with what stands before its words. Indices of that text. */
export interface SegmentBounds {
  readonly start: number;
  readonly end: number;
  readonly bullet?: string;
  readonly numbering?: Numbering;
  readonly bodyStart: number;
}

const BULLET = regexp.u`^([-+*•●▪–—])(?:\s+(?=\S)|(?=\p{L}))`;
const BULLETS: ReadonlySet<string> = new Set('-+*•●▪–—');
const LETTER_SPACED = /^\s*\S(?:\s+\S){4,}\s*$/u;
const FILING_ITEM = /^[-+–*]\s?lưu[\s:]/u;
/** No part of a signature ends so. */
const ENDS_SMALL = /[a-z][\s.,;:]{0,3}$/;
const SENTENCE_END = /[.;:!?…]["”»)\]]*\s*$/u;
const DATELINE_LINE = /ngày[\s.…_/\d]{0,40}tháng[\s.…_\d]{0,40}năm[\s.…_\d]{0,40}$/u;

/**
 * Cuts the visible text of a paragraph into what a reader takes as units. In a draft one Markdown paragraph is mostly
 * one unit; in scans and plain-text drafts whole pages are one paragraph whose lines are headings, items, lines of the
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
  let previous: { start: number; end: number } | undefined;
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && previous && !startsSegment(text, last, previous, line, width)) last.end = line.end;
    else groups.push({ start: line.start, end: line.end });
    previous = line;
  }
  return groups
    .flatMap((group) => columns(text, folded, group.start, group.end))
    .map((group) => segmentAt(text, group));
}

function splitLines(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    if (line.trim() !== '') lines.push({ start: start + leading(line), end });
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
  const numbering = readNumbering(end === text.length ? text : text.slice(0, end), from);
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
  unit: { start: number; end: number },
  previous: { start: number; end: number },
  line: { start: number; end: number },
  width: number,
): boolean {
  const current = text.slice(line.start, line.end).trim();
  const before = text.slice(previous.start, previous.end).trim();
  if (LETTER_SPACED.test(current)) return readNumbering(current, 0)?.separator === '.';
  if (LETTER_SPACED.test(before)) return readNumbering(current, 0) !== undefined;
  const ended = SENTENCE_END.test(before);
  if (isLandmark(current) || isLandmark(before)) return true;
  if (BULLET.test(current) && (ended || current.length > 2)) return true;
  const segmentNumbering = readNumbering(text.slice(0, unit.end), unit.start);
  const numbering = readNumbering(current, 0);
  if (
    numbering &&
    beginsWithNumeral(numbering, current, ended || before.length < 60 || isShort(previous, line, text, width))
  )
    return true;
  const capitals = isTitleLine(current);
  const capitalsBefore = isTitleLine(before);
  if (capitals && capitalsBefore) return !segmentNumbering && unit.end === previous.end && !goesOn(before);
  if (capitals || capitalsBefore) return true;
  if (
    ended &&
    /^(?:căn cứ |thực hiện |theo đề nghị |xét |trên đây là )/u.test(foldForMatch(current.slice(0, 14)))
  )
    return true;
  if (/[;,.]$/u.test(before) && isBasisItem(text.slice(unit.start, unit.start + 14)) && speaks(current))
    return true;
  // A numbered heading alone on its line tells its short text from a line wrapped at the margin.
  const least = segmentNumbering && unit.end === previous.end && unit.start === previous.start ? 16 : 50;
  return width >= least && isShort(previous, line, text, width) && regexp.u`^[\p{Lu}“"(]`.test(current);
}

/** `- Căn cứ …`, by its first characters. */
function isBasisItem(start: string): boolean {
  return /^[-+–]\s?căn\s?cứ\s/u.test(foldForMatch(start));
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

/** Whether the break after `previous` was meant: the next word would have fitted on that line. */
function isShort(
  previous: { start: number; end: number },
  line: { start: number; end: number },
  text: string,
  width: number,
): boolean {
  const head = text.slice(line.start, Math.min(line.end, line.start + 40));
  const firstWord = /^\s*\S*/u.exec(head)![0].length;
  return previous.end - previous.start + 1 + firstWord < width * 0.82;
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

/** Lines that are what they are wherever they stand. */
function isLandmark(line: string): boolean {
  if (line.length > 90) return false;
  if (/^\\?\*{1,3}$|^[-_=–—]{3,}$/u.test(line)) return true;
  const folded = foldForMatch(line).trim();
  if (/^[([]?\s?đã\s+ký\s?[)\]]?$/u.test(folded)) return true;
  return (
    PLAN_TYPE.titleAlone.test(folded) ||
    (RECIPIENTS_LABEL.test(folded) && (folded.length < 14 || signatureCut(line, folded) !== undefined)) ||
    (NUMBER_LABEL.test(folded) && regexp.u`[-/–]\s*kh(?!\p{L})|kh\s*[-/–]`.test(folded)) ||
    (DATELINE_LINE.test(folded) && folded.length < 60) ||
    (NATIONAL_TITLE.test(folded) && folded.length < 60) ||
    (MOTTO.test(folded) && folded.length < 50) ||
    SOURCE_LINE.test(folded) ||
    CAPACITY.test(line)
  );
}

/** A line in capitals with at least two letters' worth of a word: a heading, a body, a title of office. */
function isTitleLine(line: string): boolean {
  return line.length > 3 && isUpper(line) && regexp.u`\p{Lu}{2}`.test(line) && !/[;]$/u.test(line);
}

/**
 * Two columns that run together on one line, as a letterhead or a signature block typed with tabs or as a lone table
 * row: cut at `|` where the line begins or ends with it, at wide gaps, and before what always begins the right-hand
 * column.
 */
function columns(text: string, folded: string, start: number, end: number): { start: number; end: number }[] {
  const line = text.slice(start, end);
  if (line.length > 300 || line.includes('\n')) return [{ start, end }];
  const folding = folded.slice(start, end);
  const isRow = line.startsWith('|') || line.trimEnd().endsWith('|');
  const cuts = isRow ? pipeCuts(line) : columnCuts(line, folding);
  if (cuts.length === 0) return [{ start, end }];
  const points = [...new Set([0, ...cuts, line.length])].sort((a, b) => a - b);
  const pieces: { start: number; end: number }[] = [];
  for (let i = 1; i < points.length; i += 1) {
    const from = points[i - 1]!;
    const piece = line.slice(from, points[i]);
    const trimmed = piece.trim();
    if (trimmed === '' || trimmed === '|') continue;
    const at = start + from + (piece.length - piece.trimStart().length);
    pieces.push({ start: at, end: at + trimmed.length });
  }
  return pieces.length > 0 ? pieces : [{ start, end }];
}

function columnCuts(line: string, folded: string): number[] {
  const gaps = gapCuts(line);
  return [...gaps, ...landmarkCuts(line, folded, gaps.length > 0)];
}

function pipeCuts(line: string): number[] {
  return [...line.matchAll(/\|/gu)].flatMap((match) => [match.index, match.index + 1]);
}

/** Wide gaps between what can stand side by side in a letterhead or a signature block; a slip of the key is none. */
function gapCuts(line: string): number[] {
  const cuts: number[] = [];
  if (!line.includes('\t') && !/[ \u00a0]{3}/.test(line)) return cuts;
  for (const match of line.matchAll(/(?<=\S)(?:\t\s*|[ \u00a0]{3,})(?=\S)/gu)) {
    const left = line.slice(0, match.index).trim();
    const right = line.slice(match.index + match[0].length);
    if (isLeftColumn(left) && (isRightColumn(right) || (isItem(left) && isPersonName(right))))
      cuts.push(match.index);
  }
  return cuts;
}

/** A numeral alone: what stands behind it is its title, whatever the gap. */
const NUMERAL_ALONE = regexp.u`^(?:[IVXLC]{1,8}|\d{1,3}(?:\.\d{1,3}){0,4}|\p{L})[.)/]$`;

function isLeftColumn(left: string): boolean {
  if (NUMERAL_ALONE.test(left)) return false;
  const folded = foldForMatch(left);
  return (
    isTitleLine(left) ||
    /^\\?\*{1,3}$/u.test(left) ||
    (NUMBER_LABEL.test(folded) && /[-/–]/u.test(left)) ||
    RECIPIENTS_LABEL.test(folded) ||
    BULLET.test(left)
  );
}

/** `- Lưu: VT, NC.`: a recipient that is closed. */
function isItem(left: string): boolean {
  return BULLET.test(left) && /[;.,]$/u.test(left);
}

function isRightColumn(right: string): boolean {
  const folded = foldForMatch(right).trim();
  return (
    isTitleLine(right) ||
    MOTTO.test(folded) ||
    (DATELINE_LINE.test(folded) && regexp.u`^\p{Lu}`.test(right.trim())) ||
    CAPACITY.test(right)
  );
}

/** Before Quốc hiệu, Tiêu ngữ, the Party title and the dateline where they follow on one line without a gap. */
function landmarkCuts(line: string, folded: string, gapped: boolean): number[] {
  const cuts: number[] = [];
  if (line.length < 160 && isUpper(line)) {
    for (const pattern of [NATIONAL_TITLE, PARTY_TITLE]) {
      const match = pattern.exec(folded);
      if (match) cuts.push(match.index, match.index + match[0].length);
    }
  }
  const motto = line.length < 120 && folded.includes('độc') ? MOTTO.exec(folded) : null;
  if (motto) cuts.push(motto.index);
  // The label stands after three characters at most.
  if (!gapped && folded.lastIndexOf('số', 3) >= 0 && NUMBER_LABEL.test(folded)) {
    const dateline = regexp.u`(?<=\p{L})\s(?=\p{Lu}[^,;:|]{1,40},\s?ngày)`.exec(line);
    if (dateline) cuts.push(dateline.index + dateline[0].length);
  }
  const signature = signatureCut(line, folded);
  if (signature !== undefined) cuts.push(signature);
  return cuts;
}

/**
 * Where a part of the signature begins after `Nơi nhận:` or a recipient, a blank between: `Nơi nhận: KT. GIÁM ĐỐC`,
 * `- UBND tỉnh; PHÓ GIÁM ĐỐC`, `- Lưu: VT, NC. Nguyễn Văn An`.
 */
function signatureCut(line: string, folded: string): number | undefined {
  const label = RECIPIENTS_LABEL.exec(folded.slice(0, 16));
  if (!label && !BULLET.test(line)) return undefined;
  const filing = FILING_ITEM.test(folded);
  if (!filing && ENDS_SMALL.test(line)) return undefined;
  const gaps = label ? [label[0].length] : [...line.matchAll(/(?<=[;,.])\s+/gu)].map((gap) => gap.index);
  return gaps.find((gap) => {
    const right = line.slice(gap).trim();
    if (filing && isPersonName(right)) return true;
    return isUpper(right) && (CAPACITY.test(right) || SIGNER_TITLE.test(foldForMatch(right)));
  });
}
