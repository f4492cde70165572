import { memoizeShort } from '../text/memoize.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldTones } from '../vietnamese/tones.ts';
import type { Span } from './agency.ts';
import { type Part, type Phrase, phraseOf, placed } from './deadline-part.ts';
import type { OutlinePosition } from './deadline-places.ts';
import type { Component, Paragraph } from './model.ts';
import type { Segment } from './segment.ts';

const MAX_DISTANCE = 900;
const MAX_LENGTH = 600;
/** `- Thời gian hoàn thành: …`, `01 ngày, từ …`: what only tells the time. */
const TIME_ONLY = regexp.iu`^(?:(?:về\s+)?(?:thời\s*(?:gian|hạn|điểm)|tiến\s+độ|hạn|hoàn\s+thành|lịch)(?:\s+[\p{L}]{1,8}){0,6}\s*(?::|$)|(?:dự\s*kiến|từ|trong|vào|ngày)\s*$|(?:\d{1,2}|một|hai|ba|nửa)\s+(?:ngày|buổi)(?!\p{L}))`;
/** `Đợt 1`, `Lần 2`: the part of a task that the heading names. */
const INSTALMENT = /^(?:đợt|lần|giai\s+đoạn|bước|vòng)(?:\s+(?:thứ\s+)?\S{1,6})?$/iu;
const DAY = /\d\/\d|ngày\s+\d/u;
/** A task too short to be understood without the clause before it. */
const SHORT = 13;
const GROUNDS =
  /^(?:,\s*)?căn\s*cứ\s+(?:vào\s+)?(?:chức\s+năng,\s+nhiệm\s+vụ|kế\s+hoạch(?:\s+này)?)(?:\s+được\s+giao)?,?\s+/iu;
const TRAILING =
  /(?:\s*[,(–-]\s*(?:phải\s+|dự\s*kiến\s+)?(?:hoàn\s+thành|xong|thực\s+hiện\s+xong)|\s+(?:dự\s*kiến|được\s+(?:thực\s+hiện|tiến\s+hành)))?[\s,:;(–-]*$/iu;
const NO_TASK = /^(?:theo\s+(?:quy\s+định|kế\s+hoạch)|\([^()]*\))?[\s.;,)]*$/iu;
const VAGUE = regexp.iu`^(?:thời\s*(?:gian|hạn|điểm)|địa\s+điểm|thành\s+phần|hình\s+thức|nội\s+dung|tiến\s+độ|lịch|tổ\s+chức\s+thực\s+hiện|các\s+mốc)(?!\p{L})`;

/** A clause, and where the brackets begin that its deadline stands in. */
export interface Clause extends Span {
  readonly aside?: number;
}

/** The sentence, or the part of it between semicolons, that the cue stands in. */
export function clauseAround({ text, bodyStart }: Segment, cue: Span): Clause {
  const from = Math.max(bodyStart, cue.start - MAX_DISTANCE);
  const before = text.slice(from, cue.start);
  const bracket = before.lastIndexOf('(');
  const open = bracket > before.lastIndexOf(')') && cue.start - from - bracket < 250;
  const clauses = open ? before.slice(0, bracket) : before;
  let start = from;
  for (const match of clauses.matchAll(regexp.gu`;\s+|[\p{Ll}\d)”"%]\.\s+(?=[\p{Lu}“"(])`)) {
    start = from + match.index + match[0].length;
  }
  const rest = text.slice(cue.end, cue.end + MAX_DISTANCE);
  const stop = regexp.u`;|\.(?=\s+[\p{Lu}“"(-])|\.?\s*$`.exec(rest);
  return {
    start: Math.min(start, cue.start),
    end: cue.end + (stop?.index ?? rest.length),
    ...(open && clauses.trim() !== '' ? { aside: from + bracket } : {}),
  };
}

/** What has to be done, by the clause that the cue stands in. */
export function taskInText(
  { text, bodyStart }: Segment,
  clause: Clause,
  found: Span,
  unit: Span | undefined,
): Span | undefined {
  const cue = { start: clause.aside ?? found.start, end: found.end };
  const named = unit && unit.end <= cue.start && unit.start >= clause.start && isSubject(text, clause, unit);
  const start = skip(text, named ? unit.end : clause.start, cue.start);
  const end = trimmedEnd(text, start, cue.start);
  if (
    end > start &&
    end - start < SHORT &&
    clause.start > bodyStart &&
    !INSTALMENT.test(text.slice(start, end))
  ) {
    const from = skip(text, unit && unit.end <= start ? unit.end : bodyStart, cue.start);
    if (
      cue.start - from < MAX_LENGTH &&
      !TIME_ONLY.test(text.slice(from, end)) &&
      !DAY.test(text.slice(from, end))
    )
      return { start: from, end };
  }
  const kept = foldTones(text.slice(start, end));
  if (kept !== '') return TIME_ONLY.test(kept) ? undefined : { start, end };
  const after = unit && unit.start >= cue.end ? unit.end : cue.end;
  const rest = text.slice(after, clause.end);
  if (NO_TASK.test(rest)) return undefined;
  const from = skip(text, after, clause.end);
  const task = text.slice(from, clause.end).replace(/(?<![\s.,;:)])[\s.,;:)]+$/u, '');
  if (!regexp.u`\p{L}{2}`.test(task) || /^(?:\(|và\s)/u.test(task)) return undefined;
  return { start: from, end: from + task.length };
}

