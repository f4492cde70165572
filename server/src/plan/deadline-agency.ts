import { regexp } from '../vietnamese/letters.ts';
import { foldTones } from '../vietnamese/tones.ts';
import { isName, readAgencyName, type Span, startsAgencyName } from './agency.ts';
import { type Part, type Phrase, phraseOf, placed } from './deadline-part.ts';
import type { OutlinePosition } from './deadline-places.ts';
import type { OutlineNode, Paragraph } from './model.ts';
import { memoizedScan, type Segment } from './segment.ts';

const ROLE = 'chủ\\s*trì|thực\\s+hiện|phụ\\s+trách|tham\\s+mưu|đầu\\s+mối|thường\\s+trực';
/** The label of a line that names who does something, with the colon; `phối hợp` alone names who helps. */
const LABEL = String.raw`(?<!\p{L})(?<!phối\s{1,3}hợp\s{1,3})(?:(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|cấp)\s*(?:,\s*(?:cơ\s+quan|đơn\s+vị|cá\s+nhân|tổ\s+chức)\s*)?)?(?:(?:được\s+giao\s+)?(?:${ROLE})(?:(?:\s*(?:[,/–-]|và)\s*|\s+)(?:thực\s+hiện|tham\s+mưu|chính|phối\s+hợp|triển\s+khai)){0,2})\s*:\s*|(?<!\p{L})(?:phân\s+công|trách\s+nhiệm|(?:người|cá\s+nhân|chủ\s+thể)\s+(?:phụ\s+trách|thực\s+hiện|chủ\s*trì)|đơn\s+vị|cơ\s+quan)\s*:\s*`;
const LABELLED = regexp.iu`${LABEL}`;
const EACH_LABELLED = regexp.giu`${LABEL}`;
/** `Giao Phòng …`, `Đề nghị Uỷ ban …`, `Đối với các chi bộ`. */
const GIVING = regexp.iu`(?<!\p{L})(?:giao(?:\s+(?:cho|nhiệm\s+vụ\s+cho))?|đề\s+nghị|yêu\s+cầu|phân\s+công|đối\s+với|trách\s+nhiệm(?:\s+của)?|báo\s+cáo\s+của|uỷ\s+quyền\s+cho)\s+$`;
const LEADING_LABEL =
  /^(?:(?:giao|đề\s+nghị|yêu\s+cầu|đối\s+với|phân\s+công(?=:)|trách\s+nhiệm(?:\s+của)?|chế\s+độ(?:\s+thông\s+tin,?)?\s+báo\s+cáo|thông\s+tin,?\s+báo\s+cáo|nhiệm\s+vụ\s+của|báo\s+cáo\s+của)[:.,]?\s+){1,2}/iu;
/** What may stand before the subject of a sentence: a time, a ground. */
const ADVERBIAL = regexp.iu`^(?:trên\s+cơ\s+sở|căn\s*cứ|sau|trước|trong|định\s+kỳ|h[ằà]ng|để|nhằm|khi|từ|chậm\s+nhất|ngày|ngay|kết\s+thúc|theo|tuỳ)(?!\p{L})`;
/** What an item is about, before its clause: `Kinh phí: Phòng Kinh tế lập dự toán …`. */
const TOPIC = regexp.u`^[\p{L}\p{N}\s,–-]{2,70}:\s{1,3}(?=\S)`;
/** A heading under which stand names: `Cơ quan thực hiện`, `Đơn vị phối hợp`. */
const LABEL_OF_HEADING = regexp.iu`^(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|cá\s+nhân|người|thành\s+phần)(?:\s*,\s*(?:cơ\s+quan|đơn\s+vị|cá\s+nhân|tổ\s+chức))?\s+(?:${ROLE}|phối\s+hợp)(?:\s+\p{L}+){0,2}\s*(?::\s*)?$`;
/** Headings that say one thing of the task that the heading above them names. */
const ONE_OF_DETAILS =
  /^(?:thời\s*(?:gian|hạn|điểm)|tiến\s+độ|hạn|lịch|cơ\s+quan|đơn\s+vị|phân\s+công|chủ\s*trì|phối\s+hợp|trách\s+nhiệm|kinh\s+phí|địa\s+điểm|thành\s+phần|hình\s+thức)/iu;
/** A name, or the title of somebody: begins with a capital. */
const NAMED = regexp.u`^\p{Lu}`;
const NEIGHBOURS = 8;
const MAX_LABELLED_LENGTH = 220;

