import type { DateMention } from '../vietnamese/date.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { Span } from './agency.ts';
import { recursAfter, recursBefore, saysWhenOnly } from './deadline-recurrence.ts';
import type { Deadline } from './model.ts';

/** A deadline in a paragraph; indices of its text, dates as indices in the list of its dates. */
export interface DeadlineMention {
  readonly start: number;
  readonly end: number;
  readonly kind: Deadline['kind'];
  readonly from?: number;
  readonly date?: number;
  /** It stands in a line that only says when (`Thời gian hoàn thành: …`). */
  readonly timeLine?: boolean;
  /** From the first to the last of the times that are named together: `trước ngày 15/6 và 15/12`. */
  readonly phrase?: Span;
  /** Set where the words between the deadline before it and its own belong to it: the index at which the one before ends. */
  readonly after?: number;
  /** Of a date that has none, by those named together with it: `vào tháng 5 và tháng 9 năm 2026`. */
  readonly year?: number;
}

/** What is known of a paragraph beside its text. */
export interface CueContext {
  /** Where its own text begins, after bullet and numeral. */
  readonly bodyStart: number;
  /** The heading above is `Thời gian`, `Thời hạn`. */
  readonly underTimeHeading: boolean;
}

const WINDOW = 100;
/** Hour and weekday between the cue and the date: `17h00`, `07 giờ 30 phút, thứ Sáu,`. */
const HOUR =
  '(?:(?:\\d{1,2}\\s?(?:h|giờ|g|:)\\s?(?:\\d{1,2})?\\s?(?:phút)?|(?:đầu|cuối)\\s+giờ\\s+(?:sáng|chiều)|buổi\\s+\\S{2,5}|sáng|chiều|tối)[\\s,]*(?:cùng\\s+)?)';
const TAIL = `\\s*${HOUR}?(?:(?:sáng|chiều|tối)\\s+)?(?:(?:thứ\\s+\\S{1,4}|chủ\\s*nhật)[\\s,(]*)?(?:các\\s+)?$`;

const LATEST = cue(
  '(?:chậm|muộn|trễ)\\s*nhất(?:\\s+(?:là|vào|đến|trong|trước|cuối|hết|lúc))*\\s*:?|không\\s+(?:quá|muộn\\s+hơn|chậm\\s+hơn|trễ\\s+hơn)|hạn\\s+(?:chót|cuối(?:\\s+cùng)?)(?:\\s+\\p{L}{1,7}){0,5}\\s*:?',
);
const UNTIL = cue('(?:đến|tới)\\s*(?:hết|cuối)');
const WITHIN = cue('trong(?:\\s+(?:vòng|cả|nửa\\s+(?:đầu|cuối)|tuần\\s+\\S{1,4}(?:\\s+\\S{1,4})?))?');
const AROUND = cue('đầu|giữa|cuối|nửa\\s+(?:đầu|cuối)|tuần\\s+\\S{1,4}|vào');
const ON = cue('vào|lúc|dự\\s*kiến(?:\\s+(?:là|vào|trong|tổ\\s+chức))?|khai\\s+mạc|khai\\s+giảng|diễn\\s+ra');
const FROM_HOUR = regexp.u`(?<!\p{L})từ\s+${HOUR}(?:(?:thứ\s+\S{1,4}|chủ\s*nhật)[\s,]*)?$`;
const LABEL = cue(
  '(?:thời\\s*(?:gian|hạn|điểm)|tiến\\s+độ|hoàn\\s+thành|hạn\\s+\\p{L}{2,6})(?:,?\\s+\\p{L}{1,7}){0,5}\\s*:(?:\\s*dự\\s*kiến)?(?:\\s+(?:trong|vào|là))?',
);
const DUE_LABEL = regexp.u`hoàn\s+thành|(?<!\p{L})hạn(?!\p{L})|nộp|gửi|báo\s+cáo`;
const FROM = cue(
  '(?:trong\\s+)?(?:khoảng\\s+)?(?:thời\\s+gian\\s+)?từ|(?:trong\\s+)?khoảng(?:\\s+thời\\s+gian)?|trong',
);
const TIME_LINE = regexp.u`^(?:thời\s*(?:gian|hạn|điểm)|tiến\s+độ|hạn|hoàn\s+thành)(?:,?\s+\p{L}{1,8}){0,6}\s*:`;
const BETWEEN = regexp.u`^\s*(?:,\s*)?(?:đến|tới|-|–|—)\s*(?:(?:hết|trước|khoảng|cuối)\s*)?${HOUR}?(?:(?:thứ\s+\S{1,4}|chủ\s*nhật)[\s,]*)?$`;
const AND =
  /^\s*(?:\([^()]{0,40}\)\s*)?(?:,|;|và|hoặc|, và)\s*(?:trước\s*|chậm\s*nhất\s*|trong\s*|vào\s*)?$/u;
