import { addDays, type CalendarDate, compareDates, spanOf } from '../vietnamese/calendar.ts';
import type { DateMention } from '../vietnamese/date.ts';
import { type DeadlineMention, findDeadlines } from './deadline-cues.ts';
import { type Places, readPlaces } from './deadline-places.ts';
import { cellPart, readColumns, type TableColumns } from './deadline-table.ts';
import { clauseAround, taskAround, taskInText, taskPart, withHeading } from './deadline-task.ts';
import { unitAround, unitInText, unitPart } from './deadline-unit.ts';
import type { Attachment, Citation, DateInText, Deadline, Head, Outline, Paragraph, Role } from './model.ts';
import type { DraftParagraph } from './paragraphs.ts';
import { unitScan } from './unit-text.ts';
import type { Span } from './units.ts';

/** What deadlines are read from. */
export interface DeadlineSource {
  readonly paragraphs: readonly DraftParagraph[];
  /** In the order of the paragraphs. */
  readonly dates: readonly DateInText[];
  readonly citations: readonly Citation[];
  readonly outline: Outline;
  readonly attachments: readonly Attachment[];
  readonly head: Head;
}

/** Where a task can be set. */
const SPEAKING: ReadonlySet<Role> = new Set(['section', 'item', 'text', 'cell', 'closing']);
const TIME_HEADING = /^(?:thời\s*(?:gian|hạn|điểm)|tiến\s+độ|lịch)(?!\p{L})/iu;
const DATA_HEADING = /mốc\s+thời\s+gian|thời\s+kỳ|niên\s+độ|số\s+liệu/iu;
/** Days before its issue at which a plan can have begun. */
const UNDER_WAY = 62;
const YEAR = 366;
const NONE: readonly never[] = [];

interface Reading extends DeadlineSource {
  readonly places: Places;
  readonly columns: Map<Paragraph['block'], TableColumns | undefined>;
  /** Paragraphs of outlines for reports and of blank forms. */
  readonly patterns: ReadonlySet<Paragraph>;
  readonly issued?: CalendarDate;
}

/**
 * The deadlines (thời hạn) of a plan in the order of the text: times by which, or at which, somebody has to act. Days
 * of documents, of commemorations, of data and of history are none.
 */
export function readDeadlines(source: DeadlineSource): Deadline[] {
  const datesOf = groupDates(source.dates);
  const citesOf = new Map<Paragraph, Citation[]>();
  for (const citation of source.citations) {
    if (!datesOf.has(citation.paragraph)) continue;
    const list = citesOf.get(citation.paragraph);
    if (list) list.push(citation);
    else citesOf.set(citation.paragraph, [citation]);
  }
  const issued = issueDay(source.head);
  const reading: Reading = {
    ...source,
    places: readPlaces(source.outline, source.attachments, source.paragraphs.length),
    columns: new Map(),
    patterns: new Set(
      source.attachments.flatMap(({ kind, paragraphs }) =>
        kind === 'outline' || kind === 'form' ? paragraphs : [],
      ),
    ),
    ...(issued ? { issued } : {}),
  };
  const deadlines: Deadline[] = [];
  for (const paragraph of source.paragraphs) {
    const { dates, dateless } = paragraph.unit;
    if ((dates.length === 0 && dateless.length === 0) || !SPEAKING.has(paragraph.role)) continue;
    const found = inParagraph(
      paragraph,
      datesOf.get(paragraph) ?? NONE,
      citesOf.get(paragraph) ?? NONE,
      reading,
    );
    for (const deadline of found) deadlines.push(deadline);
  }
  return deadlines;
}

function groupDates(dates: readonly DateInText[]): Map<Paragraph, DateInText[]> {
  const groups = new Map<Paragraph, DateInText[]>();
  for (const date of dates) {
    const group = groups.get(date.paragraph);
    if (group) group.push(date);
    else groups.set(date.paragraph, [date]);
  }
  return groups;
}

function inParagraph(
  paragraph: DraftParagraph,
  dates: readonly DateInText[],
  citations: readonly Citation[],
  reading: Reading,
): Deadline[] {
  const { folded, unit } = paragraph;
  const columns = paragraph.cell && columnsOf(paragraph, reading);
  const mentions: DeadlineMention[] = [];
  if (dates.length > 0) {
    const cited = citedDates(dates, citations);
    const isCited = (date: DateMention) => cited.has(date);
    const list = dates.map((date) => date.mention);
    const place = reading.places[paragraph.index];
    const title = place && !place.node.paragraphs.includes(paragraph) ? place.node.title : '';
    if (!DATA_HEADING.test(title.slice(0, 80))) {
      mentions.push(
        ...findDeadlines(folded, list, isCited, {
          bodyStart: paragraph.bodyStart,
          underTimeHeading: TIME_HEADING.test(title),
        }).filter((each) => holds(each, dates, paragraph, reading)),
      );
    }
    if (columns && mentions.length === 0) mentions.push(...inColumn(paragraph, list, columns));
  }
  const all: DeadlineMention[] = [
    ...mentions,
    ...unit.dateless
      .filter((span) => !mentions.some((each) => touches(each, span)))
      .map((each) => ({ ...each, timeLine: false })),
  ].sort((a, b) => a.start - b.start);
  return all.map((mention) => deadlineOf(mention, dates, paragraph, columns || undefined, reading));
}