/** Who has to act, by the text of the deadline's own paragraph; `clause`: the sentence or part of it that it stands in. */
export function agencyInText({ text, bodyStart }: Segment, clause: Span, cue: Span): Span | undefined {
  return (
    labelled(text, cue) ??
    subject(text, clause.start, cue.start) ??
    afterTopic(text, clause.start, cue.start) ??
    after(text, cue.end, clause.end) ??
    inBrackets(text, cue.end) ??
    (clause.start > bodyStart ? subject(text, bodyStart, cue.start) : undefined)
  );
}

function afterTopic(text: string, from: number, to: number): Span | undefined {
  const topic = TOPIC.exec(text.slice(from, Math.min(to, from + 80)));
  return topic ? subject(text, from + topic[0].length, to) : undefined;
}

/** Who has to act, by the lines beside, the line that introduces a list, or the headings above. */
export function agencyAround(
  paragraph: Paragraph,
  place: OutlinePosition | undefined,
  paragraphs: readonly Paragraph[],
  timeLine: boolean,
): Part | undefined {
  return (
    (timeLine ? besides(paragraph, place, paragraphs) : undefined) ??
    introduced(paragraph, place, paragraphs) ??
    (timeLine ? undefined : besides(paragraph, place, paragraphs)) ??
    headed(paragraph, place)
  );
}

/** `(chủ trì: Phòng …)` in the same paragraph, near the deadline. */
function labelled(text: string, cue: Span): Span | undefined {
  const from = Math.max(0, cue.start - 300);
  const source = text.slice(from, cue.end + 200);
  if (!source.includes(':')) return undefined;
  const near = foldTones(source);
  for (const match of near.matchAll(EACH_LABELLED)) {
    const start = from + match.index + match[0].length;
    if (startsAgencyName(text, start)) return upToEnd(text, start);
  }
  return undefined;
}

function upToEnd(text: string, start: number): Span | undefined {
  const rest = text.slice(start, start + MAX_LABELLED_LENGTH);
  const stop = /[;()\n]|\.(?=\s|$)|,?\s+(?:hoàn thành|thời hạn|thời gian|phối hợp)/iu.exec(rest);
  const name = rest.slice(0, stop?.index ?? rest.length).replace(/(?<![\s.,])[\s.,]+$/u, '');
  return name.length > 2 ? { start, end: start + name.length } : undefined;
}

/** The agency that a sentence begins with, or that it gives the task to. */
function subject(text: string, from: number, to: number): Span | undefined {
  const sentence = foldTones(text.slice(from, Math.min(to, from + 600)));
  const label = LEADING_LABEL.exec(sentence)?.[0].length ?? 0;
  const given = /(?:giao|nghị|cầu|của|công)[:.,]?\s+$/iu.test(sentence.slice(0, label));
  const first =
    readAgencyName(text, from + label, true) ??
    (given ? readAgencyName(text, from + label, false) : undefined);
  if (first && first.end <= to) return first;
  for (let at = 0; ADVERBIAL.test(sentence.slice(at, at + 20)); ) {
    const comma = sentence.indexOf(', ', at);
    if (comma < 0) break;
    at = comma + 2;
    const found = readAgencyName(text, from + at, true);
    if (found && found.end <= to) return found;
  }
  for (const match of sentence.matchAll(regexp.giu`(?<!\p{L})(?:giao|đề\s+nghị|yêu\s+cầu)\s+(?:cho\s+)?`)) {
    const at = match.index + match[0].length;
    if (!GIVING.test(sentence.slice(0, at))) continue;
    const found = readAgencyName(text, from + at, true);
    if (found && found.end <= to) return found;
  }
  return undefined;
}

/** `Chậm nhất ngày 10/6/2026, các đơn vị gửi …`. */
function after(text: string, from: number, to: number): Span | undefined {
  const lead = /^\s{0,3}\)?\s{0,3}[,:]\s{0,3}/u.exec(text.slice(from, from + 12));
  if (!lead) return undefined;
  const found = readAgencyName(text, from + lead[0].length, true);
  return found && found.end <= to ? found : undefined;
}

/** `… chậm nhất ngày 31/12/2026 (Phòng Kinh tế).` */
function inBrackets(text: string, from: number): Span | undefined {
  const brackets = /^\s{0,2}\(([^()\n]{3,80})\)/u.exec(text.slice(from, from + 90));
  const found = brackets && readAgencyName(brackets[1]!, 0, false);
  if (!found || found.end < brackets[1]!.trimEnd().length) return undefined;
  const at = from + brackets[0].indexOf('(') + 1;
  return { start: at + found.start, end: at + found.end };
}

