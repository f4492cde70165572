import { memoizeShort } from '../text/memoize.ts';
import { addDays, type CalendarDate, compareDates, spanOf } from '../vietnamese/calendar.ts';
import type { DateMention } from '../vietnamese/date.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldCase, isCapitalised } from '../vietnamese/words.ts';
import type { Span } from './agency.ts';
import type { CitationMention } from './citation.ts';
import { agencyAround, agencyInText } from './deadline-agency.ts';
import { type DeadlineMention, findDeadlines, findInColumn } from './deadline-cues.ts';
import { type Part, type Phrase, phraseOf, placed } from './deadline-part.ts';
import { type OutlinePositions, readOutlinePositions } from './deadline-places.ts';
import { isPeriodic } from './deadline-recurrence.ts';
import { cellPart, columnOf, readTaskTable, type TaskTable } from './deadline-table.ts';
import { clauseAround, taskAbove, taskInText, taskOfPlan, taskPhrase } from './deadline-task.ts';
import type { Attachment, DateInText, Deadline, Head, Outline, Paragraph, Role } from './model.ts';
import { memoizedScan, memoizedScanBy, type Segment } from './segment.ts';

/** What deadlines are read from. */
export interface DeadlineSource {
  readonly paragraphs: readonly Paragraph[];
  /** All of the paragraphs, in their order. */
  readonly dates: readonly DateInText[];
  readonly outline: Outline;
  readonly attachments: readonly Attachment[];
  readonly head: Head;
}

/** Where a task can be set. */
const SPEAKING: ReadonlySet<Role> = new Set(['section', 'item', 'text', 'cell', 'closing']);
const TIME_HEADING = regexp.iu`^(?:thời\s*(?:gian|hạn|điểm)|tiến\s+độ|lịch)(?!\p{L})`;
const DATA_HEADING =
  /mốc\s+thời\s+gian|thời\s+kỳ|niên\s+độ|(?:^|mốc\s+|thời\s+(?:gian|điểm)\s+(?:\S+\s+){0,2})số\s+liệu/iu;
/** Days before its issue at which a plan can have begun. */
const UNDER_WAY = 62;
const YEAR = 366;
const NONE: readonly never[] = [];