/** A time that what is reported or inspected lies in, not one to act in. */
const DATA =
  /số\s*liệu|mốc\s+(?:thời\s*gian|giám\s+sát|kiểm\s+tra)|thời\s+kỳ|niên\s+độ|kỳ\s+báo\s+cáo|chốt|thời\s+gian\s+(?:lấy|tính)|phạm\s+vi\s+thời\s+gian|hiệu\s+lực|giai\s+đoạn(?:\s+từ)?\s*$/u;
const PAST = regexp.u`(?<!\p{L})(?:(?<!học\s)sinh|có\s+hiệu\s+lực|phát\s+sinh|kết\s+nạp|tuyển\s+dụng|nhập\s+ngũ|đã\s+(?:\p{L}{1,7}\s+){0,3}\p{L}{1,7}|được\s+(?:ban\s+hành|cấp|thành\s+lập|công\s+nhận|phê\s+duyệt)|tồn\s+tại|nghỉ\s+hưu|như|so\s+với)\s*$`;
const ACT_BEFORE = /(?:hoàn\s+thành|gửi|nộp|báo\s+cáo|xong|về)\s*$/u;
const COMMEMORATED = regexp.u`kỷ\s+niệm|kỉ\s+niệm|dịp|truyền\s+thống|thành\s+lập|quốc\s+(?:khánh|tế)|chào\s+mừng|liệt\s+sĩ|(?<!\p{L})lễ(?!\p{L})`;

/** The expression for a cue that stands right before a date. */
function cue(words: string): RegExp {
  return regexp.u`(?<!\p{L})(?:${words})${TAIL}`;
}
/** Scans glue words, so `trước` needs no boundary before it: no other word ends in it. */
const GLUED_BEFORE = regexp.u`trước${TAIL}`;

interface Lead {
  readonly kind: Deadline['kind'];
  readonly start: number;
}

/**
 * The deadlines of one paragraph that are given by dates, in the order of the dates.
 * @param text of the paragraph, and the same folded by `foldForMatch`
 * @param dates its dates in order, those of cited documents included
 * @param cited which of them belong to a cited document
 */
export function findDeadlines(
  { text, folded }: { readonly text: string; readonly folded: string },
  dates: readonly DateMention[],
  cited: ReadonlySet<DateMention>,
  context: CueContext,
): DeadlineMention[] {
  const found: DeadlineMention[] = [];
  const opening = folded.slice(context.bodyStart, context.bodyStart + 80).trimStart();
  const timeLine = context.underTimeHeading || TIME_LINE.test(opening);
  let previous: { lead: Lead; index: number } | undefined;
  for (let index = 0; index < dates.length; index += 1) {
    const date = dates[index]!;
    if (cited.has(date)) continue;
    const next = dates[index + 1];
    const lead = leadOf(folded, date, context);
    if (next && !cited.has(next) && isSpan(folded, date, next)) {
      const period = periodOf(folded, date, next, lead, context);
      if (period) found.push({ ...period, from: index, date: index + 1, timeLine });
      previous = undefined;
      index += 1;
      continue;
    }
    const open = openPeriod(folded, date, index, context);
    if (open) {
      found.push({ ...open, timeLine });
      previous = undefined;
      continue;
    }
    const before = dates[index - 1];
    const inherited =
      !lead && previous?.index === index - 1 && before && AND.test(folded.slice(before.end, date.start))
        ? { ...previous.lead, start: date.start }
        : undefined;
    const taken = lead ?? inherited;
    if (!taken) continue;
    found.push({ start: taken.start, end: date.end, kind: taken.kind, date: index, timeLine });
    previous = { lead: taken, index };
  }
  const solar = found.filter(({ end }) => !LUNAR.test(folded.slice(end, end + 30)));
  return asPhrases(solar, folded, dates).map((mention) =>
    recurs(mention, text, folded, dates) ? { ...mention, kind: 'recurring' } : mention,
  );
}

/** `ngày 15 tháng 12 Âm lịch`, `10/3 (âm lịch)`: no day of the calendar that is reckoned with. */
const LUNAR = regexp.u`^\s{0,2}\(?(?:năm [\p{L}]{2,6} [\p{L}]{2,6} )?âm lịch(?!\p{L})`;

/**
 * The deadlines of a cell in a column that tells when: its dates need no words before them.
 * @param due the column tells time limits
 */
