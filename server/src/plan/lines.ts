import type { Block } from '../markdown/block.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { foldForMatch, isUpper } from '../vietnamese/words.ts';
import type { Numbering } from './model.ts';
import { readNumbering } from './numbering.ts';
import {
  CAPACITY,
  MOTTO,
  NATIONAL_TITLE,
  NUMBER_LABEL,
  PARTY_TITLE,
  PLAN_TITLE,
  RECIPIENTS_LABEL,
  SOURCE_LINE,
} from './patterns.ts';

/** Where one unit of a text begins and ends, with what stands in front of its words. Indices of that text. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly bullet?: string;
  readonly numbering?: Numbering;
  readonly bodyStart: number;
}

const BULLET = /^([-+*•●▪–—])(?:\s+(?=\S)|(?=\p{L}))/u;
const LETTER_SPACED = /^\s*\S(?:\s+\S){4,}\s*$/u;
const SENTENCE_END = /[.;:!?…]["”»)\]]*\s*$/u;
const DATELINE_LINE = /,?\s*ngày[\s.…_/\d]*tháng[\s.…_\d]*năm[\s.…_\d]*$/u;

/**
 * Cuts the visible text of a paragraph into what a reader takes as units. In a draft one Markdown paragraph is mostly
 * one unit; in scans and plain-text drafts whole pages are one paragraph whose lines are headings, items, lines of the
 * letterhead, or sentences wrapped at the margin.
 * @param text lines joined by `\n`
 */
export function cutUnits(text: string): Unit[] {
  if (!text.includes('\n'))
    return text.trim() === '' ? [] : columns(text, 0, text.length).map((c) => unitOf(text, c));
  const lines = splitLines(text);
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  const groups: { start: number; end: number }[] = [];
  let previous: { start: number; end: number } | undefined;
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && previous && !beginsUnit(text, last, previous, line, width)) last.end = line.end;
    else groups.push({ start: line.start, end: line.end });
    previous = line;
  }
  return groups.flatMap((group) => columns(text, group.start, group.end)).map((group) => unitOf(text, group));
}

function splitLines(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim() !== '') lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function unitOf(text: string, { start, end }: { start: number; end: number }): Unit {
  const source = text.slice(start, Math.min(end, start + 8));
  const bullet = BULLET.exec(source);
  const from = start + (bullet?.[0].length ?? 0);
  const numbering = readNumbering(text.slice(0, end), from);
  return {
    start,
    end,
    ...(bullet ? { bullet: bullet[1]! } : {}),
    ...(numbering ? { numbering } : {}),
    bodyStart: numbering?.end ?? from,
  };
}

