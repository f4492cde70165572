import { memoizeShort } from '../text/memoize.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldTones } from '../vietnamese/tones.ts';
import { foldCase } from '../vietnamese/words.ts';
import type { Span } from './agency.ts';
import { type Part, type Phrase, phraseOf, placed } from './deadline-part.ts';
import type { OutlinePosition } from './deadline-places.ts';
import { saysWhenOnly } from './deadline-recurrence.ts';
import type { Component, Paragraph } from './model.ts';
import type { Segment } from './segment.ts';

const MAX_DISTANCE = 900;
const MAX_LENGTH = 600;
/** `- Thời gian hoàn thành: …`, `01 ngày, từ …`: what only tells the time. */
const TIME_ONLY = regexp.iu`^(?:(?:về\s+)?(?:thời\s*(?:gian|hạn|điểm)|tiến\s+độ|hạn|lịch)(?:,?\s+[\p{L}]{1,8}){0,6}\s*(?::|$)|hoàn\s+thành(?:(?:\s+[\p{L}]{1,8}){0,6}\s*:|(?:\s+(?:xong|dự\s*kiến))?\s*$)|(?:dự\s*kiến|từ|trong|vào|ngày)\s*$|(?:\d{1,2}|một|hai|ba|nửa)\s+(?:ngày|buổi)(?!\p{L}))`;
/** The label of a line that tells the time, with what is done then: `Thời gian đăng ký:`, `Hạn nộp bài:`. */
const TIME_LABEL = regexp.iu`^(?:(?:về\s+)?(?:thời\s*(?:gian|hạn|điểm)|tiến\s+độ|hạn|lịch),?)((?:\s+\p{L}{1,9},?){0,8})\s*:\s*`;
/** Words of what is done at any time. */
const ANY_ACT: ReadonlySet<string> = new Set(
  'thực hiện hoàn thành tổ chức triển khai dự kiến tiến hành kết thúc bắt đầu cụ thể chót cuối cùng địa điểm và các là chung đợt lần thành phần nội dung việc'.split(
    ' ',
  ),
);
/** Words that a time begins with, and no clause about a task. */
const TIME_BEGINS = regexp.iu`^(?:từ|trong|vào|dự|ngày|ngay|bắt|kết|đến|tới|khoảng|tháng|quý|năm|tuần|buổi|sáng|chiều|tối|lúc|thứ|chủ|cuối|đầu|giữa|h[ằà]ng|định|mỗi|hoàn|xong|trước|sau|khi|chậm|muộn|theo|không|cả|là|thực|thường|kể|tính|tổ)(?!\p{L})`;
/** `Đợt 1`, `Lần 2`: the part of a task that the heading names. */
const INSTALMENT = /^(?:đợt|lần|giai\s+đoạn|bước|vòng)(?:\s+(?:thứ\s+)?\S{1,6})?$/iu;
const DAY = /\d\/\d|ngày\s+\d/u;
/** A task too short to be understood without the clause before it. */
const SHORT = 13;
const GROUNDS =
  /^(?:,\s*)?căn\s*cứ\s+(?:vào\s+)?(?:chức\s+năng,\s+nhiệm\s+vụ|kế\s+hoạch(?:\s+này)?)(?:\s+được\s+giao)?,?\s+/iu;
