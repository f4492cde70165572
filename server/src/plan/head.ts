import { regexp } from '../vietnamese/letters.ts';
import { component } from './components.ts';
import { readDateline } from './dateline.ts';
import type { TitlePlace } from './detect.ts';
import { type DraftHead, endOfLetterheadBelow, readLetterhead, readNumber } from './letterhead.ts';
import { readMark } from './marks.ts';
import type { Component, Head, Paragraph, Role } from './model.ts';
import { ADDRESSEE, BASIS_START, CAPACITY, OPENING_END, RECIPIENTS_LABEL, SOURCE_LINE } from './patterns.ts';
import type { ReadPart, Roles } from './role.ts';
import { memoizedScan } from './segment.ts';

export interface HeadResult {
  readonly head: Head;
  /** Index of the first paragraph after the head. */
  readonly end: number;
}

/**
 * Reads letterhead, number, dateline, title and subject.
 * @param title the line KẾ HOẠCH, where there is one
 */
export function readHead(
  paragraphs: readonly Paragraph[],
  title: TitlePlace | undefined,
): ReadPart<HeadResult> {
  const head: DraftHead = { subject: [], issuerLines: [] };
  const limit = (title?.decision ?? title?.paragraph)?.index ?? headLimit(paragraphs);
  const roles = readLetterhead(head, paragraphs, { from: 0, to: limit }, title);
  if (!title) return { part: { head, end: lastHeadIndex(paragraphs, limit, roles) }, roles };
  if (title.decision) leaveDecision(head, paragraphs, title, roles);
  readTitle(head, title);
  roles.set(title.paragraph.index, 'title');
  const end = readSubject(head, paragraphs, title, roles);
  const below = isWithoutLetterhead(head) ? endOfLetterheadBelow(paragraphs, end) : undefined;
  if (below === undefined) return { part: { head, end }, roles };
  const rolesBelow = readLetterhead(head, paragraphs, { from: end, to: below }, title);
  return { part: { head, end: below }, roles: new Map([...roles, ...rolesBelow]) };
}

/** Without a title the head ends where numbering, running text or the ending begins. */
function headLimit(paragraphs: readonly Paragraph[]): number {
  const index = paragraphs.findIndex(
    (p) =>
      p.numbering !== undefined ||
      p.content.length > 200 ||
      regexp.u`\p{L}[^\p{L}]{0,3}[.;]$`.test(p.key) ||
      (BASIS_START.test(p.key) && p.content.length > 60) ||
      RECIPIENTS_LABEL.test(p.key) ||
      CAPACITY.test(p.content.text),
  );
  return Math.min(index < 0 ? paragraphs.length : index, 20);
}

function lastHeadIndex(paragraphs: readonly Paragraph[], limit: number, roles: Roles): number {
  let end = 0;
  for (let i = 0; i < limit; i += 1) if (roles.has(i) || paragraphs[i]!.role !== 'text') end = i + 1;
  return end;
}

/**
 * Of the head of a decision the plan below it has the letterhead and the date; the number is the decision's own, and the
 * rest of it is no text of the plan.
 */
function leaveDecision(
  head: DraftHead,
  paragraphs: readonly Paragraph[],
  { paragraph: title }: TitlePlace,
  roles: Map<number, Role>,
): void {
  delete head.number;
  for (const { index, role: first } of paragraphs.slice(0, title.index)) {
    const role = roles.get(index) ?? first;
    if (role === 'text' || role === 'cell' || role === 'number') roles.set(index, 'decision');
  }
}

function readTitle(head: DraftHead, title: TitlePlace): void {
  const { paragraph, runOn } = title;
  head.title = runOn === undefined ? component(paragraph) : component(paragraph, 0, runOn);
  if (runOn !== undefined) head.subject = [component(paragraph, runOn)];
}

function isWithoutLetterhead({ nationalTitle, motto, partyTitle, issuerLines, number }: Head): boolean {
  return !nationalTitle && !motto && !partyTitle && !number && issuerLines.length === 0;
}

