import { MappedText } from '../text/mapped-text.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { Emphasis, InlineMark } from './block.ts';

/** Text with marks whose indices are those of `content.text`. */
export interface Marks {
  readonly content: MappedText;
  readonly emphases: readonly Emphasis[];
  readonly marks: readonly InlineMark[];
}

/** A run of stars that CommonMark left as text. */
interface Run {
  readonly start: number;
  readonly end: number;
  /** It opens or closes something, or marks nothing: it is taken out. */
  used: boolean;
}

/** `*`, `**` or `***` alone: the star below the name of a Party body. */
const STAR_ALONE = /^\*{1,3}$/u;

/**
 * Reads emphasis as a word processor means it: `**KẾ HOẠCH **`, `** KẾ HOẠCH**`, `**1. Mục đích: **Phủ xanh`. CommonMark
 * takes stars beside white space for text; here those that it left over open and close in turn. A pair of stars without
 * a partner marks nothing and is dropped where a line begins or ends with it; a single star without one stays.
 * @param markerLength length of the list marker before it, which may be a star
 */
export function readWordEmphasis(given: Marks, markerLength: number): Marks {
  const text = given.content.text.includes('__') ? readUnderscores(given, markerLength) : given;
  const source = text.content.text;
  if (!source.includes('*') || STAR_ALONE.test(source.trim())) return text;
  const runs = literalRuns(text.content, markerLength).filter(
    ({ start, end }) =>
      !text.marks.some((mark) => mark.type === 'code' && mark.start <= start && mark.end >= end),
  );
  if (runs.length === 0) return text;
  const added: Emphasis[] = [];
  pairStrong(source, runs, added);
  pairSingle(source, runs, added);
  const dropped = runs.filter((run) => run.used);
  if (dropped.length === 0) return text;
  return withoutRanges(
    { ...text, emphases: [...text.emphases, ...added].sort((a, b) => a.start - b.start || b.end - a.end) },
    withBlankLines(source, dropped),
  );
}

/** `__II. NỘI DUNG __`, as mammoth writes bold text; `ngày __ tháng __` and longer runs are left to be filled in. */
const UNDERSCORES = regexp.gu`(?<![\p{L}\d_])__(?![_\s])([^_\n]{1,300})(?<=[ \t])__(?!_)`;

const LETTER = regexp.u`\p{L}`;

function readUnderscores(text: Marks, from: number): Marks {
  const added: Emphasis[] = [];
  const dropped: { start: number; end: number }[] = [];
  for (const { index, 0: found, 1: inside } of text.content.text.matchAll(UNDERSCORES)) {
    const end = index + found.length;
    const range = text.content.range(index, end);
    if (index < from || !LETTER.test(inside!) || range.end - range.start !== found.length) continue;
    added.push(emphasisOf('strong', text.content.text, index + 2, end - 2));
    dropped.push({ start: index, end: index + 2 }, { start: end - 2, end });
  }
  if (dropped.length === 0) return text;
  return withoutRanges(
    { ...text, emphases: [...text.emphases, ...added].sort((a, b) => a.start - b.start || b.end - a.end) },
    withBlankLines(text.content.text, dropped),
  );
}