interface DeadlineContext extends DeadlineSource {
  readonly places: OutlinePositions;
  readonly tables: Map<Paragraph['block'], TaskTable | undefined>;
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
 * The deadlines (thời hạn) of a plan in the order of the text: times by which, or at which, somebody has to act. Days of
 * documents, of commemorations, of data and of history are no deadlines.
 */
export function readDeadlines(source: DeadlineSource): Deadline[] {
  const { paragraphs, dates } = source;
  const context: DeadlineContext = {
    ...source,
    places: readOutlinePositions(source.outline, source.attachments, paragraphs.length),
    tables: new Map(),
    patterns: patternsOf(source),
    earliest: earliestOf(source.head),
  };
  const deadlines: Deadline[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    const { segment, role } = paragraph;
    const from = next;
    next += segment.dates.length;
    const mayHave = segment.dates.length > 0 || segment.dateless.length > 0 || isPeriodicCell(paragraph);
    if (!mayHave || !SPEAKING.has(role)) continue;
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
  paragraph: Paragraph,
  dates: readonly DateInText[],
  context: DeadlineContext,
): readonly Deadline[] {
  const table = paragraph.cell && tableOf(paragraph, context);
  const mentions = dates.length > 0 ? byDates(paragraph, table, context) : periodicIn(paragraph, table);
  const dateless = paragraph.segment.dateless.filter((span) => !mentions.some((each) => touches(each, span)));
  const all = dateless.length === 0 ? mentions : [...mentions, ...dateless].sort(byStart);
  return all.map((mention) => deadlineOf(mention, dates, paragraph, table, context));
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

function byDates(
  paragraph: Paragraph,
  table: TaskTable | undefined,
  context: DeadlineContext,
): readonly DeadlineMention[] {
  const place = context.places[paragraph.index];
  const heading = headingKind(place && !place.node.paragraphs.includes(paragraph) ? place.node.title : '');
  const dated = heading === 'time' ? datedUnderTime : datedAnywhere;
  const mentions =
    heading === 'data' ? NONE : dated(paragraph).filter((each) => holds(each, paragraph, context));
  return mentions.length === 0 && table ? inColumn(paragraph, table) : mentions;
}

/** What a heading says of the dates below it: times to act in, times that something is counted for, or nothing. */
const headingKind = memoizeShort(
  (title) => (DATA_HEADING.test(title.slice(0, 80)) ? 'data' : TIME_HEADING.test(title) ? 'time' : 'other'),
  200,
);

/** The deadlines that the dates of a text can give, under a heading that says so or not. */
const datedUnderTime = memoizedScan((_, segment) => datedIn(segment, true));
const datedAnywhere = memoizedScan((_, segment) => datedIn(segment, false));

function datedIn({ text, folded, dates, citations, bodyStart }: Segment, underTimeHeading: boolean) {
  const cited = citedDates(dates, citations);
  return findDeadlines({ text, folded }, dates, cited, { bodyStart, underTimeHeading }).sort(byStart);
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

function tableOf(paragraph: Paragraph, { tables }: DeadlineContext): TaskTable | undefined {
  if (!tables.has(paragraph.block)) tables.set(paragraph.block, readTaskTable(paragraph.block));
  return tables.get(paragraph.block);
}

/** A cell that says no more than how often: `Hằng quý`. */
function isPeriodicCell({ cell, key }: Paragraph): boolean {
  return cell !== undefined && key.length < 50 && isPeriodic(key);
}

function periodicIn(paragraph: Paragraph, table: TaskTable | undefined): readonly DeadlineMention[] {
  const column = table && isPeriodicCell(paragraph) ? columnOf(paragraph, table) : undefined;
  if (column === undefined || !table!.when.has(column)) return NONE;
  return [
    { start: paragraph.bodyStart, end: paragraph.segment.text.length, kind: 'recurring', timeLine: true },
  ];
}

/** A date in a column that tells when, with nothing before it that says more. */
function inColumn(paragraph: Paragraph, table: TaskTable): readonly DeadlineMention[] {
  const column = columnOf(paragraph, table);
  if (column === undefined || !table.when.has(column)) return NONE;
  return findInColumn(paragraph.segment, table.due.has(column));
}

/** Whether the time can be one to act in: not over before the plan, not blank in a form. */
function holds(
  mention: DeadlineMention,
  { index, segment }: Paragraph,
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

/** What the text of its own paragraph gives of a deadline: its words, agency and task. */
interface NearParts {
  readonly text: string;
  readonly agency: Phrase | undefined;
  readonly task: Phrase | undefined;
  /** Only with what the heading above says is the task understood. */
  readonly isPart: boolean;
}

function partsNear(paragraph: Paragraph, mention: DeadlineMention): NearParts {
  const { start, end, phrase = mention, after } = mention;
  return nearParts(paragraph, start, end, phrase.start, phrase.end, after);
}

const nearParts = memoizedScanBy(
  (of, start: number, end: number, phraseStart: number, phraseEnd: number, after: number | undefined) =>
    readParts(of, { start, end }, { start: phraseStart, end: phraseEnd }, after),
);

/** @param cue the words of the deadline, @param phrase those of all that are named together with it */
function readParts(of: Segment, cue: Span, phrase: Span, after: number | undefined): NearParts {
  const clause = clauseAround(of, phrase);
  const agency = agencyInText(of, clause, phrase);
  const span = taskInText(of, clause, phrase, agency, after);
  const task = span && taskPhrase(of.text, span);
  const words = phraseOf(of.text, cue).text;
  return {
    text: /^\d+$/u.test(words) ? phraseOf(of.text, phrase).text : words,
    agency: agency && phraseOf(of.text, agency),
    task,
    isPart: span?.isPart === true,
  };
}

function deadlineOf(
  mention: DeadlineMention,
  dates: readonly DateInText[],
  paragraph: Paragraph,
  table: TaskTable | undefined,
  context: DeadlineContext,
): Deadline {
  const date = mention.date === undefined ? undefined : dates[mention.date];
  const from = mention.from === undefined ? undefined : dates[mention.from];
  const near = partsNear(paragraph, mention);
  const agency =
    cellPart(paragraph, table, table?.agency) ??
    (near.agency && placed(paragraph, near.agency)) ??
    (paragraph.cell
      ? undefined
      : agencyAround(
          paragraph,
          context.places[paragraph.index],
          context.paragraphs,
          mention.timeLine === true,
        ));
  const task = cellPart(paragraph, table, table?.task) ?? taskOf(paragraph, near, context);
  return {
    paragraph,
    range: paragraph.content.range(mention.start, mention.end),
    text: near.text,
    kind: mention.kind,
    ...(from ? { from } : {}),
    ...(date ? { date } : {}),
    ...(mention.year === undefined ? {} : { year: mention.year }),
    ...(agency ? { agency } : {}),
    ...(task ? { task } : {}),
  };
}

/** The task that the text gives, `Đợt 1` with what the heading above says; else the heading's, else the plan's. */
function taskOf(paragraph: Paragraph, near: NearParts, { places, head }: DeadlineContext): Part | undefined {
  const own = near.task && placed(paragraph, near.task);
  if (own && !near.isPart) return own;
  const above = paragraph.cell ? undefined : taskAbove(paragraph, places[paragraph.index]);
  if (!own) return above ?? (paragraph.cell ? undefined : taskOfPlan(head.subject));
  if (above) {
    if (foldCase(above.text).includes(foldCase(own.text))) return above;
    return { text: `${above.text} (${own.text})`, range: own.range };
  }
  const plan = isCapitalised(own.text) ? taskOfPlan(head.subject) : undefined;
  return plan ? { text: `${plan.text} (${own.text})`, range: own.range } : own;
}