/** The phrase under the title, up to the rule or the opening. Returns the index of what follows. */
function readSubject(
  head: DraftHead,
  paragraphs: readonly Paragraph[],
  title: TitlePlace,
  roles: Map<number, Role>,
): number {
  const subject: Component[] = [...head.subject];
  const mayHaveLetterhead = isWithoutLetterhead(head);
  let index = title.paragraph.index + 1;
  for (; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index]!;
    if (paragraph.role === 'rule') {
      head.rule = component(paragraph);
      if (paragraph.content.length === 0) head.rule = { ...head.rule, range: paragraph.range };
      index += 1;
      break;
    }
    if (mayHaveLetterhead && endOfLetterheadBelow(paragraphs, index) !== undefined) break;
    let role = readMark(head, paragraph) ?? readLineBelowTitle(head, paragraph);
    if (!role && goesOnSubject(paragraph, paragraphs[index - 1]!, subject.length, title)) {
      subject.push(component(paragraph));
      role = 'subject';
    }
    if (!role) break;
    roles.set(index, role);
  }
  head.subject = subject;
  return index;
}

/** The role of a line between title and opening that is no part of the phrase; it gets its place in `head`. */
function readLineBelowTitle(head: DraftHead, paragraph: Paragraph): Role | undefined {
  if (!head.source && isSource(paragraph)) {
    head.source = component(paragraph);
    return 'annex-source';
  }
  if (!head.number && readNumber(head, paragraph)) return 'number';
  return !head.dateline && readDateline(head, paragraph) ? 'dateline' : undefined;
}

/** `(Kèm theo Quyết định số …)`, `(Ban hành kèm theo Quyết định số …)`. */
const isSource = memoizedScan(
  (text, { key }) => text.length < 300 && text.trimStart().startsWith('(') && SOURCE_LINE.test(key),
);

function goesOnSubject(paragraph: Paragraph, previous: Paragraph, taken: number, title: TitlePlace): boolean {
  const { key, content } = paragraph;
  if (paragraph.numbering || paragraph.bullet || key === '' || content.length > 600) return false;
  const emphatic = paragraph.strong || paragraph.block.type === 'heading';
  if (/[;:]\s*$/u.test(key) && !(emphatic && taken === 0 && isPhraseWithMark(key))) return false;
  if (OPENING_END.test(key) || /^căn\s*cứ/u.test(key)) return false;
  if (emphatic && isSubheading(paragraph)) return false;
  if (taken > 0 && !emphatic && isRestOfPhrase(previous, paragraph)) return true;
  // No opening is in capitals.
  if (taken === 0)
    return (
      emphatic ||
      paragraph.segment.isUpper ||
      !(BASIS_START.test(key) && /[.,]\s*$/u.test(key) && content.length > 150)
    );
  if (BASIS_START.test(key) && !(emphatic && previous.strong)) return false;
  const sameBlock = paragraph.block === previous.block || paragraph.block === title.paragraph.block;
  const previousEmphatic = previous.strong || previous.block.type === 'heading';
  if (emphatic !== previousEmphatic) return false;
  return emphatic || (sameBlock && !/[.]\s*$/u.test(previous.key));
}

/** `Trồng cây xanh ven đường năm 2026;` in bold right below the title: a subject with a mark that does not belong there. */
function isPhraseWithMark(key: string): boolean {
  return key.length > 20 && key.length < 200 && !BASIS_START.test(key) && !ADDRESSEE.test(key);
}

/** `… bầu cử đại biểu Quốc hội` above `và đại biểu Hội đồng nhân dân …`: a phrase over two paragraphs. */
function isRestOfPhrase(previous: Paragraph, { key, content }: Paragraph): boolean {
  return (
    regexp.u`^\p{Ll}`.test(content.text) &&
    content.length < 300 &&
    !/[.;:,]\s*$/u.test(key) &&
    !/[.;:]\s*$/u.test(previous.key)
  );
}

/** A heading that begins the content without a numeral: `## Mục đích`. */
function isSubheading(paragraph: Paragraph): boolean {
  return regexp.u`^(?:mục\s+đích|yêu\s+cầu|nội\s+dung|tổ\s+chức\s+thực\s+hiện|kinh\s+phí)(?:\s*(?:,|và(?!\p{L})|$))`.test(
    paragraph.key,
  );
}