/** The dates that stand inside a mention of a document; both lists are in the order of the text. */
function citedDates(dates: readonly DateInText[], citations: readonly Citation[]): Set<DateMention> {
  const cited = new Set<DateMention>();
  let next = 0;
  for (const { mention: date } of dates) {
    while (next < citations.length && citations[next]!.mention.end < date.end) next += 1;
    for (let i = next; i < citations.length && citations[i]!.mention.start <= date.start; i += 1) {
      if (date.end > citations[i]!.mention.end) continue;
      cited.add(date);
      break;
    }
  }
  return cited;
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function columnsOf(paragraph: Paragraph, { columns }: Reading): TableColumns | undefined {
  if (!columns.has(paragraph.block)) columns.set(paragraph.block, readColumns(paragraph.block));
  return columns.get(paragraph.block);
}

/** A date in a column that tells when, with nothing in front of it that says more. */
function inColumn(
  { cell }: Paragraph,
  dates: readonly DateMention[],
  { when, due }: TableColumns,
): DeadlineMention[] {
  if (!cell || cell.row === 0 || !when.has(cell.column)) return [];
  return dates.map((date, index) => ({
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
  dates: readonly DateInText[],
  paragraph: Paragraph,
  { issued, patterns }: Reading,
): boolean {
  const last = mention.date === undefined ? undefined : dates[mention.date]!.mention;
  const first = mention.from === undefined ? undefined : dates[mention.from]!.mention;
  if (!last) return true;
  const firm = mention.kind === 'before' || mention.kind === 'latest';
  if (patterns.has(paragraph) && (!firm || isBlank(last))) return false;
  if (!firm && mention.kind !== 'recurring' && isBlank(last)) return false;
  if (!issued) return true;
  const end = spanOf(values(last))?.last;
  if (end && compareDates(end, firm ? addDays(issued, -YEAR) : issued) < 0) return false;
  const begin = first && spanOf(values(first))?.first;
  return !begin || compareDates(begin, addDays(issued, -UNDER_WAY)) >= 0;
}

function isBlank({ day, month, quarter, year }: DateMention): boolean {
  return [day, month, quarter, year].every((part) => part?.value === undefined);
}

function values({ day, month, quarter, year }: DateMention) {
  return { day: day?.value, month: month?.value, quarter: quarter?.value, year: year?.value };
}

/** The first day on which the plan can have been issued, where its year is written. */
function issueDay({ dateline }: Head): CalendarDate | undefined {
  return dateline && spanOf(values(dateline.date))?.first;
}

/** Unit and task of a deadline as the text of its own paragraph gives them. */
interface NearParts {
  readonly unit: Span | undefined;
  readonly task: Span | undefined;
}

/** Those of each deadline of a text, by where its words stand. */
const nearParts = unitScan(() => new Map<string, NearParts>());

function partsNear(paragraph: DraftParagraph, { start, end }: Span): NearParts {
  const known = nearParts(paragraph);
  const key = `${start}-${end}`;
  let parts = known.get(key);
  if (!parts) {
    const clause = clauseAround(paragraph.unit, { start, end });
    const unit = unitInText(paragraph.unit, clause, { start, end });
    parts = { unit, task: taskInText(paragraph.unit, clause, { start, end }, unit) };
    known.set(key, parts);
  }
  return parts;
}

function deadlineOf(
  mention: DeadlineMention,
  dates: readonly DateInText[],
  paragraph: DraftParagraph,
  columns: TableColumns | undefined,
  { places, paragraphs, head }: Reading,
): Deadline {
  const { content } = paragraph;
  const date = mention.date === undefined ? undefined : dates[mention.date];
  const from = mention.from === undefined ? undefined : dates[mention.from];
  const place = places[paragraph.index];
  const near = partsNear(paragraph, mention);
  const unit =
    cellPart(paragraph, columns?.unit) ??
    (near.unit && unitPart(paragraph, near.unit)) ??
    (paragraph.cell ? undefined : unitAround(paragraph, place, paragraphs, mention.timeLine));
  const task =
    cellPart(paragraph, columns?.task) ??
    withHeading(near.task && taskPart(paragraph, near.task), () =>
      paragraph.cell ? undefined : taskAround(paragraph, place, head.subject),
    );
  return {
    paragraph,
    range: content.range(mention.start, mention.end),
    text: content.text.slice(mention.start, mention.end).replace(/\s+/gu, ' '),
    kind: mention.kind,
    ...(from ? { from } : {}),
    ...(date ? { date } : {}),
    ...(unit ? { unit } : {}),
    ...(task ? { task } : {}),
  };
}
