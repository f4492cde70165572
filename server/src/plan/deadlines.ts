import { memoizeShort } from '../text/memoize.ts';
import { addDays, type CalendarDate, compareDates, spanOf } from '../vietnamese/calendar.ts';
import type { DateMention } from '../vietnamese/date.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { Span } from './agency.ts';
import type { CitationMention } from './citation.ts';
import { agencyAround, agencyInText } from './deadline-agency.ts';
import { type DeadlineMention, findDeadlines } from './deadline-cues.ts';
import { type Part, type Phrase, phraseOf, placed } from './deadline-part.ts';
import { type OutlinePositions, readOutlinePositions } from './deadline-places.ts';
import { cellPart, readColumns, type TableColumns } from './deadline-table.ts';
import { clauseAround, isInstalment, taskAround, taskInText, taskPhrase } from './deadline-task.ts';
import type { Attachment, DateInText, Deadline, Head, Outline, Paragraph, Role } from './model.ts';
import type { DraftParagraph } from './paragraphs.ts';
import { memoizedScan, type Segment } from './segment.ts';

/** What deadlines are read from. */
export interface DeadlineSource {
  readonly paragraphs: readonly DraftParagraph[];
  /** All of the paragraphs, in their order. */
  readonly dates: readonly DateInText[];
  readonly outline: Outline;
  readonly attachments: readonly Attachment[];
  readonly head: Head;
}

/** Where a task can be set. */
const SPEAKING: ReadonlySet<Role> = new Set(['section', 'item', 'text', 'cell', 'closing']);
const TIME_HEADING = regexp.iu`^(?:thời\s*(?:gian|hạn|điểm)|tiến\s+độ|lịch)(?!\p{L})`;
const DATA_HEADING = /mốc\s+thời\s+gian|thời\s+kỳ|niên\s+độ|số\s+liệu/iu;
/** Days before its issue at which a plan can have begun. */
const UNDER_WAY = 62;
const YEAR = 366;
const NONE: readonly never[] = [];

interface DeadlineContext extends DeadlineSource {
  readonly places: OutlinePositions;
  readonly columns: Map<Paragraph['block'], TableColumns | undefined>;
  /** By the index of the paragraph: 1 in outlines for reports and in blank forms. */
  readonly patterns: Uint8Array;
  readonly earliest: Earliest | undefined;
}

/** Days before which no deadline can lie, by the first day on which the plan can have been issued. */
interface Earliest {
  readonly end: CalendarDate;
  /** The same for what says that it is a time limit. */
  readonly firmEnd: CalendarDate;
  readonly begin: CalendarDate;
}

/**
 * The deadlines (thời hạn) of a plan in the order of the text: times by which, or at which, somebody has to act. Days
 * of documents, of commemorations, of data and of history are none.
 */
export function readDeadlines(source: DeadlineSource): Deadline[] {
  const { paragraphs, dates } = source;
  const context: DeadlineContext = {
    ...source,
    places: readOutlinePositions(source.outline, source.attachments, paragraphs.length),
    columns: new Map(),
    patterns: patternsOf(source),
    earliest: earliestOf(source.head),
  };
  const deadlines: Deadline[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    const { segment, role } = paragraph;
    const from = next;
    next += segment.dates.length;
    if ((segment.dates.length === 0 && segment.dateless.length === 0) || !SPEAKING.has(role)) continue;
    for (const deadline of inParagraph(paragraph, dates.slice(from, next), context)) deadlines.push(deadline);
  }
  return deadlines;
}

function patternsOf({ paragraphs, attachments }: DeadlineSource): Uint8Array {
  const patterns = new Uint8Array(paragraphs.length);
  for (const { kind, paragraphs: own } of attachments) {
    if (kind === 'outline' || kind === 'form') patterns.fill(1, own[0]!.index, own.at(-1)!.index + 1);
  }
  return patterns;
}

