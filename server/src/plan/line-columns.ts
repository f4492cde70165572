import { allMatches } from '../text/all-matches.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch, isUpper } from '../vietnamese/words.ts';
import { DATELINE_LINE, isSignMark, isTitleLine } from './line-shapes.ts';
import { isPersonName } from './names.ts';
import { readNumbering } from './numbering.ts';
import {
  CAPACITY,
  MOTTO,
  NATIONAL_TITLE,
  NUMBER_LABEL,
  PARTY_TITLE,
  RECIPIENTS_LABEL,
  SIGNER_TITLE,
  SMALL_SIGNER_TITLE,
} from './patterns.ts';

export const BULLET = regexp.u`^([-+*•●▪–—])(?:\s+(?=\S)|(?=\p{L}))`;
const FILING_ITEM = /^[-+–*]\s?lưu[\s:]/u;
/** No part of a signature ends so. */
const ENDS_SMALL = /[a-z][\s.,;:]{0,3}$/;

/**
 * Two columns that run together on one line, as a letterhead or a signature block typed with tabs or as a lone table
 * row: cut at `|` where the line is a row, at wide gaps, and before what always begins the right-hand column.
 */
export function columns(
  text: string,
  folded: string,
  start: number,
  end: number,
): { start: number; end: number }[] {
  const line = text.slice(start, end);
  if (line.length > 300 || line.includes('\n')) return [{ start, end }];
  const folding = folded.slice(start, end);
  const cuts = isRow(line, folding)
    ? [...pipeCuts(line), ...letterheadCuts(line, folding)]
    : columnCuts(line, folding);
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
  return [...gaps, ...landmarkCuts(line, folded, gaps.length > 0), ...letterheadCuts(line, folded)];
}

/**
 * Between bars, or with one at an end and a part of a letterhead or a signature beside it: a scan leaves bars of its tables
 * in running text too.
 */
function isRow(line: string, folded: string): boolean {
  const begins = line.startsWith('|');
  const ends = line.trimEnd().endsWith('|');
  if (!begins && !ends) return false;
  if ((begins && ends) || letterheadCuts(line, folded).length > 0) return true;
  const parts = line.split('|').map((part) => part.trim());
  const isColumn = (part: string) =>
    (isLeftColumn(part) && (begins || !BULLET.test(part))) || isRightColumn(part) || isPersonName(part);
  return parts.some((part) => part !== '' && isColumn(part));
}

function pipeCuts(line: string): number[] {
  return allMatches(line, /\|/gu).flatMap((match) => [match.index, match.index + 1]);
}

/**
 * Wide gaps between what can stand side by side in a letterhead or a signature block; one or two blanks, which a slip of the
 * key makes, are no gap.
 */
function gapCuts(line: string): number[] {
  const cuts: number[] = [];
  if (!line.includes('\t') && !/[ \u00a0]{3}/.test(line)) return cuts;
  const gaps = allMatches(line, /(?<=\S)(?:\t\s*|[ \u00a0]{3,})(?=\S)/gu);
  gaps.forEach(({ index, 0: gap }, at) => {
    const left = line.slice(0, index).trim();
    const right = line.slice(index + gap.length);
    if (readNumbering(left, 0)?.end === left.length) return;
    const cell = line.slice(index + gap.length, gaps[at + 1]?.index).trim();
    if (
      (isLeftColumn(left) && isRightColumn(right)) ||
      isSignatureCell(left, cell, cuts.length > 0) ||
      (left.length < 60 && opensState(right))
    )
      cuts.push(index);
  });
  return cuts;
}

/**
 * Whether what stands between two gaps is part of a signature: a name beside a closed recipient, `(đã ký)` beside any, a
 * second signer's.
 */
function isSignatureCell(left: string, cell: string, isCut: boolean): boolean {
  if (isSignMark(foldForMatch(cell))) return isCut || isLeftColumn(left) || isSignMark(foldForMatch(left));
  if (isPersonName(cell))
    return isCut || isItem(left) || FILING_ITEM.test(foldForMatch(left)) || isPersonName(left);
  const folded = foldForMatch(left);
  return (
    RECIPIENTS_LABEL.exec(folded)?.[0].length === folded.length && SMALL_SIGNER_TITLE.test(foldForMatch(cell))
  );
}