/** `Báo cáo của Hội … gửi về …`: there the name is a part of the task. */
function isSubject(text: string, clause: Span, unit: Span): boolean {
  return !/báo\s+cáo\s+của\s+$/iu.test(text.slice(clause.start, unit.start));
}

function trimmedEnd(text: string, start: number, end: number): number {
  const from = Math.max(start, end - 60);
  const before = foldTones(text.slice(from, end));
  return from + before.length - TRAILING.exec(before)![0].length;
}

function skip(text: string, from: number, to: number): number {
  const opening = text.slice(from, Math.min(to, from + 120));
  const blank = /^[\s,:;–-]*/u.exec(opening)![0].length;
  return from + blank + (GROUNDS.exec(foldTones(opening.slice(blank)))?.[0].length ?? 0);
}

/** Whether a task needs what the heading above says: `Đợt 1`. */
export function isInstalment(task: Phrase): boolean {
  return INSTALMENT.test(foldTones(task.text));
}

/** What the heading above is about, or else the plan. */
export function taskAround(
  paragraph: Paragraph,
  place: OutlinePosition | undefined,
  subject: readonly Component[],
): Part | undefined {
  for (let at = place; at; at = at.parent) {
    const [heading] = at.node.paragraphs;
    const title = at.node.title;
    if (!heading || at.node.paragraphs.includes(paragraph) || DAY.test(title) || isVague(title)) continue;
    if (/^\P{Ll}+$/u.test(title)) break;
    const end = heading.content.text.replace(/(?<![\s.:;,])[\s.:;,]+$/u, '').length;
    return placed(
      heading,
      taskPhrase(heading.content.text, { start: Math.min(heading.bodyStart, end), end }),
    );
  }
  const [first] = subject;
  if (!first) return undefined;
  const last = subject.at(-1)!;
  const text = collapseWhitespace(subject.map((each) => each.text).join(' '));
  return { text, range: { start: first.range.start, end: last.range.end } };
}

/** Whether the title of a heading says nothing of what has to be done. */
const isVague = memoizeShort((title): boolean => VAGUE.test(foldTones(title.slice(0, 40))), 200);

export function taskPhrase(text: string, { start, end }: Span): Phrase {
  const phrase = phraseOf(text, { start, end: Math.min(end, start + MAX_LENGTH) });
  return { ...phrase, text: phrase.text.trim() };
}