/** `- Đơn vị chủ trì: …` among the lines that say more of the same task. */
function besides(
  paragraph: Paragraph,
  place: OutlinePosition | undefined,
  paragraphs: readonly Paragraph[],
): Part | undefined {
  if (!place) return undefined;
  const own = place.node.paragraphs.includes(paragraph);
  // Under `c) Thời gian thực hiện` and in its title, the task is that of the heading above.
  const isDetail = own || ONE_OF_DETAILS.test(foldTones(place.node.title.slice(0, 40)));
  const of = isDetail ? place.parent?.node : place.node;
  if (!of) return undefined;
  const first = of.paragraphs[0]!.index;
  const last = lastIndex(of);
  for (let distance = 1; distance <= NEIGHBOURS; distance += 1) {
    for (const index of [paragraph.index + distance, paragraph.index - distance]) {
      if (index <= first || index > last) continue;
      const unit = labelledBy(paragraphs, index);
      if (unit) return unit;
    }
  }
  return undefined;
}

/** Index of the last paragraph under a heading, those of its children among them. */
function lastIndex(node: OutlineNode): number {
  const child = node.children.at(-1);
  const own = (node.body.at(-1) ?? node.paragraphs.at(-1)!).index;
  return child ? Math.max(own, lastIndex(child)) : own;
}

/** The agency that a line with such a label names, or the line below it where the label stands alone. */
function labelledBy(paragraphs: readonly Paragraph[], index: number): Part | undefined {
  const line = paragraphs[index]!;
  const unit = labelledLine(line);
  if (unit) return placed(line, unit);
  const below = paragraphs[index + 1];
  if (!below || !isLabelAlone(line)) return undefined;
  const named = labelledLine(below) ?? agencyOfWhole(below);
  return named ? placed(below, named) : undefined;
}

/** The agency that a line with such a label names. */
const labelledLine = memoizedScan((text, { bodyStart }): Phrase | null => {
  const match = LABELLED.exec(foldTones(text.slice(bodyStart, bodyStart + 90)));
  if (match?.index !== 0) return null;
  const start = bodyStart + match[0].length;
  const span =
    startsAgencyName(text, start) || NAMED.test(text.slice(start)) ? upToEnd(text, start) : undefined;
  return span && isName(text.slice(span.start, span.end)) ? phraseOf(text, span) : null;
});

const isLabelAlone = memoizedScan((text, { bodyStart }): boolean => {
  const body = foldTones(text.slice(bodyStart, bodyStart + 90)).trimEnd();
  const match = LABELLED.exec(body.endsWith(':') ? body : `${body}:`);
  return match?.index === 0 && match[0].length >= body.length;
});

/** The agency that a paragraph names where its whole text is a title. */
const agencyOfWhole = memoizedScan((text, { bodyStart }): Phrase | null => {
  const span = agencyOfTitle(text, bodyStart);
  return span ? phraseOf(text, span) : null;
});

const endsInColon = memoizedScan((text) => /:\s*$/u.test(text));

/** A line before it that ends in a colon or is bold, and names an agency: `* Phòng Kinh tế:`. */
function introduced(
  paragraph: Paragraph,
  place: OutlinePosition | undefined,
  paragraphs: readonly Paragraph[],
): Part | undefined {
  for (let index = paragraph.index - 1; index >= Math.max(0, paragraph.index - NEIGHBOURS); index -= 1) {
    const other = paragraphs[index]!;
    if (place?.node.paragraphs.includes(other) || other.cell) return undefined;
    if (!other.strong && !endsInColon(other)) continue;
    if (other.content.length > MAX_LABELLED_LENGTH) return undefined;
    if (other.bullet !== undefined && other.bullet === paragraph.bullet) continue;
    const unit = agencyOfWhole(other);
    return unit ? placed(other, unit) : undefined;
  }
  return undefined;
}

/** The nearest heading above that is the name of an agency. */
function headed(paragraph: Paragraph, place: OutlinePosition | undefined): Part | undefined {
  for (let at = place; at; at = at.parent) {
    const [heading] = at.node.paragraphs;
    if (!heading || (heading === paragraph && at.node.kind === 'item')) continue;
    const unit = agencyOfWhole(heading);
    if (unit) return placed(heading, unit);
  }
  return undefined;
}

/** The agency that a task is given to at the beginning of a numbered paragraph; a title may be nothing but its name. */
export function assignee(text: string, from: number, title: boolean): Span | undefined {
  return subject(text, from, text.length) ?? (title ? agencyOfTitle(text, from) : undefined);
}

/** The agency that a title names, undefined where the title is about something else. */
function agencyOfTitle(text: string, from: number): Span | undefined {
  const folded = foldTones(text.slice(from, from + 90));
  if (LABELLED.exec(folded)?.index === 0 || LABEL_OF_HEADING.test(folded)) return undefined;
  const label = LEADING_LABEL.exec(folded)?.[0].length ?? 0;
  const name = readAgencyName(text, from + label, false);
  return name && isName(text.slice(name.start, name.end)) ? name : undefined;
}