export function findInColumn(
  {
    text,
    folded,
    dates,
  }: { readonly text: string; readonly folded: string; readonly dates: readonly DateMention[] },
  due: boolean,
): DeadlineMention[] {
  const found = dates.map((date, index): DeadlineMention => {
    const kind = date.form === 'recurring' ? 'recurring' : !date.day ? 'within' : due ? 'latest' : 'on';
    return { start: date.start, end: date.end, kind, date: index, timeLine: true };
  });
  return asPhrases(found, folded, dates).map((mention) =>
    recurs(mention, text, folded, dates) ? { ...mention, kind: 'recurring' } : mention,
  );
}

/** Times that are named together know of each other, and a year is that of all of them. */
function asPhrases(
  found: readonly DeadlineMention[],
  folded: string,
  dates: readonly DateMention[],
): DeadlineMention[] {
  const mentions: DeadlineMention[] = [];
  for (let first = 0; first < found.length; ) {
    let end = first + 1;
    while (end < found.length && areTogether(folded.slice(found[end - 1]!.end, found[end]!.start))) end += 1;
    const together = found.slice(first, end);
    const phrase = { start: together[0]!.start, end: together.at(-1)!.end };
    const after = found[first - 1]?.end;
    for (const [index, mention] of together.entries()) {
      const year = yearAmong(together, index, dates);
      mentions.push({
        ...mention,
        ...(together.length > 1 ? { phrase } : {}),
        ...(after === undefined ? {} : { after }),
        ...(year === undefined ? {} : { year }),
      });
    }
    first = end;
  }
  return mentions;
}

/** Whether nothing stands between two times but what joins them: `(trước ngày 15/6) và hằng năm (trước ngày 15/12)`. */
function areTogether(between: string): boolean {
  return between.length < 60 && (AND.test(between) || (/^\s*[),]/u.test(between) && saysWhenOnly(between)));
}

/** The year of one of several times that has none: that of a later one, else of the last one before it. */
function yearAmong(
  together: readonly DeadlineMention[],
  index: number,
  dates: readonly DateMention[],
): number | undefined {
  const dateOf = ({ date }: DeadlineMention) => (date === undefined ? undefined : dates[date]);
  const own = dateOf(together[index]!);
  if (!own || own.year) return undefined;
  const later = together.slice(index + 1).find((each) => dateOf(each)?.year?.value !== undefined);
  if (later) return dateOf(later)!.year!.value;
  const earlier = together.slice(0, index).findLast((each) => dateOf(each)?.year?.value !== undefined);
  const before = earlier && dateOf(earlier)!;
  if (!before) return undefined;
  const isNext = (own.month?.value ?? 12) < (before.month?.value ?? 1);
  return before.year!.value! + (isNext ? 1 : 0);
}

/** Whether the time comes again every year or month, by the words before or after it. */
function recurs(
  { phrase, end, kind, date }: DeadlineMention,
  text: string,
  folded: string,
  dates: readonly DateMention[],
): boolean {
  const day = date === undefined ? undefined : dates[date];
  if (!day || day.year || kind === 'recurring') return kind === 'recurring';
  return (
    recursAfter(folded, phrase?.end ?? end) || recursAfter(folded, end) || recursBefore(text, folded, day)
  );
}

function leadOf(folded: string, date: DateMention, context: CueContext): Lead | undefined {
  const from = Math.max(0, date.start - WINDOW);
  const before = folded.slice(from, date.start);
  const make = (match: RegExpExecArray, kind: Deadline['kind']): Lead => ({
    kind: date.form === 'recurring' ? 'recurring' : kind,
    start: from + match.index,
  });
  const isYear = date.form === 'year';
  const glued = GLUED_BEFORE.exec(before);
  if (glued && !isPast(clause(before, glued.index))) {
    const latest = LATEST.exec(before);
    if (latest) return make(latest, 'latest');
    return isYear && !isDone(before.slice(0, glued.index)) ? undefined : make(glued, 'before');
  }
  const latest = LATEST.exec(before);
  if (latest && !(isYear && /quá/u.test(latest[0]))) return make(latest, 'latest');
  const label = LABEL.exec(before);
  if (label && !DATA.test(before.slice(Math.max(0, label.index - 20)))) {
    return make(label, kindByLabel(label[0], date));
  }
  if (DATA.test(clause(before, before.length))) return undefined;
  const until = UNTIL.exec(before);
  if (until) return make(until, 'latest');
  const match = cueOfTime(before, date);
  if (!match && (isYear || date.form === 'recurring')) return undefined;
  return match ? make(match, date.day ? 'on' : 'within') : scheduled(folded, date, context);
}

