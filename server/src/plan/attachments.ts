import { regexp } from '../vietnamese/letters.ts';
import { pointValue, romanValue } from '../vietnamese/numerals.ts';
import { isUpper } from '../vietnamese/words.ts';
import { component } from './components.ts';
import type { Attachment, Component, Outline, Paragraph, Role } from './model.ts';
import { BODY_START, MOTTO, NATIONAL_TITLE, NUMBER_LABEL, PARTY_TITLE, SOURCE_LINE } from './patterns.ts';
import type { ReadPart } from './role.ts';

/** How far below its title an attachment's source line can stand, in paragraphs. */
const SOURCE_DISTANCE = 6;
/** How far below the title of a form its letterhead can end. */
const LETTERHEAD_DISTANCE = 12;

/**
 * Whether an attachment begins here: PHỤ LỤC, ĐỀ CƯƠNG, MẪU SỐ … as a title of its own.
 * @param strict before the ending of the plan was met: only what a source line confirms, or PHỤ LỤC alone in capitals
 */
export function isAttachmentTitle(paragraphs: readonly Paragraph[], index: number, strict: boolean): boolean {
  const paragraph = paragraphs[index]!;
  if (paragraph.bullet || paragraph.numbering || paragraph.cell || paragraph.content.length > 250)
    return false;
  if (!paragraph.segment.isAttachmentTitle) return !strict && isSourcedTitle(paragraphs, index);
  const emphatic = paragraph.segment.isUpper || paragraph.strong || paragraph.block.type === 'heading';
  if (!emphatic && !/^(?:phụ\s+lục|mẫu)\s+(?:số\s+)?[\divx]+(?:\s*[/.:-].*)?$/u.test(paragraph.key))
    return false;
  if (/[;,]$/u.test(paragraph.key)) return false;
  if (!strict) return true;
  const sourced = paragraphs
    .slice(index + 1, index + 1 + SOURCE_DISTANCE)
    .some((p) => SOURCE_LINE.test(p.key) && p.key.startsWith('('));
  return (
    sourced || (paragraph.segment.isUpper && /^phụ\s+lục(?:\s+(?:số\s+)?[\divx]+)?$/u.test(paragraph.key))
  );
}

/** A title in capitals with its source line right below: `PHÂN CÔNG NHIỆM VỤ …` / `(Kèm theo Kế hoạch số …)`. */
function isSourcedTitle(paragraphs: readonly Paragraph[], index: number): boolean {
  const [title, next] = paragraphs.slice(index, index + 2);
  return (
    title!.segment.isUpper &&
    title!.content.length > 10 &&
    next?.key.startsWith('(') === true &&
    SOURCE_LINE.test(next.key) &&
    /kế\s+hoạch/u.test(next.key)
  );
}

/** An attachment whose own text is still to be read. */
export interface AttachmentHead extends Omit<Attachment, 'outline'> {
  /** What stands below title, subject and source. */
  readonly content: readonly Paragraph[];
}

/**
 * Finds what is attached after the signature (Phụ lục, Đề cương, Biểu mẫu), and reads the head of each.
 * @param from index after the ending
 */
export function readAttachmentHeads(
  paragraphs: readonly Paragraph[],
  from: number,
): ReadPart<readonly AttachmentHead[]> {
  const starts: number[] = [];
  for (let i = from; i < paragraphs.length; i += 1) {
    if (!isAttachmentTitle(paragraphs, i, false)) continue;
    const last = starts.at(-1);
    if (last !== undefined && onlyTitles(paragraphs, last, i)) continue;
    starts.push(i);
  }
  const roles = letterheadRoles(paragraphs.slice(from, starts[0]));
  const part = starts.map((start, n) => {
    const head = readAttachmentHead(paragraphs.slice(start, starts[n + 1]));
    for (const [index, role] of head.roles) roles.set(index, role);
    return head.part;
  });
  return { part, roles };
}

/** A second title right below the first: `PHỤ LỤC` / `DANH MỤC …`. */
function onlyTitles(paragraphs: readonly Paragraph[], start: number, index: number): boolean {
  if (index - start > 3 || /^phụ\s+lục/u.test(paragraphs[index]!.key)) return false;
  return paragraphs.slice(start + 1, index).every((p) => p.segment.isUpper || p.strong || p.role === 'rule');
}