const TRAILING =
  /(?:\s*[,(–-]\s*(?:phải\s+|dự\s*kiến\s+)?(?:hoàn\s+thành|xong|thực\s+hiện\s+xong)|\s+(?:dự\s*kiến|được\s+(?:thực\s+hiện|tiến\s+hành)|định\s+kỳ(?:\s+h[ằà]ng\s+\S+)?|h[ằà]ng\s+(?:năm|quý|tháng)))?[\s,:;(–-]*$/iu;
const NO_TASK = /^(?:theo\s+(?:quy\s+định|kế\s+hoạch)|\([^()]*\))?[\s.;,)]*$/iu;
const VAGUE = regexp.iu`^(?:thời\s*(?:gian|hạn|điểm)|địa\s+điểm|thành\s+phần|hình\s+thức|nội\s+dung|tiến\s+độ|lịch|tổ\s+chức\s+thực\s+hiện|các\s+mốc)(?!\p{L})`;

/** A clause, and where the brackets begin that its deadline stands in. */
export interface Clause extends Span {
  readonly aside?: number;
}

/** What has to be done; `isPart`: only with what the heading above says is it understood (`Đợt 1`, `nộp bài`). */
export interface TaskSpan extends Span {
  readonly isPart?: boolean;
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

/**
 * What has to be done, by the clause that the cue stands in.
 * @param after where a deadline before it ends
 */
export function taskInText(
  segment: Segment,
  whole: Clause,
  found: Span,
  unit: Span | undefined,
  after: number | undefined,
): TaskSpan | undefined {
  const { text } = segment;
  const clause = { ...whole, start: ownStart(text, whole, found, after) };
  const span = taskOfClause(segment, clause, found, unit);
  if (!span) return actOfLabel(text, clause.start, found.start);
  const isPart = INSTALMENT.test(foldTones(text.slice(span.start, span.end)));
  return isPart ? { ...span, isPart } : span;
}

/** Where the task begins: after the deadline before it, if what follows that is a task too (`…, báo cáo năm trước ngày …`). */
function ownStart(text: string, clause: Clause, cue: Span, after: number | undefined): number {
  if (after === undefined || after <= clause.start || after >= cue.start) return clause.start;
  const between = foldTones(text.slice(after, clause.aside ?? cue.start));
  const lead = /^[\s),;]*(?:và\s+)?/u.exec(between)![0];
  const own = between.slice(lead.length);
  const isTask =
    /[,;)]|và\s/u.test(lead) &&
    /\S{2}\s+\S{2}/u.test(own) &&
    !/^(?:đối\s+với|cho|để|của|tại|theo|về|qua|\()/iu.test(own);
  return isTask ? after + lead.length : clause.start;
}

/** `Thời gian nộp bài: trước ngày …`: what the label says. */
function actOfLabel(text: string, start: number, end: number): TaskSpan | undefined {
  const label = TIME_LABEL.exec(text.slice(start, Math.min(end + 1, start + 90)));
  if (!label) return undefined;
  const act = label[1]!.trim().replace(/,$/u, '');
  const words = foldCase(foldTones(act)).match(regexp.gu`[\p{L}\p{M}]+`) ?? [];
  if ((words.length < 2 && words[0] !== 'nộp') || words.every((word) => ANY_ACT.has(word))) return undefined;
  const from = start + label[0].indexOf(act);
  return { start: from, end: from + act.length, isPart: true };
}

function taskOfClause(
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
  if (kept !== '' && !saysWhenOnly(foldCase(kept))) {
    return TIME_ONLY.test(kept) ? taskAfterLabel(text, start, end) : { start, end };
  }
  const after = unit && unit.start >= cue.end ? unit.end : cue.end;
  const rest = text.slice(after, clause.end);
  if (NO_TASK.test(rest)) return undefined;
  const from = skip(text, after, clause.end);
  const task = text.slice(from, clause.end).replace(/(?<![\s.,;:)])[\s.,;:)]+$/u, '');
  if (!regexp.u`\p{L}{2}`.test(task) || /^(?:\(|và\s)/u.test(task)) return undefined;
  return { start: from, end: from + task.length };
}

/** `Thời gian đăng ký: Cha mẹ học sinh gửi đơn …`: the clause after the label. */
function taskAfterLabel(text: string, start: number, end: number): Span | undefined {
  const label = TIME_LABEL.exec(text.slice(start, Math.min(end, start + 90)));
  if (!label) return undefined;
  const from = start + label[0].length;
  const task = foldTones(text.slice(from, end));
  if (TIME_BEGINS.test(task) || !regexp.iu`^(?:\p{L}+[\s,]+){2}\p{L}`.test(task)) return undefined;
  return { start: from, end };
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

/** What the heading above is about. */
export function taskAbove(paragraph: Paragraph, place: OutlinePosition | undefined): Part | undefined {
  for (let at = place; at; at = at.parent) {
    const [heading] = at.node.paragraphs;
    const title = at.node.title;
    if (!heading || at.node.paragraphs.includes(paragraph) || DAY.test(title) || isVague(title)) continue;
    if (/^\P{Ll}+$/u.test(title)) return undefined;
    const end = heading.content.text.replace(/(?<![\s.:;,])[\s.:;,]+$/u, '').length;
    return placed(
      heading,
      taskPhrase(heading.content.text, { start: Math.min(heading.bodyStart, end), end }),
    );
  }
  return undefined;
}

/** What the plan is about. */
export function taskOfPlan(subject: readonly Component[]): Part | undefined {
  const [first] = subject;
  if (!first) return undefined;
  const last = subject.at(-1)!;
  const text = collapseWhitespace(subject.map((each) => each.text).join(' '));
  return { text, range: { start: first.range.start, end: last.range.end } };
}

/** Whether the title of a heading says nothing of what has to be done. */
const isVague = memoizeShort((title): boolean => VAGUE.test(foldTones(title.slice(0, 40))), 200);

/** The words of a task, of which no more than `MAX_LENGTH` UTF-16 units are taken. */
export function taskPhrase(text: string, { start, end }: Span): Phrase {
  const phrase = phraseOf(text, { start, end: Math.min(end, start + MAX_LENGTH) });
  return { ...phrase, text: phrase.text.trim() };
}
