import { matchAt } from '../text/match-at.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import type { DateMention } from '../vietnamese/date.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { CitationPart } from './citation.ts';
import type { CitationHead } from './citation-heads.ts';
import { readIssuer } from './citation-issuer.ts';
import { isStatute } from './citation-types.ts';

/** What follows the number and symbol: date, issuer, subject, short name, in the order as written. */
export interface CitationTail {
  readonly end: number;
  readonly date?: DateMention;
  readonly commaBeforeDate?: boolean;
  readonly issuer?: CitationPart;
  readonly subject?: CitationPart;
  readonly shortName?: CitationPart;
}

const BEFORE_DATE = /[ \t\u00a0\n]{0,3}(,?)[ \t\u00a0\n]{0,200}(?:(?:ký|ban hành|cùng)[ \u00a0\n]{1,3})?/uy;
/** `ngày 06 tháng 9 năm của …`. */
const LOST_YEAR = /[ \u00a0]năm(?=[ \u00a0](?:của|về)[ \u00a0])/uy;
/** What may stand between a symbol and its date: the rest of one that is broken (`TT-BGD ĐT`), the unit of its body (`HĐND xã`). */
const REST_OF_SYMBOL = regexp.uy`(?:[ \u00a0]?[–-])?[ \u00a0](?:xã|phường|huyện|quận|tỉnh|thị xã|thành phố|[A-ZĐ&]{2,8}(?:[ \u00a0–-]{1,3}[A-ZĐ&]{2,8}){0,2})(?=,?[ \u00a0]{1,3}ngày(?!\p{L}))`;
const SUBJECT_WORD =
  /[ \u00a0\n]{0,3},?[ \u00a0\n]{0,3}(?:ban hành[ \u00a0\n]{1,3})?(?:về[ \u00a0\n]{0,3}việc|về|v\/v:?)[ \u00a0\n]{0,3}/iuy;
const QUOTED_SUBJECT = /[ \u00a0\n]{0,3},?[ \u00a0\n]{0,3}(?:“([^”]{1,600})”|"([^"]{1,600})")/uy;
const SHORT_NAME =
  /[ \u00a0\n]{0,3},?[ \u00a0\n]{0,3}\([ ]?(?:sau[ \u00a0\n]đây[ \u00a0\n])?(?:gọi|viết)[ \u00a0\n](?:(?:tắt|chung)[ \u00a0\n])?là:?[ \u00a0\n]?([^()]{1,200}?)[ ]?\)/uy;
const SPEAKER =
  '(?:Ban|Ủy ban|Uỷ ban|UBND|HĐND|UBMTTQ|MTTQ|BTV|BCH|Hội|Đảng|Thường trực|Tiểu ban|Mặt trận|Sở|Phòng|Liên đoàn|Công đoàn|Đoàn|Huyện|Tỉnh|Thành|Chi bộ|Trường)';