/** Runs of one to three stars that stand in the source as they are, not after a backslash. */
function literalRuns(content: MappedText, from: number): Run[] {
  const runs: Run[] = [];
  for (const match of content.text.matchAll(/\*+/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    const range = content.range(start, end);
    const isLiteral = range.end - range.start === end - start;
    if (start >= from && end - start <= 3 && isLiteral && !isAlone(content.text, start, end))
      runs.push({ start, end, used: false });
  }
  return runs;
}

/** A star that is alone on its line, below other lines: of the letterhead, unless a mark of two is still open. */
function isAlone(text: string, start: number, end: number): boolean {
  if (end - start === 2) return false;
  return lineStart(text, start) && lineEnd(text, end);
}

function lineStart(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from -= 1;
  return from === 0 || text[from - 1] === '\n';
}

function lineEnd(text: string, at: number): boolean {
  let to = at;
  while (to < text.length && (text[to] === ' ' || text[to] === '\t')) to += 1;
  return to === text.length || text[to] === '\n';
}

function pairStrong(text: string, runs: readonly Run[], added: Emphasis[]): void {
  let open: Run | undefined;
  for (const run of runs) {
    if (run.end - run.start < 2) continue;
    if (!open) {
      open = run;
      continue;
    }
    if (text.slice(open.end, run.start).trim() !== '') {
      added.push(emphasisOf('strong', text, open.end, run.start));
    }
    open.used = true;
    run.used = true;
    open = undefined;
  }
  if (open && !isOwnLine(text, open) && (lineStart(text, open.start) || lineEnd(text, open.end)))
    open.used = true;
}

/** Without the line endings at either end. */
function emphasisOf(type: Emphasis['type'], text: string, start: number, end: number): Emphasis {
  let from = start;
  let to = end;
  while (text[from] === '\n') from += 1;
  while (text[to - 1] === '\n') to -= 1;
  return { type, start: from, end: to };
}

function isOwnLine(text: string, { start, end }: Run): boolean {
  return lineStart(text, start) && lineEnd(text, end);
}

/** A single star opens beside a letter or a bracket, at the start of a word; `5 * 3` and `(*)` mark nothing. */
function pairSingle(text: string, runs: readonly Run[], added: Emphasis[]): void {
  let open: Run | undefined;
  for (const run of runs) {
    if (run.end - run.start !== 1) continue;
    const before = text[run.start - 1] ?? ' ';
    const after = text[run.end] ?? ' ';
    if (/\s/u.test(before) && /[^\S\n]/u.test(after) && !lineStart(text, run.start)) continue;
    if (before === '(' && after === ')') continue;
    if (open) {
      if (text.slice(open.end, run.start).trim() === '') continue;
      added.push(emphasisOf('emphasis', text, open.end, run.start));
      open.used = true;
      run.used = true;
      open = undefined;
    } else if (/[\s(“"*]/u.test(before) && !/\s/u.test(after)) {
      open = run;
    }
  }
}

/** The ranges to be taken out: the runs, with what is left of a line that held nothing else. */
function withBlankLines(
  text: string,
  runs: readonly { readonly start: number; readonly end: number }[],
): { start: number; end: number }[] {
  return runs.map(({ start, end }) => {
    let from = start;
    let to = end;
    const atStart = lineStart(text, start);
    const atEnd = lineEnd(text, end);
    if (atEnd) while (from > 0 && isSpace(text[from - 1])) from -= 1;
    if (atStart) while (to < text.length && isSpace(text[to])) to += 1;
    if (atStart && atEnd) {
      if (text[to] === '\n') to += 1;
      else if (text[from - 1] === '\n') from -= 1;
    }
    return { start: from, end: to };
  });
}

function isSpace(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\t' || unit === '\u00a0';
}

/** The text without some of its ranges, which are in order; marks keep what they marked. */
export function withoutRanges(
  { content, emphases, marks }: Marks,
  ranges: readonly { readonly start: number; readonly end: number }[],
): Marks {
  const parts: MappedText[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) parts.push(content.slice(at, start));
    at = Math.max(at, end);
  }
  if (at < content.length) parts.push(content.slice(at));
  const move = movedBy(ranges);
  const moved = <T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] =>
    spans
      .map((span) => ({ ...span, start: move(span.start), end: move(span.end) }))
      .filter((span) => span.end > span.start);
  return {
    content: parts.length === 0 ? content.slice(0, 0) : MappedText.join(parts),
    emphases: moved(emphases),
    marks: moved(marks),
  };
}

/** Where an index stands once the ranges are taken out. Ranges may overlap. */
function movedBy(
  ranges: readonly { readonly start: number; readonly end: number }[],
): (at: number) => number {
  return (at) => {
    let gone = 0;
    let last = 0;
    for (const { start, end } of ranges) {
      if (start >= at) break;
      const from = Math.max(start, last);
      gone += Math.max(0, Math.min(end, at) - from);
      last = Math.max(last, end);
    }
    return at - gone;
  };
}