/** Whether `line` is the beginning of something new, or the line before goes on. */
function beginsUnit(
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
  const unitNumbering = readNumbering(text.slice(0, unit.end), unit.start);
  const numbering = readNumbering(current, 0);
  if (
    numbering &&
    beginsWithNumeral(numbering, current, ended || before.length < 60 || isShort(previous, line, text, width))
  )
    return true;
  const capitals = isTitleLine(current);
  const capitalsBefore = isTitleLine(before);
  if (capitals && capitalsBefore) return !unitNumbering && unit.end === previous.end && !goesOn(before);
  if (capitals || capitalsBefore) return true;
  if (ended && /^(?:căn cứ|thực hiện) /u.test(foldForMatch(current.slice(0, 12)))) return true;
  return width >= 50 && isShort(previous, line, text, width) && /^[\p{Lu}“"(]/u.test(current);
}

/** A line above that ends in the middle of a phrase: after a comma or a conjunction. */
function goesOn(before: string): boolean {
  return /(?:,|(?<!\p{L})(?:VÀ|CỦA|VỀ|VỚI|CHO))\s*$/u.test(before);
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
      return numbering.values[0]! < 100 && afterEnd && /^[\p{Lu}“"*]/u.test(line.slice(numbering.end));
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
  return (
    PLAN_TITLE.test(folded) ||
    (RECIPIENTS_LABEL.test(folded) && folded.length < 14) ||
    (NUMBER_LABEL.test(folded) && /[-/–]\s*kh(?!\p{L})|kh\s*[-/–]/u.test(folded)) ||
    (DATELINE_LINE.test(folded) && folded.length < 60) ||
    (NATIONAL_TITLE.test(folded) && folded.length < 60) ||
    (MOTTO.test(folded) && folded.length < 50) ||
    SOURCE_LINE.test(folded) ||
    CAPACITY.test(line)
  );
}

/** A line in capitals with at least two letters' worth of a word: a heading, a body, a title of office. */
function isTitleLine(line: string): boolean {
  return line.length > 3 && isUpper(line) && /\p{Lu}{2}/u.test(line) && !/[;]$/u.test(line);
}

/**
 * Two columns that run together on one line, as a letterhead or a signature block typed with tabs or as a lone table
 * row: cut at `|`, tabs, three blanks, and in front of what always begins the right-hand column.
 */
function columns(text: string, start: number, end: number): { start: number; end: number }[] {
  const line = text.slice(start, end);
  if (line.length > 400 || line.includes('\n')) return [{ start, end }];
  const cuts = new Set<number>();
  if (
    /^\s*\|.*\|\s*$|\t| {3}/u.test(line) &&
    !/\p{L}[.;:,]?\s*\|?\s*\p{Ll}/u.test(line.replace(/.*?(?:\t| {3,}|\|)/u, ''))
  ) {
    for (const match of line.matchAll(/\s*\|\s*|\s*\t\s*| {3,}/gu)) {
      if (/^\s+$/u.test(match[0]) && !columnBreak(line, match.index, match.index + match[0].length)) continue;
      cuts.add(match.index);
      cuts.add(match.index + match[0].length);
    }
  }
  if (isUpper(line) || /ngày/iu.test(line)) {
    const folded = foldForMatch(line);
    for (const pattern of [NATIONAL_TITLE, PARTY_TITLE]) {
      const match = pattern.exec(folded);
      if (
        match &&
        isUpper(match[0].length < line.length ? line.slice(match.index, match.index + match[0].length) : line)
      ) {
        cuts.add(match.index);
        cuts.add(match.index + match[0].length);
      }
    }
    const motto = MOTTO.exec(folded);
    if (motto) cuts.add(motto.index);
    const dateline = /(?<=[\p{L}])\s+(?=\p{Lu}[^,;:|]{1,40},\s*ngày[\s.…_/\d]*tháng)/u.exec(line);
    if (dateline && NUMBER_LABEL.test(folded)) cuts.add(dateline.index + dateline[0].length);
  }
  const points = [...cuts].filter((cut) => cut > 0 && cut < line.length).sort((a, b) => a - b);
  const pieces: { start: number; end: number }[] = [];
  let from = 0;
  for (const point of [...points, line.length]) {
    const piece = line.slice(from, point);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (trimmed !== '' && trimmed !== '|')
      pieces.push({ start: start + from + lead, end: start + from + lead + trimmed.length });
    from = point;
  }
  return pieces.length > 0 ? pieces : [{ start, end }];
}

/** A run of blanks between two columns, not the blank for a number or a day (`Số:      /KH-UBND`). */
function columnBreak(line: string, from: number, to: number): boolean {
  const before = line.slice(Math.max(0, from - 8), from);
  const after = line.slice(to, to + 8);
  if (/^[-/–.…\d]/u.test(after) || /^(?:tháng|năm)/u.test(after)) return false;
  return !/(?:số|ngày|tháng|năm)\s*:?$/iu.test(before) && after !== '' && before !== '';
}

/** The stretch of `content` that a unit covers. */
export function unitContent(content: MappedText, unit: Unit): MappedText {
  return content.slice(unit.start, unit.end);
}

/** Whether a block's text can be cut into units at all. */
export function isReadable(block: Block): boolean {
  return block.type === 'heading' || block.type === 'paragraph';
}