function readAttachmentHead(own: readonly Paragraph[]): ReadPart<AttachmentHead> {
  const titleParagraph = own[0]!;
  const roles = new Map<number, Role>([[titleParagraph.index, 'annex-title']]);
  const subject: Component[] = [];
  let source: Component | undefined;
  let index = 1;
  const letterhead = letterheadOf(own);
  const last = Math.max(SOURCE_DISTANCE, letterhead.end + 3);
  for (; index < own.length && index <= last; index += 1) {
    const paragraph = own[index]!;
    if (SOURCE_LINE.test(paragraph.key)) {
      roles.set(paragraph.index, 'annex-source');
      source = component(paragraph);
      index += 1;
      break;
    }
    if (paragraph.role === 'rule' || (index >= letterhead.start && index < letterhead.end)) continue;
    const emphatic = paragraph.strong || paragraph.segment.isUpper || paragraph.block.type === 'heading';
    const sameBlock = paragraph.block === (subject.at(-1)?.paragraph ?? titleParagraph).block;
    if (paragraph.numbering || paragraph.bullet || paragraph.cell || !(emphatic || sameBlock)) break;
    roles.set(paragraph.index, 'annex-subject');
    subject.push(component(paragraph));
  }
  const content = own.slice(index);
  const numeral = readNumeral(titleParagraph);
  const head: AttachmentHead = {
    kind: kindOf(titleParagraph.key),
    title: component(titleParagraph),
    ...(numeral ? { numeral } : {}),
    subject,
    ...(source ? { source } : {}),
    content,
    paragraphs: own,
    range: {
      start: titleParagraph.range.start,
      end: own.reduce((end, p) => Math.max(end, p.range.end), 0),
    },
  };
  return { part: head, roles: new Map([...roles, ...letterheadRoles(content)]) };
}

/** The attachment with what its content was read as. */
export function attachmentOf({ content: _, ...head }: AttachmentHead, outline: Outline): Attachment {
  return { ...head, outline };
}

/** The letterhead that a form brings for whoever fills it in, above its own title: no part of the subject. */
function letterheadOf(own: readonly Paragraph[]): { start: number; end: number } {
  let start = -1;
  let end = 0;
  for (const [index, { key, content, numbering, bullet, cell }] of own.entries()) {
    if (index === 0) continue;
    if (index > LETTERHEAD_DISTANCE || numbering || bullet || cell) break;
    const certain =
      content.length < 80 &&
      (NATIONAL_TITLE.test(key) ||
        MOTTO.test(key) ||
        (PARTY_TITLE.test(key) && isUpper(content.text)) ||
        (NUMBER_LABEL.test(key) && regexp.u`[-/–]\s?\p{L}`.test(key)) ||
        /ngày[\s.…_\d]{0,20}tháng[\s.…_\d]{0,20}năm[\s.…_\d]{0,20}$/u.test(key));
    if (start < 0 && isUpper(content.text) && BODY_START.test(key)) start = index;
    else if (start < 0 && certain) start = kindOf(own[0]!.key) === 'form' ? 1 : index;
    if (certain) end = index + 1;
  }
  return end > 0 ? { start, end } : { start: 0, end: 0 };
}

function kindOf(key: string): Attachment['kind'] {
  if (/^phụ\s+lục/u.test(key)) return 'annex';
  if (/^đề\s+cương/u.test(key)) return 'outline';
  return /^(?:biểu|mẫu|phiếu)/u.test(key) ? 'form' : 'other';
}

function readNumeral(paragraph: Paragraph): Attachment['numeral'] {
  const match = regexp.u`^(phụ\s+lục\s+(?:số\s+)?)(\d{1,2}|[ivx]{1,6}|[a-eđ])(?![\p{L}\d])`.exec(
    paragraph.folded,
  );
  if (!match) return undefined;
  const start = match[1]!.length;
  const text = paragraph.content.text.slice(start, start + match[2]!.length);
  const range = paragraph.content.range(start, start + text.length);
  if (/^\d/u.test(text)) return { text, value: Number(text), form: 'arabic', range };
  const roman = romanValue(text.toUpperCase());
  if (roman) return { text, value: roman, form: 'roman', range };
  return { text, value: pointValue(text.toLowerCase()) ?? 0, form: 'letter', range };
}

/** The roles of the known lines of a letterhead repeated before an annex form, so that no rule takes them for text. */
function letterheadRoles(paragraphs: readonly Paragraph[]): Map<number, Role> {
  const roles = new Map<number, Role>();
  for (const { index, role, segment } of paragraphs) {
    if (role === 'text' && segment.letterhead) roles.set(index, segment.letterhead);
  }
  return roles;
}