const SUBJECT_STOP = regexp.gu`[;:()]|[.!?…]+(?=$|[/ \u00a0\n])|,?[ \u00a0\n]{0,3}như sau|,[ \u00a0\n]{0,3}(?=${SPEAKER}(?!\p{L})[^,;.:]{0,160}?(?:xây dựng|ban hành|đề ra|yêu cầu|triển khai|thông báo|tổ chức))`;
const ABBREVIATION_NOTE = /^\([ ]?(?:sau đây )?(?:gọi|viết)[ \u00a0\n]/u;
const BLANK_END = /(?<![ \u00a0\n,])[ \u00a0\n,]+$/u;
/** Words that lead to the next mention and belong to neither. */
const LOOSE_END = regexp.u`(?:[ \u00a0\n,]|(?<!\p{L})(?:và|của|theo|tại|thực hiện|cùng|gắn với))+$`;

/**
 * Reads on after a head up to `limit`, where the next mention begins. `dateAt` gives the date that begins at an
 * index.
 */
export function readTail(
  text: string,
  head: CitationHead,
  limit: number,
  dateAt: (index: number) => DateMention | undefined,
): CitationTail {
  if (head.self) return { end: head.end };
  const statute = head.typeName !== undefined && isStatute(head.typeName.value);
  const joint =
    /liên/iu.test(head.typeName?.value ?? '') || (head.symbol?.body?.value.includes('-CP-') ?? false);
  const { end: namedEnd, ...named } = readDateAndIssuer(text, head.end, limit, {
    dateAt: (index) => {
      const date = dateAt(index);
      return date && date.end <= limit && isDocumentDate(date, statute) ? date : undefined;
    },
    joint,
  });
  if (head.needsDateAndIssuer && !(named.date && named.issuer)) return { ...named, end: namedEnd };
  const subject = readSubject(text, namedEnd, limit);
  const end = subject ? subject.part.end + subject.closing : namedEnd;
  const shortName = readShortName(text, end);
  return {
    ...named,
    ...(subject && { subject: subject.part }),
    ...(shortName && { shortName: shortName.part }),
    end: shortName ? shortName.end : end,
  };
}

/** Date and issuer in whatever order, each once. In: `dateAt` gives the document's date that begins at an index. */
function readDateAndIssuer(
  text: string,
  at: number,
  limit: number,
  { dateAt, joint }: { readonly dateAt: (index: number) => DateMention | undefined; readonly joint: boolean },
): Pick<CitationTail, 'end' | 'date' | 'commaBeforeDate' | 'issuer'> {
  const rest = matchAt(REST_OF_SYMBOL, text, at)?.[0].length ?? 0;
  let named: Pick<CitationTail, 'end' | 'date' | 'commaBeforeDate' | 'issuer'> = { end: at + rest };
  for (;;) {
    const lead = named.date ? null : matchAt(BEFORE_DATE, text, named.end);
    const date = lead ? dateAt(named.end + lead[0].length) : undefined;
    const issuer = date || named.issuer ? undefined : readIssuer(text, named.end, limit, joint);
    if (date) named = { ...named, date, commaBeforeDate: lead![1] === ',', end: endOfDate(text, date) };
    else if (issuer) named = { ...named, issuer, end: issuer.end };
    else return named;
  }
}

/** The end of a date, with the word of a year that is not there. */
function endOfDate(text: string, { year, end }: DateMention): number {
  return year ? end : end + (matchAt(LOST_YEAR, text, end)?.[0].length ?? 0);
}

function isDocumentDate(date: DateMention, statute: boolean): boolean {
  if (date.form === 'words' || date.form === 'numeric') return true;
  if (date.form === 'day-month') return date.withDayWord;
  return statute && date.form === 'year';
}

function readSubject(
  text: string,
  at: number,
  limit: number,
): { readonly part: CitationPart; readonly closing: number } | undefined {
  const word = matchAt(SUBJECT_WORD, text, at);
  const quotedAt = word ? at + word[0].length : at;
  const quoted = matchAt(QUOTED_SUBJECT, text, quotedAt);
  if (quoted && quotedAt + quoted[0].length <= limit) {
    const value = quoted[1] ?? quoted[2]!;
    const end = quotedAt + quoted[0].length - 1;
    return { part: partOf(text, end - value.length, end), closing: 1 };
  }
  if (!word) return undefined;
  const start = at + word[0].length;
  if (start >= limit) return undefined;
  const raw = text.slice(start, subjectEnd(text, start, limit));
  const cutByMention = start + raw.length === limit && limit < text.length;
  const end = start + raw.length - trailing(raw, cutByMention ? LOOSE_END : BLANK_END);
  return end > start ? { part: partOf(text, start, end), closing: 0 } : undefined;
}

function trailing(raw: string, loose: RegExp): number {
  const from = Math.max(0, raw.length - 40);
  return loose.exec(raw.slice(from))?.[0].length ?? 0;
}

/** Where the subject that begins at `start` ends; nothing after `limit` is looked at, so that all stays linear. */
function subjectEnd(text: string, start: number, limit: number): number {
  const reach = text.slice(start, limit);
  let depth = 0;
  for (const stop of reach.matchAll(SUBJECT_STOP)) {
    const at = start + stop.index;
    if (stop[0] === '(') {
      if (depth === 0 && ABBREVIATION_NOTE.test(text.slice(at, at + 30))) return at;
      depth += 1;
    } else if (stop[0] === ')') {
      if (depth === 0) return at;
      depth -= 1;
    } else if (!(stop[0] === ':' && depth > 0)) {
      return at;
    }
  }
  return limit;
}

function readShortName(
  text: string,
  at: number,
): { readonly part: CitationPart; readonly end: number } | undefined {
  const match = matchAt(SHORT_NAME, text, at);
  if (!match) return undefined;
  const value = match[1]!;
  const start = at + match[0].lastIndexOf(value);
  return { part: partOf(text, start, start + value.length), end: at + match[0].length };
}

function partOf(text: string, start: number, end: number): CitationPart {
  return { start, end, value: collapseWhitespace(text.slice(start, end)).trim() };
}