function isLeftColumn(left: string): boolean {
  const folded = foldForMatch(left);
  return (
    isTitleLine(left) ||
    MOTTO.test(folded) ||
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
    isSignMark(folded) ||
    CAPACITY.test(right)
  );
}

/** Quốc hiệu or Tiêu ngữ alone: what stands before it across a wide gap is the issuer, in small letters too. */
function opensState(right: string): boolean {
  const folded = foldForMatch(right).trim();
  const found = NATIONAL_TITLE.exec(folded) ?? MOTTO.exec(folded);
  return found?.index === 0 && found[0].length >= folded.length - 2;
}

/** The blank between a number and the date on its line: `Số: 15/KH-UBND Bình Lư, ngày …`, `… ………, ngày …`, `…, ngày …`. */
const DATE_AFTER_NUMBER = [
  regexp.u`(?<=\p{L})\s(?=\p{Lu}[^,;:|]{1,40},\s?ngày)`,
  regexp.u`(?<=\p{L})\s(?=[.…_]{3,40}\s?,\s?ngày)`,
  /(?<=,)\s(?=ngày)/u,
] as const;

/** Before Quốc hiệu, Tiêu ngữ, the Party title and the dateline where they follow on one line without a gap. */
function landmarkCuts(line: string, folded: string, gapped: boolean): number[] {
  const cuts: number[] = [];
  if (line.length < 160 && isUpper(line)) {
    for (const pattern of [NATIONAL_TITLE, PARTY_TITLE]) {
      const match = pattern.exec(folded);
      if (!match) continue;
      const end = match.index + match[0].length;
      cuts.push(match.index);
      // A full stop, or a letter typed twice, is no line of its own.
      if (line.length - end > 3) cuts.push(end);
    }
  }
  const motto = line.length < 120 && folded.includes('độc') ? MOTTO.exec(folded) : null;
  if (motto) cuts.push(motto.index);
  // The label stands after three characters at most.
  if (!gapped && folded.lastIndexOf('số', 3) >= 0 && NUMBER_LABEL.test(folded)) {
    const dateline = DATE_AFTER_NUMBER.map((pattern) => pattern.exec(line)).find((found) => found !== null);
    if (dateline) cuts.push(dateline.index + dateline[0].length);
  }
  const signature = gapped ? undefined : signatureCut(line, folded);
  if (signature !== undefined) cuts.push(signature);
  return cuts;
}

const NUMBER_AFTER_ISSUER = regexp.u`^\s?Số\s?:[\d.…_ ]{0,16}[-/]\s?KH[-/]\p{Lu}{1,16}[\s|]{0,6}$`;

/**
 * Two lines of a letterhead that a website has set on one: the number after the issuer (`PHÒNG GD&ĐT … Số: 05/KH-PGDĐT`),
 * the date after the national title.
 */
function letterheadCuts(line: string, folded: string): number[] {
  if (line.length > 160) return [];
  const cuts: number[] = [];
  const number = line.lastIndexOf(' Số');
  if (number > 0 && NUMBER_AFTER_ISSUER.test(line.slice(number)) && isUpper(line.slice(0, number)))
    cuts.push(number);
  const title = folded.includes('ngày') ? NATIONAL_TITLE.exec(folded) : null;
  const after = title ? title.index + title[0].length : 0;
  if (title && DATELINE_LINE.test(folded.slice(after).replaceAll('|', ' ').trimEnd())) cuts.push(after);
  return cuts;
}

/**
 * Where a part of the signature begins after `Nơi nhận:` or a recipient, a blank between: `Nơi nhận: KT. GIÁM ĐỐC`,
 * `- UBND tỉnh; PHÓ GIÁM ĐỐC`, `- Lưu: VT, NC. Nguyễn Văn An`.
 */
export function signatureCut(line: string, folded: string): number | undefined {
  const label = RECIPIENTS_LABEL.exec(folded.slice(0, 16));
  if (!label && !BULLET.test(line)) return undefined;
  const filing = FILING_ITEM.test(folded);
  if (!filing && ENDS_SMALL.test(line)) return undefined;
  const gaps = label ? [label[0].length] : allMatches(line, /(?<=[;,.])\s+/gu).map((gap) => gap.index);
  return gaps.find((gap) => {
    const right = line.slice(gap).trim();
    if (filing && isPersonName(right)) return true;
    return isUpper(right) && (CAPACITY.test(right) || SIGNER_TITLE.test(foldForMatch(right)));
  });
}