function inParagraph(
  paragraph: DraftParagraph,
  dates: readonly DateInText[],
  context: DeadlineContext,
): readonly Deadline[] {
  const columns = paragraph.cell && columnsOf(paragraph, context);
  const mentions = dates.length > 0 ? byDates(paragraph, columns, context) : NONE;
  const dateless = paragraph.segment.dateless.filter((span) => !mentions.some((each) => touches(each, span)));
  const all = dateless.length === 0 ? mentions : [...mentions, ...dateless].sort(byStart);
  return all.map((mention) => deadlineOf(mention, dates, paragraph, columns, context));
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

function byDates(
  paragraph: DraftParagraph,
  columns: TableColumns | undefined,
  context: DeadlineContext,
): readonly DeadlineMention[] {
  const place = context.places[paragraph.index];
  const heading = headingKind(place && !place.node.paragraphs.includes(paragraph) ? place.node.title : '');
  const dated = heading === 'time' ? datedUnderTime : datedAnywhere;
  const mentions =
    heading === 'data' ? NONE : dated(paragraph).filter((each) => holds(each, paragraph, context));
  return mentions.length === 0 && columns ? inColumn(paragraph, columns) : mentions;
}

/** What a heading says of the dates below it: times to act in, times that something is counted for, or nothing. */
const headingKind = memoizeShort(
  (title) => (DATA_HEADING.test(title.slice(0, 80)) ? 'data' : TIME_HEADING.test(title) ? 'time' : 'other'),
  200,
);

/** The deadlines that the dates of a text can give, under a heading that says so or not. */
const datedUnderTime = memoizedScan((_, segment) => datedIn(segment, true));
const datedAnywhere = memoizedScan((_, segment) => datedIn(segment, false));

function datedIn({ folded, dates, citations, bodyStart }: Segment, underTimeHeading: boolean) {
  const cited = citedDates(dates, citations);
  return findDeadlines(folded, dates, cited, { bodyStart, underTimeHeading }).sort(byStart);
}

/** The dates that stand inside a mention of a document; both lists are in the order of the text. */
function citedDates(
  dates: readonly DateMention[],
  citations: readonly CitationMention[],
): ReadonlySet<DateMention> {
  const cited = new Set<DateMention>();
  let next = 0;
  for (const date of dates) {
    while (next < citations.length && citations[next]!.end < date.end) next += 1;
    for (let i = next; i < citations.length && citations[i]!.start <= date.start; i += 1) {
      if (date.end > citations[i]!.end) continue;
      cited.add(date);
      break;
    }
  }
  return cited;
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function columnsOf(paragraph: Paragraph, { columns }: DeadlineContext): TableColumns | undefined {
  if (!columns.has(paragraph.block)) columns.set(paragraph.block, readColumns(paragraph.block));
  return columns.get(paragraph.block);
}

/** A date in a column that tells when, with nothing before it that says more. */
function inColumn(
  { cell, segment }: DraftParagraph,
  { when, due }: TableColumns,
): readonly DeadlineMention[] {
  if (!cell || cell.row === 0 || !when.has(cell.column)) return NONE;
  return segment.dates.map((date, index) => ({
    start: date.start,
    end: date.end,
    kind:
      date.form === 'recurring' ? 'recurring' : !date.day ? 'within' : due.has(cell.column) ? 'latest' : 'on',
    date: index,
    timeLine: true,
  }));
}

/** Whether the time can be one to act in: not over before the plan, not blank in a form. */
function holds(
  mention: DeadlineMention,
  { index, segment }: DraftParagraph,
  { earliest, patterns }: DeadlineContext,
): boolean {
  const last = mention.date === undefined ? undefined : segment.dates[mention.date]!;
  const first = mention.from === undefined ? undefined : segment.dates[mention.from]!;
  if (!last) return true;
  const firm = mention.kind === 'before' || mention.kind === 'latest';
  if (patterns[index] === 1 && (!firm || isPlaceholder(last))) return false;
  if (!firm && mention.kind !== 'recurring' && isPlaceholder(last)) return false;
  if (!earliest) return true;
  const end = spanOf(values(last))?.last;
  if (end && compareDates(end, firm ? earliest.firmEnd : earliest.end) < 0) return false;
  const begin = first && spanOf(values(first))?.first;
  return !begin || compareDates(begin, earliest.begin) >= 0;
}

function isPlaceholder({ day, month, quarter, year }: DateMention): boolean {
  return [day, month, quarter, year].every((part) => part?.value === undefined);
}

function values({ day, month, quarter, year }: DateMention) {
  return { day: day?.value, month: month?.value, quarter: quarter?.value, year: year?.value };
}

function earliestOf({ dateline }: Head): Earliest | undefined {
  const issued = dateline && spanOf(values(dateline.date))?.first;
  return issued && { end: issued, firmEnd: addDays(issued, -YEAR), begin: addDays(issued, -UNDER_WAY) };
}

/** What the text of its own paragraph gives of a deadline: its words, unit and task. */
interface NearParts {
  readonly text: string;
  readonly agency: Phrase | undefined;
  readonly task: Phrase | undefined;
  readonly isInstalment: boolean;
}

/** Those of each deadline of a text, by where its words stand. */
const nearParts = memoizedScan(() => new Map<string, NearParts>());

function partsNear(paragraph: DraftParagraph, { start, end }: Span): NearParts {
  const known = nearParts(paragraph);
  const key = `${start}-${end}`;
  let parts = known.get(key);
  if (!parts) {
    parts = readParts(paragraph.segment, { start, end });
    known.set(key, parts);
  }
  return parts;
}

function readParts(of: Segment, cue: Span): NearParts {
  const clause = clauseAround(of, cue);
  const agency = agencyInText(of, clause, cue);
  const span = taskInText(of, clause, cue, agency);
  const task = span && taskPhrase(of.text, span);
  return {
    text: phraseOf(of.text, cue).text,
    agency: agency && phraseOf(of.text, agency),
    task,
    isInstalment: task !== undefined && isInstalment(task),
  };
}

function deadlineOf(
  mention: DeadlineMention,
  dates: readonly DateInText[],
  paragraph: DraftParagraph,
  columns: TableColumns | undefined,
  context: DeadlineContext,
): Deadline {
  const date = mention.date === undefined ? undefined : dates[mention.date];
  const from = mention.from === undefined ? undefined : dates[mention.from];
  const near = partsNear(paragraph, mention);
  const agency =
    cellPart(paragraph, columns?.agency) ??
    (near.agency && placed(paragraph, near.agency)) ??
    (paragraph.cell
      ? undefined
      : agencyAround(
          paragraph,
          context.places[paragraph.index],
          context.paragraphs,
          mention.timeLine === true,
        ));
  const task = cellPart(paragraph, columns?.task) ?? taskOf(paragraph, near, context);
  return {
    paragraph,
    range: paragraph.content.range(mention.start, mention.end),
    text: near.text,
    kind: mention.kind,
    ...(from ? { from } : {}),
    ...(date ? { date } : {}),
    ...(agency ? { agency } : {}),
    ...(task ? { task } : {}),
  };
}

/** The task that the text gives, `Đợt 1` with what the heading above says; else the heading's. */
function taskOf(
  paragraph: DraftParagraph,
  near: NearParts,
  { places, head }: DeadlineContext,
): Part | undefined {
  const own = near.task && placed(paragraph, near.task);
  if (own && !near.isInstalment) return own;
  const above = paragraph.cell ? undefined : taskAround(paragraph, places[paragraph.index], head.subject);
  return own && above ? { text: `${above.text} (${own.text})`, range: own.range } : (own ?? above);
}