/** In: `Thời gian hoàn thành: `, the label that a date stands after. */
function kindByLabel(label: string, date: DateMention): Deadline['kind'] {
  if (!date.day) return 'within';
  return DUE_LABEL.test(label.slice(0, label.indexOf(':'))) ? 'latest' : 'on';
}

/** Whether the words before `trước` let a bare year be a time limit. */
function isDone(before: string): boolean {
  return /hoàn\s+thành\s*$/u.test(before);
}

/** The cue before a time in or on which something is done. */
function cueOfTime(before: string, date: DateMention): RegExpExecArray | null {
  if (date.form === 'recurring') return ON.exec(before) ?? AROUND.exec(before);
  const within = WITHIN.exec(before);
  if (date.form === 'year') return within && /hoàn\s+thành|xong/u.test(before) ? within : null;
  if (within) return within;
  if (date.form === 'month' || date.form === 'quarter') return AROUND.exec(before) ?? ON.exec(before);
  if (date.form === 'day-month') return COMMEMORATED.test(before) ? null : ON.exec(before);
  if (!date.day || date.month?.value === undefined || inBrackets(before)) return null;
  return ON.exec(before) ?? FROM_HOUR.exec(before);
}

/** A line of a timetable: `- Ngày 20/6/2026: họp …`, or what stands under `Thời gian`. */
function scheduled(
  folded: string,
  date: DateMention,
  { bodyStart, underTimeHeading }: CueContext,
): Lead | undefined {
  const opening = folded.slice(bodyStart, Math.max(bodyStart, date.start)).trim();
  const kind = date.day ? 'on' : 'within';
  if (/^(?:từ)?$/u.test(opening) && /^\s{0,2}:/u.test(folded.slice(date.end, date.end + 3))) {
    return { kind, start: date.start - opening.length - (opening === '' ? 0 : 1) };
  }
  if (underTimeHeading && opening.length < 60 && !/[.;(]/u.test(opening)) {
    return { kind, start: date.start };
  }
  return undefined;
}

const BEGINS = regexp.u`(?:^|[:;,(]\s?)từ$`;
/** An end without a day: `đến ngày bầu cử`. */
const OPEN_END = regexp.u`^\s{1,3}(?:đến|tới)\s(?:khi|lúc|hết|ngày|thời\s+điểm)\s\p{L}`;

/** `- Từ ngày 04/02/2026: họp …`, `Từ ngày 15/3/2026 đến ngày bầu cử`: a period whose last day is not told. */
function openPeriod(
  folded: string,
  date: DateMention,
  index: number,
  { bodyStart }: CueContext,
): DeadlineMention | undefined {
  if (!date.day || !date.year) return undefined;
  const opening = folded.slice(Math.max(bodyStart, date.start - 60), Math.max(bodyStart, date.start)).trim();
  if (!BEGINS.test(opening)) return undefined;
  const after = folded.slice(date.end, date.end + 24);
  if (!OPEN_END.test(after) && !(opening === 'từ' && /^\s{0,2}:/u.test(after))) return undefined;
  return { start: folded.lastIndexOf('từ', date.start), end: date.end, kind: 'period', from: index };
}

function isSpan(folded: string, first: DateMention, second: DateMention): boolean {
  if (first.form === 'year' || second.form === 'year') return false;
  return second.start - first.end < 50 && BETWEEN.test(folded.slice(first.end, second.start));
}

function periodOf(
  folded: string,
  first: DateMention,
  second: DateMention,
  lead: Lead | undefined,
  context: CueContext,
): Omit<DeadlineMention, 'from' | 'date' | 'timeLine'> | undefined {
  const at = Math.max(0, first.start - WINDOW);
  const before = folded.slice(at, first.start);
  if (DATA.test(clause(before, before.length))) return undefined;
  const from = FROM.exec(before);
  const opening = folded.slice(context.bodyStart, Math.max(context.bodyStart, first.start)).trim();
  if (!from && !lead && !/[:(]$/u.test(opening) && opening !== '') return undefined;
  const start = from ? at + from.index : first.start;
  return { start, end: second.end, kind: 'period' };
}

/** An aside about an event: `(được tiến hành vào Chủ nhật, ngày …)`. */
function inBrackets(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** Tells what happened before a day, rather than what has to happen. */
function isPast(before: string): boolean {
  return PAST.test(before) && !ACT_BEFORE.test(before);
}

/** What stands in the same clause before the index. */
function clause(text: string, end: number): string {
  const before = text.slice(0, end);
  const cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '));
  return before.slice(cut + 1);
}
